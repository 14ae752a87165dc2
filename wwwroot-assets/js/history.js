// The hands of the history: how many cards fit in a row, where the keys are, what is picked with them or the mouse, and where one was when one comes back.
const VIEW = 'studio.history.view';

export function attach(root, page) {
  return new Board(root, page);
}

class Board {
  constructor(root, page) {
    Object.assign(this, { root, page, off: new AbortController(), at: 0, held: false, top: true, columns: 0, wanted: 0 });
    const on = (target, name, handler, more) => target.addEventListener(name, handler, { signal: this.off.signal, ...more });
    on(root, 'keydown', event => this.key(event));
    on(root, 'click', event => this.click(event), { capture: true });
    on(root, 'mousedown', event => { if (event.shiftKey && this.itemOf(event)) event.preventDefault(); });
    on(document, 'focusin', event => this.follow(event.target));
    on(document, 'pointerdown', event => { this.held &&= root.contains(event.target); });
    // A card that had the focus and was scrolled away takes it along; the next key brings it back.
    on(document, 'keydown', event => { if (this.held && document.activeElement === document.body) this.key(event); });
    on(window, 'scroll', () => this.scrolled(), { passive: true });
    on(window, 'scrollend', () => this.rest());
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(root);
    this.columns = this.layout().columns;
  }

  layout() {
    const width = this.root.clientWidth, em = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const gap = em, least = width < 40 * em ? 9 * em : 13 * em;
    const columns = Math.max(1, Math.floor((width + gap) / (least + gap)));
    const row = ((width + gap) / columns - gap) * 0.75 + 6.6 * em;
    return { columns, row, table: localStorage.getItem(VIEW) === 'table', minutesAhead: -new Date().getTimezoneOffset() };
  }

  remember(table) { localStorage.setItem(VIEW, table ? 'table' : 'grid'); }

  resized() {
    const layout = this.layout();
    if (layout.columns === this.columns) return;
    this.columns = layout.columns;
    this.tell('OnLayout', layout);
  }

  itemOf(event) { return event.target.closest?.('.item[data-at]'); }

  // Where the keys are is where the focus is.
  follow(target) {
    const item = this.root.contains(target) ? target.closest('.item[data-at]') : null;
    this.held = item !== null || (this.held && target === document.body);
    if (item) this.at = Number(item.dataset.at);
  }

  click(event) {
    const item = this.itemOf(event), pick = event.target.closest('.pick');
    if (!item || (!pick && !event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    this.at = Number(item.dataset.at);
    item.focus({ preventScroll: true });
    this.tell('OnDeed', event.shiftKey ? 'extend' : 'toggle', this.at);
  }

  key(event) {
    if (event.altKey || event.target.closest?.('thead, input:not(.pick)')) return;
    const total = Number(this.root.dataset.total), across = Number(this.root.dataset.columns), main = event.ctrlKey || event.metaKey;
    if (total === 0) return;
    const page = Math.max(1, Math.floor(innerHeight / this.height()) - 1) * across;
    const steps = { ArrowDown: across, ArrowUp: -across, PageDown: page, PageUp: -page, Home: -total, End: total, ...(across > 1 ? { ArrowRight: 1, ArrowLeft: -1 } : {}) };
    const step = steps[event.key];
    if (step !== undefined && !main) {
      const to = Math.abs(step) === total ? clamp(this.at + step, total) : this.at + step;
      if (to >= 0 && to < total) this.go(to, event.shiftKey ? 'extend' : 'move');
      else if (Math.abs(step) > 1) this.go(clamp(to, total), event.shiftKey ? 'extend' : 'move');
    } else if (event.key === ' ' && !main) this.tell('OnDeed', event.shiftKey ? 'extend' : 'toggle', this.at);
    else if (event.key.toLowerCase() === 'a' && main) this.tell('OnDeed', 'all', this.at);
    else if (event.key === 'Escape') this.tell('OnDeed', 'clear', this.at);
    else if (event.key === 'Delete') this.tell('OnDeed', 'delete', this.at);
    else if (event.key === 'Enter' && !event.target.closest?.('a')) this.find(this.at)?.querySelector('a')?.click();
    else return;
    event.preventDefault();
  }

  find(at) { return this.root.querySelector(`.item[data-at="${at}"]`); }

  // Of a row, from one to the next.
  height() {
    const [first, second] = this.root.querySelectorAll('.line:not(.blank), tr.item:not(.blank)');
    return first ? (second ? second.getBoundingClientRect().top - first.getBoundingClientRect().top : first.getBoundingClientRect().height) || 1 : 1;
  }

  // Brings a place into sight and the focus there, also where nothing has been drawn yet.
  async go(at, deed) {
    const wanted = ++this.wanted;
    this.at = at;
    this.held = true;
    if (deed) this.tell('OnDeed', deed, at);
    for (let tries = 0; tries < 180 && wanted === this.wanted && !this.off.signal.aborted; tries++) {
      const item = this.find(at);
      if (item) {
        item.focus({ preventScroll: true });
        item.scrollIntoView({ block: 'nearest' });
        return;
      }
      if (tries % 30 === 0) this.scrollTowards(at);
      await new Promise(resolve => requestAnimationFrame(resolve));
    }
  }

  scrollTowards(at) {
    const across = Number(this.root.dataset.columns), body = this.root.querySelector('tbody, .grid');
    if (body) scrollTo({ top: body.getBoundingClientRect().top + scrollY + Math.floor(at / across) * this.height() - innerHeight / 2, behavior: 'instant' });
  }

  toTop() {
    if (!this.atTop()) scrollTo({ top: 0, behavior: 'instant' });
  }

  atTop() { return this.root.getBoundingClientRect().top > -40; }

  scrolled() {
    if (this.root.clientHeight > 0 && this.atTop() !== this.top) {
      this.top = !this.top;
      this.tell('OnTop', this.top);
    }
  }

  // When the place of the keys is not drawn any more, Tab leads to what is in sight.
  rest() {
    sessionStorage.setItem(this.place(), String(Math.round(scrollY)));
    if (this.root.contains(document.activeElement) || this.find(this.at)) return;
    const seen = [...this.root.querySelectorAll('.item[data-at]')].find(item => item.getBoundingClientRect().top >= 0);
    if (!seen) return;
    this.at = Number(seen.dataset.at);
    this.tell('OnDeed', 'roam', this.at);
  }

  // One entry of the browser's history: the same address may be open at two places of it.
  place() { return `studio.history.top ${history.state?._index ?? 0} ${location.pathname}${location.search}`; }

  async restore() {
    const top = Number(sessionStorage.getItem(this.place()));
    for (let tries = 0; top > 0 && tries < 120 && !this.off.signal.aborted; tries++) {
      if (document.documentElement.scrollHeight >= top + innerHeight) {
        scrollTo({ top, behavior: 'instant' });
        return;
      }
      await new Promise(resolve => requestAnimationFrame(resolve));
    }
  }

  download(action, ids) {
    const form = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true });
    form.append(Object.assign(document.createElement('input'), { name: 'ids', value: ids }));
    document.body.append(form);
    form.submit();
    form.remove();
  }

  tell(name, ...values) { this.page.invokeMethodAsync(name, ...values).catch(() => {}); }

  dispose() {
    this.off.abort();
    this.sizes.disconnect();
  }
}

function clamp(at, total) { return Math.min(Math.max(at, 0), total - 1); }
