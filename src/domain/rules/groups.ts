import type { CellCodes } from '../cell';
import { numbered } from '../counting/numbered';
import { withRoom, type Room } from '../levering/room';
import type { ColumnData } from '../levering/sheet-data';
import { NONE } from './value-numbers';

/** Rows that belong together: of each group of more than one its rows in the order of the sheet, group after group. */
export interface Groups {
  readonly rows: Int32Array;
  /** Per group the place behind its last row. */
  readonly ends: Int32Array;
}

const remembered = new WeakMap<ColumnData, Groups>();

/** The rows with the same value in a column; those without a value are of no group. */
export function groupsOf(column: ColumnData<string | number>): Groups {
  let groups = remembered.get(column);
  if (groups === undefined) {
    const { rows, count } = numbered(column);
    remembered.set(column, (groups = withRoom((room) => findGroups(rows, count, room))));
  }
  return groups;
}

function findGroups(numbers: CellCodes, count: number, room: Room): Groups {
  const sizes = room.int32(count);
  for (let row = 0; row < numbers.length; row++) (sizes[numbers[row] as number] as number)++;
  sizes[NONE] = 0;
  /** Per number of several rows the place of its next row, counted from 1; 0 for all others. */
  const places = room.int32(count);
  const ends = room.int32(count);
  let groups = 0;
  let together = 0;
  for (let number = 0; number < sizes.length; number++) {
    const size = sizes[number] as number;
    if (size < 2) continue;
    places[number] = together + 1;
    together += size;
    ends[groups++] = together;
  }
  const rows = new Int32Array(together);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
    const place = places[number] as number;
    if (place === 0) continue;
    rows[place - 1] = row;
    places[number] = place + 1;
  }
  return { rows, ends: ends.slice(0, groups) };
}

/**
 * Visits, group by group, each row whose values differ from those of an earlier row of its group; a row without one of
 * the values takes no part, nor does one that is not among those that take part (1).
 */
export function visitConflicts({ rows, ends }: Groups, taking: Uint8Array, values: readonly CellCodes[], visit: (row: number) => void): void {
  let at = 0;
  for (let group = 0; group < ends.length; group++) {
    const end = ends[group] as number;
    // In most groups all rows say the same, whether they take part or not.
    if (isOneOfEach(values, rows, at, end)) {
      at = end;
      continue;
    }
    let first = -1;
    let differ = false;
    for (; at < end; at++) {
      const row = rows[at] as number;
      if (taking[row] === 0 || !isComplete(values, row)) continue;
      if (first < 0) first = row;
      else if (differ || !isAlike(values, row, first)) {
        differ = true;
        visit(row);
      }
    }
  }
}

function isOneOfEach(values: readonly CellCodes[], rows: Int32Array, start: number, end: number): boolean {
  for (let one = 0; one < values.length; one++) {
    const numbers = values[one] as CellCodes;
    const first = numbers[rows[start] as number];
    for (let at = start + 1; at < end; at++) if (numbers[rows[at] as number] !== first) return false;
  }
  return true;
}

function isComplete(values: readonly CellCodes[], row: number): boolean {
  for (let at = 0; at < values.length; at++) if ((values[at] as CellCodes)[row] === NONE) return false;
  return true;
}

function isAlike(values: readonly CellCodes[], row: number, other: number): boolean {
  for (let at = 0; at < values.length; at++) {
    const numbers = values[at] as CellCodes;
    if (numbers[row] !== numbers[other]) return false;
  }
  return true;
}
