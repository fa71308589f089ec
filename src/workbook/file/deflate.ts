const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The CRC-32 of bytes, as a zip asks for it; of bytes in pieces, that of the pieces before is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = before ^ 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) c = (table[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Puts pieces of bytes behind each other. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* through(
  bytes: Uint8Array,
  pair: ReadableWritablePair<Uint8Array, BufferSource>,
  limit: number,
): AsyncGenerator<Uint8Array, void> {
  const writer = pair.writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => undefined);
  const reader = pair.readable.getReader();
  let total = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      total += next.value.length;
      if (total > limit) throw new RangeError('a part of the zip is larger than it says');
      yield next.value;
    }
  } finally {
    // Who stops halfway wants no more of it.
    reader.cancel().catch(() => undefined);
  }
  await written;
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return join(all);
}

/** Packs bytes; the platform's own deflate, in Node and in the browser. */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  joined(through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY));

/** Unpacks bytes piece by piece, to at most `size` bytes; more than that, or bytes that are no deflate, throws. */
export const inflated = (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> =>
  through(bytes, new DecompressionStream('deflate-raw'), size);

/** The same in one piece. */
export const inflate = (bytes: Uint8Array, size: number): Promise<Uint8Array> => joined(inflated(bytes, size));

/** The first piece of what packed bytes unpack to, some kilobytes, without unpacking the rest. */
export async function inflateHead(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  writer.write(bytes.slice(0, 16_384)).catch(() => undefined);
  const reader = readable.getReader();
  const { value } = await reader.read();
  reader.cancel().catch(() => undefined);
  return value ?? new Uint8Array();
}
