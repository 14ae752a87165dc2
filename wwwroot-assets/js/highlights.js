// The hands on the cutting table: moments are dragged by pointer or keys, and the page is told where they end up.
const HANDLE = 12;
const SLOP = 3;
const SNAP = 7;
const KEY_STEP = 0.1;
const SETTLE = 350;

export function attach(root, page) {
  return new Table(root, page);
}

class Table {
  constructor(root, page) {
    const find = name => root.querySelector(name);
    Object.assign(this, { root, page, strip: find('.strip'), film: find('.film'), tip: find('.tip'), ghost: find('.ghost'), playhead: find('.playhead'), off: new AbortController() });
    this.duration = Number(this.film.dataset.duration);
    this.shortest = Number(this.film.dataset.shortest);
    this.cuts = numbers(this.film.dataset.cuts);
    const reel = numbers(this.film.dataset.reel);
    this.reel = reel.flatMap((start, i) => i % 2 ? [] : [[start, reel[i + 1]]]);
    const on = (target, name, handler, capture = false) => target.addEventListener(name, handler, { signal: this.off.signal, capture });
    on(this.film, 'pointerdown', event => this.take(event));
    on(this.film, 'pointermove', event => this.move(event));
    on(this.film, 'pointerup', event => this.release(event, true));
    on(this.film, 'pointercancel', event => this.release(event, false));
    on(this.film, 'pointerleave', () => { this.ghost.style.removeProperty('--at'); });
    on(this.film, 'click', event => this.click(event));
    on(this.film, 'keydown', event => this.key(event));
    on(this.film, 'focusout', () => this.settle());
    on(document, 'keydown', event => this.undo(event));
    // Events of videos do not bubble.
    for (const name of ['timeupdate', 'seeked', 'play']) on(document, name, event => this.follow(event.target), true);
    on(this.strip, 'scroll', () => { this.centre = (this.strip.scrollLeft + this.strip.clientWidth / 2) / this.film.offsetWidth; });
    this.centre = 0.5;
    this.told = new Map();
    this.sizes = new ResizeObserver(() => { this.strip.scrollLeft = this.centre * this.film.offsetWidth - this.strip.clientWidth / 2; });
    this.sizes.observe(this.film);
    this.ready();
  }

  ready() { this.strip.classList.add('ready'); }

  at(event) {
    const box = this.film.getBoundingClientRect();
    return (event.clientX - box.left) / box.width * this.duration;
  }

  // How far a moment may go: its neighbours stay where they are.
  hold(block, part) {
    const [start, end] = this.place(block);
    const others = [...this.film.querySelectorAll('.block:not(.is-dropped)')].filter(other => other !== block).map(other => this.place(other));
    return {
      block, part, start, end, from: start, to: end,
      low: Math.max(0, ...others.filter(other => other[1] <= start + 1e-6).map(other => other[1])),
      high: Math.min(this.duration, ...others.filter(other => other[0] >= end - 1e-6).map(other => other[0])),
    };
  }

  // Where a moment lies: as told last, until the page has drawn that.
  place(block) {
    const told = this.told.get(block);
    return told ? [told.start, told.end] : [Number(block.dataset.start), Number(block.dataset.end)];
  }

  take(event) {
    const block = event.target.closest('.block');
    this.dragged = false;
    if (!block || block.classList.contains('is-dropped') || event.button !== 0) return;
    this.settle();
    const box = block.getBoundingClientRect();
    const grip = Math.min(HANDLE, box.width / 3);
    const part = event.clientX - box.left < grip ? 'start' : box.right - event.clientX < grip ? 'end' : 'all';
    this.held = { ...this.hold(block, part), pointer: event.pointerId, x: event.clientX, moment: this.at(event) };
  }

  move(event) {
    const { held } = this;
    if (!held) {
      const free = event.pointerType === 'mouse' && !event.target.closest('.block');
      if (free) this.ghost.style.setProperty('--at', this.at(event).toFixed(3));
      else this.ghost.style.removeProperty('--at');
      return;
    }
    if (held.pointer !== event.pointerId) return;
    if (!this.dragged && Math.abs(event.clientX - held.x) < SLOP) return;
    if (!this.dragged) {
      this.dragged = true;
      held.block.setPointerCapture(event.pointerId);
      held.block.classList.add('held');
    }
    this.shift(held, this.at(event) - held.moment, !event.altKey);
  }

  shift(held, by, snaps) {
    const near = snaps ? SNAP / this.film.offsetWidth * this.duration : 0;
    const snap = moment => this.cuts.find(cut => Math.abs(cut - moment) < near) ?? moment;
    const clamp = (moment, low, high) => Math.max(low, Math.min(Math.max(low, high), moment));
    let { from, to } = held;
    if (held.part === 'start') from = clamp(snap(from + by), held.low, to - this.shortest);
    else if (held.part === 'end') to = clamp(snap(to + by), from + this.shortest, held.high);
    else {
      const length = to - from;
      const start = snap(from + by);
      from = clamp(start === from + by ? snap(to + by) - length : start, held.low, held.high - length);
      to = from + length;
    }
    Object.assign(held, { start: from, end: to });
    held.block.style.setProperty('--drag-start', from.toFixed(3));
    held.block.style.setProperty('--drag-end', to.toFixed(3));
    this.tell(held);
  }

  tell(held) {
    const words = seconds => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
    this.tip.textContent = `${words(held.start)} – ${words(held.end)} · ${(held.end - held.start).toFixed(1)} s`;
    const middle = (held.start + held.end) / 2 / this.duration * this.film.offsetWidth - this.strip.scrollLeft;
    this.tip.style.setProperty('--x', `${middle.toFixed(0)}px`);
    this.tip.classList.add('on');
  }

  release(event, counts) {
    const { held } = this;
    if (!held || held.pointer !== event.pointerId) return;
    this.held = null;
    if (this.dragged && counts) this.commit(held);
    else this.let(held);
  }

  async commit(held) {
    this.told.set(held.block, held);
    try {
      await this.page.invokeMethodAsync('OnMoved', Number(held.block.dataset.id), held.start, held.end);
    } finally {
      if (this.told.get(held.block) === held) this.told.delete(held.block);
      this.let(held);
    }
  }

  // From here on the page's own position holds, unless the next move is under way.
  let(held) {
    if (this.held?.block === held.block || this.nudged?.block === held.block || this.told.has(held.block)) return;
    held.block.classList.remove('held');
    held.block.style.removeProperty('--drag-start');
    held.block.style.removeProperty('--drag-end');
    this.tip.classList.remove('on');
  }

  click(event) {
    if (this.dragged) {
      this.dragged = false;
      return;
    }
    const block = event.target.closest('.block');
    if (block) this.page.invokeMethodAsync('OnSelected', Number(block.dataset.id));
    else this.page.invokeMethodAsync('OnAdd', this.at(event));
  }

  key(event) {
    const block = event.target.closest('.block');
    if (!block || event.altKey || event.metaKey) return;
    const by = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP, PageDown: -1, PageUp: 1 }[event.key];
    const id = Number(block.dataset.id);
    if (by && !block.classList.contains('is-dropped')) {
      event.preventDefault();
      this.nudge(block, event.shiftKey ? 'end' : event.ctrlKey ? 'start' : 'all', by);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.settle();
      const next = block.nextElementSibling?.matches('.block') ? block.nextElementSibling : block.previousElementSibling;
      this.page.invokeMethodAsync('OnDrop', id).then(() => { if (!block.isConnected && next?.matches('.block')) next.focus(); });
    } else if (event.key.toLowerCase() === 'l' && !event.ctrlKey) {
      event.preventDefault();
      this.settle();
      this.page.invokeMethodAsync('OnLock', id);
    }
  }

  // Strokes that follow each other quickly are one step, told when they have come to rest.
  nudge(block, part, by) {
    if (this.nudged && (this.nudged.block !== block || this.nudged.part !== part)) this.settle();
    this.nudged ??= { ...this.hold(block, part), by: 0 };
    this.nudged.by += by;
    this.shift(this.nudged, this.nudged.by, false);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), SETTLE);
  }

  settle() {
    clearTimeout(this.settling);
    const { nudged } = this;
    this.nudged = null;
    if (nudged) this.commit(nudged);
  }

  undo(event) {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return;
    if (event.target.closest?.('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')) return;
    event.preventDefault();
    this.settle();
    this.page.invokeMethodAsync('OnUndo');
  }

  // Shows where in the source the reel or a preview plays.
  follow(video) {
    const moment = this.moment(video);
    if (moment === null) return;
    this.playhead.style.setProperty('--at', moment.toFixed(3));
    if (video.paused || this.watching === video) return;
    this.watching = video;
    const step = () => {
      if (this.off.signal.aborted || video.paused || !video.isConnected) return this.watching = null;
      this.playhead.style.setProperty('--at', this.moment(video).toFixed(3));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  moment(video) {
    if (!video?.matches?.('video')) return null;
    if (video.dataset.from) return Number(video.dataset.from) + video.currentTime;
    if (!video.closest('.result')) return null;
    // Crossfades make the reel a little shorter than its parts together.
    const whole = this.reel.reduce((sum, [start, end]) => sum + end - start, 0);
    let left = video.currentTime * (video.duration > 0 ? whole / video.duration : 1);
    for (const [start, end] of this.reel) {
      if (left < end - start) return start + left;
      left -= end - start;
    }
    return this.reel.at(-1)?.[1] ?? null;
  }

  // Brings a moment into sight, above and below.
  reveal(id) {
    const block = this.film.querySelector(`.block[data-id="${id}"]`);
    if (block) {
      const middle = block.offsetLeft + block.offsetWidth / 2;
      if (middle < this.strip.scrollLeft || middle > this.strip.scrollLeft + this.strip.clientWidth) this.strip.scrollLeft = middle - this.strip.clientWidth / 2;
    }
    this.root.querySelector(`[data-item="${id}"]`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }

  dispose() {
    this.off.abort();
    this.sizes.disconnect();
    clearTimeout(this.settling);
  }
}

const numbers = text => text ? text.split(' ').map(Number) : [];
