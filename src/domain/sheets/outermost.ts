import type { Cell } from '../cell';

/** The longest text among the cells of a column, their lowest and highest number, and NaN where a figure is hidden: enough to lay it out. */
export class Outermost {
  private text = '';
  private lowest = Infinity;
  private highest = -Infinity;
  private hasHidden = false;

  add(cell: Cell): void {
    if (typeof cell === 'string') {
      if (cell.length > this.text.length) this.text = cell;
    } else if (typeof cell === 'number') {
      if (cell < this.lowest) this.lowest = cell;
      if (cell > this.highest) this.highest = cell;
      if (Number.isNaN(cell)) this.hasHidden = true;
    }
  }

  /** As far as there are such. */
  get cells(): readonly Cell[] {
    const { text, lowest, highest, hasHidden } = this;
    return [...(text === '' ? [] : [text]), ...(lowest <= highest ? [lowest, highest] : []), ...(hasHidden ? [NaN] : [])];
  }
}
