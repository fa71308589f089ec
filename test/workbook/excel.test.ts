import { gemeenteOf, REFERENCE_YEAR, wijkenOf } from '../cbs';
import type { Cell } from '../cell';
import { readingOf, type SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { DataSheet } from '../sheets/data-sheet';
import { dataColumnsOf, helpOf, tableNameOf } from './kolommen';
import { uitlegVan } from './uitleg';

/** For whom the template is made. */
export interface SjabloonVraag {
  /** Four digits; fills in the gemeente and offers her wijken. */
  readonly gemeente?: string;
}

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

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
    cells: fields.map(([, column], row) => ({ row, column: 1, format: readingOf(column.schema).format, ...helpOf(column, []) })),
    tableName: null,
    hidden: false,
  };
}

/**
 * The empty format as sheets to fill in: every sheet with its columns, lists to choose from, formats and messages, and
 * Uitleg in front; one Dutch sentence when the gemeente is unknown (design 2 and 4.12).
 */
export function sjabloon({ gemeente }: SjabloonVraag = {}): DataSheet[] | string {
  const found = gemeente === undefined ? null : gemeenteOf(gemeente);
  if (gemeente !== undefined && found === null) {
    return `De gemeentecode ‘${gemeente}’ is niet bekend. Geef vier cijfers van een gemeente van ${REFERENCE_YEAR}, zoals 1680.`;
  }
  const wijken = gemeente === undefined ? [] : wijkenOf(gemeente);
  const codes = wijken.map(({ code }) => code);
  const known = {
    formatversie: sheetFormats.levering.columns.formatversie.example,
    gemeentecode: found?.gemeentecode ?? null,
    gemeentenaam: found?.naam ?? null,
  };
  const sheets = formats.map((format) => (format.layout === 'keys' ? keysSheet(format, known) : rowsSheet(format, codes)));
  return [uitlegVan(formats, wijken), ...sheets];
}
