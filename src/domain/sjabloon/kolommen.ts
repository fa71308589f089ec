import { readingOf, type Column, type SheetFormat } from '../levering/column';
import type { DataColumn } from '../sheets/data-sheet';

const NARROWEST = 11;
const WIDEST = 34;

const width = (name: string, { example }: Column): number =>
  Math.min(WIDEST, Math.max(NARROWEST, name.length + 3, String(example ?? '').length + 2));

/** The columns of a sheet of the format as they stand in a workbook: formats and widths follow from the declaration. */
export const dataColumnsOf = (format: SheetFormat): DataColumn[] =>
  Object.entries(format.columns).map(([header, column]) => ({
    header,
    format: readingOf(column.schema).format,
    width: width(header, column),
  }));

/** The name of the Excel table on a sheet of the format. */
export const tableNameOf = (format: SheetFormat): string => `levering_${format.name.toLowerCase()}`;
