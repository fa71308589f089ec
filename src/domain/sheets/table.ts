import type { Cell } from '../cell';
import { labelOf } from './label';
import type { CellFormat, PlanColumn, PlanFormat, PlanHighlight, PlanLink, PlanRows, PlanTable } from './sheet-plan';

/** How many rows of a table always fit on a sheet of Excel (1,048,576 rows), header above and notes below. */
export const MOST_ROWS = 1_048_576 - 40;

/** Text columns get no wider; longer text runs out of sight, or wraps in a column that wraps. */
const WIDEST = 50;

/** A column by the name it has in the output; `header` where that name is not what the reader sees. */
export interface TableColumn {
  readonly name: string;
  readonly header?: string;
  readonly format: CellFormat;
  /** For text that wraps: how wide, in characters. */
  readonly width?: number;
  /** True when its header may not wrap. */
  readonly oneLine?: boolean;
}

/** A table to be laid out, its header at (top, left). */
export interface TableContents {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly TableColumn[];
  readonly rows: PlanRows;
  readonly hasTotal: boolean;
  readonly plain?: boolean;
  readonly links?: readonly PlanLink[];
  readonly formats?: readonly PlanFormat[];
  readonly highlights?: readonly PlanHighlight[];
}

/** Lays out a table: headers from the names, columns as wide as header and values need. */
export function tableOf({ columns, ...table }: TableContents): PlanTable {
  const longest = longestValues(columns, table.rows);
  const button = hasButtons(table) ? FILTER_BUTTON : 0;
  return {
    ...table,
    columns: columns.map((column, place): PlanColumn => {
      const header = column.header ?? labelOf(column.name);
      const room = headerWidth(header, column.oneLine === true) + button;
      const before = columns[place - 1]?.format ?? 'text';
      const indent = isText(column.format) && before !== 'text' ? 1 : 0;
      const values = (longest[place] ?? 0) + 2 + (isText(column.format) ? 0 : button);
      const width = roomForHeader(header, column.width ?? Math.max(room, values) + indent, button > 0);
      return { header, format: column.format, width };
    }),
  };
}

const FILTER_BUTTON = 3;

/** True when the headers of a table hold buttons to filter and sort by. */
export const hasButtons = ({ hasTotal, plain }: Pick<PlanTable, 'hasTotal' | 'plain'>): boolean => !hasTotal && plain !== true;

const isText = (format: CellFormat): boolean => format === 'text' || format === 'wrapped';

/** Room for a header in bold on one line, or on at most two, broken where the longer of them is shortest. */
export function headerWidth(header: string, oneLine: boolean): number {
  let longest = header.length;
  for (let space = header.indexOf(' '); !oneLine && space >= 0; space = header.indexOf(' ', space + 1)) {
    longest = Math.min(longest, Math.max(space, header.length - space - 1));
  }
  return Math.ceil(longest * 1.1) + 2;
}

/**
 * A width as wide as a header needs: its longest word fits, and a header that nearly fits on one line gets that line, because it
 * would stand against its neighbour.
 */
export function roomForHeader(header: string, width: number, hasButton: boolean): number {
  const room = (text: string): number => headerWidth(text, true) + (hasButton ? FILTER_BUTTON : 0);
  const least = Math.max(width, ...header.split(' ').map(room));
  const line = room(header);
  return least < line && least > line - NEARLY * header.length ? line : least;
}

/** By this part of itself a header can be narrower in one font than in another. */
const NEARLY = 0.3;

/** Per column the number of characters of its longest value as it is shown, in bold; row by row, which is quickest. */
function longestValues(columns: readonly TableColumn[], rows: PlanRows): number[] {
  const texts = new Int32Array(columns.length);
  const sizes = new Float64Array(columns.length);
  const measure = (place: number, cell: Cell | undefined): void => {
    if (typeof cell === 'string') {
      if (cell.length > (texts[place] ?? 0)) texts[place] = cell.length;
    } else if (typeof cell === 'number') {
      // A minus takes the room of a digit.
      const size = cell < 0 ? -cell * 10 : cell;
      if (size > (sizes[place] ?? 0)) sizes[place] = size;
    }
  };
  const unknown = [...columns.keys()].filter((place) => !columns[place]?.width);
  if (rows.outermost) for (const place of unknown) rows.outermost[place]?.forEach((cell) => measure(place, cell));
  else for (const row of rows) for (let at = 0; at < unknown.length; at++) measure(unknown[at] as number, row[unknown[at] as number]);
  return columns.map(({ format }, place) => {
    const text = Math.min(texts[place] ?? 0, WIDEST);
    return Math.ceil(Math.max(text, shownLength(sizes[place] ?? 0, format)) * 1.1);
  });
}

const DECIMALS: Readonly<Partial<Record<CellFormat, number>>> = { euroCents: 2, score: 2, euroRate: 1, rate: 1 };

/** The number of characters of a number as its format shows it. */
function shownLength(size: number, format: CellFormat): number {
  if (size === 0) return 1;
  if (format === 'date') return 10;
  if (format === 'datetime') return 16;
  const shown = format === 'percent' ? size * 100 : size;
  const digits = Math.floor(Math.log10(Math.max(1, shown + 0.5))) + 1;
  const points = format === 'number' ? 0 : Math.floor((digits - 1) / 3);
  const decimals = DECIMALS[format] ?? (format === 'percent' ? 2 : 0);
  return digits + points + (decimals > 0 ? decimals + 1 : 0) + (format.startsWith('euro') ? 2 : 0);
}
