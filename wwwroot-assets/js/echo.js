// The frames of an array on a canvas: contrast, scrubbing, playing and masks without a round trip to the server.
import { Histogram } from './echo-histogram.js';
import { Masks } from './echo-masks.js';
import { Shades, fetchFrame } from './echo-frames.js';

const TELL_AFTER = 150;
const AT_ONCE = 4;

export function attach(root, page) {
  return new Viewer(root, page);
}

class Viewer {
  constructor(root, page) {
    const find = name => root.querySelector(name);
    Object.assign(this, { root, page, find, canvas: find('canvas.picture'), scrub: find('.scrub'), off: new AbortController() });
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.shades = new Shades();
    this.histogram = new Histogram(find('.histogram'), (low, high) => this.take(low, high), this.off.signal);
    this.masks = new Masks(find('.masks'), this.canvas, rectangle => page.invokeMethodAsync('OnRectangle', rectangle));
    this.clear();
    this.listen();
  }

  clear() {
    this.reading?.abort();
    Object.assign(this, { reading: new AbortController(), survey: null, frames: [], index: 0, low: 0, high: 1, touched: false, playing: null, fps: 20, returns: false });
  }

  // survey: { url, count, numbers, total, width, height, whole } with the real number of each frame that is shown.
  open(survey) {
    this.clear();
    this.survey = survey;
    this.scrub.max = Math.max(0, survey.count - 1);
    this.scrub.value = 0;
    Object.assign(this.canvas, { width: survey.width, height: survey.height });
    this.masks.size(survey.width, survey.height);
    this.still();
    this.paint();
  }

  // state: { available, min, max, low, high, bins, share } as far as the survey has come; low and high are the window in use.
  update(state) {
    if (!this.survey) return;
    Object.assign(this, { available: state.available, min: state.min, max: state.max });
    this.histogram.show(state, this.survey.whole);
    if (!this.touched) this.window(state.low, state.high);
    this.load();
  }

  // What the page says; what is slid at this moment is newer and will be told.
  window(low, high) {
    if (this.telling) return;
    this.low = low;
    this.high = high;
    this.touched = false;
    this.draw();
  }

  // What the person does, as opposed to what the page says.
  take(low, high) {
    if (!this.survey) return;
    if (this.survey.whole) [low, high] = [Math.round(low), Math.round(high)];
    const least = this.survey.whole ? 1 : Math.max(Number.MIN_VALUE, (this.max - this.min) / 4096);
    this.low = low;
    this.high = Math.max(high, low + least);
    this.touched = true;
    this.draw();
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(), TELL_AFTER);
  }

  tell() {
    clearTimeout(this.telling);
    this.telling = null;
    return this.page.invokeMethodAsync('OnWindow', this.low, this.high);
  }

  // The page is about to convert: nothing that was just slid may be lost.
  async settle() {
    if (this.telling) await this.tell();
  }

  setMotion(fps, returns) {
    Object.assign(this, { fps, returns });
    if (this.playing) this.begin();
  }

  setMasks(list) { this.masks.set(list); }

  setDrawing(on) {
    this.masks.drawing = on;
    this.root.classList.toggle('drawing', on);
  }

  // What is shown is about to go: nothing more of it is asked for.
  rest() { this.reading.abort(); }

  async load() {
    if (this.loading || !this.survey) return;
    this.loading = true;
    const { survey, reading } = this;
    try {
      for (;;) {
        const missing = [...Array(this.available).keys()].filter(n => !this.frames[n]);
        if (missing.length === 0 || this.survey !== survey) break;
        missing.sort((a, b) => Math.abs(a - this.index) - Math.abs(b - this.index));
        await Promise.all(missing.slice(0, AT_ONCE).map(async n => {
          const frame = await fetchFrame(`${survey.url}/${n}`, reading.signal);
          if (this.survey !== survey) return;
          this.frames[n] = frame;
          if (n === this.index || !this.shown) this.paint();
        }));
      }
    } catch (error) {
      // The survey is gone, or another one is looked at.
      if (error.name !== 'AbortError') this.root.classList.add('lost');
    } finally {
      this.loading = false;
      if (this.survey !== survey) this.load();
    }
  }

  draw() {
    this.histogram.mark(this.low, this.high);
    this.paint();
  }

  paint() {
    this.pending ??= requestAnimationFrame(() => {
      this.pending = null;
      this.render();
    });
  }

  render() {
    const { survey, canvas } = this;
    if (!survey) return;
    // A frame that is still on its way is stood in for by the last one before it.
    let n = this.index;
    while (n > 0 && !this.frames[n]) n--;
    const frame = this.shown = this.frames[n];
    if (frame) {
      this.image = this.image?.width === frame.width && this.image.height === frame.height ? this.image : this.context.createImageData(frame.width, frame.height);
      this.shades.fill(this.image, frame, this.low, this.high);
      this.context.putImageData(this.image, 0, 0);
      canvas.dataset.frame = survey.numbers[n];
    }
    const number = survey.numbers[this.index] + 1;
    const words = survey.total > 1 ? `Frame ${number} of ${survey.total}` : 'One frame';
    this.find('.at').textContent = survey.total > 1 ? `${number} / ${survey.total} · ${((number - 1) / this.fps).toFixed(2)} s` : '';
    this.scrub.value = this.index;
    this.scrub.setAttribute('aria-valuetext', words);
    canvas.setAttribute('aria-label', words);
  }

  go(index) {
    if (!this.survey) return;
    this.still();
    this.index = Math.max(0, Math.min(this.survey.count - 1, index));
    this.paint();
  }

  toggle() {
    if (this.playing) this.still();
    else if (this.survey?.count > 1) this.begin();
  }

  still() {
    cancelAnimationFrame(this.playing?.request);
    this.playing = null;
    this.root.classList.remove('playing');
    this.find('.play').setAttribute('aria-label', 'Play');
  }

  begin() {
    cancelAnimationFrame(this.playing?.request);
    const { numbers, total } = this.survey;
    const playing = this.playing = { from: performance.now(), frame: numbers[this.index] };
    this.root.classList.add('playing');
    this.find('.play').setAttribute('aria-label', 'Pause');
    const move = now => {
      const round = this.returns ? Math.max(1, 2 * total - 2) : total;
      let frame = Math.floor(playing.frame + Math.max(0, now - playing.from) / 1000 * this.fps) % round;
      if (frame >= total) frame = round - frame;
      let n = Math.min(numbers.length - 1, Math.ceil((frame + 1) / total * numbers.length));
      while (n > 0 && numbers[n] > frame) n--;
      if (n !== this.index) {
        this.index = n;
        this.render();
      }
      playing.request = requestAnimationFrame(move);
    };
    playing.request = requestAnimationFrame(move);
  }

  listen() {
    const on = (target, name, handler, more) => target.addEventListener(name, handler, { signal: this.off.signal, ...more });
    on(this.find('.play'), 'click', () => this.toggle());
    on(this.find('.back'), 'click', () => this.go(this.index - 1));
    on(this.find('.on'), 'click', () => this.go(this.index + 1));
    on(this.scrub, 'input', () => this.go(Number(this.scrub.value)));
    on(this.find('.screen'), 'wheel', event => {
      if (event.ctrlKey || !this.survey) return;
      event.preventDefault();
      this.go(this.index + Math.sign(event.deltaY || event.deltaX));
    }, { passive: false });
    on(this.root, 'keydown', event => this.key(event));
    on(this.find('.screen'), 'pointerdown', event => this.grab(event));
    // What was slid is told before what is typed or pressed after it, or it would undo that.
    for (const name of ['change', 'click']) on(window, name, () => this.settle(), { capture: true });
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, [role=slider]')) return;
    const by = { ArrowLeft: -1, ArrowDown: -1, ',': -1, ArrowRight: 1, ArrowUp: 1, '.': 1, PageUp: 10, PageDown: -10, Home: -1e6, End: 1e6 }[event.key];
    const plays = event.key === ' ' && !event.target.closest('button');
    if (!by && !plays) return;
    event.preventDefault();
    if (plays) this.toggle();
    else this.go(this.index + by);
  }

  // A mouse drags window (across) and level (up and down) as in a DICOM viewer; a finger scrubs.
  grab(event) {
    if (event.button !== 0 || !this.survey || this.masks.begin(event)) return;
    const { low, high, index } = this;
    const touch = event.pointerType === 'touch', range = this.max - this.min || 1, screen = this.find('.screen'), size = screen.clientWidth;
    const done = new AbortController();
    const at = { x: event.clientX, y: event.clientY };
    screen.setPointerCapture(event.pointerId);
    screen.addEventListener('pointermove', move => {
      const x = move.clientX - at.x, y = move.clientY - at.y;
      if (touch) {
        this.go(index + Math.round(x / size * this.survey.count));
        return;
      }
      const level = (low + high) / 2 + y / size * range, width = Math.max(range / 4096, high - low + x / size * 2 * range);
      this.take(level - width / 2, level + width / 2);
    }, { signal: done.signal });
    for (const end of ['pointerup', 'pointercancel']) screen.addEventListener(end, () => done.abort(), { signal: done.signal });
  }

  dispose() {
    this.still();
    this.clear();
    clearTimeout(this.telling);
    this.off.abort();
  }
}
