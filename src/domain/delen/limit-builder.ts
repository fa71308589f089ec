import { MEASURES } from './figures';

/** A figure times a factor: its number is cell × measures + measure. */
export type Term = readonly [figure: number, factor: number];

/** What is known of sums of figures: each limit holds Σ factor × figure between its ends. All columns. */
export interface Limits {
  readonly size: number;
  /** The terms of limit k stand from start[k] up to start[k + 1]. */
  readonly start: Int32Array;
  readonly figure: Int32Array;
  readonly factor: Int8Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** The limits that figure f is in: limitOf, from ofStart[f] up to ofStart[f + 1], with its place among all terms. */
  readonly ofStart: Int32Array;
  readonly limitOf: Int32Array;
  readonly termOf: Int32Array;
}

/** The number of a figure. */
export const figureOf = (cell: number, measure: number): number => cell * MEASURES.length + measure;

/** Collects limits; figures that a cell does not have are left out. */
export class LimitBuilder {
  private readonly start: number[] = [0];
  private readonly figure: number[] = [];
  private readonly factor: number[] = [];
  private readonly least: number[] = [];
  private readonly most: number[] = [];

  constructor(private readonly value: (figure: number) => number) {}

  has(figure: number): boolean {
    return figure >= 0 && !Number.isNaN(this.value(figure));
  }

  /** Σ is 0, or at least 0; as much looser as the truth is. */
  add(terms: readonly Term[], kind: 'equal' | 'at least'): void {
    const known = terms.filter(([figure]) => this.has(figure));
    if (known.length < 2) return;
    let truth = 0;
    for (const [figure, factor] of known) {
      truth += factor * this.value(figure);
      this.figure.push(figure);
      this.factor.push(factor);
    }
    this.start.push(this.figure.length);
    this.least.push(Math.min(0, truth));
    this.most.push(kind === 'equal' ? Math.max(0, truth) : Infinity);
  }

  finish(figures: number): Limits {
    const ofStart = new Int32Array(figures + 1);
    for (const figure of this.figure) ofStart[figure + 1] = (ofStart[figure + 1] ?? 0) + 1;
    for (let figure = 1; figure <= figures; figure++) ofStart[figure] = (ofStart[figure] ?? 0) + (ofStart[figure - 1] ?? 0);
    const fill = ofStart.slice();
    const [limitOf, termOf] = [new Int32Array(this.figure.length), new Int32Array(this.figure.length)];
    for (let limit = 0; limit < this.least.length; limit++) {
      for (let term = this.start[limit] ?? 0; term < (this.start[limit + 1] ?? 0); term++) {
        const figure = this.figure[term] ?? 0;
        const place = fill[figure] ?? 0;
        limitOf[place] = limit;
        termOf[place] = term;
        fill[figure] = place + 1;
      }
    }
    return {
      size: this.least.length,
      start: Int32Array.from(this.start),
      figure: Int32Array.from(this.figure),
      factor: Int8Array.from(this.factor),
      least: Float64Array.from(this.least),
      most: Float64Array.from(this.most),
      ofStart,
      limitOf,
      termOf,
    };
  }
}
