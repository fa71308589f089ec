import { cellAddress, numberFormats } from '#domain';
import type { CellFormat, PlanTable, SheetPlan } from '#domain';
import { cellsOfPlan, colors, columnWidths, rowHeights, tableHeaders, tableRows, tableStyle, textStyles } from '../layout';
import { quotedSheet } from '../ours';
import { chartOf } from './chart-of-plan';
import type { CellStyle, CellValue, CodecCell, WriteSheet } from './codec';
import { fill, font, headerStyle, safeText } from './style';

const bodyStyle = (format: CellFormat, total: boolean): CellStyle => ({
  font: font({ bold: total }),
  numFmt: numberFormats[format],
  ...(format === 'wrapped' ? { alignment: { wrapText: true, vertical: 'top' as const } } : {}),
  ...(total
    ? { fill: fill(colors.total), border: { top: { style: 'thin' as const, color: { rgb: colors.accent } } } }
    : {}),
});

/** A result sheet as the codec wants it, under the name it gets in this workbook and with table names that are free there. */
export function sheetOfPlan(plan: SheetPlan, name: string, tableNames: readonly string[]): WriteSheet {
  const cells = new Map<string, Partial<CodecCell>>();
  const main = mainTable(plan);
  const wraps = plan.tables.length === 0;
  for (const text of plan.texts) {
    const { size, bold, italic, color } = textStyles[text.style];
    const style: CellStyle = { font: font({ size, bold, italic, color }), ...(wraps ? { alignment: { wrapText: true, vertical: 'top' } } : {}) };
    cells.set(`${text.row},${text.column}`, { style });
  }
  for (const table of plan.tables) styleTable(table, table === main, cells);
  const widths = columnWidths(plan);
  const columns = widths.map((width, c) => ({
    ...(width > 0 ? { width } : {}),
    ...(main?.columns[c - main.left] ? { style: bodyStyle(main.columns[c - main.left]?.format ?? 'text', false) } : {}),
  }));
  return {
    name,
    rows: cellsOfPlan(plan).map((row) => row.map((cell): CellValue => (typeof cell === 'string' ? safeText(cell) : cell))),
    cells,
    columns,
    rowDefs: new Map([...rowHeights(plan)].map(([row, height]) => [row, { height }])),
    tables: plan.tables.map((table, i) => ({
      name: tableNames[i] ?? table.name,
      range: `${cellAddress(table.top, table.left)}:${cellAddress(table.top + tableRows(table).length, table.left + table.columns.length - 1)}`,
      columns: tableHeaders(table).map((header) => ({ name: header })),
      style: tableStyle,
      showRowStripes: true,
      showAutoFilter: !table.hasTotal,
    })),
    charts: plan.charts.map((chart) => chartOf(plan, chart, name)),
    view: { showGridLines: false, ...(plan.tabColor ? { tabColor: { rgb: plan.tabColor.replace('#', '').toUpperCase() } } : {}) },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    ...(plan.frozenRows > 0 ? { freezePane: { rows: plan.frozenRows } } : {}),
  };
}

/** The table with the most rows: its formats become those of the columns, so that its cells need no style of their own. */
function mainTable(plan: SheetPlan): PlanTable | undefined {
  return plan.tables.reduce<PlanTable | undefined>((best, table) => (!best || table.rows.length > best.rows.length ? table : best), undefined);
}

function styleTable(table: PlanTable, isMain: boolean, cells: Map<string, Partial<CodecCell>>): void {
  const rows = tableRows(table);
  table.columns.forEach((column, c) => {
    cells.set(`${table.top},${table.left + c}`, { style: headerStyle(column.format) });
    const total = bodyStyle(column.format, true);
    const plain = bodyStyle(column.format, false);
    rows.forEach((_, r) => {
      const isTotal = table.hasTotal && r === rows.length - 1;
      if (isTotal || !isMain) cells.set(`${table.top + 1 + r},${table.left + c}`, { style: isTotal ? total : plain });
    });
  });
  for (const link of table.links ?? []) {
    const format = table.columns[link.column]?.format ?? 'text';
    cells.set(`${table.top + 1 + link.row},${table.left + link.column}`, {
      style: { ...bodyStyle(format, false), font: font({ color: colors.link, underline: true }) },
      hyperlink: { target: '', location: `${quotedSheet(link.sheet)}!${link.address}` },
    });
  }
}
