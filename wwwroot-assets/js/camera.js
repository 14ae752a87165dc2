// Takes a photo. Shown only where there is a camera; what was taken goes to the page's own file field, as if it had been chosen.
export async function attach(root) {
  const camera = new Camera(root);
  await camera.look();
  return camera;
}

class Camera {
  constructor(root) {
    Object.assign(this, { root, dialog: root.querySelector('dialog'), video: root.querySelector('video'), native: root.querySelector('input'), off: new AbortController(), stream: null });
    const on = (target, name, handler) => target.addEventListener(name, handler, { signal: this.off.signal });
    const part = name => root.querySelector(`[data-${name}]`);
    this.shutter = part('take');
    this.sentence = root.querySelector('.trouble');
    on(part('open'), 'click', () => this.open());
    on(part('close'), 'click', () => this.dialog.close());
    on(this.shutter, 'click', () => this.take());
    on(this.dialog, 'close', () => this.stop());
    on(this.native, 'change', () => this.hand(this.native.files));
    on(navigator.mediaDevices ?? new EventTarget(), 'devicechange', () => this.look());
  }

  // In the hand the system's own camera app is better than any sheet of ours.
  get isPhone() { return matchMedia('(pointer: coarse)').matches; }

  async look() {
    const devices = await navigator.mediaDevices?.enumerateDevices?.().catch(() => []) ?? [];
    this.root.hidden = !this.isPhone && !devices.some(device => device.kind === 'videoinput');
  }

  async open() {
    if (this.isPhone) {
      this.native.click();
      return;
    }
    this.sentence.hidden = true;
    this.shutter.disabled = true;
    this.dialog.showModal();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } });
      // Closed while the browser asked.
      if (!this.dialog.open) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.stream = stream;
      this.video.srcObject = stream;
      await this.video.play();
      this.shutter.disabled = false;
      this.shutter.focus();
    } catch (error) {
      this.sentence.textContent = error.name === 'NotAllowedError' ? 'The browser was not allowed to use the camera.' : 'The camera could not be opened. Another program may be using it.';
      this.sentence.hidden = false;
    }
  }

  async take() {
    const { videoWidth, videoHeight } = this.video;
    const canvas = Object.assign(document.createElement('canvas'), { width: videoWidth, height: videoHeight });
    canvas.getContext('2d').drawImage(this.video, 0, 0);
    const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92));
    this.dialog.close();
    const files = new DataTransfer();
    files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }));
    this.hand(files.files);
  }

  hand(files) {
    const field = document.getElementById('file');
    if (!field || files.length === 0) return;
    field.files = files;
    field.dispatchEvent(new Event('change'));
  }

  stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = this.video.srcObject = null;
  }

  dispose() {
    this.off.abort();
    this.stop();
    if (this.dialog.open) this.dialog.close();
  }
}
