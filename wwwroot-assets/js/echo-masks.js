// What is blackened in the video, drawn over the frame: rectangles that cover, and a sector outside of which nothing stays.
const SVG = 'http://www.w3.org/2000/svg';
const LEAST = 0.01;

export class Masks {
  constructor(outer, canvas, drawn) {
    Object.assign(this, { outer, canvas, drawn, list: [], drawing: false, width: 1, height: 1 });
    // An inner one cuts off what lies beside the frame.
    this.layer = this.element('svg', {});
    outer.append(this.layer);
  }

  size(width, height) {
    Object.assign(this, { width, height });
    this.outer.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.layer.setAttribute('width', width);
    this.layer.setAttribute('height', height);
    this.show();
  }

  // Lengths are fractions of the frame: across of its width, down and radii of its height. Angles are degrees, 0 down, positive to the right.
  set(list) {
    this.list = list;
    this.show();
  }

  show() {
    this.layer.replaceChildren(...this.list.map(mask => mask.kind === 'sector' ? this.sector(mask) : this.rectangle(mask)));
  }

  element(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  rectangle({ x, y, w, h }) {
    return this.element('rect', { x: x * this.width, y: y * this.height, width: w * this.width, height: h * this.height, class: 'cover' });
  }

  sector({ cx, cy, r0, r1, a0, a1 }) {
    const { width, height } = this;
    const point = (radius, angle) => {
      const turn = angle * Math.PI / 180;
      return `${cx * width + radius * height * Math.sin(turn)} ${cy * height + radius * height * Math.cos(turn)}`;
    };
    const large = a1 - a0 > 180 ? 1 : 0, outer = r1 * height, inner = r0 * height;
    const kept = a1 - a0 >= 360
      ? [outer, inner].map(r => `M${cx * width - r} ${cy * height}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`).join('')
      : `M${point(r0, a0)}L${point(r1, a0)}A${outer} ${outer} 0 ${large} 0 ${point(r1, a1)}L${point(r0, a1)}A${inner} ${inner} 0 ${large} 1 ${point(r0, a0)}Z`;
    return this.element('path', { d: `M0 0H${width}V${height}H0Z${kept}`, 'fill-rule': 'evenodd', class: 'cover' });
  }

  // The place of a pointer as fractions of the frame, which the canvas contains in the middle of its box.
  place(event) {
    const box = this.canvas.getBoundingClientRect(), scale = Math.min(box.width / this.width, box.height / this.height);
    const across = (event.clientX - box.left - (box.width - this.width * scale) / 2) / (this.width * scale);
    const down = (event.clientY - box.top - (box.height - this.height * scale) / 2) / (this.height * scale);
    return [across, down].map(at => Math.max(0, Math.min(1, at)));
  }

  // Whether the pointer draws now.
  begin(event) {
    if (!this.drawing) return false;
    event.preventDefault();
    const from = this.place(event), target = event.currentTarget, over = new AbortController();
    const preview = this.element('rect', { class: 'cover new' });
    const around = to => {
      const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
      return { x, y, w: Math.abs(from[0] - to[0]), h: Math.abs(from[1] - to[1]) };
    };
    this.layer.append(preview);
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', move => {
      const { x, y, w, h } = around(this.place(move));
      for (const [key, value] of Object.entries({ x: x * this.width, y: y * this.height, width: w * this.width, height: h * this.height })) preview.setAttribute(key, value);
    }, { signal: over.signal });
    target.addEventListener('pointerup', up => {
      over.abort();
      preview.remove();
      const drawn = around(this.place(up));
      if (drawn.w >= LEAST && drawn.h >= LEAST) this.drawn(drawn);
    }, { signal: over.signal });
    target.addEventListener('pointercancel', () => {
      over.abort();
      preview.remove();
    }, { signal: over.signal });
    return true;
  }
}
