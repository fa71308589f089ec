import type { Cell, CellFormat, PlanTable, SheetPlan } from '#domain';

/** How the sheets look: one quiet set of colours, used in files and in Excel alike (hexadecimal RGB without #). */
export const colors = {
  ink: '1F2933',
  quiet: '5B6770',
  accent: '1F4E79',
  onAccent: 'FFFFFF',
  total: 'E8EEF4',
  link: '0563C1',
  series: [
    '1F4E79',
    'D98324',
    '2E8B7A',
    '9B4F96',
    '6B8FB4',
    'C0504D',
    '7A9A3A',
    'E3B23C',
    '5B6770',
    '3BA3C6',
    'A56B46',
    '8E7CC3',
  ],
} as const;

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

/** Headers as an Excel table demands them: filled, text, and no two alike ("Naam", "Naam 2"). */
export function tableHeaders(table: PlanTable): string[] {
  const used = new Set<string>();
  return table.columns.map((column, i) => {
    const wanted = column.header.trim() || `Kolom ${i + 1}`;
    let header = wanted;
    for (let number = 2; used.has(header.toLowerCase()); number += 1) header = `${wanted} ${number}`;
    used.add(header.toLowerCase());
    return header;
  });
}

/** The rows under the header; an Excel table has at least one, so no rows means one empty row. */
export const tableRows = (table: PlanTable): readonly (readonly Cell[])[] =>
  table.rows.length > 0 ? table.rows : [table.columns.map(() => null)];

/**
 * A value as any sheet can hold it: text at most 32,767 characters long, only real numbers, nothing that is no text of
 * XML.
 */
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
    tableRows(table).forEach((row, r) => row.forEach((cell, c) => put(table.top + 1 + r, table.left + c, cell)));
  }
  return rows;
}

/** Column widths in characters, by column counted from 0: where tables stand above each other, the widest counts. */
export function columnWidths(plan: SheetPlan): number[] {
  const widths: number[] = [];
  for (const table of plan.tables) {
    table.columns.forEach((column, c) => {
      const at = table.left + c;
      widths[at] = Math.max(widths[at] ?? 0, Math.min(column.width, 120));
    });
  }
  if (plan.tables.length === 0) {
    for (const text of plan.texts) widths[text.column] = proseWidth;
  }
  return Array.from(widths, (width) => width ?? 0);
}

/** The width of the text column on a sheet without tables, where sentences wrap. */
export const proseWidth = 100;

const pointsPerLine = 15;
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.1) / Math.max(1, width))), 0);

/** Heights in points, by row counted from 0, of rows in which text wraps; a file has to say them, Excel can measure. */
export function rowHeights(plan: Pick<SheetPlan, 'texts' | 'tables'>): Map<number, number> {
  const lines = new Map<number, number>();
  const need = (row: number, count: number): void => {
    if (count > (lines.get(row) ?? 1)) lines.set(row, Math.min(count, 20));
  };
  if (plan.tables.length === 0) {
    for (const text of plan.texts) need(text.row, linesOf(text.text, (proseWidth * 11) / textStyles[text.style].size));
  }
  for (const table of plan.tables) {
    table.columns.forEach((column, c) => {
      need(table.top, linesOf(column.header, column.width * 0.9));
      if (column.format !== 'wrapped') return;
      table.rows.forEach((row, r) => need(table.top + 1 + r, linesOf(String(row[c] ?? ''), column.width)));
    });
  }
  const heights = new Map([...lines].map(([row, count]) => [row, count * pointsPerLine] as const));
  for (const text of plan.texts) {
    const own = Math.ceil(textStyles[text.style].size * 1.45);
    if (own > pointsPerLine && !heights.has(text.row)) heights.set(text.row, own);
  }
  return heights;
}
