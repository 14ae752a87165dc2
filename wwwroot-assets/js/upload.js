// A place to drop, choose or paste a file, and its way to the server by HTTP. The page hears of everything through `page`.
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
    // The whole page catches drops: one that misses must not replace the page by the file.
    on(document, 'dragover', event => this.hover(event, true));
    on(document, 'dragleave', event => { if (!event.relatedTarget) this.hover(event, false); });
    on(document, 'drop', event => {
      this.hover(event, false);
      this.take(...event.dataTransfer?.files ?? []);
    });
    on(document, 'paste', event => this.paste(event));
    on(window, 'beforeunload', event => { if (this.request) event.preventDefault(); });
    // Somebody quick may have chosen before this listened.
    this.take(...input.files);
  }

  hover(event, over) {
    if (![...event.dataTransfer?.types ?? []].includes('Files')) return;
    event.preventDefault();
    this.zone.classList.toggle('over', over);
  }

  paste(event) {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    this.take(...files);
  }

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
    this.url = null;
    let seen = null;
    if (this.pictures) {
      this.url = URL.createObjectURL(file);
      // A kind that this browser cannot show (TIFF, AVI) is still welcome.
      seen = await (file.type.startsWith('video/') ? video(this.url) : picture(this.url)).catch(() => null);
      if (this.file !== file) return;
    }
    await this.page.invokeMethodAsync('OnPicked', { name: file.name, length: file.size, type: file.type, url: seen && this.url, width: 0, height: 0, duration: 0, others: this.others.length, ...seen });
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

  send(address, fields, result, done) {
    if (!this.file || this.request) return;
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    // Last: the server knows what it is for before it arrives.
    form.append('file', this.file, this.file.name);
    const request = this.request = new XMLHttpRequest();
    const began = performance.now();
    let said = 0;
    request.upload.onprogress = event => {
      const now = performance.now();
      if (now - said < SAY_EVERY && event.loaded < event.total) return;
      said = now;
      this.page.invokeMethodAsync('OnProgress', event.loaded, event.total, event.loaded / Math.max(0.1, (now - began) / 1000));
    };
    request.onload = () => this.finish(request, result, done);
    request.onerror = () => this.fail(UNREACHED);
    request.onabort = () => { this.request = null; };
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.send(form);
  }

  abort() {
    this.request?.abort();
    this.request = null;
  }

  finish(request, result, done) {
    let answer = null;
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      // Told by the status below.
    }
    if (request.status >= 200 && request.status < 300 && answer && result(answer)) {
      this.request = null;
      done(result(answer));
      return;
    }
    this.fail(answer?.detail || answer?.error || `The server refused the file (status ${request.status}).`);
  }

  fail(sentence) {
    this.request = null;
    this.page.invokeMethodAsync('OnFailed', sentence);
  }

  dispose() {
    this.off.abort();
    this.clear();
  }
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
