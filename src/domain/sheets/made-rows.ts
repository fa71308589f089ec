import type { Cell } from '../cell';
import { Outermost } from './outermost';
import type { PlanRows } from './sheet-plan';

/**
 * Rows with a value that takes long to find: made when they are asked for, and laid out by the same rows with an example of that
 * value in its place, as long and beginning alike.
 */
export class LaterRows implements PlanRows {
  readonly length: number;
  readonly perColumn: readonly (readonly Cell[])[];
  readonly outermost: readonly (readonly Cell[])[];
  private made: readonly (readonly Cell[])[] | null = null;

  constructor(
    examples: readonly (readonly Cell[])[],
    private readonly make: () => readonly (readonly Cell[])[],
  ) {
    this.length = examples.length;
    this.perColumn = this.outermost = (examples[0] ?? []).map((_, column) => examples.map((row) => row[column] ?? null));
  }

  private get rows(): readonly (readonly Cell[])[] {
    return (this.made ??= this.make());
  }

  at = (place: number): readonly Cell[] | undefined => this.rows[place];
  slice = (from: number, to: number): readonly (readonly Cell[])[] => this.rows.slice(from, to);
  [Symbol.iterator] = (): Iterator<readonly Cell[]> => this.rows[Symbol.iterator]();
}

/** Rows of which the cells are put in a list, one that is used again while they are only measured. */
export function putRows(length: number, columns: number, put: (place: number, cells: Cell[]) => void): MadeRows {
  const make = (place: number): Cell[] => {
    const cells = new Array<Cell>(columns);
    put(place, cells);
    return cells;
  };
  const outermost = Array.from({ length: columns }, () => new Outermost());
  const measured: Cell[] = [];
  for (let place = 0; place < length; place++) {
    put(place, measured);
    for (let column = 0; column < columns; column++) outermost[column]?.add(measured[column] ?? null);
  }
  const perColumn = (): Cell[][] => {
    const rows = Array.from({ length }, (_, place) => make(place));
    return outermost.map((_, column) => rows.map((row) => row[column] ?? null));
  };
  return new MadeRows(length, make, outermost.map(({ cells }) => cells), perColumn);
}

/** Rows that are made each time they are asked for, so that millions of cells are never kept together. */
export class MadeRows implements PlanRows {
  private told: readonly (readonly Cell[])[] | null = null;

  constructor(
    readonly length: number,
    private readonly make: (place: number) => readonly Cell[],
    readonly outermost: readonly (readonly Cell[])[],
    private readonly tell: () => readonly (readonly Cell[])[],
  ) {}

  get perColumn(): readonly (readonly Cell[])[] {
    return (this.told ??= this.tell());
  }

  at(place: number): readonly Cell[] | undefined {
    return place >= 0 && place < this.length ? this.make(place) : undefined;
  }

  slice(from: number, to: number): (readonly Cell[])[] {
    const rows: (readonly Cell[])[] = [];
    for (let place = Math.max(0, from); place < Math.min(to, this.length); place++) rows.push(this.make(place));
    return rows;
  }

  *[Symbol.iterator](): IterableIterator<readonly Cell[]> {
    for (let place = 0; place < this.length; place++) yield this.make(place);
  }
}
