import type { CellCodes } from '../cell';
import { putInRows } from '../levering/codes';

/** Lays those of these rows that count in front, in the same order, and gives them. */
export function countingRows(rows: Int32Array, counts: (row: number) => boolean): Int32Array {
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if (counts(row)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** What stands in these rows. */
export const gathered = (codes: CellCodes, rows: CellCodes): Int32Array => putInRows(new Int32Array(rows.length), codes, rows);
