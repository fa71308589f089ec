/** What a byte does to the checksum when so many bytes follow it of the four that are taken together. */
const followed: readonly Int32Array[] = [0, 1, 2, 3].map(() => new Int32Array(256));
const [none, one, two, three] = followed as [Int32Array, Int32Array, Int32Array, Int32Array];
for (let n = 0; n < 256; n += 1) {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  none[n] = c;
}
for (let n = 0; n < 256; n += 1) {
  let c = none[n] as number;
  for (const table of [one, two, three]) table[n] = c = (c >>> 8) ^ (none[c & 255] as number);
}

/** The CRC-32 of bytes, as a zip asks for it; of bytes in pieces, that of the pieces before is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    c ^= (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    c = (three[c & 255] as number) ^ (two[(c >>> 8) & 255] as number) ^ (one[(c >>> 16) & 255] as number) ^ (none[c >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) c = (none[(c ^ (bytes[at] as number)) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Puts pieces of bytes behind each other; a single piece is what it gives. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Leads pieces of bytes through a pair of streams. What comes out is handed on before more goes in, and the next piece is made while
 * the one before goes through, so that never more than two of them are held, however slowly the outcome is taken.
 */
async function* through(
  pieces: Iterable<Uint8Array>,
  pair: ReadableWritablePair<Uint8Array, BufferSource>,
  limit: number,
): AsyncGenerator<Uint8Array, void> {
  const writer = pair.writable.getWriter();
  const reader = pair.readable.getReader();
  let total = 0;
  const within = (piece: Uint8Array): Uint8Array => {
    total += piece.length;
    if (total > limit) throw new RangeError('a part of the zip is larger than it says');
    return piece;
  };
  let taken: Promise<void> = Promise.resolve();
  const hand = (work: Promise<void>): void => {
    taken = work;
    // Whoever stops halfway does not wait for it.
    taken.catch(() => undefined);
  };
  let coming = reader.read();
  try {
    for (const piece of pieces) {
      const allTaken = taken.then(() => null);
      for (let came = await Promise.race([coming, allTaken]); came !== null; came = await Promise.race([coming, allTaken])) {
        if (came.done) return;
        yield within(came.value);
        coming = reader.read();
      }
      hand(writer.write(piece as Uint8Array<ArrayBuffer>));
    }
    hand(taken.then(() => writer.close()));
    for (let came = await coming; !came.done; came = await coming) {
      yield within(came.value);
      coming = reader.read();
    }
    await taken;
  } finally {
    // Who stops halfway wants no more of it.
    reader.cancel().catch(() => undefined);
  }
}

/** Packs pieces of bytes behind each other; the platform's own deflate, in Node and in the browser. */
export const deflated = (pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> =>
  through(pieces, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);

/** Unpacks bytes piece by piece, to at most `size` bytes; more than that, or bytes that are no deflate, throws. */
export const inflated = (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> =>
  through([bytes], new DecompressionStream('deflate-raw'), size);

/** The same in one piece. */
export async function inflate(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of inflated(bytes, size)) all.push(piece);
  return join(all);
}

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
