import type { CellCodes } from '../cell';

/** Those of these rows that count, in the same order. */
export function countingRows(rows: Int32Array, counts: (row: number) => boolean): Int32Array {
  const counting = new Int32Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if (counts(row)) counting[count++] = row;
  }
  return counting.subarray(0, count);
}

/** What stands in these rows (in all when null), by way of `meaning` where that is given. */
export function gathered(codes: CellCodes, rows: CellCodes | null, meaning: Int32Array | null = null): Int32Array {
  if (rows === null) return meaning === null ? new Int32Array(codes) : inRows(meaning, codes);
  return meaning === null ? inRows(codes, rows) : inRowsMeaning(codes, rows, meaning);
}

/** What stands in these rows; the same column when they are all, as it stands. */
export const inRowsOrAll = (codes: Int32Array, rows: Int32Array | null): Int32Array => (rows === null ? codes : inRows(codes, rows));

const inRows = (codes: CellCodes, rows: CellCodes): Int32Array => putInRows(new Int32Array(rows.length), codes, rows);

/** What stands in these rows, in an array of as many numbers. */
export function putInRows(found: Int32Array, codes: CellCodes, rows: CellCodes): Int32Array {
  for (let place = 0; place < found.length; place++) found[place] = codes[rows[place] as number] as number;
  return found;
}

function inRowsMeaning(codes: CellCodes, rows: CellCodes, meaning: Int32Array): Int32Array {
  const found = new Int32Array(rows.length);
  for (let place = 0; place < found.length; place++) found[place] = meaning[codes[rows[place] as number] as number] as number;
  return found;
}
