import type { Cell } from '../cell';
import { readingOf, type Column, type Filled, type RemarkCode } from './column';
import { STATE, type ColumnData } from './sheet-data';

const EXCEL_ERROR =
  /^#(?:N\/[AB]|DIV\/0!|DEEL\/0!|VALUE!|WAARDE!|REF!|VERW!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|BEREKENEN!|FIELD!|VELD!|GETTING_DATA|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/iu;

const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;

/** True when a cell holds an error of Excel, in its English or Dutch name. */
export const isExcelError = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('#') && EXCEL_ERROR.test(cell);

/** A cell of nothing but blanks is an empty cell. */
export const blankAsNull = (cell: Cell): Cell => (typeof cell === 'string' && BLANK.test(cell) ? null : cell);

/** Gathers the cells of one column and reads each distinct one once. */
export class ColumnReader {
  private readonly places = new Map<Cell, number>([[null, 0]]);
  private readonly distinct: Cell[] = [null];
  private readonly codes: Int32Array;

  constructor(
    private readonly name: string,
    private readonly column: Column,
    private readonly position: number | null,
    size: number,
  ) {
    this.codes = new Int32Array(size);
  }

  /** Puts the cell of one row. */
  put(row: number, cell: Cell): void {
    const kept = blankAsNull(cell);
    let place = this.places.get(kept);
    if (place === undefined) {
      place = this.distinct.length;
      this.distinct.push(kept);
      this.places.set(kept, place);
    }
    this.codes[row] = place;
  }

  /** Reads what was gathered. */
  read(): ColumnData {
    const reading = readingOf(this.column.schema);
    const filled = this.distinct.filter((cell): cell is Filled => cell !== null && !isExcelError(cell));
    const settle = reading.settle?.(filled) ?? ((cell: Filled) => cell);
    const states = new Uint8Array(this.distinct.length);
    const values: unknown[] = [null];
    const remarks: (RemarkCode | null)[] = [null];
    for (let place = 1; place < this.distinct.length; place++) {
      const cell = this.distinct[place] as Filled;
      const settled = isExcelError(cell) ? cell : settle(cell);
      const parsed = isExcelError(cell) || settled === null ? null : this.column.schema.safeParse(settled);
      states[place] = isExcelError(cell)
        ? STATE.error
        : settled === null
          ? STATE.ambiguous
          : parsed?.success === true
            ? STATE.read
            : STATE.failed;
      values[place] = parsed?.success === true ? parsed.data : null;
      remarks[place] = parsed?.success === true ? reading.remark(cell, parsed.data) : null;
    }
    const { name, position, codes, distinct: cells } = this;
    return { name, position, codes, cells, values, states, remarks };
  }
}
