import type { Cell, CellColumn, SheetCells } from '../cell';
import { roomOf, type CodesToWrite } from './codes';
import { NumberPages, NumberPlaces } from './number-places';
import type { Room } from './room';
import { glance, packed, PACKED, Serials, TextPlaces } from './text-places';

const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;

/** A cell of nothing but blanks is an empty cell. */
export const blankAsNull = (cell: Cell): Cell => (typeof cell === 'string' && BLANK.test(cell) ? null : cell);

/** True when a text may be blank: it does not begin with a sign of ASCII that is seen. */
const mayBeBlank = (text: string): boolean => text.charCodeAt(0) <= 0x20 || text.charCodeAt(0) >= 0x7f;

/** Of fewer rows the tables would cost more than they save. */
const MANY_ROWS = 20_000;
/** So many texts are kept at hand of a column, each by a glance at it. */
const AT_HAND = 4096;
/** So many more misses than one in four make a column one of many texts. */
const MOST_MISSES = 1024;
const PART_MISSED = 2;

/** Some rows of those that come in, and how many came in before the first of all. */
export interface Block {
  readonly rows: SheetCells['rows'];
  readonly from: number;
  readonly to: number;
  readonly before: number;
}

/** The place of the first cell that is met: mostly the header of a column. */
const FIRST = 1;

/** Gives each distinct cell of one column a place, in the order in which they are met. */
export class ColumnEncoder {
  private readonly cells: Cell[] = [null];
  private readonly pages: NumberPages | null;
  private readonly numbers: NumberPlaces;
  private readonly texts: TextPlaces;
  /** The places of texts that were met last, by a glance at them; of short ones with the number that they are packed in. */
  private readonly atHand: Int32Array;
  private readonly shortAtHand: Int32Array;
  private misses = 0;
  /** Of a column of many texts: those among them that are numbered. */
  private serials: Serials | null = null;
  /** Of such a column the text that was met last without a number. */
  private latest = '';
  private latestPlace = 0;
  /** Booleans, and what is empty. */
  private readonly others = new Map<Cell | undefined, number>([[null, 0], [undefined, 0]]);
  private codes: CodesToWrite;
  /** What is mostly met after a number is a number. */
  private afterNumber = false;
  private firsts = 0;

  constructor(
    rows: number,
    private readonly room: Room,
  ) {
    const hasTables = rows >= MANY_ROWS;
    this.numbers = new NumberPlaces(room);
    this.texts = new TextPlaces(this.cells, room);
    this.codes = room.codes(rows, 0);
    this.pages = hasTables ? new NumberPages(room) : null;
    this.atHand = new Int32Array(hasTables ? AT_HAND : AT_HAND >> 6);
    this.shortAtHand = new Int32Array(hasTables ? AT_HAND >> 2 : AT_HAND >> 6);
  }

  makeRoom(rows: number): void {
    const { length } = this.codes;
    if (rows > length) this.moveCodes(Math.max(rows, length * 2), roomOf(this.codes), length);
  }

  /** Adds the cells of a column in a block of rows. */
  add(block: Block, column: number): void {
    // Every cell of the block may be a new one.
    const count = this.cells.length + block.to - block.from;
    if (count > roomOf(this.codes)) this.moveCodes(this.codes.length, count, block.before + block.from);
    let row = block.from;
    while (row < block.to) row = this.afterNumber ? this.addNumbers(block, column, row) : this.addOthers(block, column, row);
    if (this.serials !== null) return;
    if (this.misses > MOST_MISSES) this.serials = new Serials(this.cells, this.room);
    this.misses = Math.max(0, this.misses - ((block.to - block.from) >> PART_MISSED));
  }

  column(size: number): CellColumn {
    const { codes, cells, firsts } = this;
    this.room.leave(codes);
    return { codes: codes.length === size ? codes : codes.slice(0, size), cells, firsts };
  }

  /** Goes on in other room with the codes of the rows that came in; those of the others are still 0. */
  private moveCodes(rows: number, count: number, filled: number): void {
    const { codes, room } = this;
    this.codes = room.codes(rows, count);
    this.codes.set(codes.subarray(0, filled));
    // Codes for fewer rows than there are fit nobody who asks again for as many as there turn out to be.
    if (rows === codes.length) room.takeBack(codes);
    else room.leave(codes);
  }

  /** Adds cells as long as they are numbers or empty; gives the row of the first that is not. */
  private addNumbers({ rows, to, before }: Block, column: number, from: number): number {
    const { codes } = this;
    let firsts = 0;
    let row = from;
    for (; row < to; row++) {
      const cell = rows[row]?.[column];
      let place = 0;
      if (typeof cell === 'number') place = this.placeOfNumber(cell);
      else if (cell !== '' && cell !== null) break;
      if (place === FIRST) firsts++;
      codes[before + row] = place;
    }
    this.afterNumber = row === to;
    this.firsts += firsts;
    return row;
  }

  /** Adds cells as long as they are no numbers; gives the row of the first that is. */
  private addOthers({ rows, to, before }: Block, column: number, from: number): number {
    const { codes, serials } = this;
    let firsts = 0;
    let row = from;
    for (; row < to; row++) {
      const cell = rows[row]?.[column];
      let place = 0;
      if (typeof cell === 'string') {
        if (cell.length > PACKED) place = serials === null ? this.placeAtHand(cell) : this.placeAmongMany(cell, serials);
        else if (cell.length > 0) place = this.placeOfShort(cell);
      } else if (typeof cell === 'number') break;
      else place = this.placeOfOther(cell);
      if (place === FIRST) firsts++;
      codes[before + row] = place;
    }
    this.afterNumber = row < to;
    this.firsts += firsts;
    return row;
  }

  private placeOfNumber(cell: number): number {
    const next = this.cells.length;
    const paged = this.pages === null ? 0 : this.pages.of(cell, next);
    const place = paged === 0 ? this.numbers.of(cell, next) : paged;
    if (place === next) this.cells.push(cell);
    return place;
  }

  private placeOfShort(cell: string): number {
    const key = packed(cell);
    if (key === 0) return this.placeOfText(cell);
    const { shortAtHand } = this;
    const at = ((key ^ (key >> 6) ^ (key >> 13)) << 1) & (shortAtHand.length - 1);
    if (shortAtHand[at] === key) return shortAtHand[at + 1] as number;
    shortAtHand[at] = key;
    return (shortAtHand[at + 1] = this.placeOfText(cell));
  }

  /** Of a column with few texts: the last one that looked like this at a glance is most often the same. */
  private placeAtHand(cell: string): number {
    const at = glance(cell) & (this.atHand.length - 1);
    const place = this.atHand[at] as number;
    if (place !== 0 && this.cells[place] === cell) return place;
    this.misses++;
    return (this.atHand[at] = this.placeOfText(cell));
  }

  private placeAmongMany(cell: string, serials: Serials): number {
    const place = serials.of(cell, this.cells.length);
    if (place !== 0) return this.kept(cell, place);
    // The rows of one client often follow each other.
    if (cell !== this.latest) {
      this.latest = cell;
      this.latestPlace = this.placeOfText(cell);
    }
    return this.latestPlace;
  }

  private placeOfText(cell: string): number {
    if (mayBeBlank(cell) && blankAsNull(cell) === null) return 0;
    return this.kept(cell, this.texts.of(cell, this.cells.length));
  }

  private placeOfOther(cell: Cell | undefined): number {
    const known = this.others.get(cell);
    if (known !== undefined) return known;
    const next = this.cells.length;
    this.others.set(cell, next);
    return this.kept(cell ?? null, next);
  }

  /** The place of a cell, which it is put in when it is the next that is free. */
  private kept(cell: Cell, place: number): number {
    if (place === this.cells.length) this.cells.push(cell);
    return place;
  }
}
