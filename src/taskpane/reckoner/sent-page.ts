import type { Cell, PlanLink, PlanRows } from '#domain';
import type { TablePage } from '#workbook';

/** Rows of a table on their way: each distinct cell once, and of all cells, row by row, the place among them. */
export interface SentPage {
  readonly distinct: readonly Cell[];
  readonly places: Uint16Array | Int32Array;
  readonly length: number;
  readonly links: readonly PlanLink[];
}

/** Rows of a table as they are sent. */
export function sentPage({ rows, links = [] }: TablePage): SentPage {
  const known = new Map<Cell, number>();
  const width = rows.at(0)?.length ?? 0;
  const places = new Int32Array(rows.length * width);
  let at = 0;
  for (const row of rows) {
    for (let column = 0; column < width; column++) {
      const cell = row[column] ?? null;
      let place = known.get(cell);
      if (place === undefined) known.set(cell, (place = known.size));
      places[at++] = place;
    }
  }
  return { distinct: [...known.keys()], places: known.size > MOST ? places : Uint16Array.from(places), length: rows.length, links };
}

/** So many places fit in two bytes. */
const MOST = 65_536;

/** The rows that were sent. */
export const receivedPage = ({ links, ...rows }: SentPage): TablePage => ({ rows: new SentRows(rows), links });

/** Rows that are made one by one when they are asked for: all of them together would lie in memory while they are written. */
class SentRows implements PlanRows {
  readonly length: number;

  constructor(private readonly sent: Omit<SentPage, 'links'>) {
    this.length = sent.length;
  }

  at(row: number): readonly Cell[] | undefined {
    if (row < 0 || row >= this.length) return undefined;
    const { distinct, places } = this.sent;
    const width = places.length / this.length;
    const cells = new Array<Cell>(width);
    for (let column = 0; column < width; column++) cells[column] = distinct[places[row * width + column] as number] ?? null;
    return cells;
  }

  slice(from: number, to: number): (readonly Cell[])[] {
    return [...this].slice(from, to);
  }

  *[Symbol.iterator](): IterableIterator<readonly Cell[]> {
    for (let row = 0; row < this.length; row++) yield this.at(row) ?? [];
  }
}
