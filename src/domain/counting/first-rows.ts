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
  const mayBeWanted = new Uint8Array(TRAITS);
  for (const value of wanted) mayBeWanted[traitOf(value)] = 1;
  const isWanted = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? null;
    if (mayBeWanted[traitOf(value)] === 1 && wanted.has(value)) isWanted[place] = 1;
  }
  for (let row = 0; row < codes.length; row++) {
    const place = codes[row] as number;
    if (isWanted[place] !== 1) continue;
    isWanted[place] = 0;
    const value = values[place] ?? null;
    // The same value may stand in cells that are written otherwise.
    if (value !== null && !found.has(value)) found.set(value, row);
  }
  return found;
}

/** Of most values that are not wanted it shows at a glance: of a number its last bits, of a text its last signs. */
const TRAITS = 1 << 16;

function traitOf(value: unknown): number {
  if (typeof value === 'number') return value & (TRAITS - 1);
  if (typeof value !== 'string') return 0;
  const { length } = value;
  let trait = length;
  for (let place = Math.max(0, length - 4); place < length; place++) trait = trait * 37 + value.charCodeAt(place);
  return trait & (TRAITS - 1);
}
