import type { Cell } from '../cell';
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
 * Pivots below each other from a header in row `top`, each under its heading, with an empty row between. All have the
 * names of the columns as their heads: on one line where they fit, else on two.
 */
export function pivotBlocks(pivots: readonly Pivot[], top: number, left: number): PivotBlocks {
  const tables: PlanTable[] = [];
  const texts: PlanText[] = [];
  let next = top;
  for (const pivot of pivots) {
    const table = pivotTable(pivot, next, left);
    tables.push(table);
    texts.push({ row: next - 1, column: left, text: pivot.heading, style: 'heading' });
    // A table without rows is drawn with one empty row.
    next += Math.max(1, table.rows.length) + 3;
  }
  return { tables, texts, columns: tables.reduce((most, { columns }) => Math.max(most, columns.length), 0) };
}

function pivotTable(
  { name, format, rowNames, rows, total, columns, cell }: Pivot,
  top: number,
  left: number,
): PlanTable {
  const line = ({ code, naam }: PivotHead, shownCode = code): Cell[] => [
    shownCode,
    naam,
    ...columns.map((column) => cell(code, column.code)),
  ];
  const oneLine = columns.reduce((sum, { naam }) => sum + headerWidth(naam, true), 0) <= MOST_ON_ONE_LINE;
  return tableOf({
    name,
    top,
    left,
    columns: [
      ...rowNames.map((rowName) => ({ name: rowName, format: 'text' as const })),
      ...columns.map(({ code, naam }) => ({ name: code, header: naam, format, oneLine })),
    ],
    rows: [...rows.map((row) => line(row)), ...(total === null ? [] : [line(total, 'Totaal')])],
    hasTotal: total !== null,
  });
}
