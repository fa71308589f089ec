import type { Cents } from '../cell';

/** What can be counted of a cell, in the order of its numbers. */
export const MEASURES = [
  'voorzieningen',
  'ontdubbeld',
  'clienten',
  'huishoudens',
  'instroom',
  'uitstroom',
  'stand',
  'kosten',
] as const;

/** The name of what is counted. */
export type Measure = (typeof MEASURES)[number];

/** The place of a measure among those of its cell. */
export const MEASURE = Object.fromEntries(MEASURES.map((name, place) => [name, place])) as Readonly<
  Record<Measure, number>
>;

/** The measures that count people: what a copy must never give away. */
export const PEOPLE: readonly number[] = [MEASURE.clienten, MEASURE.huishoudens];

/** What a cell holds as it is added; what it does not count is left out or null. */
export type CellFigures = Readonly<Partial<Record<Measure, number | null>>>;

/** How dear a cell is beside its number of clients: cells of many gebieden together are hidden last. */
export const DEAR = { gebied: 1e6, gemeente: 1e9 } as const;

/** What the two clients with the most kosten in a cell cost, without sign, and who the first is. */
export interface Largest {
  readonly client: number;
  readonly first: Cents;
  readonly second: Cents;
}

const NOBODY: Largest = { client: -1, first: 0, second: 0 };

/**
 * Every figure that a copy may show, exact, as columns: a number for each cell and measure. A cell that stands on several
 * sheets (a wijk on Wijken, Trend and Benchmark) is one cell here, so that it is hidden on all of them or on none.
 */
export class Figures {
  private readonly values: number[] = [];
  private readonly prices: number[] = [];
  private readonly largest = new Map<number, Largest>();

  /** Adds a cell and gives its number. */
  add(figures: CellFigures, dear = 0): number {
    for (const name of MEASURES) this.values.push(figures[name] ?? NaN);
    return this.prices.push((figures.clienten ?? 0) + dear) - 1;
  }

  get size(): number {
    return this.prices.length;
  }

  /** What was counted; NaN where the cell has no such measure. */
  value(cell: number, measure: number): number {
    return this.values[cell * MEASURES.length + measure] ?? NaN;
  }

  /** What is lost when a cell is hidden; the cheapest go first. */
  cost(cell: number): number {
    return this.prices[cell] ?? Infinity;
  }

  /** Tells what a client costs in a cell, once for each; the most of all clients is remembered. */
  meetClient(cell: number, cents: Cents, client: number): void {
    const [known, own] = [this.largestOf(cell), Math.abs(cents)];
    if (own > known.first) this.largest.set(cell, { client, first: own, second: known.first });
    else if (own > known.second) this.largest.set(cell, { ...known, second: own });
  }

  /** The clients with the most kosten of a cell. */
  largestOf(cell: number): Largest {
    return this.largest.get(cell) ?? NOBODY;
  }
}
