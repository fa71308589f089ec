import { Growing, type Table } from './growing';
import { scattered } from './hash';
import { Parts } from './parts';
import type { Room } from './room';

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** So many whole numbers that follow each other have slots that do, as a power of two. */
const TOGETHER = 5;

function hashOf(number: number): number {
  const whole = number | 0;
  if (whole === number) return (scattered(whole >> TOGETHER) + whole) | 0;
  float[0] = number;
  return scattered((halves[0] as number) ^ Math.imul(halves[1] as number, 0x85ebca6b));
}

/** Per slot a number and its place; a place of 0 is a free slot. */
class NumberTable implements Table<NumberTable> {
  private readonly numbers: Float64Array;
  private readonly places: Int32Array;

  constructor(
    readonly length: number,
    private readonly room: Room,
  ) {
    this.numbers = room.float64(length);
    this.places = room.int32(length);
  }

  /** The place of a number; 0 when it is not there. */
  find(number: number, hash: number): number {
    const { numbers, places } = this;
    const mask = places.length - 1;
    let at = hash & mask;
    for (let place = places[at] as number; place !== 0; place = places[at] as number) {
      if (numbers[at] === number) return place;
      at = (at + 1) & mask;
    }
    return 0;
  }

  put(number: number, hash: number, place: number): void {
    const { places } = this;
    const mask = places.length - 1;
    let at = hash & mask;
    while (places[at] !== 0) at = (at + 1) & mask;
    this.numbers[at] = number;
    places[at] = place;
  }

  larger(times: number): NumberTable {
    return new NumberTable(this.length * times, this.room);
  }

  moveTo(more: NumberTable, slot: number): void {
    const number = this.numbers[slot] as number;
    const place = this.places[slot] as number;
    if (place !== 0) more.put(number, hashOf(number), place);
  }

  giveBack(): void {
    this.room.takeBack(this.numbers);
    this.room.takeBack(this.places);
  }
}

/** The places of numbers of any kind. */
export class NumberPlaces {
  private readonly table: Growing<NumberTable>;

  constructor(room: Room) {
    this.table = new Growing(new NumberTable(16, room), 1 / 2);
  }

  /** The place of a number; `next` from now on where it had none. */
  of(number: number, next: number): number {
    const { table } = this;
    const { now, before } = table;
    const hash = hashOf(number);
    let known = now.find(number, hash);
    for (let at = 0; known === 0 && at < before.length; at++) known = (before[at] as NumberTable).find(number, hash);
    if (known !== 0) return known;
    now.put(number, hash, next);
    table.added();
    return next;
  }
}

const PAGE_BITS = 12;
const PAGE = 1 << PAGE_BITS;
/** Numbers from this on have no page. */
const PAGED = 1 << 28;
/** So many pages there may be, and one more for each so many numbers: what lies far apart is better looked for. */
const FREE_PAGES = 64;
const NUMBERS_PER_PAGE = 128;

/** The places of whole numbers that lie close together: a table by number, of which there are only the pages in use. */
export class NumberPages {
  /** Per page of numbers which of those in use it is, counted from 1; 0 is no page. */
  private pages: Int32Array = new Int32Array(16);
  /** The pages in use, one after another. */
  private readonly places: Parts;
  private opened = 0;
  private count = 0;
  private isFull = false;

  constructor(private readonly room: Room) {
    this.places = new Parts(room);
  }

  /** The place of a number, `next` from now on where it had none; 0 when it has no place here and never will have. */
  of(number: number, next: number): number {
    if ((number | 0) !== number || number < 0 || number >= PAGED) return 0;
    const page = number >> PAGE_BITS;
    const known = page < this.pages.length ? (this.pages[page] as number) : 0;
    const opened = known === 0 ? this.open(page) : known;
    if (opened === 0) return 0;
    const spot = (opened << PAGE_BITS) | (number & (PAGE - 1));
    const place = this.places.at(spot);
    if (place !== 0) return place;
    this.count++;
    this.places.put(spot, next);
    return next;
  }

  private open(page: number): number {
    // Once full always full: a number that has no page here is kept elsewhere, and must be looked for there.
    this.isFull ||= this.opened >= FREE_PAGES + this.count / NUMBERS_PER_PAGE;
    if (this.isFull) return 0;
    if (page >= this.pages.length) this.growTo(page);
    this.places.makeRoom((++this.opened << PAGE_BITS) | (PAGE - 1));
    return (this.pages[page] = this.opened);
  }

  private growTo(page: number): void {
    const { pages } = this;
    this.pages = this.room.int32(1 << (32 - Math.clz32(page)));
    this.pages.set(pages);
    this.room.takeBack(pages);
  }
}
