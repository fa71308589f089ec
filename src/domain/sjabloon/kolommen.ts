import { readingOf, type Column, type SheetFormat } from '../levering/column';
import type { CellFormat } from '../sheets/sheet-plan';
import type { DataColumn, DataHelp } from '../sheets/data-sheet';
import { exampleText } from './voorbeeldwaarde';

const NARROWEST = 11;
const WIDEST = 34;
/** What Excel shows of an input message. */
const LONGEST_MESSAGE = 255;

/** A header is bold, and has the button of its filter beside it. */
const headerWidth = (name: string): number => Math.ceil(name.length * 1.25) + 3;

const width = (name: string, column: Column, longest: number): number =>
  Math.max(NARROWEST, headerWidth(name), Math.min(WIDEST, Math.max(longest, exampleText(column).length) + 2));

/** How a value is shown: numbers as they are given, for a year or a toewijzingnummer has no thousands. */
export function formatOf({ schema }: Column): CellFormat {
  const { format } = readingOf(schema);
  return format === 'count' || format === 'rate' ? 'number' : format;
}

/**
 * The columns of a sheet of the format as they stand in a workbook: formats and widths follow from the declaration;
 * `longest` is the number of characters of the longest value, where there are values.
 */
export const dataColumnsOf = (format: SheetFormat, longest: (place: number) => number = () => 0): DataColumn[] =>
  Object.entries(format.columns).map(([header, column], place) => ({
    header,
    format: formatOf(column),
    width: width(header, column, longest(place)),
  }));

/** The name of the Excel table on a sheet of the format. */
export const tableNameOf = (format: SheetFormat): string => `levering_${format.name.toLowerCase()}`;

/** Whether a cell may hold several codes: then a list to choose one from would only get in the way. */
const holdsSeveral = ({ schema }: Column, [first, second]: readonly string[]): boolean =>
  first !== undefined && second !== undefined && schema.safeParse(`${first},${second}`).success;

/** What helps to fill a column in: its codes, or for a column of wijken those of the gemeente; and its explanation. */
export function helpOf(column: Column, wijken: readonly string[]): DataHelp {
  const { allowed, failure } = readingOf(column.schema);
  const listed = (allowed ?? []).map(({ code }) => code);
  // A column that fails as G03 holds codes of areas.
  const choices = failure === 'G03' ? wijken : holdsSeveral(column, listed) ? [] : listed;
  const example = exampleText(column);
  const message = example === '' ? column.explanation : `${column.explanation} Voorbeeld: ${example}`;
  return {
    ...(choices.length === 0 ? {} : { choices }),
    inputMessage: message.slice(0, LONGEST_MESSAGE),
  };
}
