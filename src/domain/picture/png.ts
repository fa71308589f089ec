import { packed } from './packed';
import { indexed } from './palette';
import type { Picture } from './picture';
import { raster } from './raster';

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** One chunk of a PNG: length, name, contents and their checksum. */
function chunk(name: string, contents: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + contents.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, contents.length);
  for (let place = 0; place < 4; place++) bytes[4 + place] = name.charCodeAt(place);
  bytes.set(contents, 8);
  let crc = 0xffffffff;
  for (let place = 4; place < bytes.length - 4; place++) {
    crc = (crcs[(crc ^ (bytes[place] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  view.setUint32(bytes.length - 4, (crc ^ 0xffffffff) >>> 0);
  return bytes;
}

/** A picture as the bytes of a PNG, `scale` dots for each unit of it. */
export function png(picture: Picture, scale = 1.5): Uint8Array {
  const { width, height, dots: full } = raster(picture, scale);
  const { colors, dots } = indexed({ dots: full });
  const line = width;
  const rows = new Uint8Array(height * (line + 1));
  for (let y = 0; y < height; y++) rows.set(dots.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 3], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', packed(rows, [1, line + 1, line, line + 2])),
    chunk('IEND', new Uint8Array()),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
