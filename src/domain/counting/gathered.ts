import type { CellCodes } from '../cell';
import type { CodesToWrite } from '../levering/codes';
import type { Room } from '../levering/room';

/** Lays those of these rows that count in front, in the same order, and gives them. */
export function countingRows(rows: Int32Array, counts: (row: number) => boolean): Int32Array {
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if (counts(row)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** What stands in these rows (in all when null), by way of `meaning` where that is given. */
export function gathered(codes: CellCodes, rows: CellCodes | null, meaning: Int32Array | null = null): Int32Array {
  if (rows === null) return meaning === null ? new Int32Array(codes) : inRows(meaning, codes);
  return meaning === null ? inRows(codes, rows) : inRowsMeaning(codes, rows, meaning);
}

/** What stands in these rows; the same column when they are all, as it stands. */
export const inRowsOrAll = (codes: Int32Array, rows: Int32Array | null, room: Room): Int32Array =>
  rows === null ? codes : putInRows(room.int32(rows.length), codes, rows);

const inRows = (codes: CellCodes, rows: CellCodes): Int32Array => putInRows(new Int32Array(rows.length), codes, rows);

/** What stands in these rows, in an array of as many numbers. */
export function putInRows<C extends CodesToWrite>(found: C, codes: CellCodes, rows: CellCodes): C {
  for (let place = 0; place < found.length; place++) found[place] = codes[rows[place] as number] as number;
  return found;
}

function inRowsMeaning(codes: CellCodes, rows: CellCodes, meaning: Int32Array): Int32Array {
  const found = new Int32Array(rows.length);
  for (let place = 0; place < found.length; place++) found[place] = meaning[codes[rows[place] as number] as number] as number;
  return found;
}
