import { cellAddress, hasButtons, roomForHeader } from '#domain';
import type { Cell, CellFormat, PlanChart, PlanLink, PlanTable, Rect, SheetPlan } from '#domain';
import { quotedSheet } from './ours';
import { tableRows } from './paged-plan';

/** How the sheets look: one quiet set of colours, used in files and in Excel alike (hexadecimal RGB without #). */
export const colors = {
  ink: '1F2933',
  quiet: '5B6770',
  accent: '1F4E79',
  onAccent: 'FFFFFF',
  total: 'E8EEF4',
  link: '0563C1',
  // Between rows, and behind charts.
  line: 'D5DCE3',
  // Dark and light by turns, so that neighbours stay apart on a page without colour.
  series: [
    '1F4E79',
    'F0B95A',
    '3E9486',
    '6E2740',
    'A9CBEA',
    '7E57A0',
    'C9D36B',
    '5A3B1C',
    'E89AA8',
    '4C6B2F',
    'BFC5CA',
    '8C4A2F',
  ],
} as const;

/** True for charts whose bars lie. */
export const isLying = (type: PlanChart['type']): boolean => ['stackedBar', 'clusteredBar', 'interval'].includes(type);

/** The colour of a series of a chart; the first of an interval is not drawn. */
export const seriesColor = (type: PlanChart['type'], place: number): string =>
  colors.series[(type === 'interval' ? place - 1 : place) % colors.series.length] ?? colors.accent;

/** What is behind cells that stand out: dark and light enough to be told apart without colour, all of them bold. */
export const highlightFills = { more: 'F0B95A', less: 'C9DDF0', own: colors.total } as const;

/** How a line of text outside the tables looks. */
export const textStyles = {
  title: { size: 16, bold: true, italic: false, color: colors.accent },
  subtitle: { size: 11, bold: false, italic: false, color: colors.quiet },
  heading: { size: 12, bold: true, italic: false, color: colors.accent },
  note: { size: 10, bold: false, italic: true, color: colors.quiet },
  plain: { size: 11, bold: false, italic: false, color: colors.ink },
} as const;

/** The Excel table style: thin lines, no colours of its own. */
export const tableStyle = 'TableStyleLight1';

/** Formats that show numbers or dates and stand to the right, their headers too. */
export const isRight = (format: CellFormat): boolean => format !== 'text' && format !== 'wrapped';

/** How the cells of a column stand. */
export interface ColumnLook {
  readonly format: CellFormat;
  /**
   * Steps inward, for its header too: a text keeps its distance from a number or from lines that fill their column right beside
   * it, and numbers stand under a header that keeps clear of the button of its filter.
   */
  readonly indent: number;
  /** Everything begins at the top, because elsewhere in the table text wraps. */
  readonly top: boolean;
}

/** How each column of a table stands. */
export function columnLooks(table: Pick<PlanTable, 'columns' | 'hasTotal' | 'plain'>): ColumnLook[] {
  const { columns } = table;
  const top = columns.some(({ format }) => format === 'wrapped');
  return columns.map(({ format }, place) => {
    const before = columns[place - 1]?.format ?? 'text';
    if (isRight(format)) return { format, indent: hasButtons(table) ? 2 : 0, top };
    return { format, indent: before === 'text' ? 0 : 1, top };
  });
}

/** The formula of a cell that holds `text` and leads to a cell of this workbook; it costs no more than a value. */
export const linkFormula = ({ sheet, address }: PlanLink, text: string): string =>
  `HYPERLINK(${formulaText(`#${quotedSheet(sheet)}!${address}`)},${formulaText(text)})`;

const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Per row of a table and per column the text of a link, as a formula without its "=". */
export function linkFormulas({ links = [], rows }: Pick<PlanTable, 'links' | 'rows'>): Map<number, Map<number, string>> {
  const formulas = new Map<number, Map<number, string>>();
  for (const link of links) {
    const cells = formulas.get(link.row) ?? new Map<number, string>();
    const shown = String(rows.at(link.row)?.[link.column] ?? '');
    formulas.set(link.row, cells.set(link.column, linkFormula(link, shown)));
  }
  return formulas;
}

/** Where cells of a table stand out and when: a block, a formula as its first cell has it, and what is behind them. */
export interface HighlightRule {
  readonly block: Rect;
  readonly formula: string;
  readonly fill: string;
}

/** The rules by which cells of a table with so many rows stand out. */
export function highlightRules({ top, left, highlights = [] }: Pick<PlanTable, 'top' | 'left' | 'highlights'>, size: number): HighlightRule[] {
  return highlights.map(({ column, begins, from, to, look }) => ({
    block: { top: top + 1, left: left + from, rows: size, columns: to - from + 1 },
    formula: `LEFT($${cellAddress(top + 1, left + column)},${begins.length})=${formulaText(begins)}`,
    fill: highlightFills[look],
  }));
}

/** The longest header an Excel table takes is 255 characters; some are left for a number behind it. */
const mostHeader = 250;

/** A header in one line, of signs that a file can hold in a cell and in the table's own list of names alike. */
const headerText = (header: string): string => header.replace(/[\p{Cc}\p{Cs}\s\ufffe\uffff]+/gu, ' ').trim().slice(0, mostHeader);

/** Headers as an Excel table demands them: filled, text in one line, and no two alike ("Naam", "Naam 2"). */
export function tableHeaders(table: Pick<PlanTable, 'columns'>): string[] {
  const used = new Set<string>();
  return table.columns.map((column, i) => {
    const wanted = headerText(column.header) || `Kolom ${i + 1}`;
    let header = wanted;
    for (let number = 2; used.has(header.toLowerCase()); number += 1) header = `${wanted} ${number}`;
    used.add(header.toLowerCase());
    return header;
  });
}

/** A value as any sheet can hold it: text at most 32,767 characters long, and only real numbers. */
export function writable(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return cell;
  return cell.length > 32_767 ? `${cell.slice(0, 32_766)}…` : cell;
}

/** All cells of a plan where they stand on the sheet, from A1; what is not filled is null. */
export function cellsOfPlan(plan: SheetPlan): Cell[][] {
  const rows: Cell[][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row];
    if (!line) return;
    while (line.length < column) line.push(null);
    line[column] = writable(cell);
  };
  for (const text of plan.texts) put(text.row, text.column, text.text);
  for (const table of plan.tables) {
    tableHeaders(table).forEach((header, c) => put(table.top, table.left + c, header));
    let at = table.top + 1;
    for (const row of tableRows(table)) {
      row.forEach((cell, c) => put(at, table.left + c, cell));
      at += 1;
    }
  }
  return rows;
}

/** What the widths of a sheet's columns follow from. */
export type Widths = Pick<SheetPlan, 'texts'> & { readonly tables: readonly Pick<PlanTable, 'top' | 'left' | 'columns' | 'hasTotal' | 'plain'>[] };

/** Column widths in characters, by column counted from 0: where tables stand above each other, the widest counts, and each header fits. */
export function columnWidths(plan: Widths): number[] {
  const widths: number[] = [];
  for (const table of plan.tables) {
    table.columns.forEach((column, c) => {
      const at = table.left + c;
      widths[at] = Math.max(widths[at] ?? 0, Math.min(column.width, 120));
    });
  }
  for (const table of plan.tables) {
    table.columns.forEach(({ header }, c) => {
      const at = table.left + c;
      widths[at] = Math.min(roomForHeader(header, widths[at] ?? 0, hasButtons(table)), 120);
    });
  }
  if (plan.tables.length === 0) {
    for (const text of plan.texts) widths[text.column] = proseWidth;
  }
  return Array.from(widths, (width) => width ?? 0);
}

/** The width of the text column on a sheet without tables, where sentences wrap. */
export const proseWidth = 120;
