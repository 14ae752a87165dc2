// Charts are one stop of the Tab key: arrows go through their marks, and a tip says what a mark is. It follows the pointer and the focus alike.
const tip = document.createElement('div');
tip.className = 'chart-tip';
tip.setAttribute('aria-hidden', 'true');
tip.hidden = true;
let shown = null;

const markAt = target => target instanceof Element ? target.closest('.mark') : null;

function show(mark) {
  const text = mark?.getAttribute('aria-label');
  if (!text) return hide();
  shown = mark;
  tip.textContent = text;
  tip.hidden = false;
  // Within the page's body also after its content was replaced.
  if (!tip.isConnected) document.body.append(tip);
  const place = (mark.querySelector('.dot') ?? [...mark.querySelectorAll('.bar')].at(-1) ?? mark).getBoundingClientRect();
  const column = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const middle = column.width > 320 ? place.left + Math.min(place.width, 160) / 2 : column.left + column.width / 2;
  const left = Math.max(8, Math.min(middle - width / 2, document.documentElement.clientWidth - width - 8));
  const above = place.top - height - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : place.bottom + 8}px`;
}

function hide() {
  shown = null;
  tip.hidden = true;
}

function step(marks, index, key, columns) {
  switch (key) {
    case 'ArrowRight': return index + 1;
    case 'ArrowLeft': return index - 1;
    case 'ArrowDown': return index + columns;
    case 'ArrowUp': return index - columns;
    case 'Home': return 0;
    case 'End': return marks.length - 1;
    default: return null;
  }
}

// What scrolls past under a pointer that rests is not pointed at.
let rest = '';
document.addEventListener('pointerover', event => {
  const place = `${event.screenX} ${event.screenY}`;
  if (place === rest) return;
  rest = place;
  const mark = markAt(event.target);
  if (mark) show(mark);
  else if (shown && shown !== document.activeElement) hide();
});
document.addEventListener('focusin', event => {
  const mark = markAt(event.target);
  if (mark) show(mark);
  else hide();
});
document.addEventListener('focusout', hide);
document.addEventListener('scroll', () => (shown === document.activeElement ? show(shown) : hide()), { capture: true, passive: true });
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') return hide();
  const mark = event.target instanceof Element && event.target.matches('.mark') ? event.target : null;
  const chart = mark?.closest('[data-marks]');
  if (!chart || event.ctrlKey || event.altKey || event.metaKey) return;
  const marks = [...chart.querySelectorAll('.mark')];
  const next = step(marks, marks.indexOf(mark), event.key, Number(chart.dataset.columns ?? 1));
  if (next === null) return;
  event.preventDefault();
  if (!marks[next]) return;
  marks.forEach((other, index) => other.setAttribute('tabindex', index === next ? '0' : '-1'));
  marks[next].focus();
});
