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

/** A SHA-256 in the making (FIPS 180-4): a long text may come in pieces. Pure, because the domain has no WebCrypto. */
export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly words = new Int32Array(64);
  private readonly block = new Uint8Array(BLOCK);
  private filled = 0;
  private bytes = 0;

  /** Adds the bytes of a text in UTF-8; half of a pair of surrogates becomes U+FFFD. */
  add(text: string): this {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        this.put(code);
        continue;
      }
      const point = text.codePointAt(at) ?? 0;
      if (point > 0xffff) at++;
      this.putPoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
    }
    return this;
  }

  /** The hash of what was added, as 64 hexadecimals; nothing can be added any more. */
  hex(): string {
    const bits = this.bytes * 8;
    this.put(0x80);
    while (this.filled !== BLOCK - 8) this.put(0);
    for (const word of [Math.floor(bits / 2 ** 32), bits >>> 0]) {
      for (const shift of [24, 16, 8, 0]) this.put((word >>> shift) & 0xff);
    }
    return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private putPoint(point: number): void {
    const tail = (shift: number): number => 0x80 | ((point >> shift) & 63);
    if (point < 0x800) this.put(0xc0 | (point >> 6));
    else if (point < 0x10000) this.put(0xe0 | (point >> 12));
    else this.put(0xf0 | (point >> 18));
    if (point >= 0x10000) this.put(tail(12));
    if (point >= 0x800) this.put(tail(6));
    this.put(tail(0));
  }

  private put(byte: number): void {
    this.block[this.filled++] = byte;
    this.bytes++;
    if (this.filled < BLOCK) return;
    this.filled = 0;
    const { block, words } = this;
    for (let at = 0; at < 16; at++) {
      const from = at * 4;
      words[at] =
        ((block[from] ?? 0) << 24) | ((block[from + 1] ?? 0) << 16) | ((block[from + 2] ?? 0) << 8) | (block[from + 3] ?? 0);
    }
    for (let at = 16; at < 64; at++) {
      const early = words[at - 15] ?? 0;
      const late = words[at - 2] ?? 0;
      const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const other = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[at] = ((words[at - 16] ?? 0) + one + (words[at - 7] ?? 0) + other) | 0;
    }
    mix(this.state, words);
  }
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimals. */
export const sha256 = (text: string): string => new Sha256().add(text).hex();

function mix(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  let [, , , , e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g);
    const spun = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + spun + chosen + (CONSTANTS[at] ?? 0) + (words[at] ?? 0)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    // One by one: hashing 100,000 keys must not make an array a round.
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = ((state[at] ?? 0) + word) | 0));
}
