// The start page's way in: files that are dropped, pasted or chosen wait here until a person has said what is to become of them.
import { keep, receive } from './arrivals.js';
import { describe, post } from './upload.js';

export function attach(root, page, most) { return new DropIn(root, page, most); }

class DropIn {
  constructor(root, page, most) {
    const find = name => root.querySelector(name);
    Object.assign(this, { page, most, input: find('input[type=file]'), curtain: find('.curtain'), sheet: find('dialog'), files: [], urls: [], sending: null });
    this.off = new AbortController();
  }

  // Called once the page can answer what it hears from here.
  listen() {
    const { input, sheet } = this;
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal: this.off.signal });
    on(input, 'change', () => this.take(...input.files));
    on(sheet, 'close', () => this.leave());
    on(sheet, 'click', event => { if (event.target === sheet && !this.sending) sheet.close(); });
    on(window, 'beforeunload', event => { if (this.sending) event.preventDefault(); });
    this.deaf = receive(this);
    this.take(...input.files);
  }

  hover(over) { this.curtain.classList.toggle('shown', over); }

  async take(...files) {
    if (files.length === 0 || this.sending) return;
    this.forget();
    const taken = this.files = files.slice(0, this.most);
    this.input.value = '';
    const urls = this.urls = taken.map(file => /^(image|video)\//.test(file.type) ? URL.createObjectURL(file) : null);
    const described = await Promise.all(taken.map((file, at) => describe(file, urls[at])));
    if (this.files !== taken) return;
    await this.page.invokeMethodAsync('OnArrived', described, files.length);
    if (!this.sheet.open) this.sheet.showModal();
  }

  // Sends the files of these places one after the other, each as a job of its own; what is refused does not keep the others.
  async start(kind, places) {
    if (this.sending) return;
    const { signal } = this.sending = new AbortController();
    for (const place of places) {
      await this.send(kind, place, signal);
      if (signal.aborted) return;
    }
    this.sending = null;
    this.tell('OnSent');
  }

  async send(kind, place, signal) {
    const told = (sent, total, speed) => this.tell('OnProgress', place, sent, total, speed);
    while (!signal.aborted) {
      try {
        const answer = await post('/api/v1/jobs', { kind, options: '{}' }, this.files[place], told, signal);
        this.tell('OnAccepted', place, answer.job_id);
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!error.wait) {
          this.tell('OnRefused', place, error.message);
          return;
        }
        this.tell('OnWaiting', place, error.wait);
        await pause(error.wait * 1000, signal);
      }
    }
  }

  // The files of these places go to the page that opens next, as if they had been chosen there.
  carry(places) {
    keep(places.map(place => this.files[place]));
    this.sheet.close();
  }

  close() { this.sheet.close(); }

  leave() {
    this.sending?.abort();
    this.sending = null;
    this.forget();
    this.tell('OnLeft');
  }

  forget() {
    for (const url of this.urls) if (url) URL.revokeObjectURL(url);
    this.files = [];
    this.urls = [];
  }

  // The files go on their way, whoever listens.
  tell(name, ...what) { this.page.invokeMethodAsync(name, ...what).catch(() => {}); }

  dispose() {
    this.off.abort();
    this.deaf?.();
    this.sending?.abort();
    this.sending = null;
    this.forget();
  }
}

function pause(time, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); });
  });
}
