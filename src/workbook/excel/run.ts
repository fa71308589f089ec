import type { Task } from '../workbook';
import { excelCode, ExcelRefusal } from './refusal';
import { stoppable } from './stop';

/**
 * Runs commands of the user in Excel: waits while a cell is being edited, and says no in Dutch. With a `task` the user can
 * stop also that waiting. With `oneUndo` he takes all of it back in one step, where Excel is new enough.
 */
export function inExcel<T>(
  batch: (context: Excel.RequestContext, task: Task) => Promise<T>,
  { oneUndo = false, task = {} }: { readonly oneUndo?: boolean; readonly task?: Task | undefined } = {},
): Promise<T> {
  return stoppable(task, (watched) => refusing((context) => batch(context, watched), oneUndo));
}

async function refusing<T>(batch: (context: Excel.RequestContext) => Promise<T>, oneUndo: boolean): Promise<T> {
  try {
    // An option has no member to look for; a client that does not know it passes over it, and our own record remains.
    const options = oneUndo && has('1.20') ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
    return await Excel.run(options, batch);
  } catch (problem) {
    const code = excelCode(problem);
    throw code === null ? problem : new ExcelRefusal(code, problem);
  }
}

/** True when this Excel has a set of the API that is newer than the manifest asks for. */
export const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
