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

/** Finds cells by their hash: of each the place among the distinct cells, 0 where there is none (open addressing). */
export class Places {
  hashes = new Int32Array(256);
  places = new Int32Array(256);
  private count = 0;

  put(hash: number, at: number, place: number): void {
    this.hashes[at] = hash;
    this.places[at] = place;
    if (++this.count * 2 > this.places.length) this.grow();
  }

  private grow(): void {
    const { hashes, places } = this;
    const mask = places.length * 4 - 1;
    this.hashes = new Int32Array(mask + 1);
    this.places = new Int32Array(mask + 1);
    for (let old = 0; old < places.length; old++) {
      const place = places[old] ?? 0;
      if (place === 0) continue;
      let at = (hashes[old] ?? 0) & mask;
      while (this.places[at] !== 0) at = (at + 1) & mask;
      this.hashes[at] = hashes[old] ?? 0;
      this.places[at] = place;
    }
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
