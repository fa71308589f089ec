import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { CellFormat, PlanTable, PlanText } from './sheet-plan';
import { headerWidth, tableOf } from './table';

/** Pivots whose heads take no more characters than this have them on one line. */
const MOST_ON_ONE_LINE = 130;

/** The head of a row or column of a pivot. */
export interface PivotHead {
  readonly code: string;
  readonly naam: string;
}

/** One measure over two axes: heads of rows to the left (code and name), heads of columns (name) on top. */
export interface Pivot {
  /** The name of its table. */
  readonly name: string;
  readonly heading: string;
  readonly format: CellFormat;
  /** The names of the columns that hold code and name of a row. */
  readonly rowNames: readonly [code: string, naam: string];
  readonly rows: readonly PivotHead[];
  /** The row that begins with Totaal; null when there is nothing to total. */
  readonly total: PivotHead | null;
  /** The last is the column of totals. */
  readonly columns: readonly PivotHead[];
  cell(row: string, column: string): Cell;
}

/** Where pivots stand and what they take. */
export interface PivotBlocks {
  readonly tables: readonly PlanTable[];
  readonly texts: readonly PlanText[];
  /** How many columns they take. */
  readonly columns: number;
}

/**
 * Pivots below each other from a header in row `top`, each under its heading, with an empty row between. Where their
 * heads do not fit on one line, only the first has them in full, on two; that one stays in view, so the others have
 * the codes, and no row but the header of the sheet is higher than another.
 */
export function pivotBlocks(pivots: readonly Pivot[], top: number, left: number): PivotBlocks {
  const tables: PlanTable[] = [];
  const texts: PlanText[] = [];
  let next = top;
  for (const pivot of pivots) {
    const isShort = pivot.columns.reduce((sum, { naam }) => sum + headerWidth(naam, true), 0) <= MOST_ON_ONE_LINE;
    const heads = isShort ? 'on one line' : tables.length === 0 ? 'on two lines' : 'codes';
    const table = pivotTable(pivot, heads, next, left);
    tables.push(table);
    texts.push({ row: next - 1, column: left, text: pivot.heading, style: 'heading' });
    // A table without rows is drawn with one empty row.
    next += Math.max(1, table.rows.length) + 3;
  }
  return { tables, texts, columns: tables.reduce((most, { columns }) => Math.max(most, columns.length), 0) };
}

function pivotTable(
  { name, format, rowNames, rows, total, columns, cell }: Pivot,
  heads: 'on one line' | 'on two lines' | 'codes',
  top: number,
  left: number,
): PlanTable {
  const line = ({ code, naam }: PivotHead, shownCode = code): Cell[] => [
    shownCode,
    naam,
    ...columns.map((column) => cell(code, column.code)),
  ];
  const headOf = ({ code, naam }: PivotHead): string => (heads === 'codes' && code !== TOTAAL ? code : naam);
  return tableOf({
    name,
    top,
    left,
    columns: [
      ...rowNames.map((rowName) => ({ name: rowName, format: 'text' as const })),
      ...columns.map((head) => ({
        name: head.code,
        header: headOf(head),
        format,
        oneLine: heads === 'on one line',
      })),
    ],
    rows: [...rows.map((row) => line(row)), ...(total === null ? [] : [line(total, 'Totaal')])],
    hasTotal: total !== null,
  });
}
