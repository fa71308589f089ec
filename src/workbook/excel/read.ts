import { SheetAgain, type Cell, type Rect, type SheetCells, type WorkbookCells } from '#domain';
import { throwIfCancelled } from '../cancelled';
import { columnSheet } from '../cells';
import { runInSlices } from '../run-in-slices';
import type { Task } from '../workbook';
import { asBefore, isSameWorkbook, knownColumns } from './as-before';
import { inBlocks } from './blocks';
import { uses1904 } from './date-system';
import type { DateSystem } from './date-system';
import { excelCode } from './refusal';
import { has } from './run';
import { unkept } from './unkept';
import { datesAmongYears } from './years-or-dates';

/** The asked-for facts of one sheet, filled by the sync that follows. */
interface Facts {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formulas: Excel.RangeAreas;
  readonly visible: Excel.RangeAreas;
}

/**
 * Reads the sheets whose name is wanted: their values in blocks, and what the controls must know besides. A sheet in which
 * nothing changed comes back as it was `before`, and so does a workbook.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  wanted: (name: string) => boolean,
  task: Task = {},
  before?: WorkbookCells,
): Promise<WorkbookCells> {
  throwIfCancelled(task.signal);
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('name');
  worksheets.load('items/name');
  await context.sync();
  const facts = worksheets.items.filter((sheet) => wanted(sheet.name)).map(askFacts);
  await context.sync();
  const dates = await uses1904();
  const total = facts.reduce((sum, fact) => sum + (fact.used.isNullObject ? 0 : fact.used.rowCount), 0);
  const sheets: SheetCells[] = [];
  let done = 0;
  const report = (rows: number): void => {
    done += rows;
    task.onProgress?.({ phase: 'lezen', done, total });
  };
  for (const fact of facts) {
    const known = before?.sheets.find(({ name }) => name === fact.name);
    sheets.push(await readSheet(context, fact, { dates, known, report, signal: task.signal }));
  }
  const read = { bestand: workbook.name, sheets, date1904: dates.is1904, textOnly: false };
  return before !== undefined && isSameWorkbook(before, read) ? before : read;
}

function askFacts(sheet: Excel.Worksheet): Facts {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const formulas = used.getSpecialCellsOrNullObject('Formulas');
  formulas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const visible = used.getSpecialCellsOrNullObject('Visible');
  visible.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { name: sheet.name, sheet, used, formulas, visible };
}

/** The merged blocks of a sheet; none where Excel is too old to tell. */
async function mergedOf(context: Excel.RequestContext, { sheet, used }: Facts): Promise<Rect[]> {
  // A merged block may stick out of the filled cells, so the whole sheet is asked.
  const whole = sheet.getRange();
  if (!has('1.13') || !('getMergedAreasOrNullObject' in whole)) return [];
  const merged = whole.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  try {
    await context.sync();
    return rectsOf(merged);
  } catch (problem) {
    if (excelCode(problem) === null) throw problem;
    // Excel gives no answer when there are more than 512 of them: then the sheet as a whole counts as merged.
    return [{ top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount }];
  }
}

interface Reading {
  readonly dates: DateSystem;
  /** The sheet as it was read before. */
  readonly known: SheetCells | undefined;
  readonly report: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

async function readSheet(context: Excel.RequestContext, facts: Facts, { dates, known, report, signal }: Reading): Promise<SheetCells> {
  const { name, sheet, used, formulas, visible } = facts;
  if (used.isNullObject) return asBefore({ name, top: 0, left: 0, rows: [] }, known);
  const read = new SheetAgain(used.rowCount, knownColumns(used, known));
  const days: Rect[] = [];
  const { rowIndex: top, columnIndex: left, columnCount: columns } = used;
  await inBlocks(
    {
      rows: used.rowCount,
      columns,
      // One thing at a time is asked of Excel: two syncs of one context at once spoil each other.
      async fetch(from, count) {
        const block = await loaded(context, sheet.getRangeByIndexes(top + from, left, count, columns), dates);
        const rows = cellsOf(block, dates);
        return { rows, days: await datesAmongYears(context, sheet, rows, { top: top + from, left }) };
      },
      async take({ rows, days: found }, _, count) {
        days.push(...found);
        await runInSlices(read.add(rows), { signal });
        report(count);
      },
    },
    signal,
  );
  const hiddenRows = hiddenOf(rectsOf(visible), top, used.rowCount);
  const inUsed = rectsOf(formulas).filter((block) => block.top + block.rows > top && block.left + block.columns > left);
  const columnsRead = await runInSlices(read.columns(), { signal });
  const merged = await mergedOf(context, facts);
  return asBefore(columnSheet({ name, columns: columnsRead, top, left }, { hiddenRows, formulas: inUsed, merged, dates: days }), known);
}

/** A block with the values that it was asked for, and where Excel counts from 1904 the formats that tell dates. */
async function loaded(context: Excel.RequestContext, range: Excel.Range, { is1904 }: DateSystem): Promise<Excel.Range> {
  const block = unkept(range);
  block.load(is1904 ? 'values,numberFormat' : 'values');
  await context.sync();
  return block;
}

/** The cells of a block, with dates as serials of the 1900 system. */
function cellsOf(block: Excel.Range, dates: DateSystem): readonly Cell[][] {
  const values = block.values as Cell[][];
  if (!dates.is1904) return values;
  const formats = block.numberFormat as unknown[][];
  return values.map((row, r) => dates.from1900(row, formats[r] ?? []));
}

function rectsOf(ranges: Excel.RangeAreas): Rect[] {
  if (ranges.isNullObject) return [];
  return ranges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}

/** Rows of the used range in which no cell is visible. */
function hiddenOf(visible: readonly Rect[], top: number, count: number): number[] {
  const shown = new Uint8Array(count);
  for (const block of visible) shown.fill(1, Math.max(0, block.top - top), Math.max(0, block.top - top + block.rows));
  const hidden: number[] = [];
  shown.forEach((isShown, row) => {
    if (!isShown) hidden.push(top + row);
  });
  return hidden;
}

/** Reads one block of a sheet, named or by its id, as far as it is filled. */
export async function readBlock(context: Excel.RequestContext, name: string, address: string): Promise<SheetCells> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('name');
  const filled = sheet.getRange(address).getIntersectionOrNullObject(sheet.getUsedRange(true));
  filled.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (filled.isNullObject) return { name: sheet.name, top: 0, left: 0, rows: [] };
  const dates = await uses1904();
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = filled;
  const rows: Cell[][] = [];
  await inBlocks({
    rows: rowCount,
    columns: columnCount,
    fetch: (from, count) => loaded(context, sheet.getRangeByIndexes(top + from, left, count, columnCount), dates),
    take(block) {
      for (const row of cellsOf(block, dates)) rows.push(row.map((cell) => (cell === '' ? null : cell)));
    },
  });
  return { name: sheet.name, top, left, rows };
}
