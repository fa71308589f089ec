import { cellAddress, PAGE } from '#domain';
import type { Rect, SheetPlan } from '#domain';
import { columnWidths, type Widths } from './layout';

type Printed = Widths & Pick<SheetPlan, 'printAreas'>;

/** Narrow margins of a page, in inches, so that more of a sheet can be read on it. */
export const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** So many characters on a page of A4 on its side are letters of 7 points; rather a little smaller than a page for a few columns. */
const mostOnPage = Math.floor(PAGE.characters / PAGE.smallest);
const aLittle = 0.15;

/** How many pages the widest block of a sheet takes beside each other, so that it stays readable. */
export function pagesWide(plan: Printed): number {
  return areasOfWide(plan).length > 0 ? 1 : pagesOf(plan);
}

function pagesOf({ texts, tables, printAreas }: Printed): number {
  const widths = columnWidths({ texts, tables });
  const areas = printAreas ?? [{ left: 0, columns: widths.length }];
  const wide = areas.map(({ left, columns }) =>
    widths.slice(left, left + columns).reduce((sum, width) => sum + (width || standardWidth), 0),
  );
  return Math.max(1, Math.ceil(Math.max(0, ...wide) / mostOnPage - aLittle));
}

/** How many pages a sheet prints below each other: prose one, the rest as many as it takes (0). */
export const pagesHigh = ({ tables }: { readonly tables: readonly unknown[] }): number => (tables.length === 0 ? 1 : 0);

/** The width of a column that nobody gave one, in characters. */
const standardWidth = 9;

/** What stands at the foot of every page, as Excel writes it: the title of the sheet at the left, the page at the right. */
export function footers({ name, texts }: Pick<SheetPlan, 'name' | 'texts'>): { readonly left: string; readonly right: string } {
  const title = texts.find(({ style }) => style === 'title')?.text ?? name;
  return { left: title.replaceAll('&', '&&'), right: '&P / &N' };
}

/** The blocks that print as Excel writes them ("$A$1:$F$40"); none when everything does. */
export const printRanges = (plan: Printed): string[] =>
  (plan.printAreas ?? areasOfWide(plan)).map(({ top, left, rows, columns }) =>
    [cellAddress(top, left), cellAddress(top + rows - 1, left + columns - 1)].map(absolute).join(':'),
  );

/**
 * A table that is wider than a page in blocks of columns that fit: its title and notes with the first, because they would be cut
 * off beside the first column, which the others repeat.
 */
function areasOfWide(plan: Printed): Rect[] {
  const [table, ...others] = plan.tables;
  const notes = plan.texts.filter(({ style }) => style === 'note').map(({ row }) => row);
  if (table === undefined || others.length > 0 || notes.length === 0 || pagesOf(plan) === 1) return [];
  const widths = columnWidths(plan);
  const starts = [0];
  let used = 0;
  widths.forEach((width, column) => {
    if (used + width > mostOnPage && used > 0) {
      starts.push(column);
      used = widths[0] ?? 0;
    }
    used += width;
  });
  return starts.map((left, place) => {
    const columns = (starts[place + 1] ?? widths.length) - left;
    if (place === 0) return { top: 0, left, rows: Math.max(...notes) + 1, columns };
    return { top: table.top, left, rows: Math.min(...notes) - 1 - table.top, columns };
  });
}

/**
 * What every page repeats, as Excel writes it: the header that stays in view, unless each page has its own, and the first column
 * where a sheet is wider than a page.
 */
export function printTitles(plan: Printed & Pick<SheetPlan, 'frozenRows' | 'headsOwnPages'>): { readonly row: string | null; readonly column: string | null } {
  const header = plan.tables[0]?.top;
  return {
    row: header === undefined || plan.frozenRows <= header || plan.headsOwnPages === true ? null : `$${header + 1}:$${header + 1}`,
    column: pagesOf(plan) > 1 ? '$A:$A' : null,
  };
}

/** An address that stays where it is when it is copied: "B7" as "$B$7". */
export const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
