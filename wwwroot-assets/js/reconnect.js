// When the circuit is gone for good (the server restarted), waits for the server and loads the page anew.
const banner = document.getElementById('components-reconnect-modal');
let waiting = false;

async function reloadWhenBack() {
  if (waiting) return;
  waiting = true;
  for (;;) {
    try {
      const answer = await fetch('/health', { cache: 'no-store' });
      if (answer.ok) {
        location.reload();
        return;
      }
    } catch {
      // Not back yet.
    }
    await new Promise(resolve => setTimeout(resolve, 2000));
  }
}

new MutationObserver(() => {
  const lost = ['components-reconnect-failed', 'components-reconnect-rejected'];
  if (lost.some(name => banner.classList.contains(name))) reloadWhenBack();
}).observe(banner, { attributes: true, attributeFilter: ['class'] });
