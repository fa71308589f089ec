import type { Cell, CellColumn } from '../cell';
import { readingOf, type Column, type Filled, type RemarkCode } from './column';
import { STATE, type ColumnData } from './sheet-data';

const EXCEL_ERROR =
  /^#(?:N\/[AB]|DIV\/0!|DEEL\/0!|VALUE!|WAARDE!|REF!|VERW!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|BEREKENEN!|FIELD!|VELD!|GETTING_DATA|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/iu;

/** True when a cell holds an error of Excel, in its English or Dutch name. */
export const isExcelError = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('#') && EXCEL_ERROR.test(cell);

/** A column of the format that is to be read: its declaration, and where it stands in the sheet. */
export interface ColumnToRead {
  readonly name: string;
  readonly column: Column;
  /** Counted from 0; null when it is absent. */
  readonly position: number | null;
}

/**
 * Reads the cells of one column, each distinct one once. A cell that is written plainly needs no schema; all others are
 * judged by it. A null among the distinct cells is one that no row holds any more.
 */
export function readColumn({ name, column, position }: ColumnToRead, { codes, cells }: CellColumn): ColumnData {
  const plain = readingOf(column.schema).plain ?? NEVER;
  const states = new Uint8Array(cells.length);
  const odd: number[] = [];
  // Most cells are their own value: an array of values is made where that ends.
  let own: unknown[] | null = null;
  for (let place = 1; place < cells.length; place++) {
    const cell = cells[place] ?? null;
    if (cell === null) continue;
    const value = plain(cell);
    if (value === undefined) odd.push(place);
    else {
      states[place] = STATE.read;
      if (!Object.is(value, cell)) (own ??= cells.slice())[place] = value;
    }
  }
  if (odd.length === 0) return { name, position, codes, cells, values: own ?? cells, states, remarks: NO_REMARKS, odd };
  const values = own ?? cells.slice();
  return { name, position, codes, cells, values, states, remarks: readOdd(column, { cells, values, states, odd }), odd };
}

const NO_REMARKS: (RemarkCode | null)[] = [];
const NEVER = (): undefined => undefined;

/** Has the schema judge the cells that are not written plainly; gives what is to be said of them. */
function readOdd({ schema }: Column, { cells, values, states, odd }: Pick<ColumnData, 'cells' | 'states' | 'odd'> & { values: unknown[] }) {
  const reading = readingOf(schema);
  const remarks: (RemarkCode | null)[] = new Array<RemarkCode | null>(cells.length).fill(null);
  const filled = odd.map((place) => cells[place] as Filled).filter((cell) => !isExcelError(cell));
  const settle = reading.settle?.(filled) ?? ((cell: Filled) => cell);
  for (const place of odd) {
    const cell = cells[place] as Filled;
    const isError = isExcelError(cell);
    const settled = isError ? null : settle(cell);
    const parsed = settled === null ? null : schema.safeParse(settled);
    const isRead = parsed?.success === true;
    states[place] = isError ? STATE.error : settled === null ? STATE.ambiguous : isRead ? STATE.read : STATE.failed;
    values[place] = isRead ? parsed.data : null;
    if (isRead) remarks[place] = reading.remark(cell, parsed.data);
  }
  return remarks;
}

/**
 * A column of cells that stand in no row of data any more made null, so that they take no part in reading; `isUsed` says
 * of a place whether a row of data holds it.
 */
export function withoutUnused({ codes, cells }: CellColumn, suspects: readonly number[], isUsed = (place: number): boolean => codes.includes(place)): CellColumn {
  const unused = suspects.filter((place) => place !== 0 && cells[place] != null && !isUsed(place));
  if (unused.length === 0) return { codes, cells };
  const left = cells.slice();
  for (const place of unused) left[place] = null;
  return { codes, cells: left };
}
