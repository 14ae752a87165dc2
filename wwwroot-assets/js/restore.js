// Carries what a person has chosen on a page over its reload: fields by their id or name, chosen files by the browser's own database.
// And over its coming alive, when all elements are replaced by others: what was typed into them before, and where.
import { arrive, chosen } from './arrivals.js';

const KEY = 'studio-restore', STORE = 'files', LARGEST = 64 << 20, KEPT = 600_000, PATIENCE = 4000, EVERY = 80;

const isChoice = field => field.type === 'radio' || field.type === 'checkbox';
const fields = () => [...document.querySelectorAll('main :is(input, select, textarea)')].filter(field => field.type !== 'file' && (field.id || field.name));
// Radios have one name for all: each is known by its place among them.
const known = field => field.id ? `#${CSS.escape(field.id)}` : `main [name="${CSS.escape(field.name)}"]`;
const here = () => location.pathname + location.search;
const noted = field => ({ at: known(field), place: [...document.querySelectorAll(known(field))].indexOf(field), value: isChoice(field) ? field.checked : field.value });

const early = new Map();
const born = here();
let alive = false, entered = null;

// Back or forward before the page is alive loads that page whole, as links do: Blazor would merge it into the one that is still to be drawn.
addEventListener('popstate', event => {
  if (alive) return;
  event.stopImmediatePropagation();
  if (here() !== born) location.reload();
}, { capture: true });

for (const name of ['input', 'focusin', 'focusout']) {
  document.addEventListener(name, ({ type, target }) => {
    if (alive || !fields().includes(target)) return;
    const note = noted(target);
    if (type === 'input') early.set(`${note.at} ${note.place}`, note);
    else if (type === 'focusin') entered = note;
    // Who leaves is not led back; who is left by a field that is taken away is.
    else queueMicrotask(() => { if (target.isConnected) entered = null; });
  }, { capture: true });
}

// Notes the page as it is. To be called right before a reload.
export async function save() {
  const values = fields().filter(field => field.type !== 'radio' || field.checked).map(noted);
  const open = [...document.querySelectorAll('main details')].map(part => part.open);
  try {
    const files = chosen(), id = `${Date.now()} ${Math.random()}`;
    const carried = files.length > 0 && files.reduce((sum, file) => sum + file.size, 0) <= LARGEST;
    if (carried) await inStore(store => store.put(files, id));
    sessionStorage.setItem(KEY, JSON.stringify({ page: here(), at: Date.now(), values, open, id: carried ? id : null }));
  } catch {
    // A browser that keeps nothing starts anew.
  }
}

// Puts back what was noted, field after field: some appear only when another has its value. To be called by a page that is alive.
export async function restore() {
  alive = true;
  early.forEach(fill);
  if (entered) document.querySelectorAll(entered.at)[entered.place]?.focus();
  const before = JSON.parse(sessionStorage.getItem(KEY));
  sessionStorage.removeItem(KEY);
  if (before?.page !== here() || Date.now() - before.at > KEPT) return;
  const end = performance.now() + PATIENCE;
  const files = before.id && await inStore(store => store.get(before.id)).catch(() => null);
  if (files) {
    arrive(files);
    inStore(store => store.clear()).catch(() => {});
  }
  for (let left = before.values; left.length > 0 && performance.now() < end;) {
    document.querySelectorAll('main details').forEach((part, index) => { if (before.open[index]) part.open = true; });
    left = left.filter(value => !fill(value));
    await new Promise(resolve => setTimeout(resolve, EVERY));
  }
}

// Gives whether there was such a field to fill.
function fill({ at, place, value }) {
  const field = document.querySelectorAll(at)[place];
  if (!field || field.matches(':disabled')) return false;
  if ((isChoice(field) ? field.checked : field.value) === value) return true;
  if (isChoice(field)) field.click();
  else {
    field.value = value;
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  }
  return true;
}

async function inStore(act) {
  const database = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('studio', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const asked = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}
