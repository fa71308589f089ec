import { sheetFacts, sheetOfColumns, type CellCodes, type CellColumn, type SheetData, type SheetFacts, type WorkbookCells } from '#domain';

/** An object without some of its properties. */
export const without = <T extends object, K extends keyof T>(of: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;

type Column = SheetData['columns'][string];

/** Which rows of a column of the sheet a column of the format has. */
interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** A column of the format: its codes, or where they lie among those that the pane has itself. */
type SentColumn = Omit<Column, 'codes'> & { readonly codes: CellCodes | Stretch };

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

function sentColumn(column: Column, { source, cellColumns }: SheetData): SentColumn {
  const { codes, position } = column;
  const written = position === null ? undefined : cellColumns[position - source.left]?.codes;
  if (written === undefined || codes.buffer !== written.buffer) return column;
  return { ...column, codes: { from: (codes.byteOffset - written.byteOffset) / codes.BYTES_PER_ELEMENT, length: codes.length } };
}

/** A sheet that was sent; `cells` are those that the pane read. */
export function receivedSheet(sheet: SentSheet, cells: WorkbookCells): Omit<SheetData, 'format'> {
  const { source } = sheet;
  const cellColumns = sheet.cellColumns ?? cells.sheets.find(({ name }) => name === source.name)?.columns ?? [];
  const columns = Object.entries(sheet.columns).map(([name, column]) => {
    const { codes, position } = column;
    if (!('from' in codes)) return [name, { ...column, codes }] as const;
    const written = cellColumns[(position ?? 0) - source.left]?.codes ?? new Int32Array();
    return [name, { ...column, codes: written.subarray(codes.from, codes.from + codes.length) }] as const;
  });
  return { ...sheet, cellColumns, columns: Object.fromEntries(columns), source: sheetOfColumns(source, cellColumns) };
}
