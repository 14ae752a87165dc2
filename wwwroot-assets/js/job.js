// A job's page: a log that stays at its end, and a link to hand on.

// Keeps a text at its end while it grows, unless its reader has scrolled up.
export function follow(text) {
  if (!text) return { dispose() {} };
  const near = 24;
  let atEnd = true;
  const off = new AbortController();
  text.addEventListener('scroll', () => { atEnd = text.scrollHeight - text.scrollTop - text.clientHeight < near; }, { signal: off.signal });
  const toEnd = () => { if (atEnd) text.scrollTop = text.scrollHeight; };
  const watch = new MutationObserver(toEnd);
  watch.observe(text, { childList: true, characterData: true, subtree: true });
  toEnd();
  return { dispose() { off.abort(); watch.disconnect(); } };
}

// Puts the address of a page into the clipboard and says so, with a word on where it works.
export function copyLink(root) {
  const button = root?.querySelector('button');
  const said = root?.querySelector('[role=status]');
  const off = new AbortController();
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  button?.addEventListener('click', async () => {
    const address = location.origin + root.dataset.path;
    const done = await copy(address);
    said.textContent = done ? `Copied. ${here ? root.dataset.local : 'It works for whoever reaches this studio.'}` : `Copy it from here: ${address}`;
  }, { signal: off.signal });
  return { dispose() { off.abort(); } };
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers keep the clipboard from pages that are neither local nor encrypted; this way still works there.
    const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
    field.className = 'unseen';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
