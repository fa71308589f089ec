/** The first 32 bits of the fractional part of a root of each of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) isPrime = false;
    if (isPrime) found.push(((root(number) % 1) * 2 ** 32) | 0);
  }
  return Int32Array.from(found);
}

const START = fractions(8, Math.sqrt);
const CONSTANTS = fractions(64, Math.cbrt);

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

const BLOCK = 64;
/** So many bytes are kept until they are mixed in together. */
const ROOM = 16 * BLOCK;
/** No sign takes more bytes in UTF-8. */
const WIDEST = 4;

const words = new Int32Array(64);

/** A SHA-256 in the making (FIPS 180-4): what is hashed may come in pieces. Pure, because the domain has no WebCrypto. */
export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly kept = new Uint8Array(ROOM);
  private filled = 0;
  private mixed = 0;

  /** Adds the bytes of a text in UTF-8; half of a pair of surrogates becomes U+FFFD. */
  add(text: string): this {
    for (let from = 0; from < text.length; ) {
      if (this.filled > ROOM - WIDEST) this.mixBlocks();
      const point = text.codePointAt(from) ?? 0;
      if (point < 0x80) {
        from = this.addAscii(text, from);
        continue;
      }
      from += point > 0xffff ? 2 : 1;
      this.putPoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
    }
    return this;
  }

  /** Adds what is ASCII from a place on, as far as there is room; gives the place behind it. */
  private addAscii(text: string, from: number): number {
    const { kept, filled } = this;
    const most = Math.min(text.length, from + ROOM - filled);
    let at = from;
    for (let code = 0; at < most && (code = text.charCodeAt(at)) < 0x80; at++) kept[filled + at - from] = code;
    this.filled = filled + at - from;
    return at;
  }

  /** Adds bytes. */
  addBytes(bytes: Uint8Array): this {
    let from = 0;
    while (from < bytes.length) {
      const size = Math.min(bytes.length - from, ROOM - this.filled);
      this.kept.set(bytes.subarray(from, from + size), this.filled);
      this.filled += size;
      from += size;
      if (this.filled === ROOM) this.mixBlocks();
    }
    return this;
  }

  /** The hash of what was added, as 64 hexadecimals; nothing can be added any more. */
  hex(): string {
    const bits = (this.mixed + this.filled) * 8;
    const end = new Uint8Array(1 + ((2 * BLOCK - 9 - (this.filled % BLOCK)) % BLOCK) + 8);
    end[0] = 0x80;
    const length = new DataView(end.buffer, end.length - 8);
    length.setUint32(0, Math.floor(bits / 2 ** 32));
    length.setUint32(4, bits >>> 0);
    this.addBytes(end).mixBlocks();
    return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private putPoint(point: number): void {
    const put = (byte: number): void => void (this.kept[this.filled++] = byte);
    const tail = (shift: number): number => 0x80 | ((point >> shift) & 63);
    if (point < 0x800) put(0xc0 | (point >> 6));
    else if (point < 0x10000) put(0xe0 | (point >> 12));
    else put(0xf0 | (point >> 18));
    if (point >= 0x10000) put(tail(12));
    if (point >= 0x800) put(tail(6));
    put(tail(0));
  }

  /** Mixes in the whole blocks that are kept. */
  private mixBlocks(): void {
    let from = 0;
    for (; from + BLOCK <= this.filled; from += BLOCK) mix(this.state, this.kept, from);
    this.kept.copyWithin(0, from, this.filled);
    this.mixed += from;
    this.filled -= from;
  }
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimals. */
export const sha256 = (text: string): string => new Sha256().add(text).hex();

/** Puts the words of a block, from a place in its bytes on. */
function putWords(block: Uint8Array, from: number): void {
  for (let at = 0, byte = from; at < 16; at++, byte += 4) {
    words[at] =
      ((block[byte] as number) << 24) |
      ((block[byte + 1] as number) << 16) |
      ((block[byte + 2] as number) << 8) |
      (block[byte + 3] as number);
  }
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] as number;
    const late = words[at - 2] as number;
    const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const other = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = ((words[at - 16] as number) + one + (words[at - 7] as number) + other) | 0;
  }
}

function mix(state: Int32Array, block: Uint8Array, from: number): void {
  putWords(block, from);
  // One by one: hashing millions of bytes must not make an array a block.
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g);
    const spun = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + spun + chosen + (CONSTANTS[at] as number) + (words[at] as number)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}
