// A story's own pictures, and the chapters of its film.
import { receive } from './arrivals.js';

// Sends what is chosen in `root` as pictures of the person's own.
export function pictures(root, page) {
  const input = root.querySelector('input[type=file]'), off = new AbortController();
  const send = async files => {
    input.value = '';
    if (files.length === 0) return;
    await page.invokeMethodAsync('OnSending');
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    try {
      const answer = await fetch('/api/v1/assets', { method: 'POST', body: form, signal: off.signal });
      const said = await answer.json().catch(() => ({}));
      if (answer.ok) await page.invokeMethodAsync('OnAdded', said.names);
      else await page.invokeMethodAsync('OnRefused', said.detail ?? said.error ?? 'The pictures were not taken.');
    } catch (error) {
      if (error.name !== 'AbortError') await page.invokeMethodAsync('OnRefused', 'The pictures did not get through. Please try again.');
    }
  };
  input.addEventListener('change', () => send([...input.files]), { signal: off.signal });
  // What was chosen before this was there.
  send([...input.files]);
  // A single picture for one scene is chosen, not dropped: there are many scenes.
  const deaf = input.multiple ? receive({ hover(over) { root.classList.toggle('over', over); }, take(...files) { send(files); } }) : null;
  return { dispose() { off.abort(); deaf?.(); } };
}

// A press on a chapter plays from there; the one that is on is marked.
export function chapters(root) {
  const off = new AbortController();
  const video = () => document.querySelector('.job video');
  const buttons = [...root.querySelectorAll('[data-start]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const film = video();
      if (!film) return;
      film.currentTime = Number(button.dataset.start) + 0.01;
      film.play().catch(() => {});
    }, { signal: off.signal });
  }
  const mark = () => {
    const at = video()?.currentTime ?? 0;
    const now = buttons.findLast(button => Number(button.dataset.start) <= at + 0.02);
    for (const button of buttons) {
      if (button === now) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
  document.addEventListener('timeupdate', mark, { signal: off.signal, capture: true });
  mark();
  return { dispose() { off.abort(); } };
}
