import { displayText } from './display';
import type { FilterModel } from './objects';
import type { Rect } from './address';
import type { SheetModel } from './sheet';
import { numberFormatOf } from './style';

function hides(sheet: SheetModel, rect: Rect, filter: FilterModel, row: number): boolean {
  for (const [at, criterion] of filter.criteria) {
    const column = rect.left + at;
    const text = displayText(sheet.get(row, column), numberFormatOf(sheet.style(row, column))).toLowerCase();
    if (!criterion.values?.some((value) => value.toLowerCase() === text)) return true;
  }
  return false;
}

/** Hides the rows that the filters of a sheet and of its tables hide, and shows the others again. */
export function applyFilters(sheet: SheetModel): void {
  sheet.filteredRows.clear();
  const filters = sheet.tables.map((table) => ({
    rect: { ...table.rect, rows: table.rect.rows - (table.hasTotals ? 1 : 0) },
    filter: table.filter,
  }));
  if (sheet.autoFilter) filters.push({ rect: sheet.autoFilter.rect, filter: sheet.autoFilter });
  for (const { rect, filter } of filters) {
    if (filter.criteria.size === 0) continue;
    for (let row = rect.top + 1; row < rect.top + rect.rows; row++) {
      if (hides(sheet, rect, filter, row)) sheet.filteredRows.add(row);
    }
  }
}
