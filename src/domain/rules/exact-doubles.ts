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
interface Texts {
  readonly codes: Int32Array;
  readonly numbers: Int32Array | null;
}

/**
 * Numbers the cleaned texts in a column: equal texts have equal numbers. Texts and numbers that are written plainly are
 * their own cleaned text, so that only the odd ones are laid beside each other and beside those.
 */
function textNumbers(column: ColumnData): Texts {
  const { cells, codes, odd } = column;
  if (odd.length === 0) return { codes, numbers: null };
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
  return { codes, numbers: perCell };
}

const textAt = ({ codes, numbers }: Texts, row: number): number => {
  const place = codes[row] ?? 0;
  return numbers === null ? place : (numbers[place] ?? 0);
};

function mixInto(hashes: Int32Array, { codes, numbers }: Texts): void {
  for (let row = 0; row < hashes.length; row++) {
    const place = codes[row] as number;
    const mixed = Math.imul((hashes[row] as number) ^ (numbers === null ? place : (numbers[place] as number)), 0x9e3779b1);
    hashes[row] = mixed ^ (mixed >>> 15);
  }
}

const remembered = new WeakMap<DeliveredRows, Uint8Array>();

/** Rows are told apart by the columns that have most cells of their own; those that meet are laid beside each other. */
const TELLING = 6;

/** Per row 1 where all known columns hold the same cleaned text as those of an earlier row (R01, design 4.1). */
export function laterDoubles(sheet: DeliveredRows): Uint8Array {
  let doubles = remembered.get(sheet);
  if (doubles === undefined) remembered.set(sheet, (doubles = findDoubles(sheet)));
  return doubles;
}

function findDoubles({ size, columns }: DeliveredRows): Uint8Array {
  const known = (Object.values(columns) as readonly ColumnData[]).filter((column) => column.position !== null);
  const doubles = new Uint8Array(size);
  // Where no column is known there is nothing to compare.
  if (known.length === 0) return doubles;
  const texts = known.sort((a, b) => b.cells.length - a.cells.length).map(textNumbers);
  const hashes = new Int32Array(size);
  for (const column of texts.slice(0, TELLING)) mixInto(hashes, column);
  const isSame = (row: number, other: number): boolean => {
    for (const column of texts) {
      if (column.codes[row] !== column.codes[other] && textAt(column, row) !== textAt(column, other)) return false;
    }
    return true;
  };
  let capacity = 1024;
  while (capacity < size * 2) capacity *= 2;
  /** The first rows by hash, counted from 1. */
  const firsts = new Int32Array(capacity);
  for (let row = 0; row < size; row++) {
    const hash = hashes[row] ?? 0;
    let at = hash & (capacity - 1);
    let first = firsts[at] ?? 0;
    while (first !== 0 && !(hashes[first - 1] === hash && isSame(row, first - 1))) {
      at = (at + 1) & (capacity - 1);
      first = firsts[at] ?? 0;
    }
    if (first === 0) firsts[at] = row + 1;
    else doubles[row] = 1;
  }
  return doubles;
}
