import { cellAddress } from '#domain';
import type { PlanTable, SheetPlan } from '#domain';
import { columnWidths, type Widths } from './layout';

type Printed = Widths & Pick<SheetPlan, 'printAreas'>;

/** So many characters can still be read on a page of A4 on its side: letters of 6 points. */
const mostOnPage = 280;

/** How many pages a sheet prints beside each other, so that it stays readable. */
export function pagesWide({ texts, tables, printAreas }: Printed): number {
  const widths = columnWidths({ texts, tables });
  const areas = printAreas ?? [{ left: 0, columns: widths.length }];
  const wide = areas.map(({ left, columns }) =>
    widths.slice(left, left + columns).reduce((sum, width) => sum + (width || standardWidth), 0),
  );
  return Math.max(1, Math.ceil(Math.max(0, ...wide) / mostOnPage));
}

/** The width of a column that nobody gave one, in characters. */
const standardWidth = 9;

/** The blocks that print as Excel writes them ("$A$1:$F$40"); none when everything does. */
export const printRanges = ({ printAreas = [] }: Pick<SheetPlan, 'printAreas'>): string[] =>
  printAreas.map(({ top, left, rows, columns }) =>
    [cellAddress(top, left), cellAddress(top + rows - 1, left + columns - 1)].map(absolute).join(':'),
  );

/**
 * What every page repeats, as Excel writes it: the header that stays in view, and the first column where a sheet is wider
 * than a page.
 */
export function printTitles(plan: Printed & Pick<SheetPlan, 'frozenRows'> & { readonly tables: readonly Pick<PlanTable, 'top'>[] }): { readonly row: string | null; readonly column: string | null } {
  const header = plan.tables[0]?.top;
  return {
    row: header === undefined || plan.frozenRows <= header ? null : `$${header + 1}:$${header + 1}`,
    column: pagesWide(plan) > 1 ? '$A:$A' : null,
  };
}

/** An address that stays where it is when it is copied: "B7" as "$B$7". */
export const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
