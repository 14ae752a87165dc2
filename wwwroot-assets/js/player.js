// Videos that start by themselves, and videos that are looked at frame by frame.
const jump = 5;

// Starts a video without sound, unless its viewer prefers less motion: then it waits with its controls shown.
export function start(video) {
  if (!video) return;
  video.muted = true;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    video.controls = true;
    return;
  }
  video.play().catch(() => { video.controls = true; });
}

// Steps, speed, loop, chapters and keys for the video in `root`, which has `fps` frames a second. With `everywhere` the keys are its own wherever the focus is.
export function attach(root, fps, autoplay, silent, everywhere) {
  const video = root?.querySelector('video');
  return video ? new Cine(root, video, fps, autoplay, silent, everywhere) : { dispose() {} };
}

class Cine {
  constructor(root, video, fps, autoplay, silent, everywhere) {
    Object.assign(this, {
      root, video, fps, everywhere, at: root.querySelector('output'), loop: root.querySelector('.loop'), help: root.querySelector('.help'), keys: root.querySelector('.keys'),
      chapters: root.querySelector('.chapter-choice select'), off: new AbortController(),
    });
    const on = (target, name, handler, options) => target?.addEventListener(name, handler, { signal: this.off.signal, ...options });
    if (silent) video.muted = true;
    for (const button of root.querySelectorAll('[data-step]')) on(button, 'click', () => this.step(Number(button.dataset.step)));
    const speed = root.querySelector('.speed select');
    const pace = () => { video.playbackRate = Number(speed.value); };
    on(speed, 'change', pace);
    // A browser that loads anew falls back to its default rate.
    on(video, 'loadeddata', pace);
    // Somebody quick may have chosen before this listened.
    pace();
    on(this.loop, 'click', () => this.repeat());
    on(this.help, 'click', () => this.explain(this.keys.hidden));
    on(this.chapters, 'change', () => { video.currentTime = Number(this.chapters.value) + 0.5 / fps; });
    // Before the video's own keys, which would do the same twice.
    on(document, 'keydown', event => this.key(event), { capture: true });
    for (const name of ['seeked', 'timeupdate', 'loadedmetadata']) on(video, name, () => this.tell(video.currentTime));
    // What it was to be told of may have happened already.
    if (video.readyState > 0) this.tell(video.currentTime);
    this.follow();
    if (autoplay) start(video);
  }

  // Every frame shown, where the browser tells of them.
  follow() {
    this.video.requestVideoFrameCallback?.((_, shown) => {
      this.tell(shown.mediaTime + 0.001);
      if (!this.off.signal.aborted) this.follow();
    });
  }

  get last() {
    return Math.max(0, Math.round(this.video.duration * this.fps) - 1);
  }

  tell(seconds) {
    const frame = Math.floor(seconds * this.fps + 0.01) + 1;
    const count = Math.round(this.video.duration * this.fps) || frame;
    this.at.textContent = `${Math.min(frame, count)} of ${count}`;
    if (!this.chapters || document.activeElement === this.chapters) return;
    const begun = [...this.chapters.options].filter(chapter => Number(chapter.value) <= seconds + 0.01);
    this.chapters.selectedIndex = Math.max(0, begun.length - 1);
  }

  // Into the middle of the frame: at its edge rounding would show its neighbour.
  show(frame) {
    if (!(this.video.duration > 0)) return;
    this.video.pause();
    this.video.currentTime = (frame + 0.5) / this.fps;
  }

  step(by) {
    const { video, fps, last } = this;
    const wanted = Math.floor(video.currentTime * fps + 0.01) + by;
    this.show(video.loop ? (wanted + last + 1) % (last + 1) : Math.max(0, Math.min(last, wanted)));
  }

  repeat() {
    const { video } = this;
    video.loop = !video.loop;
    this.loop.setAttribute('aria-pressed', video.loop);
    if (video.loop && video.ended) video.play();
  }

  explain(shown) {
    this.keys.hidden = !shown;
    this.help.setAttribute('aria-expanded', shown);
  }

  key(event) {
    const { video } = this;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.target.closest?.('input, select, textarea, [contenteditable], dialog, [role=dialog], [role=alertdialog]')) return;
    if (event.target instanceof HTMLVideoElement && event.target !== video) return;
    // Beside other things with keys, only those that nothing else has.
    if (!this.everywhere && !this.root.contains(event.target) && ![',', '.'].includes(event.key)) return;
    // What has a key of its own there keeps it: a button is pressed, a text scrolled.
    const taken = event.target !== video && event.target.closest?.('button, a, summary, [tabindex="0"]');
    const keys = {
      ',': () => this.step(-1),
      '.': () => this.step(1),
      l: () => this.repeat(),
      m: () => { video.muted = !video.muted; },
      f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen?.())?.catch?.(() => {}),
      '?': () => this.explain(this.keys.hidden),
    };
    const free = {
      ' ': () => (video.paused ? video.play().catch(() => {}) : video.pause()),
      ArrowLeft: () => { video.currentTime = Math.max(0, video.currentTime - jump); },
      ArrowRight: () => { video.currentTime = Math.min(video.duration || 0, video.currentTime + jump); },
      Home: () => this.show(0),
      End: () => this.show(this.last),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? (taken ? null : free[event.key]) ?? (event.key === 'Escape' && !this.keys.hidden ? () => this.explain(false) : null);
    if (!act) return;
    event.preventDefault();
    act();
  }

  dispose() {
    this.off.abort();
  }
}
