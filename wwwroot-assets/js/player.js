// Videos that start by themselves, and videos that are looked at frame by frame.

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

// Steps, speed and loop for the video in `root`, which has `fps` frames a second.
export function attach(root, fps, autoplay) {
  const video = root?.querySelector('video');
  return video ? new Cine(root, video, fps, autoplay) : { dispose() {} };
}

class Cine {
  constructor(root, video, fps, autoplay) {
    Object.assign(this, { video, fps, at: root.querySelector('output'), off: new AbortController() });
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal: this.off.signal });
    video.muted = true;
    for (const button of root.querySelectorAll('[data-step]')) on(button, 'click', () => this.step(Number(button.dataset.step)));
    const speed = root.querySelector('select');
    const pace = () => { video.playbackRate = Number(speed.value); };
    on(speed, 'change', pace);
    // A browser that loads anew falls back to its default rate.
    on(video, 'loadeddata', pace);
    // Somebody quick may have chosen before this listened.
    pace();
    const loop = root.querySelector('.loop');
    on(loop, 'click', () => {
      video.loop = !video.loop;
      loop.setAttribute('aria-pressed', video.loop);
      if (video.loop && video.ended) video.play();
    });
    on(document, 'keydown', event => this.key(event));
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

  tell(seconds) {
    const frame = Math.floor(seconds * this.fps + 0.01) + 1;
    const last = Math.round(this.video.duration * this.fps) || frame;
    this.at.textContent = `${Math.min(frame, last)} of ${last}`;
  }

  step(by) {
    const { video, fps } = this;
    if (!(video.duration > 0)) return;
    video.pause();
    const last = Math.round(video.duration * fps) - 1;
    const wanted = Math.floor(video.currentTime * fps + 0.01) + by;
    const frame = video.loop ? (wanted + last + 1) % (last + 1) : Math.max(0, Math.min(last, wanted));
    // Into the middle of the frame: at its edge rounding would show its neighbour.
    video.currentTime = (frame + 0.5) / fps;
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest?.('input, select, textarea, [contenteditable]')) return;
    const by = { ',': -1, '.': 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.step(by);
  }

  dispose() {
    this.off.abort();
  }
}
