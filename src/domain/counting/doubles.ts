import { cleanText } from '../levering/values/text';
import type { ColumnData } from '../levering/sheet-data';
import type { VoorzieningRows } from './numbered';

/** Per distinct cell a number that equal cleaned texts share. */
function textNumbers({ cells }: ColumnData): Int32Array {
  const numbers = new Map<string, number>([['', 0]]);
  return Int32Array.from(cells, (cell) => {
    const text = cell === null ? '' : cleanText(cell);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
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
  const columns = (Object.values(rows.columns) as readonly ColumnData[])
    .filter((column) => column.name !== 'periode' && column.cells.length > 1)
    .map(({ codes, ...column }) => ({ codes, numbers: textNumbers({ codes, ...column }) }));
  const textAt = (place: number, row: number): number => {
    const column = columns[place];
    return column?.numbers[column.codes[row] ?? 0] ?? 0;
  };
  const isSame = (one: number, other: number): boolean => {
    if (groupOf(one) !== groupOf(other)) return false;
    for (let place = 0; place < columns.length; place++) if (textAt(place, one) !== textAt(place, other)) return false;
    return true;
  };
  const firsts = new Map<number, number[]>();
  for (let row = 0; row < rows.size; row++) {
    let hash = groupOf(row);
    for (let place = 0; place < columns.length; place++) hash = (Math.imul(hash, 1_000_003) ^ textAt(place, row)) | 0;
    const alike = firsts.get(hash);
    if (alike === undefined) firsts.set(hash, [row]);
    else if (alike.some((first) => isSame(first, row))) marks[row] = (marks[row] ?? 0) | mark;
    else alike.push(row);
  }
}
