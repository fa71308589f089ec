import { MEASURE, MEASURES, type Figures } from './figures';
import { isSmall } from './rounding';

const WIDTH = MEASURES.length;

/** Which figures are hidden: whole cells, and single figures of cells that are shown. */
export class Hidden {
  readonly marks: Uint8Array;

  constructor(private readonly figures: Figures) {
    this.marks = new Uint8Array(figures.size * WIDTH);
  }

  has(cell: number, measure: number): boolean {
    return this.marks[cell * WIDTH + measure] === 1;
  }

  /** True when the number of clients is hidden, and everything else of the cell with it. */
  hasCell(cell: number): boolean {
    return this.has(cell, MEASURE.clienten);
  }

  hide(cell: number, measure: number): void {
    this.marks[cell * WIDTH + measure] = 1;
  }

  hideCell(cell: number): void {
    this.marks.fill(1, cell * WIDTH, (cell + 1) * WIDTH);
  }

  /** True for a figure that can still be hidden and is not nothing: a zero is always shown. */
  canHide(cell: number, measure: number): boolean {
    const value = this.figures.value(cell, measure);
    return !this.has(cell, measure) && !Number.isNaN(value) && value !== 0;
  }

  /** How many cells are hidden. */
  get cells(): number {
    let count = 0;
    for (let cell = 0; cell < this.figures.size; cell++) if (this.hasCell(cell)) count++;
    return count;
  }
}

const { clienten, huishoudens, kosten } = MEASURE;

/** True for a cell of so few clients or households that nothing of it may be shown. */
export const isFew = (figures: Figures, cell: number): boolean =>
  [clienten, huishoudens].some((measure) => isSmall(figures.value(cell, measure)));

/** True when more than half of the kosten of a cell are of one client. */
export const isOfOne = (figures: Figures, cell: number): boolean =>
  2 * figures.largestOf(cell).first > Math.abs(figures.value(cell, kosten));

/** Hides what may not be shown for its own sake (design 4.8, delen). */
export function hidePrimary(figures: Figures): Hidden {
  const hidden = new Hidden(figures);
  for (let cell = 0; cell < figures.size; cell++) {
    if (isFew(figures, cell)) {
      hidden.hideCell(cell);
      continue;
    }
    for (let measure = 0; measure < kosten; measure++) if (isSmall(figures.value(cell, measure))) hidden.hide(cell, measure);
    if (isOfOne(figures, cell)) hidden.hide(cell, kosten);
  }
  return hidden;
}
