import { inDutch } from '../calendar';
import type { Checked } from '../calculated';
import type { Cell } from '../cell';
import { readingOf } from '../levering/column';
import { STATE, type ColumnData, type SheetData, type SheetName } from '../levering/sheet-data';
import { masked } from '../wording';
import { Outermost } from './outermost';
import type { CellFormat } from './sheet-plan';
import { inEuro } from './suppress';

/** What stands in the place of a value that is not repeated. */
export const AFGESCHERMD = 'afgeschermd';

/** How a column of the delivery is shown: its numbers as they were delivered, neither grouped nor rounded. */
export function formatOf(sheet: SheetData, name: string): CellFormat {
  const column = sheet.format.columns[name];
  const format = column === undefined ? 'text' : readingOf(column.schema).format;
  return format === 'count' || format === 'rate' ? 'number' : format;
}

/** The columns of a sheet in which control C04 found a BSN: these are never repeated. */
export function bsnColumns({ findings }: Checked, blad: SheetName): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { code, blad: at, kolom } of findings) if (code === 'C04' && at === blad && kolom !== null) columns.add(kolom);
  return columns;
}

/** A distinct value of a column as it was read: a real date or number; what could not be read as it stands there. */
function ownValue({ cells, values, states }: ColumnData, format: CellFormat, code: number): Cell {
  const cell = cells[code] ?? null;
  if ((states[code] ?? STATE.empty) >= STATE.failed) return cell;
  const value = values[code] ?? null;
  if (typeof value === 'number') return format === 'euroCents' ? inEuro(value) : value;
  return typeof value === 'string' || typeof value === 'boolean' ? value : cell;
}

/** The distinct values of a column as they were read, by the codes of its rows. */
export const ownValues = (column: ColumnData, format: CellFormat): readonly Cell[] =>
  column.cells.map((_, code) => ownValue(column, format, code));

/** The longest text among the values of a column as they were read, and its lowest and highest number, as far as there are such. */
export function outermostValues(column: ColumnData, format: CellFormat): readonly Cell[] {
  const outermost = new Outermost();
  for (let code = 0; code < column.cells.length; code++) outermost.add(ownValue(column, format, code));
  return outermost.cells;
}

/** A cell as a text that repeats no number that could be a BSN. */
export function maskedText(cell: Cell, format: CellFormat): string | null {
  if (cell === null) return null;
  const isDay = typeof cell === 'number' && format === 'date' && Number.isInteger(cell) && cell > 0 && cell < 2_958_466;
  if (isDay) return inDutch(cell);
  return masked(typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell));
}
