import type { Rect } from '../cell';
import type { PlanTable, PlanText, SheetPlan } from './sheet-plan';

/** What fits on a page of A4 on its side within its margins, at full size: characters of a column's width, and rows of one line. */
export const PAGE = { characters: 149, rows: 34, smallest: 7 / 11 } as const;

/** What stands on a sheet and how it prints. */
export interface Printed {
  readonly tables: readonly PlanTable[];
  /** Headings and notes. */
  readonly texts: readonly PlanText[];
  /** Charts and images. */
  readonly drawn: readonly Rect[];
  /** So many columns print together, what is drawn beside them on pages of its own. */
  readonly columns: number;
  /** Blocks further to the right that print as well. */
  readonly also: readonly Rect[];
  /** The row below everything that stands in those columns. */
  readonly end: number;
}

/**
 * The blocks of a sheet that print, each from a page of its own: tables below each other with as many on a page as fit whole,
 * then each drawing beside them, then what else prints. When every page begins with a header of its own, none has to be repeated.
 */
export function printAreasOf(printed: Printed): Pick<SheetPlan, 'printAreas' | 'headsOwnPages'> {
  const { texts, drawn, columns, also, end } = printed;
  const inside = drawn.filter(({ left }) => left < columns).map(({ top, rows }) => top + rows);
  const bottom = Math.max(end, ...inside);
  // What is drawn among the tables is not cut.
  const starts = inside.length > 0 ? [0] : pagesOf(printed);
  const parts = starts.map((top, place) => ({ top, left: 0, rows: (starts[place + 1] ?? bottom) - top, columns }));
  // A heading right above comes along.
  const isHeaded = ({ top, left }: Rect): boolean => texts.some(({ row, column }) => row === top - 1 && column === left);
  const withHeading = (place: Rect): Rect => (isHeaded(place) ? { ...place, top: place.top - 1, rows: place.rows + 1 } : place);
  const beside = drawn.filter(({ left }) => left >= columns).map(withHeading);
  const fits = parts.every(({ rows }) => rows <= rowsOnPage(printed));
  return { printAreas: [...parts, ...beside, ...also], ...(fits ? { headsOwnPages: true } : {}) };
}

/** How many rows fit on a page when these columns fill its width; a header takes one more row than it is. */
function rowsOnPage({ tables, columns }: Printed): number {
  const widths = new Map<number, number>();
  for (const { left, columns: own } of tables) own.forEach(({ width }, c) => widths.set(left + c, Math.max(widths.get(left + c) ?? 0, width)));
  const wide = Array.from({ length: columns }, (_, c) => widths.get(c) ?? 9).reduce((sum, width) => sum + width, 0);
  const scale = Math.max(PAGE.smallest, Math.min(1, PAGE.characters / wide));
  const headers = tables.filter(({ left }) => left === 0).length;
  return Math.floor(PAGE.rows / scale) - headers;
}

/** The rows in which a page begins: a table that does not fit under those above it goes to the next. */
function pagesOf(printed: Printed): number[] {
  const most = rowsOnPage(printed);
  const below = printed.tables.filter(({ left }) => left === 0).sort((a, b) => a.top - b.top);
  const starts = [0];
  below.forEach(({ top }, place) => {
    const start = starts.at(-1) ?? 0;
    const next = below[place + 1];
    // Behind the last table come the notes.
    const until = next === undefined ? printed.end : next.top - 1;
    const before = below[place - 1];
    if (before !== undefined && (until - start > most || hasLongLines(before))) starts.push(top - 1);
  });
  return starts;
}

/** Rows of wrapped text are higher than one line, nobody knows how much. */
const hasLongLines = ({ columns }: PlanTable): boolean => columns.some(({ format }) => format === 'wrapped');
