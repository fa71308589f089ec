import type { CellCodes } from '../cell';
import { putInRows } from '../levering/codes';
import { mostOf } from '../counting/order';
import { withRoom, type Room } from '../levering/room';
import { STATE, type ColumnData } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';

/** Rows to compare: of Voorzieningen, or of Historie, where the periode is one of the columns. */
interface DeliveredRows {
  readonly size: number;
  readonly columns: object;
}

/** A cell as cleaned text: a text or code as it was read, anything else as it stands. */
function textOf({ cells, states, values, remarks }: ColumnData, place: number): string {
  const cell = cells[place] ?? null;
  const value = values[place];
  if (cell === null) return '';
  const asRead = states[place] === STATE.read && typeof value === 'string' && remarks[place] !== 'V03';
  return asRead ? value : cleanText(cell);
}

/** The cleaned texts of a column: per row the place of its cell, and per cell a number for its text (null: its place). */
class Texts {
  readonly codes: CellCodes;
  private found: Int32Array | null | undefined;

  constructor(private readonly column: ColumnData) {
    this.codes = column.codes;
  }

  /** Worked out when it is asked for: hardly any two rows are laid beside each other in all columns. */
  get numbers(): Int32Array | null {
    if (this.found === undefined) this.found = textNumbers(this.column);
    return this.found;
  }

  at(row: number): number {
    const place = this.codes[row] as number;
    return this.numbers === null ? place : (this.numbers[place] as number);
  }
}

/**
 * Numbers the cleaned texts in a column: equal texts have equal numbers. Texts and numbers that are written plainly are
 * their own cleaned text, so that only the odd ones are laid beside each other and beside those.
 */
function textNumbers(column: ColumnData): Int32Array | null {
  const { cells, odd } = column;
  if (odd.length === 0) return null;
  const numberOf = new Map<string, number>();
  for (const place of odd) {
    const text = textOf(column, place);
    if (!numberOf.has(text)) numberOf.set(text, place);
  }
  const isOdd = new Uint8Array(cells.length);
  for (const place of odd) isOdd[place] = 1;
  // A number has one notation only, so of numbers those are looked for that an odd text can be the notation of.
  const numbers = new Map<number, string>();
  for (const text of numberOf.keys()) {
    const number = Number(text);
    if (Number.isFinite(number) && cleanText(number) === text) numbers.set(number, text);
  }
  for (let place = 1; place < cells.length; place++) {
    const cell = cells[place] ?? null;
    if (cell === null || isOdd[place] === 1) continue;
    const text = typeof cell === 'string' ? cell : typeof cell === 'number' ? numbers.get(cell) : undefined;
    if (text !== undefined && numberOf.has(text)) numberOf.set(text, place);
  }
  const perCell = new Int32Array(cells.length);
  for (let place = 0; place < cells.length; place++) perCell[place] = place;
  // A cell that is cleaned to nothing is as good as empty.
  for (const place of odd) perCell[place] = textOf(column, place) === '' ? 0 : (numberOf.get(textOf(column, place)) ?? place);
  return perCell;
}

function mixInto(hashes: Int32Array, rows: Int32Array, { codes, numbers }: Texts): void {
  for (let at = 0; at < hashes.length; at++) {
    const place = codes[rows[at] as number] as number;
    const mixed = Math.imul((hashes[at] as number) ^ (numbers === null ? place : (numbers[place] as number)), 0x9e3779b1);
    hashes[at] = mixed ^ (mixed >>> 15);
  }
}

const remembered = new WeakMap<DeliveredRows, Uint8Array>();

/** Rows are told apart by the columns that have most cells of their own; those that meet are laid beside each other. */
const TELLING = 6;

/** Per row 1 where all known columns hold the same cleaned text as those of an earlier row (R01, design 4.1). */
export function laterDoubles(sheet: DeliveredRows): Uint8Array {
  let doubles = remembered.get(sheet);
  if (doubles === undefined) {
    const found = new Uint8Array(sheet.size);
    withRoom((room) => markDoubles(found, sheet, room));
    remembered.set(sheet, (doubles = found));
  }
  return doubles;
}

function markDoubles(doubles: Uint8Array, { size, columns }: DeliveredRows, room: Room): void {
  const known = (Object.values(columns) as readonly ColumnData[]).filter((column) => column.position !== null);
  // Where no column is known there is nothing to compare.
  if (known.length === 0) return;
  const texts = known.sort((a, b) => b.cells.length - a.cells.length).map((column) => new Texts(column));
  const rows = rowsThatMeet(texts[0] as Texts, size, room);
  const hashes = room.int32(rows.length);
  for (const column of texts.slice(0, TELLING)) mixInto(hashes, rows, column);
  const isSame = (row: number, other: number): boolean => {
    for (const column of texts) {
      if (column.codes[row] !== column.codes[other] && column.at(row) !== column.at(other)) return false;
    }
    return true;
  };
  let capacity = 1024;
  while (capacity < rows.length * 2) capacity *= 2;
  /** The places of the first rows by hash, counted from 1. */
  const firsts = room.int32(capacity);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    const hash = hashes[place] as number;
    let at = hash & (capacity - 1);
    let first = firsts[at] as number;
    while (first !== 0 && !(hashes[first - 1] === hash && isSame(row, rows[first - 1] as number))) {
      at = (at + 1) & (capacity - 1);
      first = firsts[at] as number;
    }
    if (first === 0) firsts[at] = place + 1;
    else doubles[row] = 1;
  }
}

/** The rows of which the text in a column stands in several: only those can be double. */
function rowsThatMeet({ codes, numbers }: Texts, size: number, room: Room): Int32Array {
  const texts = numbers === null ? codes : putInRows(room.int32(size), numbers, codes);
  /** Per text 1 where it was met, 2 where it was met again. */
  const times = room.uint8(mostOf(texts) + 1);
  for (let row = 0; row < size; row++) times[texts[row] as number] = times[texts[row] as number] === 0 ? 1 : 2;
  const rows = room.int32(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    rows[count] = row;
    count += (times[texts[row] as number] as number) >> 1;
  }
  return rows.subarray(0, count);
}
