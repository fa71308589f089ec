import type { Cell } from '../cell';
import type { SheetFormat } from '../levering/column';
import type { DataSheet } from '../sheets/data-sheet';
import { dataColumnsOf, formatOf, helpOf, tableNameOf } from './kolommen';

/** What can be filled in beforehand on an empty sheet. */
export interface Bekend {
  /** The codes of the gemeente's wijken, to choose from. */
  readonly wijken?: readonly string[];
  /** Values by key, on a sheet of keys. */
  readonly waarden?: Readonly<Record<string, Cell>>;
}

/** A sheet of the format to fill in: its columns with their lists and messages, and no rows; of keys, every key. */
export const leegBlad = (format: SheetFormat, { wijken = [], waarden = {} }: Bekend = {}): DataSheet =>
  format.layout === 'keys' ? keysSheet(format, waarden) : rowsSheet(format, wijken);

const rowsSheet = (format: SheetFormat, wijken: readonly string[]): DataSheet => ({
  name: format.name,
  columns: dataColumnsOf(format).map((column) => {
    const declared = format.columns[column.header];
    return declared === undefined ? column : { ...column, ...helpOf(declared, wijken) };
  }),
  rows: [],
  tableName: tableNameOf(format),
  hidden: false,
});

function keysSheet(format: SheetFormat, known: Readonly<Record<string, Cell>>): DataSheet {
  const fields = Object.entries(format.columns);
  return {
    name: format.name,
    columns: [
      { header: 'veld', format: 'text', width: 20 },
      { header: 'waarde', format: 'text', width: 40 },
    ],
    rows: fields.map(([name]) => [name, known[name] ?? null]),
    cells: fields.map(([, column], row) => ({ row, column: 1, format: formatOf(column), ...helpOf(column, []) })),
    tableName: null,
    hidden: false,
  };
}
