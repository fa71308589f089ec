import type { Cell } from '../cell';

/** The longest text among the cells of a column, and their lowest and highest number: enough to lay it out. */
export class Outermost {
  private text = '';
  private lowest = Infinity;
  private highest = -Infinity;

  add(cell: Cell): void {
    if (typeof cell === 'string') {
      if (cell.length > this.text.length) this.text = cell;
    } else if (typeof cell === 'number') {
      if (cell < this.lowest) this.lowest = cell;
      if (cell > this.highest) this.highest = cell;
    }
  }

  /** As far as there are such. */
  get cells(): readonly Cell[] {
    const { text, lowest, highest } = this;
    return [...(text === '' ? [] : [text]), ...(lowest <= highest ? [lowest, highest] : [])];
  }
}
