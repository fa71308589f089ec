import type { ColumnData } from '../levering/sheet-data';

const remembered = new WeakMap<ColumnData, WeakMap<ColumnData, ReadonlyMap<unknown, number>>>();

/**
 * Of each value in the other column the first row of this one that has it. The calculator asks again at every key, of
 * columns that stay the same.
 */
export function firstRowsOf<T>(column: ColumnData<T>, wantedBy: ColumnData<T>): ReadonlyMap<T, number> {
  let byOther = remembered.get(column);
  if (byOther === undefined) remembered.set(column, (byOther = new WeakMap()));
  let rows = byOther.get(wantedBy) as ReadonlyMap<T, number> | undefined;
  if (rows === undefined) byOther.set(wantedBy, (rows = findFirstRows(column, new Set(wantedBy.values))));
  return rows;
}

function findFirstRows<T>({ codes, values }: ColumnData<T>, wanted: ReadonlySet<T | null>): ReadonlyMap<T, number> {
  const found = new Map<T, number>();
  const isWanted = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    if (wanted.has(values[place] ?? null)) isWanted[place] = 1;
  }
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
