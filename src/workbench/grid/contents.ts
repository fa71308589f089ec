import { CompactSelection, GridCellKind, type GridCell, type GridColumn, type GridSelection } from '@glideapps/glide-data-grid';
import { columnName, MAX_COLUMNS, MAX_ROWS, numberFormatOf, type Rect, type SheetModel } from '../excel-host';
import { shownText } from '../shown-text';
import { cellLook } from './cell-theme';
import { naturalHeight, overflowOf } from './overflow';

/** Screen pixels in a point. */
export const PIXELS = 4 / 3;
/** Height of a row in pixels when nobody set it. */
export const ROW_HEIGHT = 20;

/** Only so many rows are measured: reports are short, and the rows of a delivery are all alike. */
const MEASURED_ROWS = 400;

/** How a sheet is laid out on the grid: its columns with their widths, its rows with their heights. */
export interface Layout {
  readonly columns: readonly GridColumn[];
  readonly rows: number;
  readonly rowHeight: number | ((row: number) => number);
}

/** Lays out a sheet with room to go on below and beside what is in use. */
export function layoutOf(sheet: SheetModel): Layout {
  const used = sheet.used();
  const rows = Math.min(MAX_ROWS, Math.max(200, (used?.top ?? 0) + (used?.rows ?? 0) + 100));
  const count = Math.min(MAX_COLUMNS, Math.max(26, (used?.left ?? 0) + (used?.columns ?? 0) + 6));
  const columns = Array.from({ length: count }, (_, place) => ({
    title: columnName(place),
    id: String(place),
    width: Math.max(2, Math.round(sheet.columnWidth(place) * PIXELS)),
  }));
  const natural = naturalHeights(sheet, Math.min(rows, MEASURED_ROWS), count);
  const special = natural.size + sheet.rowHeights.size + sheet.hiddenRows.size + sheet.filteredRows.size > 0;
  const heightOf = (row: number): number => {
    if (sheet.isRowHidden(row)) return 1;
    const set = sheet.rowHeights.get(row);
    return set === undefined ? (natural.get(row) ?? ROW_HEIGHT) : Math.max(8, Math.round(set * PIXELS));
  };
  return { columns, rows, rowHeight: special ? heightOf : ROW_HEIGHT };
}

/** The rows that need more height than usual for what stands in them. */
function naturalHeights(sheet: SheetModel, rows: number, columns: number): Map<number, number> {
  const heights = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const height = naturalHeight(sheet, row, columns, ROW_HEIGHT);
    if (height > ROW_HEIGHT) heights.set(row, height);
  }
  return heights;
}

/** One cell as the grid draws it. */
export function contentOf(sheet: SheetModel, row: number, column: number): GridCell {
  const span = overflowOf(sheet, row, column);
  const from = span?.[0] ?? column;
  const value = sheet.get(row, from);
  const text = shownText(sheet, row, from);
  const style = sheet.style(row, from);
  const look = cellLook(sheet, row, from);
  const horizontal = style.alignment?.horizontal;
  const isNumber = typeof value === 'number' && numberFormatOf(style) !== '@';
  return {
    kind: GridCellKind.Text,
    data: text,
    displayData: text,
    // The grid's own editor never opens: `CellEditor` is there instead.
    allowOverlay: false,
    contentAlign: horizontal === 'center' || horizontal === 'right' ? horizontal : isNumber ? 'right' : 'left',
    ...(style.alignment?.wrapText === true ? { allowWrapping: true } : {}),
    ...(span === null ? {} : { span }),
    ...(look === undefined ? {} : { themeOverride: look }),
  };
}

/** A block of cells as the grid's selection. */
export const selectionOf = ({ top, left, rows, columns }: Rect): GridSelection => ({
  current: { cell: [left, top], range: { x: left, y: top, width: columns, height: rows }, rangeStack: [] },
  columns: CompactSelection.empty(),
  rows: CompactSelection.empty(),
});
