import { sheetFacts, sheetOfColumns, type Cell, type CellCodes, type CellColumn, type SheetData, type SheetFacts, type Steps, type WorkbookCells } from '#domain';
import { receivedList, sentList, type SentList } from './sent-list';

/** An object without some of its properties. */
export const without = <T extends object, K extends keyof T>(of: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;

type Column = SheetData['columns'][string];

/** Which rows of a column of the sheet a column of the format has. */
interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** A column of the format: its codes, or where they lie among those that the pane has itself, and how its cells differ. */
type SentColumn = Omit<Column, 'codes' | 'cells' | 'values'> & {
  readonly codes: CellCodes | Stretch;
  readonly cells: SentList<Cell>;
  readonly values: SentList<unknown>;
};

/** A sheet on its way; without its cells where they came by column, because the pane that sent them has them. */
export type SentSheet = Omit<SheetData, 'format' | 'source' | 'cellColumns' | 'columns'> & {
  readonly source: SheetFacts;
  readonly cellColumns: readonly CellColumn[] | null;
  readonly columns: Readonly<Record<string, SentColumn>>;
};

/** A sheet as it is sent. */
export function sentSheet(sheet: SheetData): SentSheet {
  const { source, cellColumns } = sheet;
  const isThere = source.columns === cellColumns;
  const columns = Object.entries(sheet.columns).map(([name, column]) => [name, isThere ? sentColumn(column, sheet) : column] as const);
  return {
    ...without(sheet, 'format', 'source'),
    source: sheetFacts(source),
    cellColumns: isThere ? null : cellColumns,
    columns: Object.fromEntries(columns),
  };
}

/** A column whose cells the pane wrote: of a million clients it need not get each name back. */
function sentColumn(column: Column, { source, cellColumns }: SheetData): SentColumn {
  const { codes, cells, values, position } = column;
  const written = position === null ? undefined : cellColumns[position - source.left];
  if (written === undefined) return column;
  const isStretch = codes.buffer === written.codes.buffer;
  return {
    ...column,
    codes: isStretch ? { from: (codes.byteOffset - written.codes.byteOffset) / codes.BYTES_PER_ELEMENT, length: codes.length } : codes,
    cells: sentList(cells, written.cells),
    values: sentList(values, cells),
  };
}

/** A sheet that was sent, in steps; `cells` are those that the pane read. */
export function* receivedSheet(sheet: SentSheet, cells: WorkbookCells): Steps<Omit<SheetData, 'format'>> {
  const { source } = sheet;
  const cellColumns = sheet.cellColumns ?? cells.sheets.find(({ name }) => name === source.name)?.columns ?? [];
  const columns: Record<string, Column> = {};
  for (const [name, column] of Object.entries(sheet.columns)) {
    columns[name] = receivedColumn(column, cellColumns[(column.position ?? 0) - source.left]);
    // A list of a million that is put together anew takes a moment.
    yield { phase: 'controleren', done: sheet.size, total: sheet.size };
  }
  return { ...sheet, cellColumns, columns, source: sheetOfColumns(source, cellColumns) };
}

function receivedColumn(column: SentColumn, written: CellColumn = NOTHING_WRITTEN): Column {
  const cells = receivedList(column.cells, written.cells);
  return { ...column, codes: receivedCodes(column.codes, written.codes), cells, values: receivedList(column.values, cells) };
}

const NOTHING_WRITTEN: CellColumn = { codes: new Int32Array(), cells: [] };

const receivedCodes = (codes: CellCodes | Stretch, written: CellCodes): CellCodes =>
  'from' in codes ? written.subarray(codes.from, codes.from + codes.length) : codes;
