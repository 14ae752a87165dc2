// How often each value occurs, with the window's edges to drag and its level and width to slide.
const STEPS = 1000;

export class Histogram {
  constructor(root, changed, signal) {
    const find = name => root.querySelector(name);
    Object.assign(this, { root, changed, canvas: find('canvas'), level: find('.level'), width: find('.width'), clipped: find('.clipped') });
    this.edges = [find('.low'), find('.high')];
    this.plot = find('.plot');
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
    this.edges.forEach((edge, side) => {
      on(edge, 'pointerdown', event => {
        event.preventDefault();
        edge.focus();
        edge.setPointerCapture(event.pointerId);
      });
      on(edge, 'pointermove', event => { if (edge.hasPointerCapture(event.pointerId)) this.move(side, this.valueAt(event.clientX)); });
      on(edge, 'keydown', event => this.key(event, side));
    });
    on(this.level, 'input', () => this.slide());
    on(this.width, 'input', () => this.slide());
    for (const slider of [this.level, this.width]) Object.assign(slider, { min: 0, max: STEPS, step: 1 });
    new ResizeObserver(() => this.plotAgain()).observe(this.plot);
  }

  // Values from min to max, in equal bins.
  show({ min, max, bins }, whole) {
    Object.assign(this, { min, max: max > min ? max : min + 1, bins, whole });
    this.plotAgain();
  }

  mark(low, high) {
    Object.assign(this, { low, high });
    if (!this.bins) return;
    const range = this.max - this.min, at = value => Math.max(0, Math.min(1, (value - this.min) / range));
    this.plot.style.setProperty('--low', at(low));
    this.plot.style.setProperty('--high', at(high));
    this.edges.forEach((edge, side) => {
      const value = side ? high : low;
      edge.setAttribute('aria-valuemin', this.say(Math.min(this.min, value)));
      edge.setAttribute('aria-valuemax', this.say(Math.max(this.max, value)));
      edge.setAttribute('aria-valuenow', this.say(value));
    });
    this.set(this.level, at((low + high) / 2), (low + high) / 2);
    this.set(this.width, Math.min(1, (high - low) / range), high - low);
    const [black, white] = this.outside();
    this.clipped.textContent = `${this.percent(black)} black, ${this.percent(white)} white`;
    this.plotAgain();
  }

  set(slider, share, value) {
    slider.value = share * STEPS;
    slider.setAttribute('aria-valuetext', this.say(value));
    slider.parentElement.querySelector('output').textContent = this.say(value);
  }

  // Shares of the values below and above the window, as far as bins can tell.
  outside() {
    const { bins, min, max, low, high } = this;
    const size = (max - min) / bins.length;
    let all = 0, below = 0, above = 0;
    bins.forEach((count, n) => {
      const middle = min + (n + 0.5) * size;
      all += count;
      if (middle < low) below += count;
      else if (middle > high) above += count;
    });
    return all ? [below / all, above / all] : [0, 0];
  }

  percent(share) {
    const percent = share * 100;
    return `${percent === 0 || percent >= 10 ? percent.toFixed(0) : percent < 0.1 ? '< 0.1' : percent.toFixed(1)} %`;
  }

  say(value) {
    return String(this.whole ? Math.round(value) : Number(value.toPrecision(4)));
  }

  valueAt(x) {
    const box = this.plot.getBoundingClientRect();
    return this.min + Math.max(0, Math.min(1, (x - box.left) / box.width)) * (this.max - this.min);
  }

  move(side, value) {
    const least = this.whole ? 1 : (this.max - this.min) / 4096;
    if (side) this.changed(this.low, Math.max(value, this.low + least));
    else this.changed(Math.min(value, this.high - least), this.high);
  }

  key(event, side) {
    const range = this.max - this.min, step = this.whole ? Math.max(1, Math.round(range / 200)) : range / 200;
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -10 * step, PageUp: 10 * step }[event.key];
    const value = side ? this.high : this.low;
    const wanted = by ? value + by : event.key === 'Home' ? this.min : event.key === 'End' ? this.max : null;
    if (wanted === null) return;
    event.preventDefault();
    this.move(side, wanted);
  }

  slide() {
    const range = this.max - this.min;
    const level = this.min + this.level.value / STEPS * range, width = Math.max(range / 4096, this.width.value / STEPS * range);
    this.changed(level - width / 2, level + width / 2);
  }

  plotAgain() {
    this.pending ??= requestAnimationFrame(() => {
      this.pending = null;
      this.draw();
    });
  }

  draw() {
    const { canvas, bins } = this;
    if (!bins) return;
    const scale = window.devicePixelRatio || 1, width = Math.round(this.plot.clientWidth * scale), height = Math.round(this.plot.clientHeight * scale);
    if (!width || !height) return;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d'), style = getComputedStyle(this.root);
    context.clearRect(0, 0, width, height);
    // The black around a sector would flatten everything else: heights are logarithms.
    const top = Math.log1p(Math.max(1, ...bins)), range = this.max - this.min;
    const at = value => (value - this.min) / range * width;
    for (let n = 0; n < bins.length; n++) {
      if (!bins[n]) continue;
      const middle = this.min + (n + 0.5) / bins.length * range;
      context.fillStyle = style.getPropertyValue(middle < this.low || middle > this.high ? '--bar-out' : '--bar');
      const left = Math.floor(n / bins.length * width), right = Math.ceil((n + 1) / bins.length * width), tall = Math.log1p(bins[n]) / top * (height - 4 * scale);
      context.fillRect(left, height - tall, Math.max(1, right - left), tall);
    }
    // What the window makes of a value: black below, white above, a ramp between.
    context.strokeStyle = style.getPropertyValue('--ramp');
    context.lineWidth = 1.5 * scale;
    context.beginPath();
    context.moveTo(0, height - scale);
    context.lineTo(at(this.low), height - scale);
    context.lineTo(at(this.high), scale);
    context.lineTo(width, scale);
    context.stroke();
  }
}
