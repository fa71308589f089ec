import type { ColumnData } from '../levering/sheet-data';

/** Of each wanted value the first row that has it in this column. */
export function firstRowsOf<T>({ codes, values }: ColumnData<T>, wanted: ReadonlySet<T | null>): ReadonlyMap<T, number> {
  const found = new Map<T, number>();
  const isWanted = Uint8Array.from(values, (value) => (value !== null && wanted.has(value) ? 1 : 0));
  for (let row = 0; row < codes.length; row++) {
    const place = codes[row] ?? 0;
    if (isWanted[place] !== 1) continue;
    isWanted[place] = 0;
    const value = values[place] ?? null;
    // The same value may stand in cells that are written otherwise.
    if (value !== null && !found.has(value)) found.set(value, row);
  }
  return found;
}
