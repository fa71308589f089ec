import type { CellCodes } from '../cell';
import { codesFor, putInRows } from '../levering/codes';
import type { ColumnData, DataOf } from '../levering/sheet-data';

/** Rows with the columns of Voorzieningen: of that sheet, or of Historie. */
export interface VoorzieningRows {
  readonly size: number;
  readonly rowNumbers: Int32Array;
  readonly columns: DataOf<'Voorzieningen'>['columns'];
}

/** The values of a column as numbers: equal values share one, 0 is empty or unreadable. */
export interface Numbered<T> {
  /** Per row the number of its value. */
  readonly rows: CellCodes;
  /** Every number is less than this. */
  readonly count: number;
  /** The number of the value in a row. */
  at(row: number): number;
  /** The value behind each number; null at 0. */
  readonly values: readonly (T | null)[];
}

/** What each distinct cell of a column means, as a number. */
export function meaningOf<T>({ values }: ColumnData<T>, of: (value: T | null) => number): Int32Array {
  const meaning = new Int32Array(values.length);
  for (let place = 0; place < meaning.length; place++) meaning[place] = of(values[place] ?? null);
  return meaning;
}

const remembered = new WeakMap<ColumnData, Numbered<unknown>>();

/** Numbers the distinct values of a column, each by the place of one of its cells. */
export function numbered<T extends string | number>(column: ColumnData<T>): Numbered<T> {
  let found = remembered.get(column);
  if (found === undefined) {
    const { codes, values } = column;
    const ofCell = numbersOfCells(column);
    const rows = ofCell === null ? codes : putInRows(codesFor(codes.length, ofCell.length), ofCell, codes);
    found = { rows, count: values.length, at: (row) => rows[row] ?? 0, values };
    remembered.set(column, found);
  }
  return found as Numbered<T>;
}

/**
 * Per distinct cell the number of its value; null when that is its place. Cells that are written plainly differ in value
 * as they differ in place, so only the odd ones are laid beside each other and beside those.
 */
function numbersOfCells({ cells, values, odd }: ColumnData): Int32Array | null {
  if (odd.length === 0) return null;
  const numbers = new Int32Array(cells.length);
  for (let place = 0; place < cells.length; place++) numbers[place] = place;
  const numberOf = new Map<unknown, number>();
  // The value of a cell that could not be read is null.
  for (const place of odd) if (values[place] !== null) numberOf.set(values[place], place);
  if (numberOf.size > 0) {
    const isOdd = new Uint8Array(cells.length);
    for (const place of odd) isOdd[place] = 1;
    for (let place = 1; place < cells.length; place++) {
      if (isOdd[place] === 0 && numberOf.has(values[place])) numberOf.set(values[place], place);
    }
  }
  for (const place of odd) numbers[place] = numberOf.get(values[place]) ?? 0;
  return numbers;
}

/** The number of a thing among those that were met, in the order in which they were; a new one gets the next. */
export function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
