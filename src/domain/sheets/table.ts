import type { Cell } from '../cell';
import { labelOf } from './label';
import type { CellFormat, PlanColumn, PlanLink, PlanTable } from './sheet-plan';

/** How many rows of a table always fit on a sheet of Excel (1,048,576 rows) with title, notes and header above it. */
export const MOST_ROWS = 1_048_576 - 20;

/** Text columns get no wider; longer text runs out of sight, or wraps in a column that wraps. */
const WIDEST = 50;

/** A column by the name it has in the output; `header` where that name is not what the reader sees. */
export interface TableColumn {
  readonly name: string;
  readonly header?: string;
  readonly format: CellFormat;
  /** For text that wraps: how wide, in characters. */
  readonly width?: number;
}

/** A table to be laid out, its header at (top, left). */
export interface TableContents {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly hasTotal: boolean;
  readonly links?: readonly PlanLink[];
}

/** Lays out a table: headers from the names, columns as wide as header and values need. */
export function tableOf({ columns, ...table }: TableContents): PlanTable {
  const longest = longestValues(columns, table.rows);
  return {
    ...table,
    columns: columns.map((column, place): PlanColumn => {
      const header = column.header ?? labelOf(column.name);
      const width = column.width ?? Math.max(headerWidth(header, !table.hasTotal), (longest[place] ?? 0) + 2);
      return { header, format: column.format, width };
    }),
  };
}

/** A header wraps between words: room for its longest word and for half of it, and for the button of a filter. */
function headerWidth(header: string, withFilter: boolean): number {
  const word = header.split(' ').reduce((longest, part) => Math.max(longest, part.length), 0);
  return Math.max(word, Math.ceil(header.length / 2)) + (withFilter ? 5 : 3);
}

/** Per column the number of characters of its longest value as it is shown, in bold. */
function longestValues(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): number[] {
  const texts = columns.map(() => 0);
  const sizes = columns.map(() => 0);
  for (const row of rows) {
    for (let place = 0; place < columns.length; place++) {
      const cell = row[place];
      if (typeof cell === 'string') texts[place] = Math.max(texts[place] ?? 0, cell.length);
      // A minus takes the room of a digit.
      else if (typeof cell === 'number') sizes[place] = Math.max(sizes[place] ?? 0, cell < 0 ? -cell * 10 : cell);
    }
  }
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
