import type { Day } from '../cell';
import { failedAt, valueAt, type ColumnData } from '../levering/sheet-data';
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

/** The row's days; null when it has no begin, an unreadable end, or ends before it begins (D01). */
function runAt({ begins, ends }: Runs, row: number): Run | null {
  const begin = valueAt(begins, row);
  if (begin === null || failedAt(ends, row)) return null;
  const end = valueAt(ends, row) ?? Infinity;
  return end < begin ? null : { row, begin, end };
}

/** The groups of at least two rows, each by begin and then by the order of the sheet. */
export function groupsInTime(runs: Runs): Iterable<readonly Run[]> {
  const counts = new Map<number, number>();
  for (const group of runs.groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const lists = new Map<number, Run[]>();
  runs.groups.forEach((group, row) => {
    if (group === NONE || counts.get(group) === 1) return;
    const run = runAt(runs, row);
    if (run === null) return;
    const list = lists.get(group);
    if (list === undefined) lists.set(group, [run]);
    else list.push(run);
  });
  for (const list of lists.values()) list.sort((a, b) => a.begin - b.begin || a.row - b.row);
  return lists.values();
}

/** Visits each later row of a group with the largest end of the rows before it. */
export function visitLater(runs: Runs, visit: (run: Run, largestEnd: number) => void): void {
  for (const list of groupsInTime(runs)) {
    let largest = -Infinity;
    for (const run of list) {
      if (largest !== -Infinity) visit(run, largest);
      largest = Math.max(largest, run.end);
    }
  }
}
