import type { Cell, Rect, SheetCells } from '#domain';
import type * as Codec from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { blocksOf, sheetCells } from '../cells';
import { couldBeYear, days1904 } from '../dates';
import type { OdsFacts } from './ods-facts';
import { Refusal } from './refusal';

/**
 * A workbook of another kind than .xlsx: its cells, and the same workbook as .xlsx for when something must be written.
 */
export interface OtherWorkbook {
  readonly sheets: SheetCells[];
  readonly date1904: boolean;
  readonly asXlsx: () => Uint8Array;
}

/** From the reader's own codes of cell errors to Excel's texts. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * Reads .xls, .xlsb and .ods; the reader is loaded only when such a file comes by. Refused: encrypted, broken, no
 * workbook. `facts` are those that the reader does not know, by name of the sheet.
 */
export async function readOther(bytes: Uint8Array, facts: ReadonlyMap<string, OdsFacts> = new Map()): Promise<OtherWorkbook | Refusal> {
  const codec = await import('@e965/xlsx');
  let workbook: WorkBook;
  try {
    const options = { type: 'array', cellDates: false, cellNF: true, cellText: false, dense: true } as const;
    workbook = quietly(() => codec.read(bytes, options));
  } catch (problem) {
    return new Refusal(/password|encrypt/i.test(String(problem)) ? 'encrypted' : 'damaged');
  }
  if (workbook.SheetNames.length === 0) return new Refusal('noSheets');
  nameAsWritten(workbook, [...facts.keys()]);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet ? [sheetOf(name, sheet, facts.get(name), date1904, codec)] : [];
  });
  return {
    sheets,
    date1904,
    asXlsx: () => {
      for (const sheet of Object.values(workbook.Sheets)) fillRows(sheet, codec);
      return new Uint8Array(codec.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
    },
  };
}

/** The codec leaves the names of an .ods as they stand in its XML (`R &amp; D`). */
function nameAsWritten(workbook: WorkBook, names: readonly string[]): void {
  if (names.length !== workbook.SheetNames.length) return;
  workbook.Sheets = Object.fromEntries(names.map((name, place) => [name, workbook.Sheets[workbook.SheetNames[place] ?? ''] ?? {}]));
  workbook.SheetNames = [...names];
}

/** The codec leaves a row without cells out when it reads, and needs it when it writes. */
function fillRows(sheet: WorkSheet, codec: typeof Codec): void {
  const grid = sheet['!data'];
  if (grid === undefined || sheet['!ref'] === undefined) return;
  const { e } = codec.utils.decode_range(sheet['!ref']);
  for (let row = 0; row <= e.r; row++) grid[row] ??= [];
}

/** What the codec says on the console is English and for its makers. */
function quietly<T>(work: () => T): T {
  const screen = globalThis.console;
  const { error } = screen;
  screen.error = () => undefined;
  try {
    return work();
  } finally {
    screen.error = error;
  }
}

function sheetOf(name: string, sheet: WorkSheet, facts: OdsFacts | undefined, date1904: boolean, codec: typeof Codec): SheetCells {
  const formulas: { row: number; column: number }[] = [];
  const dates: { row: number; column: number }[] = [];
  const grid = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const rows = Array.from(grid, (row, r) =>
    Array.from(row ?? [], (cell, c) => {
      if (cell?.f !== undefined) formulas.push({ row: r, column: c });
      const value = cellOf(cell, date1904, codec);
      if (couldBeYear(value) && isDate(cell, codec)) dates.push({ row: r, column: c });
      return value;
    }),
  );
  const hidden = facts?.hidden ?? (sheet['!rows'] ?? []).flatMap((row, r) => (row?.hidden ? [{ from: r, count: 1 }] : []));
  const hiddenRows = hidden.flatMap(({ from, count }) =>
    Array.from({ length: Math.max(0, Math.min(count, rows.length - from)) }, (_, place) => from + place),
  );
  const merged = facts?.merged ?? (sheet['!merges'] ?? []).map(({ s, e }): Rect => ({
    top: s.r,
    left: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
  return sheetCells({ name, rows }, { hiddenRows, formulas: blocksOf(formulas), merged, dates: blocksOf(dates) });
}

const isDate = (cell: CellObject | undefined, codec: typeof Codec): boolean =>
  typeof cell?.z === 'string' && codec.SSF.is_date(cell.z);

function cellOf(cell: CellObject | undefined, date1904: boolean, codec: typeof Codec): Cell {
  if (!cell || cell.v === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return typeof cell.v === 'number' ? (errors[cell.v] ?? '#VALUE!') : String(cell.v);
  if (cell.v instanceof Date) return null;
  return typeof cell.v === 'number' && date1904 && isDate(cell, codec) ? cell.v + days1904 : cell.v;
}
