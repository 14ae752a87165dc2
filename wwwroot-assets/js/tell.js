// Tells of the end of a job by a notice of the browser and two short notes, for who asked for it. The choice lasts in this browser.
const choice = 'studio.tell';
let audio;

function chosen() {
  try {
    return localStorage.getItem(choice) === 'on';
  } catch {
    return false;
  }
}

function choose(on) {
  try {
    localStorage.setItem(choice, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing: it holds for this page only.
  }
}

// Sound is allowed to what began with a press.
function prepareSound() {
  audio ??= new (window.AudioContext ?? window.webkitAudioContext)();
  audio.resume().catch(() => {});
}

function chime() {
  if (!audio) return;
  audio.resume().catch(() => {});
  [659.26, 987.77].forEach((pitch, index) => {
    const begin = audio.currentTime + 0.02 + index * 0.16;
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: pitch });
    const level = new GainNode(audio, { gain: 0 });
    level.gain.setValueAtTime(0, begin);
    level.gain.linearRampToValueAtTime(0.18, begin + 0.015);
    level.gain.exponentialRampToValueAtTime(0.0005, begin + 0.6);
    tone.connect(level).connect(audio.destination);
    tone.start(begin);
    tone.stop(begin + 0.65);
  });
}

function problem() {
  if (!('Notification' in window)) return 'This browser shows notices only for pages on this machine or on https. You will hear a sound.';
  if (Notification.permission === 'denied') return 'This browser keeps notices of this page back; its settings for this site allow them. You will hear a sound.';
  return '';
}

export function attach(root) {
  const button = root?.querySelector('button');
  const said = root?.querySelector('[role=status]');
  if (!button) return { tell() {}, dispose() {} };
  let on = chosen();
  const off = new AbortController();
  const show = () => {
    button.setAttribute('aria-pressed', on);
    said.textContent = on ? problem() : '';
  };
  button.addEventListener('click', async () => {
    on = !on;
    choose(on);
    show();
    if (!on) return;
    prepareSound();
    if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
    show();
  }, { signal: off.signal });
  // Who chose it on an earlier page has not pressed anything on this one yet.
  if (on) document.addEventListener('pointerdown', prepareSound, { once: true, signal: off.signal });
  if (on) document.addEventListener('keydown', prepareSound, { once: true, signal: off.signal });
  show();
  return {
    tell(title, body, tag, address) {
      if (!on) return;
      chime();
      if (!('Notification' in window) || Notification.permission !== 'granted') return;
      try {
        // Of several tabs with one job, one notice is seen.
        const notice = new Notification(title, { body, tag, icon: '/favicon.svg' });
        notice.onclick = () => {
          window.focus();
          if (location.pathname !== address) location.assign(address);
          notice.close();
        };
      } catch {
        // Some phones let only service workers do this; the sound has been heard.
      }
    },
    dispose() { off.abort(); },
  };
}
