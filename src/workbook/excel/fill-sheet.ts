import { numberFormats } from '#domain';
import type { Cell, CellFormat, PlanTable, SheetPlan } from '#domain';
import { colors, columnWidths, isRight, tableHeaders, tableRows, tableStyle, textStyles, writable } from '../layout';
import { quotedSheet } from '../ours';
import { inBlocks } from './blocks';

/** A link costs a call of its own; so many go in one batch. */
const linksPerSync = 500;

/** Characters of a column as points, as Excel measures its standard letter. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The API takes one value for a whole range, its types do not say so. */
function setNumberFormat(range: Excel.Range, format: string): void {
  (range as unknown as { numberFormat: string }).numberFormat = format;
}

/**
 * What Excel must be given so that the cell holds exactly this: a number as it is, text in a text cell as it is, and
 * text
 * anywhere else behind an apostrophe, because Excel would read it as if an American typed it.
 */
const entered = (cell: Cell | undefined, isText: boolean): string | number | boolean => {
  const value = writable(cell ?? null);
  if (value === null) return '';
  return typeof value === 'string' && !isText ? `'${value}` : value;
};

/** Fills an empty sheet from its plan: texts, tables (named as given), links, widths, frozen rows, print settings. */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  tableNames: readonly string[],
): Promise<void> {
  for (const text of plan.texts) writeText(sheet, text, plan.tables.length === 0);
  columnWidths(plan).forEach((width, column) => {
    if (width > 0) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points(width);
  });
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  else sheet.freezePanes.unfreeze();
  sheet.showGridlines = false;
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  await context.sync();
  for (const [i, table] of plan.tables.entries()) await writeTable(context, sheet, table, tableNames[i] ?? table.name);
}

function writeText(sheet: Excel.Worksheet, text: SheetPlan['texts'][number], wraps: boolean): void {
  const range = sheet.getRangeByIndexes(text.row, text.column, 1, 1);
  const { size, bold, italic, color } = textStyles[text.style];
  range.values = [[entered(text.text, false)]];
  range.format.font.size = size;
  range.format.font.bold = bold;
  range.format.font.italic = italic;
  range.format.font.color = `#${color}`;
  if (!wraps) return;
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Top';
  range.format.autofitRows();
}

/** Text in this column goes into text cells ("@"), unless a value begins with a sign that Excel might act upon. */
function isTextColumn(table: PlanTable, column: number): boolean {
  const format = table.columns[column]?.format;
  if (format !== 'text' && format !== 'wrapped') return false;
  return !table.rows.some((row) => /^[=+\-@']/.test(String(row[column] ?? '')));
}

async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: PlanTable,
  name: string,
): Promise<void> {
  const { top, left, columns } = table;
  const rows = tableRows(table);
  const headers = sheet.getRangeByIndexes(top, left, 1, columns.length);
  setNumberFormat(headers, '@');
  headers.values = [tableHeaders(table)];
  const areText = columns.map((_, c) => isTextColumn(table, c));
  columns.forEach((column, c) => {
    const body = sheet.getRangeByIndexes(top + 1, left + c, rows.length, 1);
    const forText = column.format === 'text' || column.format === 'wrapped';
    setNumberFormat(body, forText && !areText[c] ? 'General' : numberFormats[column.format]);
    if (column.format === 'wrapped') {
      body.format.wrapText = true;
      body.format.verticalAlignment = 'Top';
    }
  });
  await inBlocks(rows.length, columns.length, async (from, count) => {
    const block = sheet.getRangeByIndexes(top + 1 + from, left, count, columns.length);
    block.values = rows
      .slice(from, from + count)
      .map((row) => columns.map((_, c) => entered(row[c], areText[c] === true)));
    await context.sync();
  });
  const made = sheet.tables.add(sheet.getRangeByIndexes(top, left, rows.length + 1, columns.length), true);
  made.name = name;
  made.style = tableStyle;
  made.showFilterButton = !table.hasTotal;
  styleHeaders(sheet, table);
  if (table.hasTotal) styleTotal(sheet.getRangeByIndexes(top + rows.length, left, 1, columns.length));
  await context.sync();
  await writeLinks(context, sheet, table);
}

function styleHeaders(sheet: Excel.Worksheet, table: PlanTable): void {
  const row = sheet.getRangeByIndexes(table.top, table.left, 1, table.columns.length);
  row.format.fill.color = `#${colors.accent}`;
  row.format.font.color = `#${colors.onAccent}`;
  row.format.font.bold = true;
  row.format.wrapText = true;
  row.format.verticalAlignment = 'Center';
  const side = (format: CellFormat): 'Right' | 'Left' => (isRight(format) ? 'Right' : 'Left');
  table.columns.forEach((column, c) => {
    sheet.getRangeByIndexes(table.top, table.left + c, 1, 1).format.horizontalAlignment = side(column.format);
  });
}

function styleTotal(row: Excel.Range): void {
  row.format.font.bold = true;
  row.format.fill.color = `#${colors.total}`;
  const line = row.format.borders.getItem('EdgeTop');
  line.style = 'Continuous';
  line.color = `#${colors.accent}`;
}

async function writeLinks(context: Excel.RequestContext, sheet: Excel.Worksheet, table: PlanTable): Promise<void> {
  const links = table.links ?? [];
  for (const [i, link] of links.entries()) {
    const cell = sheet.getRangeByIndexes(table.top + 1 + link.row, table.left + link.column, 1, 1);
    cell.hyperlink = { documentReference: `${quotedSheet(link.sheet)}!${link.address}` };
    if ((i + 1) % linksPerSync === 0) await context.sync();
  }
  if (links.length > 0) await context.sync();
}
