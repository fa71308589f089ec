import type { ColumnData } from '../levering/sheet-data';

const remembered = new WeakMap<ColumnData, WeakMap<ColumnData, Int32Array>>();

/** Stands for a row that is not there. */
export const NO_ROW = -1;

/**
 * Per distinct cell of the other column the first row of this one with the same value; NO_ROW without one. The calculator
 * asks again at every key, of columns that stay the same.
 */
export function firstRowsOf<T>(column: ColumnData<T>, wantedBy: ColumnData<T>): Int32Array {
  let byOther = remembered.get(column);
  if (byOther === undefined) remembered.set(column, (byOther = new WeakMap()));
  let rows = byOther.get(wantedBy);
  if (rows === undefined) byOther.set(wantedBy, (rows = findFirstRows(column, wantedBy)));
  return rows;
}

function findFirstRows<T>({ codes, values }: ColumnData<T>, wantedBy: ColumnData<T>): Int32Array {
  const wanted = placesOf(wantedBy);
  const mayBeWanted = new Uint8Array(TRAITS);
  for (const value of wanted.keys()) mayBeWanted[traitOf(value)] = 1;
  /** Per distinct cell where its value stands in the other column; 0, the empty cell, when it does not. */
  const places = new Int32Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? null;
    if (value !== null && mayBeWanted[traitOf(value)] === 1) places[place] = wanted.get(value) ?? 0;
  }
  const rows = new Int32Array(wantedBy.values.length).fill(NO_ROW);
  for (let row = 0; row < codes.length; row++) {
    const place = places[codes[row] as number] as number;
    if (place !== 0 && rows[place] === NO_ROW) rows[place] = row;
  }
  if (wantedBy.odd.length > 0) {
    // The same value may stand in cells that are written otherwise.
    for (const [place, value] of wantedBy.values.entries()) if (value !== null) rows[place] = rows[wanted.get(value) ?? 0] as number;
  }
  return rows;
}

/** Of each value in a column one of the places where it stands. */
function placesOf<T>({ values }: ColumnData<T>): ReadonlyMap<T, number> {
  const places = new Map<T, number>();
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? null;
    if (value !== null) places.set(value, place);
  }
  return places;
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
