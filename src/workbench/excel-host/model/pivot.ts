import { displayText } from './display';
import type { Rect } from './address';
import type { Scalar } from './input';
import type { SheetModel } from './sheet';

/** The axes of a pivot table on which a field can lie; the fields it counts are a list of their own. */
export type PivotAxis = 'rows' | 'columns' | 'filters';

/** What a pivot table counts of a field. */
export interface PivotDataModel {
  readonly field: string;
  name: string;
  summarizeBy: 'Sum' | 'Count';
  numberFormat: string;
}

/** A pivot table: its fields, and the block of cells where it was last laid out. */
export interface PivotModel {
  readonly id: string;
  readonly name: string;
  /** The name of a table, or a block of cells. */
  readonly source: string | { readonly sheet: SheetModel; readonly rect: Rect };
  readonly top: number;
  readonly left: number;
  readonly rows: string[];
  readonly columns: string[];
  readonly filters: string[];
  readonly data: PivotDataModel[];
  shown: Rect | undefined;
}

/** The cells a pivot table is made from, with the headers in the first row; undefined when they are no longer there. */
export function pivotSource(sheets: readonly SheetModel[], { source }: Pick<PivotModel, 'source'>): { sheet: SheetModel; rect: Rect } | undefined {
  if (typeof source !== 'string') return sheets.includes(source.sheet) ? source : undefined;
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name === source);
    if (table) return { sheet, rect: table.rect };
  }
  return undefined;
}

/** The headers of a block of cells: the fields of a pivot table over it. */
export const pivotFields = ({ sheet, rect }: { sheet: SheetModel; rect: Rect }): string[] =>
  Array.from({ length: rect.columns }, (_, column) => String(sheet.get(rect.top, rect.left + column)));

/** Writes the cells of a pivot table anew: filters above each other, then a cross table with totals. */
export function layOutPivot(target: SheetModel, pivot: PivotModel, from: { sheet: SheetModel; rect: Rect }): void {
  if (pivot.shown) target.clearValues(pivot.shown);
  const body = crossTable(pivot, from);
  const cells: Scalar[][] = [...pivot.filters.map((name) => [name, '(All)']), ...(pivot.filters.length > 0 && body.length > 0 ? [[]] : []), ...body];
  cells.forEach((row, down) => row.forEach((value, across) => target.put(pivot.top + down, pivot.left + across, value)));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  pivot.shown = cells.length > 0 ? { top: pivot.top, left: pivot.left, rows: cells.length, columns } : undefined;
  const numFmt = pivot.data[0]?.numberFormat ?? 'General';
  if (pivot.shown && numFmt !== 'General') target.restyle(pivot.shown, (style) => ({ ...style, numFmt }));
}

function crossTable(pivot: PivotModel, { sheet, rect }: { sheet: SheetModel; rect: Rect }): Scalar[][] {
  const [[row], [column], [data]] = [pivot.rows, pivot.columns, pivot.data];
  if (row === undefined && column === undefined && data === undefined) return [];
  const fields = pivotFields({ sheet, rect });
  const sums = new Map<string, Map<string, number>>();
  const across = new Set<string>();
  const at = (record: number, field: string | undefined): Scalar => (field === undefined ? '' : sheet.get(rect.top + record, rect.left + fields.indexOf(field)));
  for (let record = 1; record < rect.rows; record++) {
    const [down, over, value] = [displayText(at(record, row), 'General'), displayText(at(record, column), 'General'), at(record, data?.field)];
    const line = sums.get(down) ?? new Map<string, number>();
    sums.set(down, line);
    across.add(over);
    const counts = data?.summarizeBy === 'Count' ? (value === '' ? 0 : 1) : typeof value === 'number' ? value : 0;
    line.set(over, (line.get(over) ?? 0) + counts);
  }
  const over = [...across].sort();
  const total = (lines: readonly Map<string, number>[], key?: string): Scalar =>
    data === undefined ? '' : lines.reduce((sum, line) => sum + [...line].reduce((part, [name, value]) => (key === undefined || key === name ? part + value : part), 0), 0);
  const line = (label: string, lines: readonly Map<string, number>[]): Scalar[] => [label, ...(column === undefined ? [] : over.map((key) => total(lines, key))), total(lines)];
  return [
    [data?.name ?? row ?? '', ...(column === undefined ? [] : over), 'Grand Total'],
    ...[...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([label, own]) => line(label, [own])),
    line('Grand Total', [...sums.values()]),
  ];
}
