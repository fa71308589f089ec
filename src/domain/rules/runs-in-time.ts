import { mostOf } from '../counting/order';
import type { Day } from '../cell';
import { failedAt, type ColumnData } from '../levering/sheet-data';
import { NONE } from './value-numbers';

/** Rows with a begin and an end, and per row the number of its group. */
export interface Runs {
  readonly groups: Int32Array;
  readonly begins: ColumnData<Day>;
  /** Empty is open: without end. */
  readonly ends: ColumnData<Day>;
}

/** A row with its days; an open end is Infinity. */
export interface Run {
  readonly row: number;
  readonly begin: Day;
  readonly end: number;
}

/** The last day of a row: Infinity when it is open, null when it cannot be read. */
const endOf = (ends: ColumnData<Day>, row: number): number | null =>
  failedAt(ends, row) ? null : (ends.values[ends.codes[row] ?? 0] ?? Infinity);

/** The rows of each group of at least two, by begin and then by the order of the sheet; rows without a run left out. */
function* rowsInTime({ groups, begins, ends }: Runs): Generator<readonly number[]> {
  const { codes, values } = begins;
  const beginOf = (row: number): Day | null => values[codes[row] ?? 0] ?? null;
  const { rows: grouped, stops } = rowsOfMany(groups);
  for (let start = 0, stop = 0; start < grouped.length; start = stop) {
    stop = stops[groups[grouped[start] as number] as number] as number;
    const rows: number[] = [];
    for (let at = start; at < stop; at++) {
      const row = grouped[at] as number;
      const [begin, end] = [beginOf(row), endOf(ends, row)];
      // Without a begin, with an unreadable end or with its end before its begin (D01) it is unknown when it runs.
      if (begin !== null && end !== null && begin <= end) rows.push(row);
    }
    if (rows.length > 1) yield rows.sort((a, b) => (beginOf(a) ?? 0) - (beginOf(b) ?? 0) || a - b);
  }
}

/** The rows of groups of more than one, group by group in the order of the sheet, and per group the place behind its last. */
function rowsOfMany(groups: Int32Array): { readonly rows: Int32Array; readonly stops: Int32Array } {
  const sizes = new Int32Array(mostOf(groups) + 1);
  for (let row = 0; row < groups.length; row++) (sizes[groups[row] as number] as number)++;
  sizes[NONE] = 0;
  /** Per group of many the place of its next row, at last the one behind. */
  const stops = new Int32Array(sizes.length);
  let count = 0;
  for (let group = 0; group < sizes.length; group++) {
    const size = sizes[group] as number;
    if (size < 2) continue;
    stops[group] = count;
    count += size;
  }
  const rows = new Int32Array(count);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as number;
    if ((sizes[group] as number) < 2) continue;
    rows[stops[group] as number] = row;
    (stops[group] as number)++;
  }
  return { rows, stops };
}

/** The groups of at least two rows, each by begin and then by the order of the sheet. */
export function* groupsInTime(runs: Runs): Generator<readonly Run[]> {
  for (const rows of rowsInTime(runs)) yield rows.map((row) => runAt(runs, row));
}

const runAt = ({ begins, ends }: Runs, row: number): Run => ({
  row,
  begin: begins.values[begins.codes[row] ?? 0] ?? 0,
  end: endOf(ends, row) ?? Infinity,
});

/** Visits each later row of a group of which `isTelling` says there is something to be said, by its begin and the largest end before it. */
export function visitLater(
  runs: Runs,
  isTelling: (begin: Day, largestEnd: number) => boolean,
  visit: (run: Run, largestEnd: number) => void,
): void {
  const { begins, ends } = runs;
  for (const rows of rowsInTime(runs)) {
    let largest = -Infinity;
    for (const row of rows) {
      const begin = begins.values[begins.codes[row] ?? 0] ?? 0;
      if (largest !== -Infinity && isTelling(begin, largest)) visit(runAt(runs, row), largest);
      largest = Math.max(largest, endOf(ends, row) ?? Infinity);
    }
  }
}
