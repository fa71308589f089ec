import { MAX_COLUMNS, MAX_ROWS, type Rect } from './address';
import { Grid } from './grid';
import type { CellStyle } from './style';

/** Every different style of a workbook once; cells keep its number. Number 0 is no formatting at all. */
export class StyleTable {
  readonly #styles: CellStyle[] = [{}];
  readonly #numbers = new Map<string, number>([['{}', 0]]);

  intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#styles.length;
      this.#styles.push(style);
      this.#numbers.set(key, number);
    }
    return number;
  }

  get(number: number): CellStyle {
    return this.#styles[number] ?? {};
  }

  /** All styles in order of their numbers. */
  all(): readonly CellStyle[] {
    return this.#styles;
  }
}

type Change = (style: CellStyle) => CellStyle;

/** Which style each cell of a sheet has: of its own, of its row, of its column, or none, in that order. */
export class StyleGrid {
  /** Style numbers by row and column, only of cells that were formatted themselves. */
  cells = new Grid<number>();
  readonly rows = new Map<number, number>();
  readonly columns = new Map<number, number>();

  constructor(readonly table: StyleTable) {}

  number(row: number, column: number): number {
    const own = this.cells.get(row, column);
    if (own !== undefined) return own;
    return (this.rows.size > 0 ? this.rows.get(row) : undefined) ?? this.columns.get(column) ?? 0;
  }

  get(row: number, column: number): CellStyle {
    return this.table.get(this.number(row, column));
  }

  set(row: number, column: number, style: number | undefined): void {
    this.cells.set(row, column, style);
  }

  /** Applies `change` to every cell of the block; it is called once per different style. */
  change(rect: Rect, change: Change): void {
    const changed = this.#remembering(change);
    if (rect.rows === MAX_ROWS) this.#changeColumns(rect, changed);
    else if (rect.columns === MAX_COLUMNS) this.#changeRows(rect, changed);
    else this.#changeCells(rect, changed);
  }

  /** Takes all formatting from a block. */
  clear(rect: Rect): void {
    this.change(rect, () => ({}));
  }

  /** The different style numbers within a block, looked for in the part that can differ. */
  distinct(rect: Rect): Set<number> {
    const seen = new Set<number>();
    const rows = rect.rows === MAX_ROWS ? Math.min(MAX_ROWS, this.cells.height + 1) : rect.rows;
    const columns = rect.columns === MAX_COLUMNS ? this.#width() + 1 : rect.columns;
    for (let row = rect.top; row < rect.top + rows; row++) {
      for (let column = rect.left; column < rect.left + columns; column++) seen.add(this.number(row, column));
    }
    return seen;
  }

  #width(): number {
    return Math.min(MAX_COLUMNS - 1, Math.max(this.cells.width, ...[...this.columns.keys()].map((column) => column + 1)));
  }

  #remembering(change: Change): (number: number) => number {
    const memory = new Map<number, number>();
    return (number) => {
      let next = memory.get(number);
      if (next === undefined) memory.set(number, (next = this.table.intern(change(this.table.get(number)))));
      return next;
    };
  }

  #changeCells(rect: Rect, changed: (number: number) => number): void {
    const { top, left, rows, columns } = rect;
    for (const row of this.rows.keys()) if (row >= top && row < top + rows) this.#makeOwn(row, left, left + columns);
    for (let column = left; column < left + columns; column++) {
      const ofColumn = this.columns.get(column) ?? 0;
      this.cells.change({ ...rect, left: column, columns: 1 }, (own) => changed(own ?? ofColumn));
    }
  }

  #changeColumns({ left, columns }: Rect, changed: (number: number) => number): void {
    const right = left + columns;
    // Where a formatted row crosses, the cell has a style of its own from now on, as in Excel.
    for (const row of this.rows.keys()) this.#makeOwn(row, left, Math.min(right, this.#width() + 1));
    this.#changeOwn({ top: 0, left, rows: MAX_ROWS, columns }, changed);
    for (let column = left; column < right; column++) this.columns.set(column, changed(this.columns.get(column) ?? 0));
  }

  #changeRows({ top, rows }: Rect, changed: (number: number) => number): void {
    for (const [column, style] of this.columns) {
      if (style === 0) continue;
      for (let row = top; row < top + rows; row++) this.#makeOwn(row, column, column + 1);
    }
    this.#changeOwn({ top, left: 0, rows, columns: MAX_COLUMNS }, changed);
    for (let row = top; row < top + rows; row++) this.rows.set(row, changed(this.rows.get(row) ?? 0));
  }

  /** Gives cells of a row the style they have as their own. */
  #makeOwn(row: number, left: number, right: number): void {
    for (let column = left; column < right; column++) this.cells.set(row, column, this.number(row, column));
  }

  #changeOwn(rect: Rect, changed: (number: number) => number): void {
    this.cells.change(rect, (own) => (own === undefined ? undefined : changed(own)));
  }
}
