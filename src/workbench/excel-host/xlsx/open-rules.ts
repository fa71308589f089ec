import type { Sheet as WholeSheet, TableDefinition } from 'hucre';
import {
  applyFilters,
  charactersToPoints,
  MAX_COLUMNS,
  MAX_ROWS,
  omit,
  parseAddress,
  type CellStyle,
  type Rect,
  type SheetModel,
  type TableModel,
} from '../model';

type Sheet = Omit<WholeSheet, 'rows' | 'cells'>;

/** The blocks of a list of addresses with spaces between them; what is no address is left out. */
function blocks(text: string): Rect[] {
  return text.split(' ').flatMap((part) => parseAddress(part)?.rect ?? []);
}

/** All of a sheet that is not in its cells: sizes, merges, tables, rules, filters, and how it is shown and printed. */
export function readRules(sheet: SheetModel, source: Sheet): void {
  sheet.frozen = { rows: source.freezePane?.rows ?? 0, columns: source.freezePane?.columns ?? 0 };
  sheet.showGridlines = source.view?.showGridLines ?? true;
  const { rgb } = source.view?.tabColor ?? {};
  sheet.tabColor = rgb === undefined ? '' : `#${rgb.slice(-6)}`;
  readLines(sheet, source);
  sheet.merges = (source.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  sheet.tables = (source.tables ?? []).flatMap((table) => readTable(sheet, table) ?? []);
  sheet.validations = (source.dataValidations ?? []).map(({ range, ...rule }) => ({ rects: blocks(range), rule }));
  const rules = [...(source.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  sheet.conditional = rules.map(({ range, ...rule }) => ({
    id: sheet.book.newId(),
    rects: blocks(range),
    rule: omit(rule, 'priority') as SheetModel['conditional'][number]['rule'],
  }));
  readFilter(sheet, source);
  readPage(sheet, source);
}

function readLines(sheet: SheetModel, source: Sheet): void {
  source.columns?.forEach((column, at) => {
    // hucre may leave gaps in the list.
    if (!column) return;
    if (column.width !== undefined) sheet.columnWidths.set(at, charactersToPoints(column.width));
    if (column.hidden) sheet.hiddenColumns.add(at);
    if (column.style) sheet.styles.columns.set(at, sheet.book.styles.intern(column.style as CellStyle));
  });
  for (const [row, line] of source.rowDefs ?? []) {
    if (line.height !== undefined) sheet.rowHeights.set(row, line.height);
    if (line.hidden) sheet.hiddenRows.add(row);
  }
}

function readTable(sheet: SheetModel, table: TableDefinition): TableModel | undefined {
  const rect = table.range === undefined ? undefined : parseAddress(table.range)?.rect;
  return (
    rect && {
      id: sheet.book.newId(),
      name: table.displayName ?? table.name,
      rect,
      columns: table.columns.map((column) => column.name),
      style: table.style ?? '',
      hasHeaders: true,
      hasTotals: table.showTotalRow ?? false,
      bandedRows: table.showRowStripes ?? true,
      bandedColumns: table.showColumnStripes ?? false,
      filterButton: table.showAutoFilter ?? true,
      filter: { criteria: new Map() },
    }
  );
}

/** Rows that a filter hides come as hidden rows in the file: they belong to the filter. */
function readFilter(sheet: SheetModel, { autoFilter }: Sheet): void {
  const rect = autoFilter && parseAddress(autoFilter.range)?.rect;
  if (!rect) return;
  const criteria = (autoFilter.columns ?? []).flatMap(({ colIndex, filters }) =>
    filters ? [[colIndex, { filterOn: 'Values', values: filters }] as const] : [],
  );
  sheet.autoFilter = { rect, criteria: new Map(criteria) };
  applyFilters(sheet);
  for (const row of sheet.filteredRows) sheet.hiddenRows.delete(row);
}

function readPage(sheet: SheetModel, { pageSetup: page, headerFooter }: Sheet): void {
  const foot = /^&L(?<left>[^]*)&R(?<right>[^]*)$/u.exec(headerFooter?.oddFooter ?? '')?.groups;
  if (foot) sheet.pageLayout.foot = { left: foot.left ?? '', right: foot.right ?? '' };
  if (!page) return;
  const layout = sheet.pageLayout;
  if (page.orientation) layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (page.paperSize) layout.paperSize = page.paperSize.charAt(0).toUpperCase() + page.paperSize.slice(1);
  layout.centerHorizontally = page.horizontalCentered ?? false;
  layout.centerVertically = page.verticalCentered ?? false;
  layout.printGridlines = page.showGridLines ?? false;
  layout.zoom = page.fitToPage
    ? { horizontalFitToPages: page.fitToWidth ?? 1, verticalFitToPages: page.fitToHeight ?? 1 }
    : { scale: page.scale ?? 100 };
  const rows = page.printTitlesRow && parseAddress(page.printTitlesRow)?.rect;
  const columns = page.printTitlesColumn && parseAddress(page.printTitlesColumn)?.rect;
  const area = page.printArea && parseAddress(page.printArea)?.rect;
  if (rows) layout.titleRows = { ...rows, left: 0, columns: MAX_COLUMNS };
  if (columns) layout.titleColumns = { ...columns, top: 0, rows: MAX_ROWS };
  if (area) layout.area = [area];
  const margins = Object.entries(page.margins ?? {}).map(([side, inches]: [string, number]) => [side, Math.round(inches * 720) / 10]);
  layout.margins = Object.fromEntries(margins);
}
