import { STATE, type ColumnData } from '../levering/sheet-data';

/** The number of a row whose value is empty, unreadable or left out: such rows belong to no group. */
export const NONE = -1;

/** Per row a number for its value in a column: equal values have equal numbers, counted from 0. */
export function valueNumbers(column: ColumnData): Int32Array {
  const numbers = new Map<unknown, number>();
  const perCell = new Int32Array(column.cells.length).fill(NONE);
  column.values.forEach((value, place) => {
    if (column.states[place] !== STATE.read || value === null) return;
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    perCell[place] = known;
  });
  return column.codes.map((place) => perCell[place] ?? NONE);
}

/** Per row a number for two numbers together; NONE where either is. */
export function pairNumbers(first: Int32Array, second: Int32Array): Int32Array {
  const width = second.reduce((most, number) => Math.max(most, number), 0) + 1;
  const pairs = new Map<number, number>();
  return first.map((one, row) => {
    const other = second[row] ?? NONE;
    if (one === NONE || other === NONE) return NONE;
    const pair = one * width + other;
    let known = pairs.get(pair);
    if (known === undefined) pairs.set(pair, (known = pairs.size));
    return known;
  });
}

/** Visits, in the order of the sheet, each row whose value differs from that of an earlier row of the same group. */
export function visitConflicts(groups: Int32Array, values: Int32Array, visit: (row: number) => void): void {
  const first = new Map<number, number>();
  const mixed = new Set<number>();
  groups.forEach((group, row) => {
    const value = values[row] ?? NONE;
    if (group === NONE || value === NONE) return;
    const known = first.get(group);
    if (known === undefined) first.set(group, value);
    else if (known !== value) mixed.add(group);
    if (mixed.has(group)) visit(row);
  });
}
