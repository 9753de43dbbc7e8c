// Arrays travel as base64; floats little-endian.

export function bytes(base64: string): Uint8Array {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) out[i] = text.charCodeAt(i);
  return out;
}

const little_endian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

export function floats(base64: string): Float32Array {
  const raw = bytes(base64);
  const count = Math.floor(raw.length / 4);
  if (little_endian) return new Float32Array(raw.buffer, 0, count);
  const view = new DataView(raw.buffer);
  return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
}
