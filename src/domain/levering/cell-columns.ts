import type { Cell, CellColumn, SheetCells } from '../cell';
import { runAll, type Steps } from '../steps';
import { ColumnEncoder, type Block } from './column-encoder';
import { Room } from './room';

/** So many rows are gone through column by column: together they stay in the nearest memory of a processor. */
const BLOCK = 128;

function widest({ rows, from, to }: Block): number {
  let width = 0;
  for (let row = from; row < to; row++) width = Math.max(width, rows[row]?.length ?? 0);
  return width;
}

/** Puts the cells of a sheet column by column as its rows come in, each distinct cell once. */
export class SheetEncoder {
  private readonly encoders: ColumnEncoder[] = [];
  /** Where cells are looked up and their codes are put; null once all rows are in. */
  private room: Room | null = new Room();
  private size = 0;

  /** `rows` is how many rows are expected; more or fewer may come. */
  constructor(private readonly rows: number) {}

  /** Adds rows, of those given the ones from `from` to `to`. */
  add(rows: SheetCells['rows'], from = 0, to = rows.length): void {
    const { encoders, room } = this;
    if (room === null) throw new Error('A sheet of which the columns were given takes no more rows');
    const before = this.size - from;
    for (const encoder of encoders) encoder.makeRoom(before + to);
    for (let first = from; first < to; first += BLOCK) {
      const block = { rows, from: first, to: Math.min(to, first + BLOCK), before };
      const width = widest(block);
      while (encoders.length < width) encoders.push(new ColumnEncoder(Math.max(this.rows, before + to), room));
      for (let column = 0; column < encoders.length; column++) encoders[column]?.add(block, column);
    }
    this.size = before + to;
  }

  /** The columns, once all rows are in. */
  columns(): readonly CellColumn[] {
    const columns = this.encoders.map((encoder) => encoder.column(this.size));
    this.room?.giveBack();
    this.room = null;
    return columns;
  }
}

/** The cells of a sheet column by column; see `columnSteps`. */
export const columnsOf = (sheet: Pick<SheetCells, 'rows' | 'columns'>): readonly CellColumn[] => runAll(columnSteps(sheet));

/** So many rows are put by column between two pauses. */
const STEP = 5000;

/** Puts the cells of a sheet column by column, with a pause every few thousand rows. */
export function* columnSteps(sheet: Pick<SheetCells, 'rows' | 'columns'>): Steps<readonly CellColumn[]> {
  if (sheet.columns !== undefined) return sheet.columns;
  // Asked for only now: of a sheet that is kept by column, rows would have to be made.
  const { rows } = sheet;
  const encoder = new SheetEncoder(rows.length);
  for (let from = 0; from < rows.length; from += STEP) {
    const to = Math.min(rows.length, from + STEP);
    encoder.add(rows, from, to);
    yield { phase: 'Lezen', done: to, total: rows.length };
  }
  return encoder.columns();
}

/** The cells of one row of columns. */
export const cellsOfRow = (columns: readonly CellColumn[], row: number): Cell[] =>
  columns.map(({ codes, cells }) => cells[codes[row] ?? 0] ?? null);

/** The facts of a sheet: all of it but its cells. */
export type SheetFacts = Omit<SheetCells, 'rows' | 'columns'>;

/** The facts of a sheet without its cells, as plain data. */
export const sheetFacts = ({ name, top, left, hiddenRows, formulas, merged, dates, cbs }: SheetFacts): SheetFacts => ({
  name,
  top,
  left,
  ...(hiddenRows && { hiddenRows }),
  ...(formulas && { formulas }),
  ...(merged && { merged }),
  ...(dates && { dates }),
  ...(cbs && { cbs }),
});

/** A sheet whose cells are kept by column; its rows are made when they are asked for. */
export function sheetOfColumns(facts: SheetFacts, columns: readonly CellColumn[]): SheetCells {
  let made: Cell[][] | null = null;
  return {
    ...sheetFacts(facts),
    columns,
    get rows() {
      return (made ??= Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) => cellsOfRow(columns, row)));
    },
  };
}
