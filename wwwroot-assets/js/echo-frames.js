// Frames as the server sends them, and their values as shades of gray.

// Samples are codes: value = offset + code × scale. Where nan is set, code 0 is no number.
export async function fetchFrame(address, signal) {
  const answer = await fetch(address, { signal, cache: 'no-store' });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const number = name => Number(answer.headers.get(`X-Frame-${name}`));
  const bytes = await answer.arrayBuffer();
  return {
    width: number('Width'), height: number('Height'), channels: number('Channels'),
    offset: number('Offset'), scale: number('Scale'), nan: number('Nan') === 1,
    // uint16 is little endian here as on every machine with a browser.
    codes: number('Bits') === 8 ? new Uint8Array(bytes) : new Uint16Array(bytes),
  };
}

// One table from code to shade, made anew only when the window or the meaning of the codes changes.
export class Shades {
  table(frame, low, high) {
    const size = frame.codes instanceof Uint8Array ? 256 : 65536;
    const key = [size, frame.offset, frame.scale, frame.nan, low, high].join();
    if (key === this.key) return this.shades;
    this.key = key;
    this.shades = new Uint8ClampedArray(size);
    const factor = 255 / (high - low);
    // A clamped array rounds and clips by itself.
    for (let code = 0; code < size; code++) this.shades[code] = (frame.offset + code * frame.scale - low) * factor;
    if (frame.nan) this.shades[0] = 0;
    return this.shades;
  }

  fill(image, frame, low, high) {
    const shades = this.table(frame, low, high), { codes, channels } = frame;
    const pixels = new Uint32Array(image.data.buffer);
    if (channels === 1) {
      for (let i = 0; i < pixels.length; i++) pixels[i] = 0xff000000 | shades[codes[i]] * 0x010101;
      return;
    }
    for (let i = 0, at = 0; i < pixels.length; i++, at += 3)
      pixels[i] = 0xff000000 | shades[codes[at + 2]] << 16 | shades[codes[at + 1]] << 8 | shades[codes[at]];
  }
}
