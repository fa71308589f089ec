import { cleanText } from '../levering/values/text';
import type { ColumnData } from '../levering/sheet-data';
import type { VoorzieningRows } from './numbered';

/** Per distinct cell a number that cells with the same cleaned text share; no cell is no text. */
function textNumbers({ cells }: ColumnData): Int32Array {
  const numbers = new Map<string, number>();
  const of = new Int32Array(cells.length);
  for (let place = 1; place < cells.length; place++) {
    const cell = cells[place] ?? '';
    const text = cleanText(cell);
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size + 1));
    of[place] = number;
  }
  return of;
}

/**
 * Marks the second and later of rows that say the same in all 28 columns as cleaned text (R01, design 4.1). Rows of
 * different groups, such as quarters of Historie, are never doubles.
 */
export function markDoubles(
  rows: VoorzieningRows,
  marks: Int32Array,
  mark: number,
  groupOf: (row: number) => number = () => 0,
): void {
  const { size } = rows;
  const texts: Int32Array[] = [Int32Array.from({ length: size }, (_, row) => groupOf(row))];
  for (const column of Object.values(rows.columns) as readonly ColumnData[]) {
    if (column.name === 'periode' || column.cells.length === 1) continue;
    const numbers = textNumbers(column);
    texts.push(column.codes.map((code) => numbers[code] ?? 0));
  }
  const hashes = new Int32Array(size);
  for (const numbers of texts) {
    for (let row = 0; row < size; row++) {
      hashes[row] = Math.imul((hashes[row] ?? 0) ^ (numbers[row] ?? 0), 0x2c1b3c6d) ^ ((hashes[row] ?? 0) >>> 15);
    }
  }
  const isSame = (one: number, other: number): boolean => texts.every((numbers) => numbers[one] === numbers[other]);
  // The rows with one hash, the first of each kind; nearly always one.
  const firsts = new Map<number, number | number[]>();
  for (let row = 0; row < size; row++) {
    const hash = hashes[row] ?? 0;
    const known = firsts.get(hash);
    if (known === undefined) {
      firsts.set(hash, row);
      continue;
    }
    const alike = typeof known === 'number' ? [known] : known;
    if (alike.some((first) => isSame(first, row))) marks[row] = (marks[row] ?? 0) | mark;
    else firsts.set(hash, [...alike, row]);
  }
}
