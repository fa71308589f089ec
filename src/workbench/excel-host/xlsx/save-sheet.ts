import type {
  Cell,
  CellStyle,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  PageSetup,
  RowDef,
  TableDefinition,
  WriteSheet,
} from 'hucre';
import { formatRect, omit, pointsToCharacters, SheetModel, type Rect, type TableModel } from '../model';
import { carried, contentOf, type CarriedSheet } from './carried';
import { writeChart } from './charts';
import { writeImage } from './images';

/** What the model has the last word on, and what the codec cannot write. */
const GOVERNED = [
  'columns',
  'rowDefs',
  'freezePane',
  'protection',
  'autoFilter',
  'threadedComments',
  'slicers',
  'timelines',
] as const;

const addresses = (rects: readonly Rect[]): string => rects.map(formatRect).join(' ');

const dollars = (rect: Rect): string => formatRect(rect).replace(/[A-Z]+|\d+/g, '$$$&');

/** A sheet of the model as the file's codec takes it, but for the values and the formatting of its cells. */
export function writeSheet(sheet: SheetModel): WriteSheet {
  const known = carried.sheets.get(sheet);
  const rest: Partial<CarriedSheet['sheet']> = known?.sheet ?? {};
  const { columns, rowDefs, protection } = rest;
  const { foot } = sheet.pageLayout;
  return {
    ...omit(rest, ...GOVERNED),
    name: sheet.name,
    cells: writeCells(sheet, known),
    columns: writeColumns(sheet, columns ?? []),
    rowDefs: writeRows(sheet, rowDefs ?? new Map<number, RowDef>()),
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    view: {
      ...rest.view,
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor && { tabColor: { rgb: sheet.tabColor.replace('#', '') } }),
    },
    ...(sheet.protected && { protection: protection ?? { sheet: true } }),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: sheet.frozen }),
    merges: sheet.merges.map(({ top, left, rows, columns: width }) => ({
      startRow: top,
      startCol: left,
      endRow: top + rows - 1,
      endCol: left + width - 1,
    })),
    tables: sheet.tables.map((table) => writeTable(table, rest.tables ?? [])),
    dataValidations: sheet.validations.map(
      ({ rects, rule }) => ({ ...rule, range: addresses(rects) }) as DataValidation,
    ),
    conditionalRules: sheet.conditional.map(({ rects, rule }, at) => {
      return { ...rule, priority: at + 1, range: addresses(rects) } as ConditionalRule;
    }),
    ...writeFilter(sheet),
    pageSetup: writePage(sheet, rest.pageSetup ?? {}),
    ...(foot && { headerFooter: { ...rest.headerFooter, oddFooter: `&L${foot.left}&R${foot.right}` } }),
    images: [...(rest.images ?? []), ...sheet.images.map((image) => writeImage(sheet, image))],
    charts: [...(known?.charts ?? []), ...sheet.charts.map((chart) => writeChart(sheet, chart))],
  };
}

/** Only cells with more than a value and formatting are listed. */
function writeCells(sheet: SheetModel, known: CarriedSheet | undefined): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const add = (row: number, column: number, part: Partial<Cell>): void => {
    const key = `${row},${column}`;
    cells.set(key, {
      value: sheet.get(row, column) === '' ? null : sheet.get(row, column),
      ...cells.get(key),
      ...part,
    });
  };
  for (const { row, column, formula } of sheet.formulas.in()) {
    // Formulas are kept, not calculated: without a value Excel calculates them when it opens the file. A link has one.
    const shown = formula.startsWith('=HYPERLINK("') ? { formulaResult: sheet.get(row, column) } : {};
    add(row, column, { formula: formula.slice(1), type: 'formula', ...shown });
  }
  for (const { row, column, text, author } of [...sheet.notes, ...sheet.comments])
    add(row, column, { comment: { text, author } });
  for (const [key, { address, documentReference, screenTip }] of sheet.hyperlinks) {
    const { row, column } = SheetModel.place(key);
    const place =
      documentReference === undefined ? { target: address ?? '' } : { target: '', location: documentReference };
    add(row, column, { hyperlink: { ...place, ...(screenTip !== undefined && { tooltip: screenTip }) } });
  }
  for (const [key, { content, extra }] of known?.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (contentOf(sheet, row, column) === content) add(row, column, extra);
  }
  return cells;
}

function writeColumns(sheet: SheetModel, found: readonly ColumnDef[]): ColumnDef[] {
  const used = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.styles.columns.keys()];
  const count = used.reduce((most, column) => Math.max(most, column + 1), found.length);
  return Array.from({ length: count }, (_, at) => {
    const rest = omit(found[at] ?? {}, 'width', 'hidden', 'style');
    const width = sheet.columnWidths.get(at);
    const style = sheet.book.styles.get(sheet.styles.columns.get(at) ?? 0);
    return {
      ...rest,
      ...(width !== undefined && { width: pointsToCharacters(width) }),
      ...(sheet.hiddenColumns.has(at) && { hidden: true }),
      ...(Object.keys(style).length > 0 && { style: style as CellStyle }),
    };
  });
}

function writeRows(sheet: SheetModel, found: ReadonlyMap<number, RowDef>): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const row of new Set([
    ...found.keys(),
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
    ...sheet.filteredRows,
  ])) {
    const rest = omit(found.get(row) ?? {}, 'height', 'hidden');
    const height = sheet.rowHeights.get(row);
    rows.set(row, {
      ...rest,
      ...(height !== undefined && { height }),
      ...(sheet.isRowHidden(row) && { hidden: true }),
    });
  }
  return rows;
}

function writeTable(table: TableModel, found: readonly TableDefinition[]): TableDefinition {
  const old = found.find((one) => (one.displayName ?? one.name) === table.name);
  return {
    ...old,
    name: table.name,
    displayName: table.name,
    range: formatRect(table.rect),
    columns: table.columns.map((name, at) => ({ ...old?.columns[at], name })),
    ...(table.style && { style: table.style }),
    showTotalRow: table.hasTotals,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
    showAutoFilter: table.filterButton,
  };
}

function writeFilter({ autoFilter }: SheetModel): Pick<WriteSheet, 'autoFilter'> {
  if (!autoFilter) return {};
  const columns = [...autoFilter.criteria].map(([colIndex, { values }]) => ({
    colIndex,
    filters: [...(values ?? [])],
  }));
  return { autoFilter: { range: formatRect(autoFilter.rect), columns } };
}

function writePage({ pageLayout: layout }: SheetModel, found: PageSetup): PageSetup {
  const { zoom, titleRows, titleColumns, area, margins } = layout;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const rest = omit(found, 'fitToPage', 'fitToWidth', 'fitToHeight', 'scale');
  const paper = layout.paperSize.toLowerCase() as NonNullable<PageSetup['paperSize']>;
  return {
    ...rest,
    paperSize: paper,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    ...(fits
      ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { scale: zoom.scale ?? 100 }),
    ...(titleRows && { printTitlesRow: dollars(titleRows) }),
    ...(titleColumns && { printTitlesColumn: dollars(titleColumns) }),
    ...(area?.[0] && { printArea: dollars(area[0]) }),
    ...(Object.keys(margins).length > 0 && { margins: Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / 72])) }),
  };
}
