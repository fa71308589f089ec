import { hasButtons, numberFormats } from '#domain';
import type { PlanText } from '#domain';
import {
  colors,
  columnLooks,
  columnWidths,
  highlightRules,
  isRight,
  linkFormulas,
  tableHeaders,
  tableStyle,
  textStyles,
  type ColumnLook,
} from '../layout';
import type { PagedPlan, PagedTable } from '../paged-plan';
import { BlockValues } from './block-values';
import { inBlocks } from './blocks';
import { entered } from './entered';
import { unkept } from './unkept';

/** So many cells are written at once: office.js copies and words them several times over, and of four times as many the pane stands still twice as long. */
const mostWritten = 50_000;
/** A text of several lines weighs as much as so many other cells. */
const longText = 20;

/** Characters of a column as points, as Excel measures its standard letter. */
export const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The API takes one value for a whole range, its types do not say so. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  (range as unknown as { numberFormat: string }).numberFormat = format;
}

/** Fills an empty sheet from its plan: texts, tables (named as given), links, widths, frozen rows, print settings. */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: PagedPlan,
  tableNames: readonly string[],
  report: (rows: number) => void,
): Promise<void> {
  for (const text of plan.texts) writeText(sheet, text, plan.tables.length === 0);
  columnWidths(plan).forEach((width, column) => {
    if (width > 0) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points(width);
  });
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  else sheet.freezePanes.unfreeze();
  sheet.showGridlines = false;
  sheet.getRange().conditionalFormats.clearAll();
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  await context.sync();
  for (const [i, table] of plan.tables.entries()) {
    await writeTable(context, sheet, { table, name: tableNames[i] ?? table.name }, report);
  }
}

function writeText(sheet: Excel.Worksheet, text: PlanText, wraps: boolean): void {
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

async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table, name }: { readonly table: PagedTable; readonly name: string },
  report: (rows: number) => void,
): Promise<void> {
  const { top, left, columns, size, asText } = table;
  const looks = columnLooks(table);
  const values = new BlockValues(columns.length);
  await inBlocks({
    rows: size,
    columns: columns.reduce((sum, { format }) => sum + (format === 'wrapped' ? longText : 1), 0),
    mostCells: mostWritten,
    fetch: (from, count) => table.page(from, count),
    async take(page, from, count) {
      // Again where Excel refused the first rows as too many: it did nothing then of what came with them.
      if (from === 0) layTable(sheet, table, looks);
      const links = linkFormulas(page);
      const block = unkept(sheet.getRangeByIndexes(top + 1 + from, left, count, columns.length));
      block.values = values.of(count, (r, cells) => {
        const row = page.rows.at(r);
        const formulas = links.get(r);
        for (let c = 0; c < columns.length; c++) cells[c] = linkOf(formulas?.get(c)) ?? entered(row?.[c], asText[c] === true);
      });
      await context.sync();
      page.written?.();
      report(count);
    },
  });
  const made = sheet.tables.add(sheet.getRangeByIndexes(top, left, size + 1, columns.length), true);
  made.name = name;
  made.style = tableStyle;
  made.showFilterButton = hasButtons(table);
  styleHeaders(sheet, table, looks);
  if (table.hasTotal) styleTotal(sheet.getRangeByIndexes(top + size, left, 1, columns.length));
  for (const c of table.linked) {
    const { font } = sheet.getRangeByIndexes(top + 1, left + c, size, 1).format;
    font.color = `#${colors.link}`;
    font.underline = 'Single';
  }
  for (const { block, formula, fill } of highlightRules(table, size)) {
    const format = sheet.getRangeByIndexes(block.top, block.left, block.rows, block.columns).conditionalFormats.add('Custom');
    format.custom.rule.formula = `=${formula}`;
    format.custom.format.fill.color = `#${fill}`;
    format.custom.format.font.bold = true;
  }
  await context.sync();
}

/** What the cells of a table must be before its rows come: text stays text only in a cell that is text. */
function layTable(sheet: Excel.Worksheet, table: PagedTable, looks: readonly ColumnLook[]): void {
  const { top, left, columns, size, asText } = table;
  const headers = sheet.getRangeByIndexes(top, left, 1, columns.length);
  setNumberFormat(headers, '@');
  headers.values = [tableHeaders(table)];
  columns.forEach((column, c) => {
    const body = sheet.getRangeByIndexes(top + 1, left + c, size, 1);
    const forText = column.format === 'text' || column.format === 'wrapped';
    setNumberFormat(body, forText && asText[c] !== true ? 'General' : numberFormats[column.format]);
    stand(body, looks[c]);
  });
  for (const { row, column, format } of table.formats ?? []) {
    setNumberFormat(sheet.getRangeByIndexes(top + 1 + row, left + column, 1, 1), numberFormats[format]);
  }
}

const linkOf = (formula: string | undefined): string | undefined => (formula === undefined ? undefined : `=${formula}`);

/** How the values of a column stand. */
function stand(body: Excel.Range, look: ColumnLook | undefined): void {
  if (look === undefined) return;
  if (isRight(look.format)) body.format.horizontalAlignment = 'Right';
  else if (look.indent > 0) body.format.horizontalAlignment = 'Left';
  if (look.indent > 0) body.format.indentLevel = look.indent;
  if (look.top) body.format.verticalAlignment = 'Top';
  if (look.format === 'wrapped') body.format.wrapText = true;
}

function styleHeaders(sheet: Excel.Worksheet, table: PagedTable, looks: readonly ColumnLook[]): void {
  const row = sheet.getRangeByIndexes(table.top, table.left, 1, table.columns.length);
  row.format.fill.color = `#${colors.accent}`;
  row.format.font.color = `#${colors.onAccent}`;
  row.format.font.bold = true;
  row.format.wrapText = true;
  row.format.verticalAlignment = 'Center';
  looks.forEach(({ format, indent }, c) => {
    const cell = sheet.getRangeByIndexes(table.top, table.left + c, 1, 1).format;
    cell.horizontalAlignment = isRight(format) ? 'Right' : 'Left';
    if (indent > 0) cell.indentLevel = indent;
  });
}

function styleTotal(row: Excel.Range): void {
  row.format.font.bold = true;
  row.format.fill.color = `#${colors.total}`;
  const line = row.format.borders.getItem('EdgeTop');
  line.style = 'Continuous';
  line.color = `#${colors.accent}`;
}
