import type { Cell, CellColumn, SheetCells } from '../cell';
import type { Steps } from '../steps';
import { cellsOfRow, SheetEncoder } from './cell-columns';
import { blankAsNull } from './column-encoder';
import { letGo } from './room';

/** So many rows are put between two pauses. */
const STEP = 1000;

const isEmpty = (cell: Cell | undefined): boolean => blankAsNull(cell ?? null) === null;

/** True when one of the cells from this one on is filled. */
function isFilledFrom(row: readonly Cell[], from: number): boolean {
  for (let column = from; column < row.length; column++) if (!isEmpty(row[column])) return true;
  return false;
}

/**
 * Puts the cells of a sheet column by column as `SheetEncoder` does, held against the same sheet as it was read before: as
 * long as the rows are what they were nothing is kept of them, and when all of them are, the columns are those of before.
 * A large delivery that did not change so never lies in memory twice. Empty cells below and to the right of what was kept
 * then are nothing new: formulas that show nothing stand there.
 */
export class SheetAgain {
  private encoder: SheetEncoder | null = null;
  private same = 0;

  /** `rows` is how many rows are expected; `known` are the columns of before, or none. */
  constructor(
    private readonly rows: number,
    private readonly known: readonly CellColumn[],
  ) {}

  /** Adds rows in the order of the sheet; takes longer where the first of them differs from before. */
  *add(rows: SheetCells['rows']): Steps<void> {
    for (let from = 0; from < rows.length; from += STEP) {
      const some = rows.slice(from, from + STEP);
      if (this.encoder === null && this.areKnown(some)) this.same += some.length;
      else {
        this.encoder ??= yield* this.anew();
        this.encoder.add(some);
      }
      yield { phase: 'lezen', done: from, total: rows.length };
    }
  }

  *columns(): Steps<readonly CellColumn[]> {
    if (this.encoder === null && this.size > 0 && this.same >= this.size) return this.known;
    this.encoder ??= yield* this.anew();
    const columns = this.encoder.columns();
    // Who reads so has the rest done elsewhere, and reads again only when asked.
    letGo();
    return columns;
  }

  private get size(): number {
    return this.known[0]?.codes.length ?? 0;
  }

  private areKnown(rows: SheetCells['rows']): boolean {
    const { known, same } = this;
    if (this.size === 0 || rows.some((row) => isFilledFrom(row, known.length))) return false;
    return known.every(({ codes, cells }, column) => {
      for (let row = 0; row < rows.length; row++) {
        const before = cells[codes[same + row] ?? 0] ?? null;
        const cell = rows[row]?.[column];
        if (cell !== before && (before !== null || !isEmpty(cell))) return false;
      }
      return true;
    });
  }

  /** The rows that were the same until now, as if they had been put anew from the beginning. */
  private *anew(): Steps<SheetEncoder> {
    const { known, same } = this;
    const encoder = new SheetEncoder(this.rows);
    for (let from = 0; from < same; from += STEP) {
      const length = Math.min(STEP, same - from);
      encoder.add(Array.from({ length }, (_, row) => cellsOfRow(known, from + row)));
      yield { phase: 'lezen', done: from, total: same };
    }
    return encoder;
  }
}
