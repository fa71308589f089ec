import { sheetFacts, type CellColumn, type SheetCells, type WorkbookCells } from '#domain';

/** The columns of before, where what Excel takes for filled begins at the same cell and is no smaller: of its empty edges none are kept. */
export function knownColumns({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, known: SheetCells | undefined): readonly CellColumn[] {
  const columns = known?.columns ?? [];
  const isThere = known?.top === rowIndex && known.left === columnIndex && columns.length <= columnCount;
  return isThere && columns.every(({ codes }) => codes.length <= rowCount) ? columns : [];
}

/** The sheet of before where this one is the same: of its columns each, and all that is known of it besides. */
export function asBefore(sheet: SheetCells, known: SheetCells | undefined): SheetCells {
  if (known === undefined || JSON.stringify(sheetFacts(known)) !== JSON.stringify(sheetFacts(sheet))) return sheet;
  const [now = [], then = []] = [sheet.columns, known.columns];
  return now.length === then.length && now.every((column, place) => column === then[place]) ? known : sheet;
}

/** True when all that was read is what it was before. */
export const isSameWorkbook = (before: WorkbookCells, read: WorkbookCells): boolean =>
  before.bestand === read.bestand &&
  before.date1904 === read.date1904 &&
  before.sheets.length === read.sheets.length &&
  before.sheets.every((sheet, place) => sheet === read.sheets[place]);
