const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);

/** A hash of a number. */
export function hashOfNumber(value: number): number {
  if ((value | 0) === value) return scattered(value);
  float[0] = value;
  return scattered((halves[0] ?? 0) ^ Math.imul(halves[1] ?? 0, 0x85ebca6b));
}

/** A hash of a text. */
export function hashOfText(text: string): number {
  let hash = text.length;
  for (let place = 0; place < text.length; place++) hash = (Math.imul(hash, 31) + text.charCodeAt(place)) | 0;
  return scattered(hash);
}

function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/**
 * Finds cells by their hash: per slot (open addressing) the hash and the place among the distinct cells, side by side so
 * that one look in memory gives both; place 0 is a free slot.
 */
export class Places {
  slots = new Int32Array(2 * 256);
  private count = 0;

  /** `slot` is a free one, of this hash. */
  put(hash: number, slot: number, place: number): void {
    this.slots[slot] = hash;
    this.slots[slot + 1] = place;
    if (++this.count * 4 > this.slots.length) this.grow();
  }

  private grow(): void {
    const { slots } = this;
    const grown = new Int32Array(slots.length * 4);
    const mask = grown.length - 1;
    for (let old = 0; old < slots.length; old += 2) {
      const place = slots[old + 1] as number;
      if (place === 0) continue;
      const hash = slots[old] as number;
      let slot = (hash << 1) & mask;
      while (grown[slot + 1] !== 0) slot = (slot + 2) & mask;
      grown[slot] = hash;
      grown[slot + 1] = place;
    }
    this.slots = grown;
  }
}

/** Whole numbers below this have a place in a table of their own: days are among them. */
export const SMALL = 1 << 16;

const SIGNS = 64;
const FROM = 0x20;
/** So many keys there are of short texts. */
export const SHORT_KEYS = SIGNS + SIGNS ** 2 + SIGNS ** 3;

/** A number of its own for each text of one to three capitals, digits or signs beside them in ASCII; −1 for any other. */
export function shortKey(text: string): number {
  const { length } = text;
  if (length > 3) return -1;
  let key = 0;
  for (let place = 0; place < length; place++) {
    const sign = text.charCodeAt(place) - FROM;
    if (sign < 0 || sign >= SIGNS) return -1;
    key = key * SIGNS + sign;
  }
  return length === 1 ? key : length === 2 ? SIGNS + key : SIGNS + SIGNS ** 2 + key;
}

/** So many texts are kept at hand of a column, each by a glance at it. */
export const AT_HAND = 256;

/** A place to keep a text of at least one sign at hand: by its length and two of its signs. */
export const glance = (text: string): number =>
  (text.length * 61 + text.charCodeAt(text.length - 1) * 7 + text.charCodeAt(text.length >> 1)) & (AT_HAND - 1);
