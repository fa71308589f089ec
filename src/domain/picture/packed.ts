/** The longest piece that can be repeated at once, and the shortest that is worth it. */
const [LONGEST, SHORTEST] = [258, 4];

/** First length (distance) of each code, and how many bits say which of its lengths it is (RFC 1951, 3.2.5). */
function steps(count: number, first: number, same: number): { readonly base: number[]; readonly extra: number[] } {
  const base: number[] = [];
  const extra: number[] = [];
  let next = first;
  for (let code = 0; code < count; code++) {
    const bits = Math.max(0, Math.floor(code / same) - 1);
    base.push(next);
    extra.push(bits);
    next += 2 ** bits;
  }
  return { base, extra };
}

const lengths = steps(28, 3, 4);
const distances = steps(30, 1, 2);

/** Which code holds a value. */
const codeOf = ({ base }: ReturnType<typeof steps>, value: number): number => {
  let code = base.length - 1;
  while ((base[code] ?? 0) > value) code--;
  return code;
};

/** How far back a piece may stand, and how many places of pieces are remembered. */
const [WINDOW, PLACES] = [32_768, 1 << 15];

/**
 * Bytes as a zlib stream in which a piece is not written twice: it refers to where the same stood, one of `backs` bytes
 * earlier (in a drawing the dot beside or above) or where its first bytes were met last.
 */
export function packed(bytes: Uint8Array, backs: readonly number[]): Uint8Array {
  const out: number[] = [0x78, 0x01];
  let held = 0;
  let bits = 0;
  const put = (value: number, count: number): void => {
    held |= value << bits;
    bits += count;
    for (; bits >= 8; bits -= 8) {
      out.push(held & 0xff);
      held >>>= 8;
    }
  };
  // Codes stand with their highest bit first, everything else with the lowest.
  const putCode = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit--) put((value >> bit) & 1, 1);
  };
  const symbol = (value: number): void => {
    if (value < 144) putCode(0x30 + value, 8);
    else if (value < 256) putCode(0x190 + value - 144, 9);
    else if (value < 280) putCode(value - 256, 7);
    else putCode(0xc0 + value - 280, 8);
  };
  const repeat = (length: number, back: number): void => {
    // The longest length has a code of its own.
    const code = length === LONGEST ? 28 : codeOf(lengths, length);
    symbol(257 + code);
    if (code < 28) put(length - (lengths.base[code] ?? 0), lengths.extra[code] ?? 0);
    const distance = codeOf(distances, back);
    putCode(distance, 5);
    put(back - (distances.base[distance] ?? 0), distances.extra[distance] ?? 0);
  };
  const sameFrom = (at: number, back: number): number => {
    if (back > at) return 0;
    let length = 0;
    while (length < LONGEST && at + length < bytes.length && bytes[at + length] === bytes[at + length - back]) length++;
    return length;
  };
  const met = new Int32Array(PLACES).fill(-1);
  // Gives where the four bytes at `at` were met last, and remembers them here.
  const lastLike = (at: number): number => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
    const key = (Math.imul(a + 256 * b + 65_536 * c, 2_654_435_761) + Math.imul(d, 40_503)) >>> 17;
    const before = met[key] ?? -1;
    met[key] = at;
    return before;
  };
  put(1, 1);
  put(1, 2);
  for (let at = 0; at < bytes.length; ) {
    let [best, from] = [0, 0];
    const before = lastLike(at);
    const hashed = before >= 0 && at - before <= WINDOW ? [at - before] : [];
    for (const back of [...backs, ...hashed]) {
      const length = sameFrom(at, back);
      if (length > best) [best, from] = [length, back];
    }
    if (best >= SHORTEST) repeat(best, from);
    else symbol(bytes[at] ?? 0);
    at += best >= SHORTEST ? best : 1;
  }
  symbol(256);
  if (bits > 0) put(0, 8 - bits);
  return Uint8Array.from([...out, ...adler(bytes)]);
}

/** The checksum at the end of a zlib stream. */
function adler(bytes: Uint8Array): readonly number[] {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return [b >> 8, b & 0xff, a >> 8, a & 0xff];
}
