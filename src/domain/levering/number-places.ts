import { roomFor, scattered } from './hash';
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

/** The places of numbers of any kind. */
export class NumberPlaces {
  /** Per slot a number and its place; a place of 0 is a free slot (open addressing). */
  private numbers: Float64Array = new Float64Array(16);
  private places: Int32Array = new Int32Array(16);
  private count = 0;

  constructor(private readonly room: Room) {}

  /** The place of a number; `next` from now on where it had none. */
  of(number: number, next: number): number {
    const { numbers, places } = this;
    const mask = places.length - 1;
    let at = hashOf(number) & mask;
    for (let place = places[at] as number; place !== 0; place = places[at] as number) {
      if (numbers[at] === number) return place;
      at = (at + 1) & mask;
    }
    numbers[at] = number;
    places[at] = next;
    if (++this.count * 2 > places.length) this.grow();
    return next;
  }

  private grow(): void {
    const { numbers, places } = this;
    const mask = places.length * 4 - 1;
    this.numbers = this.room.float64(mask + 1);
    this.places = this.room.int32(mask + 1);
    for (let old = 0; old < places.length; old++) {
      if (places[old] === 0) continue;
      const number = numbers[old] as number;
      let at = hashOf(number) & mask;
      while (this.places[at] !== 0) at = (at + 1) & mask;
      this.numbers[at] = number;
      this.places[at] = places[old] as number;
    }
    this.room.takeBack(numbers);
    this.room.takeBack(places);
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
  /** The pages in use: one, two, four and so on together. They are never moved: to copy many would hold up the page. */
  private readonly parts: Int32Array[] = [new Int32Array(PAGE)];
  private opened = 0;
  private count = 0;
  private isFull = false;

  constructor(private readonly room: Room) {}

  /** The place of a number, `next` from now on where it had none; 0 when it has no place here and never will have. */
  of(number: number, next: number): number {
    if ((number | 0) !== number || number < 0 || number >= PAGED) return 0;
    const page = number >> PAGE_BITS;
    const known = page < this.pages.length ? (this.pages[page] as number) : 0;
    const opened = known === 0 ? this.open(page) : known;
    if (opened === 0) return 0;
    const part = 31 - Math.clz32(opened);
    const places = this.parts[part] as Int32Array;
    const spot = ((opened - (1 << part)) << PAGE_BITS) | (number & (PAGE - 1));
    const place = places[spot] as number;
    if (place !== 0) return place;
    this.count++;
    return (places[spot] = next);
  }

  private open(page: number): number {
    // Once full always full: a number that has no page here is kept elsewhere, and must be looked for there.
    this.isFull ||= this.opened >= FREE_PAGES + this.count / NUMBERS_PER_PAGE;
    if (this.isFull) return 0;
    if (page >= this.pages.length) this.pages = roomFor(page, this.pages, this.room);
    const { length } = this.parts;
    if (++this.opened >> length > 0) this.parts.push(this.room.int32(PAGE << length));
    return (this.pages[page] = this.opened);
  }
}
