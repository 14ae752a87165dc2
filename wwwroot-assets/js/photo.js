// The hands of the photo page: the dot on the field of moods, the player of the sample, the row of further photos.
import { sendAssets } from './upload.js';

export function moodField(root, page) {
  const off = new AbortController();
  const on = (name, handler) => root.addEventListener(name, handler, { signal: off.signal });
  const [valence, energy] = root.querySelectorAll('input');
  let held = null;
  const place = (x, y) => {
    root.style.setProperty('--x', x);
    root.style.setProperty('--y', y);
  };
  const follow = event => {
    const box = root.getBoundingClientRect();
    held = { x: clamp((event.clientX - box.left) / box.width), y: clamp((event.clientY - box.top) / box.height) };
    place(held.x, held.y);
  };
  on('pointerdown', event => {
    if (event.button !== 0 || valence.disabled) return;
    root.setPointerCapture(event.pointerId);
    event.preventDefault();
    follow(event);
  });
  on('pointermove', event => { if (held) follow(event); });
  on('pointerup', () => {
    if (!held) return;
    page.invokeMethodAsync('OnMoved', held.x * 2 - 1, 1 - held.y);
    held = null;
  });
  on('pointercancel', () => {
    if (held) place((Number(valence.value) + 100) / 200, 1 - Number(energy.value) / 100);
    held = null;
  });
  // Across is always across, whichever of the two has the focus.
  on('keydown', event => {
    const steps = { ArrowLeft: [valence, -1], ArrowRight: [valence, 1], ArrowDown: [energy, -1], ArrowUp: [energy, 1] }[event.key];
    if (!steps || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [input, by] = steps;
    if (by > 0) input.stepUp(); else input.stepDown();
    place((Number(valence.value) + 100) / 200, 1 - Number(energy.value) / 100);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.focus();
  });
  root.classList.add('ready');
  return { dispose: () => off.abort() };
}

export function sample(root) {
  return new Sample(root);
}

// Plays, stops, and shows what is played as the wave that it is.
class Sample {
  constructor(root) {
    Object.assign(this, { root, canvas: root.querySelector('canvas'), peaks: null, audio: null, frame: 0, off: new AbortController() });
    this.canvas.addEventListener('click', event => this.seek(event), { signal: this.off.signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw(), { signal: this.off.signal });
    this.draw();
  }

  async load(url, play) {
    this.audio = this.root.querySelector('audio');
    for (const name of ['play', 'pause', 'ended', 'seeked']) this.audio.addEventListener(name, () => this.tell(), { signal: this.off.signal });
    this.peaks = null;
    this.draw();
    if (play) this.audio.play().catch(() => {});
    const peaks = await wave(url).catch(() => null);
    if (this.audio?.getAttribute('src') !== url) return;
    this.peaks = peaks;
    this.draw();
  }

  toggle() {
    if (!this.audio) return;
    if (this.audio.paused) this.audio.play().catch(() => {});
    else this.audio.pause();
  }

  pause() { this.audio?.pause(); }

  seek(event) {
    if (!this.audio?.duration) return;
    const box = this.canvas.getBoundingClientRect();
    this.audio.currentTime = clamp((event.clientX - box.left) / box.width) * this.audio.duration;
    this.audio.play().catch(() => {});
  }

  tell() {
    const playing = this.audio && !this.audio.paused && !this.audio.ended;
    this.root.toggleAttribute('data-playing', playing);
    cancelAnimationFrame(this.frame);
    const step = () => {
      this.draw();
      if (playing && !this.off.signal.aborted) this.frame = requestAnimationFrame(step);
    };
    step();
  }

  draw() {
    const { canvas, audio } = this;
    const colours = getComputedStyle(this.root);
    const pen = canvas.getContext('2d');
    const played = audio?.duration ? audio.currentTime / audio.duration : 0;
    const bars = 60, pitch = canvas.width / bars;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < bars; i++) {
      const height = Math.max(4, (this.peaks?.[i] ?? 0) * canvas.height);
      pen.fillStyle = colours.getPropertyValue(this.peaks && (i + 0.5) / bars <= played ? '--accent' : '--line-strong');
      pen.globalAlpha = this.peaks ? 1 : 0.45;
      pen.beginPath();
      pen.roundRect(i * pitch + 1.5, (canvas.height - height) / 2, pitch - 3, height, 2);
      pen.fill();
    }
  }

  dispose() {
    this.off.abort();
    cancelAnimationFrame(this.frame);
    this.audio?.pause();
  }
}

// How loud each sixtieth of it is, the loudest 1.
async function wave(url) {
  const answer = await fetch(url);
  const sound = await new OfflineAudioContext(1, 1, 22050).decodeAudioData(await answer.arrayBuffer());
  const samples = sound.getChannelData(0), bars = 60, length = Math.floor(samples.length / bars);
  const levels = Array.from({ length: bars }, (_, i) => {
    let sum = 0;
    for (let at = i * length; at < (i + 1) * length; at++) sum += samples[at] * samples[at];
    return Math.sqrt(sum / length);
  });
  const most = Math.max(...levels, 1e-6);
  return levels.map(level => level / most);
}

export function strip(root, page, maxBytes) {
  const off = new AbortController();
  const on = (target, name, handler) => target.addEventListener(name, handler, { signal: off.signal });
  let sending = false;
  const take = async files => {
    const photos = [...files ?? []];
    if (photos.length === 0 || sending) return;
    if (photos.some(file => file.size > maxBytes)) {
      page.invokeMethodAsync('OnRefused', `A photo may have ${Math.round(maxBytes / 1048576)} MB at most.`);
      return;
    }
    sending = true;
    page.invokeMethodAsync('OnSending');
    try {
      await page.invokeMethodAsync('OnSent', await sendAssets(photos));
    } catch (error) {
      await page.invokeMethodAsync('OnRefused', error.message);
    } finally {
      sending = false;
    }
  };
  const files = event => [...event.dataTransfer?.types ?? []].includes('Files');
  on(root, 'change', event => {
    if (event.target.type !== 'file') return;
    take([...event.target.files]);
    event.target.value = '';
  });
  on(document, 'dragover', event => {
    if (!files(event)) return;
    event.preventDefault();
    root.classList.add('over');
  });
  on(document, 'dragleave', event => { if (!event.relatedTarget) root.classList.remove('over'); });
  on(document, 'drop', event => {
    if (!files(event)) return;
    event.preventDefault();
    root.classList.remove('over');
    if (root.querySelector('input[type=file]')) take(event.dataTransfer.files);
  });
  on(document, 'paste', event => { if (root.querySelector('input[type=file]')) take(event.clipboardData?.files); });
  // Somebody quick may have chosen before this listened.
  const field = root.querySelector('input[type=file]');
  take(field?.files);
  if (field) field.value = '';
  return { dispose: () => off.abort() };
}

// The words of a finished song, each lit while it is sung; a click plays from there. Until then the video shows that it waits.
export function follow(root, address) {
  const off = new AbortController();
  const list = [...root.querySelectorAll('.sung li')];
  const video = document.querySelector('.job video');
  if (!video) return { dispose() {} };
  const started = () => video.closest('figure')?.setAttribute('data-started', '');
  video.addEventListener('play', started, { signal: off.signal });
  if (!video.paused) started();
  if (list.length === 0) return { dispose: () => off.abort() };
  const start = async () => {
    const times = [...(await (await fetch(address, { signal: off.signal })).text()).matchAll(/^\[(\d+):(\d+(?:\.\d+)?)\](.*)$/gm)]
      .map(([, minutes, seconds, words]) => ({ at: Number(minutes) * 60 + Number(seconds), words: words.trim() })).filter(line => line.words);
    // Times without their lines would light the wrong ones.
    if (times.length !== list.length) return;
    list.forEach((line, i) => line.addEventListener('click', () => {
      video.currentTime = times[i].at;
      video.play().catch(() => {});
    }, { signal: off.signal }));
    root.querySelector('.sung').classList.add('timed');
    const light = () => {
      const now = times.findLastIndex(line => line.at <= video.currentTime + 0.05);
      list.forEach((line, i) => line.classList.toggle('now', i === now && video.currentTime > 0));
    };
    for (const name of ['timeupdate', 'seeked']) video.addEventListener(name, light, { signal: off.signal });
  };
  start().catch(() => {});
  return { dispose: () => off.abort() };
}

// The songs' posters come alive under the pointer or the focus, without sound.
export function posters(root) {
  const off = new AbortController();
  const on = (name, handler) => root.addEventListener(name, handler, { signal: off.signal });
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const stop = poster => {
    const video = poster?.querySelector('video');
    if (!video) return;
    video.removeAttribute('src');
    video.load();
    video.remove();
  };
  const start = poster => {
    if (!poster || still.matches || poster.querySelector('video')) return;
    const video = Object.assign(document.createElement('video'), { src: poster.dataset.video, muted: true, loop: true, playsInline: true, tabIndex: -1 });
    video.setAttribute('aria-hidden', 'true');
    video.addEventListener('playing', () => video.classList.add('on'), { once: true });
    poster.append(video);
    video.play().catch(() => stop(poster));
  };
  const of = event => event.target.closest?.('[data-video]');
  on('pointerover', event => { if (event.pointerType === 'mouse') start(of(event)); });
  on('pointerout', event => { if (of(event) && !of(event).contains(event.relatedTarget)) stop(of(event)); });
  on('focusin', event => start(of(event)));
  on('focusout', event => stop(of(event)));
  return { dispose: () => off.abort() };
}

const clamp = share => Math.max(0, Math.min(1, share));
