import { Growing, type Table } from './growing';
import { scattered } from './hash';
import { NumberPages } from './number-places';
import { Parts } from './parts';
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

/** The low bits of a slot hold a place, the others a part of the hash: most others are told apart by that alone. */
const PLACE = (1 << 24) - 1;

/** What is kept of the texts that have places. */
interface Texts {
  readonly cells: readonly unknown[];
  /** The hash of each. */
  readonly hashes: Parts;
  /** New tables go by samples of the texts, not by the whole of them. */
  isSampled: boolean;
}

/** Per slot a place and a part of its hash; 0 is a free slot. */
class Slots implements Table<Slots> {
  readonly slots: Int32Array;
  readonly isSampled: boolean;

  constructor(
    readonly length: number,
    private readonly texts: Texts,
    private readonly room: Room,
  ) {
    this.slots = room.int32(length);
    this.isSampled = texts.isSampled;
  }

  put(hash: number, place: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = hash & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = (hash & ~PLACE) | place;
  }

  larger(times: number): Slots {
    return new Slots(this.length * times, this.texts, this.room);
  }

  moveTo(more: Slots, slot: number): void {
    const { cells, hashes } = this.texts;
    const place = (this.slots[slot] as number) & PLACE;
    if (place === 0) return;
    if (this.isSampled !== more.isSampled) hashes.put(place, hashOf(cells[place] as string, more.isSampled));
    more.put(hashes.at(place), place);
  }

  giveBack(): void {
    this.room.takeBack(this.slots);
  }
}

/** The places of texts among `cells`. */
export class TextPlaces {
  private readonly texts: Texts;
  private readonly table: Growing<Slots>;
  private alike = 0;

  constructor(cells: readonly unknown[], room: Room) {
    this.texts = { cells, hashes: new Parts(room), isSampled: true };
    this.table = new Growing(new Slots(16, this.texts, room), 2 / 3);
  }

  /** The place of a text; where it had none, `next` from now on, at which it is to be put among the cells. */
  of(text: string, next: number): number {
    const { table, texts } = this;
    const { now, before } = table;
    const hash = hashOf(text, texts.isSampled);
    let known = this.find(text, hash, now);
    for (let at = 0; known === 0 && at < before.length; at++) known = this.findBefore(text, hash, before[at] as Slots);
    if (known !== 0) return known;
    if (texts.isSampled && this.alike >= MOST_ALIKE) return this.ofWhole(text, next);
    texts.hashes.makeRoom(next);
    texts.hashes.put(next, hash);
    now.put(hash, next);
    table.added();
    return next;
  }

  private ofWhole(text: string, next: number): number {
    this.texts.isSampled = false;
    this.table.grow();
    return this.of(text, next);
  }

  private findBefore(text: string, hash: number, table: Slots): number {
    return this.find(text, table.isSampled === this.texts.isSampled ? hash : hashOf(text, table.isSampled), table);
  }

  private find(text: string, hash: number, { slots }: Slots): number {
    const { cells, hashes } = this.texts;
    const mask = slots.length - 1;
    let at = hash & mask;
    for (let slot = slots[at] as number; slot !== 0; slot = slots[at] as number) {
      const place = slot & PLACE;
      if (((slot ^ hash) & ~PLACE) === 0) {
        if (cells[place] === text) return place;
        if (hashes.at(place) === hash) this.alike++;
      }
      at = (at + 1) & mask;
    }
    return 0;
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
