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

/** Per row a number for its cleaned text in a column: equal texts have equal numbers. */
function textNumbers(column: ColumnData): Int32Array {
  const texts = new Map<string, number>();
  const perCell = column.cells.map((_, place) => {
    const text = textOf(column, place);
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    return number;
  });
  return column.codes.map((place) => perCell[place] ?? 0);
}

const remembered = new WeakMap<DeliveredRows, Uint8Array>();

/** Per row 1 where all known columns hold the same cleaned text as those of an earlier row (R01, design 4.1). */
export function laterDoubles(sheet: DeliveredRows): Uint8Array {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const columns = (Object.values(sheet.columns) as readonly ColumnData[])
    .filter((column) => column.position !== null)
    .map(textNumbers);
  const hashes = new Int32Array(sheet.size);
  for (const column of columns) {
    // Multiply and fold, column after column; rows that meet by chance are told apart below.
    for (let row = 0; row < sheet.size; row++) {
      const mixed = Math.imul((hashes[row] ?? 0) ^ (column[row] ?? 0), 0x9e3779b1);
      hashes[row] = mixed ^ (mixed >>> 15);
    }
  }
  const same = (row: number, other: number): boolean => columns.every((column) => column[row] === column[other]);
  const doubles = new Uint8Array(sheet.size);
  const firsts = new Map<number, number>();
  const next = new Int32Array(sheet.size).fill(-1);
  // Where no column is known there is nothing to compare.
  for (let row = 0; columns.length > 0 && row < sheet.size; row++) {
    const hash = hashes[row] ?? 0;
    const head = firsts.get(hash) ?? -1;
    let place = head;
    while (place !== -1 && !same(row, place)) place = next[place] ?? -1;
    if (place !== -1) {
      doubles[row] = 1;
    } else {
      next[row] = head;
      firsts.set(hash, row);
    }
  }
  remembered.set(sheet, doubles);
  return doubles;
}
