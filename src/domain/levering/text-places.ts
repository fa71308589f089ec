import { grown, PLACE, roomFor, scattered } from './hash';
import { NumberPages } from './number-places';
import type { Room } from './room';

/** So many signs of a text fit in one number. */
export const PACKED = 4;
const ASCII_BITS = 7;

/** A text of at most `PACKED` signs as one number that no other text has; 0 where a sign is not ASCII. */
export function packed(text: string): number {
  let number = 1;
  let signs = 0;
  for (let place = 0; place < text.length; place++) {
    const sign = text.charCodeAt(place);
    signs |= sign;
    number = (number << ASCII_BITS) | sign;
  }
  return signs >> ASCII_BITS === 0 ? number : 0;
}

const MULTIPLIER = 0x9e3779b1;
/** Reading a sign costs most: of a text of more than this only its last signs and two before are looked at. */
const SAMPLED = 8;
const LAST = 6;
/** What a text of more than `PACKED` signs looks like: four of its signs, as a number in which the last bits differ. */
export function glance(text: string): number {
  const { length } = text;
  const last = text.charCodeAt(length - 1) + text.charCodeAt(length - 2) * 37;
  return last + Math.imul(text.charCodeAt(length >> 1), 0x1f35) + Math.imul(text.charCodeAt(length >> 2), 0x2e6b) + length * 0x4d5;
}

function hashOf(text: string, isSampled: boolean): number {
  const { length } = text;
  const isPart = isSampled && length > SAMPLED;
  let hash = length;
  for (let place = isPart ? length - LAST : 0; place < length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), MULTIPLIER);
  if (!isPart) return scattered(hash);
  hash = Math.imul(hash ^ text.charCodeAt(length >> 1), MULTIPLIER);
  return scattered(Math.imul(hash ^ text.charCodeAt(length >> 2), MULTIPLIER));
}

/** So often two texts may look alike by their samples; then the whole of each is looked at. */
const MOST_ALIKE = 1024;

/** The places of texts among `cells`. */
export class TextPlaces {
  private slots: Int32Array = new Int32Array(16);
  private count = 0;
  /** The hash of the text that has each place. */
  private hashes: Int32Array = new Int32Array(8);
  private alike = 0;

  constructor(
    private readonly cells: readonly unknown[],
    private readonly room: Room,
  ) {}

  /** The place of a text; where it had none, `next` from now on, at which it is to be put among the cells. */
  of(text: string, next: number): number {
    const { slots, hashes, cells } = this;
    const hash = hashOf(text, this.alike < MOST_ALIKE);
    const mask = slots.length - 1;
    let at = hash & mask;
    for (let slot = slots[at] as number; slot !== 0; slot = slots[at] as number) {
      const place = slot & PLACE;
      if (((slot ^ hash) & ~PLACE) === 0) {
        if (cells[place] === text) return place;
        if (hashes[place] === hash && ++this.alike === MOST_ALIKE) return this.ofWhole(text, next);
      }
      at = (at + 1) & mask;
    }
    slots[at] = (hash & ~PLACE) | next;
    if (next >= hashes.length) this.hashes = roomFor(next, hashes, this.room);
    this.hashes[next] = hash;
    if (++this.count * 3 > slots.length * 2) this.slots = grown(slots, (place) => this.hashes[place] as number, this.room);
    return next;
  }

  private ofWhole(text: string, next: number): number {
    this.slots = grown(this.slots, (place) => (this.hashes[place] = hashOf(this.cells[place] as string, false)), this.room);
    return this.of(text, next);
  }
}

const ZERO = 0x30;
/** No head has signs outside ASCII, and no page is beyond so many digits. */
const NUMBERED = /^([\x21-\x7e]*?)(\d{3,8})$/u;

/** The places of texts that are the same but for the number they end with, of as many digits: C-10027, C-10028. */
export class Serials {
  private readonly pages: NumberPages;
  private readonly head: Int32Array;
  private readonly length: number;

  /** Those like the last of the texts that there are now; all of them are put here. */
  constructor(cells: readonly unknown[], room: Room) {
    this.pages = new NumberPages(room);
    const last = [...cells].reverse().find((cell) => typeof cell === 'string' && cell.length > PACKED);
    const [head = '', digits = ''] = (typeof last === 'string' && NUMBERED.exec(last)?.slice(1)) || [];
    this.head = Int32Array.from(head, (sign) => sign.charCodeAt(0));
    this.length = head.length + digits.length;
    for (const [place, cell] of cells.entries()) {
      if (typeof cell === 'string') this.of(cell, place);
    }
  }

  /** The place of a text, `next` from now on where it had none; 0 when it has no place here and never will have. */
  of(text: string, next: number): number {
    const { head, length } = this;
    if (text.length !== length) return 0;
    for (let place = 0; place < head.length; place++) if (text.charCodeAt(place) !== head[place]) return 0;
    let number = 0;
    for (let place = head.length; place < length; place++) {
      const digit = text.charCodeAt(place) - ZERO;
      if (digit < 0 || digit > 9) return 0;
      number = number * 10 + digit;
    }
    return this.pages.of(number, next);
  }
}
