import { withRoom, type Room } from '../levering/room';
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
  if (rows === undefined) byOther.set(wantedBy, (rows = findFirstRows(column, wantedBy, null)));
  return rows;
}

/** The same for some distinct cells of the other column (1 in `isWanted`); of the others nothing is told. */
export function firstRowsOfSome<T>(column: ColumnData<T>, wantedBy: ColumnData<T>, isWanted: Uint8Array): Int32Array {
  return findFirstRows(column, wantedBy, isWanted);
}

function findFirstRows<T>(column: ColumnData<T>, wantedBy: ColumnData<T>, isWanted: Uint8Array | null): Int32Array {
  const rows = new Int32Array(wantedBy.values.length).fill(NO_ROW);
  const wanted = placesOf(wantedBy, isWanted);
  if (wanted.size > 0) withRoom((room) => putFirstRows(rows, column, wanted, room));
  // The same value may stand in cells that are written otherwise.
  if (wantedBy.odd.length > 0 && wanted.size > 0) {
    for (const [place, value] of wantedBy.values.entries()) if (value !== null) rows[place] = rows[wanted.get(value) ?? 0] as number;
  }
  return rows;
}

/** Puts at the place of each value that is wanted the first row with it. */
function putFirstRows<T>(rows: Int32Array, { codes, values }: ColumnData<T>, wanted: ReadonlyMap<T, number>, room: Room): void {
  const mayBeWanted = room.uint8(traitsFor(wanted.size));
  const lastTrait = mayBeWanted.length - 1;
  for (const value of wanted.keys()) mayBeWanted[traitOf(value) & lastTrait] = 1;
  /** Per distinct cell where its value stands in the other column; 0, the empty cell, when it does not. */
  const places = room.int32(values.length);
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? null;
    if (value !== null && mayBeWanted[traitOf(value) & lastTrait] === 1) places[place] = wanted.get(value) ?? 0;
  }
  for (let row = 0; row < codes.length; row++) {
    const place = places[codes[row] as number] as number;
    if (place !== 0 && rows[place] === NO_ROW) rows[place] = row;
  }
}

/** Of each value in a column, where only some cells are wanted in those, one of the places where it stands. */
function placesOf<T>({ values }: ColumnData<T>, isWanted: Uint8Array | null): ReadonlyMap<T, number> {
  const places = new Map<T, number>();
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? null;
    if (value !== null && (isWanted === null || isWanted[place] === 1)) places.set(value, place);
  }
  return places;
}

/** So many traits per value that is wanted, so that of the others few share one; a power of two. */
const traitsFor = (wanted: number): number => 1 << Math.min(24, Math.max(10, 36 - Math.clz32(wanted)));

/** So many of its last signs tell a text from most others. */
const SIGNS = 6;

/** Of most values that are not wanted it shows at a glance, in its last bits: of a number itself, of a text its last signs. */
function traitOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return 0;
  const { length } = value;
  let trait = length;
  for (let place = Math.max(0, length - SIGNS); place < length; place++) trait = Math.imul(trait, 37) + value.charCodeAt(place);
  return trait;
}
