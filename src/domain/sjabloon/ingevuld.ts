import type { Cell } from '../cell';
import type { SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { DataSheet } from '../sheets/data-sheet';
import { dataColumnsOf, formatOf, tableNameOf } from './kolommen';

/** So many rows say how wide a column must be. */
const MEASURED = 500;

/** A sheet of the format with these rows, each keyed by column; what is not given is empty. */
export function ingevuldBlad(format: SheetFormat, regels: readonly Readonly<Record<string, Cell>>[]): DataSheet {
  const names = Object.keys(format.columns);
  const rows = regels.map((regel) => names.map((name) => regel[name] ?? null));
  const longest = (place: number): number =>
    rows.slice(0, MEASURED).reduce((most, { [place]: cell }) => (typeof cell === 'string' ? Math.max(most, cell.length) : most), 0);
  return { name: format.name, columns: dataColumnsOf(format, longest), rows, tableName: tableNameOf(format), hidden: false };
}

/** The sheet Levering with these values by key. */
export function ingevuldeLevering(values: Readonly<Record<string, Cell>>): DataSheet {
  const { name, columns } = sheetFormats.levering;
  const fields = Object.entries(columns);
  return {
    name,
    columns: [
      { header: 'veld', format: 'text', width: 20 },
      { header: 'waarde', format: 'text', width: 40 },
    ],
    rows: fields.map(([key]) => [key, values[key] ?? null]),
    cells: fields.flatMap(([, column], row) => (formatOf(column) === 'text' ? [] : [{ row, column: 1, format: formatOf(column) }])),
    tableName: null,
    hidden: false,
  };
}
