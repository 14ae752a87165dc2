// A lost connection. While it is away, what is typed is noted; when it comes back, the page hears of it. When the studio itself was restarted,
// the page is loaded anew as soon as it answers, and its fields and files are put back (restore.js).
import { save } from './restore.js';
import { zone } from './zone.js';

zone();

const banner = document.getElementById('components-reconnect-modal');
const AWAY = ['components-reconnect-show', 'components-reconnect-retrying', 'components-reconnect-failed', 'components-reconnect-rejected'];
const LOST = ['components-reconnect-failed', 'components-reconnect-rejected'];
const EVERY = 1500;
let waiting = false, away = false;
const touched = new Set();

async function reloadWhenBack() {
  if (waiting) return;
  waiting = true;
  for (;;) {
    try {
      // A file of the page itself: whether the studio is in full health is another question.
      const answer = await fetch('/favicon.svg', { cache: 'no-store' });
      if (answer.ok) {
        await save();
        location.reload();
        return;
      }
    } catch {
      // Not back yet.
    }
    await new Promise(resolve => setTimeout(resolve, EVERY));
  }
}

function returned() {
  for (const field of touched) {
    if (!field.isConnected) continue;
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
  }
  touched.clear();
}

document.addEventListener('input', event => { if (away) touched.add(event.target); }, { capture: true });

new MutationObserver(() => {
  const is = names => names.some(name => banner.classList.contains(name));
  const was = away;
  away = is(AWAY);
  if (is(LOST)) reloadWhenBack();
  else if (was && !away) returned();
}).observe(banner, { attributes: true, attributeFilter: ['class'] });
