import { mostOf } from '../counting/order';
import type { CellCodes, Day } from '../cell';
import { STATE, type ColumnData } from '../levering/sheet-data';
import type { Groups } from './groups';
import { NONE } from './value-numbers';

/** Rows with a begin and an end that belong together. */
export interface Runs {
  readonly groups: Groups;
  /** Of these rows, those that take part (1). */
  readonly taking: Uint8Array;
  /** Per row the part of its group it belongs to; those of NONE take no part either. */
  readonly parts: CellCodes;
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

/** Of each distinct cell its day, or what an empty one stands for; NaN where it cannot be read. */
function daysOf({ values, states }: ColumnData<Day>, empty: number): Float64Array {
  const days = new Float64Array(values.length);
  for (let place = 0; place < days.length; place++) {
    days[place] = (states[place] as number) >= STATE.failed ? NaN : (values[place] ?? empty);
  }
  return days;
}

/** The size of the largest group. */
function largestOf({ ends }: Groups): number {
  let largest = 0;
  for (let group = 0; group < ends.length; group++) largest = Math.max(largest, (ends[group] as number) - (group === 0 ? 0 : (ends[group - 1] as number)));
  return largest;
}

/** So few rows are put in order by moving each to its place. */
const FEW = 32;

/** The rows of groups part by part, each by begin and then by the order of the sheet. */
class RowsInTime {
  /** The rows of one group; one after another they are laid down here. */
  private readonly laid: Int32Array;
  /** Per part the group in which a row of it was met last, counted from 1. */
  private readonly metIn: Int32Array;
  private readonly begins: Float64Array;
  private readonly ends: Float64Array;

  constructor(private readonly runs: Runs) {
    this.laid = new Int32Array(largestOf(runs.groups));
    this.metIn = new Int32Array(mostOf(runs.parts) + 1);
    this.begins = daysOf(runs.begins, NaN);
    this.ends = daysOf(runs.ends, Infinity);
  }

  beginOf(row: number): Day {
    return this.begins[this.runs.begins.codes[row] as number] as number;
  }

  endOf(row: number): number {
    return this.ends[this.runs.ends.codes[row] as number] as number;
  }

  /** Visits each part of at least two rows, which stand in an array from one place up to another, until the next is visited. */
  visitParts(visit: (rows: Int32Array, from: number, to: number) => void): void {
    const { laid } = this;
    const { groups: { ends }, parts } = this.runs;
    let start = 0;
    for (let group = 0; group < ends.length; group++) {
      const end = ends[group] as number;
      const count = this.isPartMetTwice(start, end, group + 1) ? this.layRunning(start, end) : 0;
      if (count > 1) this.putInOrder(count);
      for (let from = 0; from < count; ) {
        let to = from + 1;
        while (to < count && parts[laid[to] as number] === parts[laid[from] as number]) to++;
        if (to - from > 1) visit(laid, from, to);
        from = to;
      }
      start = end;
    }
  }

  private isPartMetTwice(start: number, end: number, group: number): boolean {
    const { groups: { rows }, parts } = this.runs;
    const { metIn } = this;
    for (let at = start; at < end; at++) {
      const part = parts[rows[at] as number] as number;
      if (part === NONE) continue;
      if (metIn[part] === group) return true;
      metIn[part] = group;
    }
    return false;
  }

  /** Lays down the rows of a group of which is known when they run; gives how many. */
  private layRunning(start: number, end: number): number {
    const { groups: { rows }, parts, taking } = this.runs;
    let count = 0;
    for (let at = start; at < end; at++) {
      const row = rows[at] as number;
      // Without a begin, with an unreadable end or with its end before its begin (D01) it is unknown when it runs.
      if (parts[row] !== NONE && taking[row] === 1 && this.beginOf(row) <= this.endOf(row)) this.laid[count++] = row;
    }
    return count;
  }

  private putInOrder(count: number): void {
    const { laid } = this;
    if (count > FEW) return void laid.subarray(0, count).sort((a, b) => this.order(a, b));
    for (let next = 1; next < count; next++) {
      const row = laid[next] as number;
      let at = next;
      for (; at > 0 && this.order(laid[at - 1] as number, row) > 0; at--) laid[at] = laid[at - 1] as number;
      laid[at] = row;
    }
  }

  private order(a: number, b: number): number {
    const { parts } = this.runs;
    return (parts[a] as number) - (parts[b] as number) || this.beginOf(a) - this.beginOf(b) || a - b;
  }
}

/** Visits each part of at least two rows, by begin and then by the order of the sheet. */
export function visitInTime(runs: Runs, visit: (part: readonly Run[]) => void): void {
  const time = new RowsInTime(runs);
  time.visitParts((rows, from, to) => {
    visit(Array.from(rows.subarray(from, to), (row) => ({ row, begin: time.beginOf(row), end: time.endOf(row) })));
  });
}

/** Visits each later row of a part of which `isTelling` says there is something to be said, by its begin and the largest end before it. */
export function visitLater(
  runs: Runs,
  isTelling: (begin: Day, largestEnd: number) => boolean,
  visit: (run: Run, largestEnd: number) => void,
): void {
  const time = new RowsInTime(runs);
  time.visitParts((rows, from, to) => {
    let largest = time.endOf(rows[from] as number);
    for (let at = from + 1; at < to; at++) {
      const row = rows[at] as number;
      const [begin, end] = [time.beginOf(row), time.endOf(row)];
      if (isTelling(begin, largest)) visit({ row, begin, end }, largest);
      largest = Math.max(largest, end);
    }
  });
}
