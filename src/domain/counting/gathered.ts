import type { CellCodes } from '../cell';
import type { CodesToWrite } from '../levering/codes';

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

/** What stands in these rows, in an array of as many numbers. */
export function putInRows<C extends CodesToWrite>(found: C, codes: CellCodes, rows: CellCodes): C {
  for (let place = 0; place < found.length; place++) found[place] = codes[rows[place] as number] as number;
  return found;
}
