import { numberFormats } from '#domain';
import type { Cell } from '#domain';
import { neededFormat, sameCell } from '../changing';
import type { CellKind } from '../changing';
import { days1904, isDateFormat } from '../dates';
import type { CellChange, CellPlace, ChangedCell, ChangeRecord, Task } from '../workbook';
import { uses1904 } from './date-system';
import { entered } from './entered';
import { excelCode, ExcelRefusal } from './refusal';
import { beginWriting } from './stop';
import { eachCell } from './put-cells';
import type { Put, Stood, Wanted } from './put-cells';

/** Changes cells, block by block; what was already written is taken back when Excel refuses the rest. */
export async function changeCells(
  context: Excel.RequestContext,
  wanted: readonly CellChange[],
  task: Task = {},
): Promise<ChangeRecord> {
  const changed: ChangedCell[] = [];
  const passedOver: CellPlace[] = [];
  const dates = await uses1904();
  beginWriting(task);
  const put = (cell: CellChange & Wanted, stood: Stood, now: Cell): Put | null => {
    const { sheet, address, old, value } = cell;
    if (!sameCell(now, old)) {
      passedOver.push({ sheet, address });
      return null;
    }
    changed.push({ sheet, address, old, value, was: JSON.stringify(stood) });
    const format = neededFormat(value, cell.format, kindOf(stood.format));
    const shown = format ?? stood.format;
    const isDay = typeof value === 'number' && dates.is1904 && isDateFormat(shown);
    return { value: entered(isDay ? value - days1904 : value, shown === numberFormats.text), format, isFormula: false };
  };
  try {
    const missing = await eachCell(context, wanted, dates, put, (done) =>
      task.onProgress?.({ phase: 'herstellen', done, total: wanted.length }),
    );
    return { changed, passedOver: [...passedOver, ...missing] };
  } catch (problem) {
    const record = { changed, passedOver };
    const isTakenBack = await undoCells(context, record).then(
      () => true,
      () => false,
    );
    const code = excelCode(problem);
    throw isTakenBack || code === null ? problem : new ExcelRefusal(code, problem, record);
  }
}

/** Takes a change back, in those cells that still hold what it wrote. */
export async function undoCells(context: Excel.RequestContext, { changed }: ChangeRecord, task: Task = {}): Promise<CellPlace[]> {
  const left: CellPlace[] = [];
  const dates = await uses1904();
  beginWriting(task);
  const put = ({ sheet, address, value, was }: ChangedCell & Wanted, stood: Stood, now: Cell): Put | null => {
    if (!sameCell(now, value)) {
      left.push({ sheet, address });
      return null;
    }
    const before = JSON.parse(was) as Stood;
    const { isFormula, format } = before;
    const back = isFormula ? String(before.entered) : entered(before.entered, format === numberFormats.text);
    const isHeld = format === stood.format && !(isFormula && format === numberFormats.text);
    return { value: back, format: isHeld ? null : format, isFormula };
  };
  const missing = await eachCell(context, changed, dates, put, (done) =>
    task.onProgress?.({ phase: 'terugzetten', done, total: changed.length }),
  );
  return [...left, ...missing];
}

const kindOf = (format: string): CellKind => (format === '@' ? 'text' : isDateFormat(format) ? 'date' : 'other');
