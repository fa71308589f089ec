import { mostOf } from '../counting/order';
import type { Day } from '../cell';
import { failedAt, type ColumnData } from '../levering/sheet-data';
import type { Groups } from './groups';
import { NONE } from './value-numbers';

/** Rows with a begin and an end that belong together. */
export interface Runs {
  readonly groups: Groups;
  /** Of these rows, those that take part (1). */
  readonly taking: Uint8Array;
  /** Per row the part of its group it belongs to; those of NONE take no part either. */
  readonly parts: Int32Array;
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

/** The rows of each part of a group, of at least two, by begin and then by the order of the sheet; rows without a run left out. */
function* rowsInTime(runs: Runs): Generator<readonly number[]> {
  const { groups, taking, parts } = runs;
  /** Per part the group in which a row of it was met last, counted from 1. */
  const metIn = new Int32Array(mostOf(parts) + 1);
  let start = 0;
  for (let group = 0; group < groups.ends.length; group++) {
    const end = groups.ends[group] as number;
    for (let at = start; at < end; at++) {
      const row = groups.rows[at] as number;
      const part = parts[row] as number;
      if (part === NONE || taking[row] === 0) continue;
      if (metIn[part] === group + 1) {
        yield* partsInTime(groups.rows.subarray(start, end), runs);
        break;
      }
      metIn[part] = group + 1;
    }
    start = end;
  }
}

/** The rows of one group part by part. */
function* partsInTime(rows: Int32Array, { taking, parts, begins, ends }: Runs): Generator<readonly number[]> {
  const { codes, values } = begins;
  const beginOf = (row: number): Day | null => values[codes[row] ?? 0] ?? null;
  const perPart = new Map<number, number[]>();
  for (const row of rows) {
    const part = parts[row] as number;
    const [begin, end] = [beginOf(row), endOf(ends, row)];
    // Without a begin, with an unreadable end or with its end before its begin (D01) it is unknown when it runs.
    if (part === NONE || taking[row] === 0 || begin === null || end === null || begin > end) continue;
    const known = perPart.get(part);
    if (known === undefined) perPart.set(part, [row]);
    else known.push(row);
  }
  for (const found of perPart.values()) {
    if (found.length > 1) yield found.sort((a, b) => (beginOf(a) ?? 0) - (beginOf(b) ?? 0) || a - b);
  }
}

/** The parts of at least two rows, each by begin and then by the order of the sheet. */
export function* groupsInTime(runs: Runs): Generator<readonly Run[]> {
  for (const rows of rowsInTime(runs)) yield rows.map((row) => runAt(runs, row));
}

const runAt = ({ begins, ends }: Runs, row: number): Run => ({
  row,
  begin: begins.values[begins.codes[row] ?? 0] ?? 0,
  end: endOf(ends, row) ?? Infinity,
});

/** Visits each later row of a part of which `isTelling` says there is something to be said, by its begin and the largest end before it. */
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
