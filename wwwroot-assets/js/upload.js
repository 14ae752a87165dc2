// A place to drop, choose or paste a file, and its way to the server by HTTP. The page hears of everything through `page`.
import { receive } from './arrivals.js';

const SAY_EVERY = 200;
const UNREACHED = 'The server could not be reached. Check the connection and try again.';

export function attach(zone, input, page, pictures, most) {
  return new Upload(zone, input, page, pictures, most);
}

// Sends pictures that belong to a job beside its file; gives the names by which the studio knows them.
export async function sendAssets(files, signal) {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const answer = await fetch('/api/v1/assets', { method: 'POST', body: form, headers: { Accept: 'application/json' }, signal })
    .catch(() => { throw new Error(UNREACHED); });
  const json = await answer.json().catch(() => null);
  if (!answer.ok || !json?.names) throw new Error(json?.detail || json?.error || `The server refused the pictures (status ${answer.status}).`);
  return json.names;
}

class Upload {
  // `most` files can be taken at once: the first one leads, the others follow it.
  constructor(zone, input, page, pictures, most = 1) {
    Object.assign(this, { zone, input, page, pictures, most, file: null, others: [], url: null, request: null });
    this.off = new AbortController();
  }

  // Called once the page can answer what it hears from here.
  listen() {
    const { input } = this;
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal: this.off.signal });
    on(input, 'change', () => this.take(...input.files));
    on(window, 'beforeunload', event => { if (this.request) event.preventDefault(); });
    this.deaf = receive(this);
    // Somebody quick may have chosen before this listened.
    this.take(...input.files);
  }

  get files() { return this.file ? [this.file, ...this.others] : []; }

  hover(over) { this.zone.classList.toggle('over', over); }

  async sample(address) {
    const { file } = this;
    const answer = await fetch(address);
    const blob = await answer.blob();
    // What was chosen meanwhile is newer.
    if (this.file !== file) return;
    const name = new URL(address, location.href).pathname.split('/').pop();
    await this.take(new File([blob], name, { type: blob.type.split(';')[0] }));
  }

  async take(file, ...others) {
    if (!file || this.request) return;
    if (this.url) URL.revokeObjectURL(this.url);
    this.file = file;
    this.others = others.slice(0, this.most - 1);
    this.url = this.pictures ? URL.createObjectURL(file) : null;
    const described = await describe(file, this.url);
    if (this.file !== file) return;
    await this.page.invokeMethodAsync('OnPicked', { ...described, others: this.others.length });
    // The same file can be chosen again after it was changed.
    this.input.value = '';
  }

  clear() {
    this.abort();
    if (this.url) URL.revokeObjectURL(this.url);
    this.file = this.url = null;
    this.others = [];
    this.input.value = '';
  }

  async submit(kind, options) {
    if (this.request) return;
    if (this.others.length > 0) {
      const request = this.request = new AbortController();
      try {
        options = JSON.stringify({ ...JSON.parse(options), photos: await sendAssets(this.others, request.signal) });
      } catch (error) {
        if (!request.signal.aborted) this.fail(error.message);
        return;
      }
      this.request = null;
    }
    this.send('/api/v1/jobs', { kind, options }, answer => answer.job_id, id => this.page.invokeMethodAsync('OnAccepted', id)
      // Should the circuit have gone meanwhile, the job's own page shows the same.
      .catch(() => location.assign(`/jobs/${id}`)));
  }

  // Sends the file alone, to be used later under the id that the answer gives.
  stage(address) {
    this.send(address, {}, answer => answer.id, id => this.page.invokeMethodAsync('OnStaged', id));
  }

  async send(address, fields, result, done) {
    if (!this.file || this.request) return;
    const request = this.request = new AbortController();
    try {
      // The upload goes on, whoever listens.
      const told = (...far) => this.page.invokeMethodAsync('OnProgress', ...far).catch(() => {});
      const answer = await post(address, fields, this.file, told, request.signal);
      this.request = null;
      done(result(answer));
    } catch (error) {
      if (!request.signal.aborted) this.fail(error.message);
    }
  }

  abort() {
    this.request?.abort();
    this.request = null;
  }

  fail(sentence) {
    this.request = null;
    this.page.invokeMethodAsync('OnFailed', sentence);
  }

  dispose() {
    this.off.abort();
    this.deaf?.();
    this.clear();
  }
}

// Sends one file with a form's fields. Gives the answer; fails with a sentence, and with the seconds to wait where it came too soon.
// `told` hears the bytes sent, all of them, and bytes a second.
export function post(address, fields, file, told, signal) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // Last: the server knows what it is for before it arrives.
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  const began = performance.now();
  let said = 0;
  request.upload.onprogress = event => {
    const now = performance.now();
    if (now - said < SAY_EVERY && event.loaded < event.total) return;
    said = now;
    told(event.loaded, event.total, event.loaded / Math.max(0.1, (now - began) / 1000));
  };
  return new Promise((resolve, reject) => {
    request.onload = () => {
      let answer = null;
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // Told by the status below.
      }
      if (request.status >= 200 && request.status < 300 && answer) resolve(answer);
      else reject(Object.assign(new Error(answer?.detail || answer?.error || `The server refused the file (status ${request.status}).`), { wait: request.status === 429 ? Number(request.getResponseHeader('Retry-After')) : 0 }));
    };
    request.onerror = () => reject(new Error(UNREACHED));
    request.onabort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.send(form);
  });
}

// What a page is told about a file, with its size in pixels where the browser can show it under `url`.
export async function describe(file, url) {
  // A kind that this browser cannot show (TIFF, AVI) is still welcome.
  const seen = url && await (file.type.startsWith('video/') ? video(url) : picture(url)).catch(() => null);
  return { name: file.name, length: file.size, type: file.type, url: seen && url, width: 0, height: 0, duration: 0, others: 0, ...seen };
}

async function picture(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

function video(url) {
  return new Promise((resolve, reject) => {
    const clip = document.createElement('video');
    clip.preload = 'metadata';
    clip.onloadedmetadata = () => {
      const { videoWidth: width, videoHeight: height, duration } = clip;
      if (width > 0 && Number.isFinite(duration)) resolve({ width, height, duration });
      else reject(new Error('no picture'));
    };
    clip.onerror = () => reject(new Error('not shown'));
    clip.src = url;
  });
}
