import type { Cell, Rect, SheetCells } from '#domain';
import { blocksOf, sheetCells } from '../cells';
import { readXlsx } from './codec';
import type { CellValue, Sheet } from './codec';

const dayMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** A date as the codec gives it (UTC), as a serial of the 1900 system; to the millisecond, without floating dust. */
function serialOf(date: Date): number {
  const days = (date.getTime() - dayZero) / dayMilliseconds;
  return Number((days < 61 ? days - 1 : days).toFixed(8));
}

const cellOf = (value: CellValue | undefined): Cell =>
  value === undefined || value === '' ? null : value instanceof Date ? serialOf(value) : value;

/** The sheets of an .xlsx or .xlsm that `wanted` accepts. The codec reads without styles: dates it knows, colours it skips. */
export async function readXlsxSheets(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<{ readonly sheets: SheetCells[]; readonly date1904: boolean }> {
  const workbook = await readXlsx(bytes, { sheets: (info) => wanted(info.name) });
  return { sheets: workbook.sheets.map(sheetOf), date1904: workbook.dateSystem === '1904' };
}

function sheetOf(sheet: Sheet): SheetCells {
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([row]) => row);
  const merged = (sheet.merges ?? []).map((merge) => ({
    top: merge.startRow,
    left: merge.startCol,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  }));
  const rows = sheet.rows.map((row) => Array.from(row, cellOf));
  return sheetCells({ name: sheet.name, rows }, { hiddenRows: hiddenRows.sort((a, b) => a - b), formulas: formulasOf(sheet), merged });
}

function formulasOf(sheet: Sheet): Rect[] {
  const cells: { row: number; column: number }[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined && cell.formulaType === undefined) continue;
    const comma = key.indexOf(',');
    cells.push({ row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) });
  }
  return blocksOf(cells);
}
