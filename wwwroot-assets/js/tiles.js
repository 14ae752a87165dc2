// The moving samples of the start page: each plays while it is seen, unless the person wants stillness or to save data.
const STILL = 'studio-still';

export function attach(root, button) {
  const films = [...root.querySelectorAll('video')], off = new AbortController();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const seen = new Set();
  let still = calm.matches || navigator.connection?.saveData === true || remembered();

  const update = () => {
    button.setAttribute('aria-pressed', String(still));
    button.hidden = false;
    for (const film of films) {
      const plays = !still && seen.has(film) && !document.hidden;
      if (plays) film.play().catch(() => {});
      else film.pause();
      film.classList.toggle('still', still);
    }
  };
  const watch = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target) : seen.delete(target);
    update();
  }, { threshold: 0.25 });
  for (const film of films) {
    // An attribute that a script sets does not silence.
    film.muted = true;
    // Faded in over the still picture only when it moves: nothing flashes.
    film.addEventListener('playing', () => film.classList.add('moves'), { once: true, signal: off.signal });
    watch.observe(film);
  }
  calm.addEventListener('change', () => { still = calm.matches; update(); }, { signal: off.signal });
  document.addEventListener('visibilitychange', update, { signal: off.signal });
  button.addEventListener('click', () => { still = !still; remember(still); update(); }, { signal: off.signal });
  update();
  return { dispose() { off.abort(); watch.disconnect(); } };
}

function remembered() {
  try { return localStorage.getItem(STILL) === 'yes'; } catch { return false; }
}

function remember(still) {
  try { localStorage.setItem(STILL, still ? 'yes' : 'no'); } catch {
    // A browser that keeps nothing starts anew the next time.
  }
}
