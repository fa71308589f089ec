/** What Excel is given for a cell. */
type Given = string | number | boolean;

/**
 * The values of one block after another, in rows that are used again: made anew for each block they would outlive it, since
 * a browser that has seen such rows live on for a while sets all that follow apart with what stays (measured in
 * `test/bench/README.md`). A block may be filled once Excel has taken the one before.
 */
export class BlockValues {
  private readonly rows: Given[][] = [];

  constructor(private readonly columns: number) {}

  /** The values of so many rows: `fill` puts every cell of a row. */
  of(count: number, fill: (row: number, cells: Given[]) => void): Given[][] {
    while (this.rows.length < count) this.rows.push(new Array<Given>(this.columns).fill(''));
    for (let row = 0; row < count; row++) fill(row, this.rows[row] as Given[]);
    return this.rows.length === count ? this.rows : this.rows.slice(0, count);
  }
}
