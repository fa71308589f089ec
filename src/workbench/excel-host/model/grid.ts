import type { Rect } from './address';
import { Block, BLOCK_ROWS, type ByTurns } from './grid-block';

/** One column: its blocks from the top down, and the one that was written to last. */
interface Column<T extends string | number | boolean> extends ByTurns<T> {
  readonly blocks: (Block<T> | undefined)[];
  open: Block<T> | undefined;
}

/** The rows of a block that a rectangle covers, counted from the first of the block. */
interface Part {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

function* partsOf({ top, rows }: Rect): Generator<Part> {
  for (let row = top; row < top + rows; ) {
    const block = Math.floor(row / BLOCK_ROWS);
    const first = block * BLOCK_ROWS;
    const to = Math.min(BLOCK_ROWS, top + rows - first);
    yield { block, from: row - first, to };
    row = first + to;
  }
}

/**
 * Something of each cell of a sheet, kept small: a million rows must fit. Columns lie in blocks of rows, each with its
 * distinct values once and a small number per row. What is undefined takes no room.
 */
export class Grid<T extends string | number | boolean> {
  readonly #columns: (Column<T> | undefined)[] = [];
  #height = 0;

  /** One more than the last row ever filled. */
  get height(): number {
    return this.#height;
  }

  /** One more than the last column ever filled. */
  get width(): number {
    return this.#columns.length;
  }

  get(row: number, column: number): T | undefined {
    return this.#columns[column]?.blocks[Math.floor(row / BLOCK_ROWS)]?.get(row % BLOCK_ROWS);
  }

  set(row: number, column: number, value: T | undefined): void {
    const known = this.#columns[column]?.blocks[Math.floor(row / BLOCK_ROWS)];
    if (known === undefined && value === undefined) return;
    if (row >= this.#height) this.#height = row + 1;
    this.#opened(column, Math.floor(row / BLOCK_ROWS)).set(row % BLOCK_ROWS, value);
  }

  setRow(row: number, values: readonly (T | undefined)[]): void {
    for (let column = 0; column < values.length; column++) this.set(row, column, values[column]);
  }

  /** The cells of one row up to the last that is filled. */
  row(row: number): (T | undefined)[] {
    let width = this.width;
    while (width > 0 && this.get(row, width - 1) === undefined) width--;
    return Array.from({ length: width }, (_, column) => this.get(row, column));
  }

  /** So many rows, or as many as there are, as `row` gives them. */
  rows(from = 0, count = this.#height): (T | undefined)[][] {
    return Array.from({ length: Math.max(0, Math.min(count, this.#height - from)) }, (_, at) => this.row(from + at));
  }

  /** Puts `next` of what it holds into every cell of a rectangle; it is asked once per distinct value of a block. */
  change(rect: Rect, next: (value: T | undefined) => T | undefined): void {
    const fills = next(undefined) !== undefined;
    const right = fills ? rect.left + rect.columns : Math.min(this.width, rect.left + rect.columns);
    const rows = fills ? rect.rows : Math.min(rect.rows, this.#height - rect.top);
    for (let column = rect.left; column < right; column++) {
      for (const { block, from, to } of partsOf({ ...rect, rows })) {
        if (!fills && this.#columns[column]?.blocks[block] === undefined) continue;
        const own = this.#opened(column, block);
        own.change(from, to, next);
        if (own.isEmpty()) this.#close(column, block);
      }
    }
    if (fills) this.#height = Math.max(this.#height, rect.top + rect.rows);
  }

  /** The smallest rectangle around all cells for which `isFilled`; undefined when there are none. */
  bounds(isFilled: (value: T) => boolean): Rect | undefined {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (const [column, own] of this.#columns.entries()) {
      const blocks = own?.blocks ?? [];
      // Most often the first and the last block say it.
      const firstOf = blocks.findIndex((block) => block?.ends(isFilled) !== undefined);
      if (firstOf < 0) continue;
      let lastOf = blocks.length - 1;
      while (lastOf > firstOf && blocks[lastOf]?.ends(isFilled) === undefined) lastOf--;
      top = Math.min(top, firstOf * BLOCK_ROWS + (blocks[firstOf]?.ends(isFilled)?.first ?? 0));
      bottom = Math.max(bottom, lastOf * BLOCK_ROWS + (blocks[lastOf]?.ends(isFilled)?.last ?? 0));
      left = Math.min(left, column);
      right = column;
    }
    return bottom < 0 ? undefined : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The block, made where there is none. Of each column one block at a time is quick to write to. */
  #opened(column: number, place: number): Block<T> {
    const own = (this.#columns[column] ??= { blocks: [], open: undefined, places: undefined });
    const block = (own.blocks[place] ??= new Block<T>(own));
    if (own.open !== block) own.open?.rest();
    own.open = block;
    return block;
  }

  #close(column: number, place: number): void {
    const own = this.#columns[column];
    if (own === undefined) return;
    own.open = undefined;
    own.blocks[place] = undefined;
  }
}
