import type { Rect } from './address';
import { Grid } from './grid';
import type { Scalar } from './input';

/** Before a formula it says that it repeats the value of its cell, and in it that it does so there. */
const ITSELF = '\u0000';

/** A formula of a cell. */
export interface CellFormula {
  readonly row: number;
  readonly column: number;
  /** With its "=". */
  readonly formula: string;
}

/**
 * The formulas of a sheet. A link shows the text that it is made of: kept with a mark in its place, a column of a million links
 * is one text.
 */
export class Formulas {
  readonly #kept = new Grid<string>();
  #size = 0;

  /** `valueOf` gives the value of a cell as it was put there with its formula. */
  constructor(private readonly valueOf: (row: number, column: number) => Scalar) {}

  /** How many cells have one. */
  get size(): number {
    return this.#size;
  }

  get(row: number, column: number): string | undefined {
    const kept = this.#size > 0 ? this.#kept.get(row, column) : undefined;
    return kept?.startsWith(ITSELF) === true ? kept.slice(1).replaceAll(ITSELF, () => String(this.valueOf(row, column))) : kept;
  }

  /** Keeps the formula of a cell that holds `value`, or forgets it. */
  set(row: number, column: number, formula: string | undefined, value: Scalar): void {
    if (formula === undefined && this.#size === 0) return;
    const had = this.#kept.get(row, column) !== undefined;
    this.#kept.set(row, column, formula === undefined ? undefined : short(formula, value));
    this.#size += Number(formula !== undefined) - Number(had);
  }

  /** Forgets those of a block. */
  clear(rect: Rect): void {
    for (const { row, column } of this.in(rect)) this.set(row, column, undefined, '');
  }

  /** Those of a block, or all. */
  *in(rect?: Rect): Generator<CellFormula> {
    const own = this.#size > 0 ? this.#kept.bounds(() => true) : undefined;
    if (own === undefined) return;
    const [top, left] = [Math.max(own.top, rect?.top ?? 0), Math.max(own.left, rect?.left ?? 0)];
    const bottom = Math.min(own.top + own.rows, rect === undefined ? Infinity : rect.top + rect.rows);
    const right = Math.min(own.left + own.columns, rect === undefined ? Infinity : rect.left + rect.columns);
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        const formula = this.get(row, column);
        if (formula !== undefined) yield { row, column, formula };
      }
    }
  }
}

function short(formula: string, value: Scalar): string {
  if (typeof value !== 'string' || value.length < 2 || formula.includes(ITSELF)) return formula;
  return formula.includes(value) ? `${ITSELF}${formula.replaceAll(value, ITSELF)}` : formula;
}
