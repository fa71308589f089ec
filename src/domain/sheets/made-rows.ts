import type { Cell } from '../cell';
import type { PlanRows } from './sheet-plan';

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
