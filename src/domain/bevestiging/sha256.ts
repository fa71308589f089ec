import { BLOCK, mixBlock, START } from './sha256-block';

/** So many bytes are kept until they are mixed in together. */
const ROOM = 16 * BLOCK;
/** No sign takes more bytes in UTF-8. */
const WIDEST = 4;

/** A SHA-256 in the making (FIPS 180-4): what is hashed may come in pieces. Pure, because the domain has no WebCrypto. */
export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly kept = new Uint8Array(ROOM);
  private filled = 0;
  private mixed = 0;

  /** Adds the bytes of a text in UTF-8; half of a pair of surrogates becomes U+FFFD. */
  add(text: string): this {
    for (let from = 0; from < text.length; ) {
      if (this.filled > ROOM - WIDEST) this.mixKept();
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

  /** Adds bytes: what is left of a block that was begun, then whole blocks where they lie, then the rest. */
  addBytes(bytes: Uint8Array): this {
    this.mixKept();
    const first = Math.min(bytes.length, (BLOCK - this.filled) % BLOCK);
    this.keep(bytes.subarray(0, first));
    this.mixKept();
    const rest = bytes.length - ((bytes.length - first) % BLOCK);
    this.mixed += mixBlocks(this.state, new DataView(bytes.buffer, bytes.byteOffset + first, rest - first));
    this.keep(bytes.subarray(rest));
    return this;
  }

  private keep(bytes: Uint8Array): void {
    this.kept.set(bytes, this.filled);
    this.filled += bytes.length;
  }

  /** The hash of what was added, as 64 hexadecimals; nothing can be added any more. */
  hex(): string {
    const bits = (this.mixed + this.filled) * 8;
    const end = new Uint8Array(1 + ((2 * BLOCK - 9 - (this.filled % BLOCK)) % BLOCK) + 8);
    end[0] = 0x80;
    const length = new DataView(end.buffer, end.length - 8);
    length.setUint32(0, Math.floor(bits / 2 ** 32));
    length.setUint32(4, bits >>> 0);
    this.addBytes(end);
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
  private mixKept(): void {
    const size = this.filled - (this.filled % BLOCK);
    if (size === 0) return;
    this.mixed += mixBlocks(this.state, new DataView(this.kept.buffer, 0, size));
    this.kept.copyWithin(0, size, this.filled);
    this.filled -= size;
  }
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimals. */
export const sha256 = (text: string): string => new Sha256().add(text).hex();

/** Mixes in whole blocks; gives how many bytes they are. */
function mixBlocks(state: Int32Array, blocks: DataView): number {
  for (let from = 0; from < blocks.byteLength; from += BLOCK) mixBlock(state, blocks, from);
  return blocks.byteLength;
}
