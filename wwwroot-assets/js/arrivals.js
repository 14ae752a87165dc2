// Files that are dropped or pasted anywhere on a page, for the part of it that takes them. Loaded with the document: a drop never replaces a page by the file.
let taker = null, kept = [];

// From now on `part` takes them: `hover(over)` while some are held above the page, `take(...files)` when they are there, `files` those it has.
// Gives a function that ends it.
export function receive(part) {
  taker = part;
  const files = kept;
  kept = [];
  if (files.length > 0) part.take(...files);
  return () => { if (taker === part) taker = null; };
}

// Holds files for the part that asks next, for instance that of the page that is about to open.
export function keep(files) { kept = [...files]; }

// Those that the page has and that have not been sent.
export function chosen() { return taker?.files ?? []; }

// Hands files over; where the page that takes them is not alive yet, as soon as it is. Gives whether there were any.
export function arrive(files) {
  if (files.length === 0) return false;
  if (taker) taker.take(...files);
  else if (document.querySelector('[data-takes-files]')) keep(files);
  return true;
}

const holdsFiles = event => [...event.dataTransfer?.types ?? []].includes('Files');

document.addEventListener('dragover', event => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  taker?.hover(true);
});
document.addEventListener('dragleave', event => { if (!event.relatedTarget) taker?.hover(false); });
document.addEventListener('drop', event => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  taker?.hover(false);
  arrive([...event.dataTransfer.files]);
});
document.addEventListener('paste', event => { if (arrive([...event.clipboardData?.files ?? []])) event.preventDefault(); });
