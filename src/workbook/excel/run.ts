import { excelCode, ExcelRefusal } from './refusal';

/**
 * Runs commands of the user in Excel: waits while a cell is being edited, and says no in Dutch. With `oneUndo` the user
 * takes all of it back in one step, where Excel is new enough.
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndo = false }: { readonly oneUndo?: boolean } = {},
): Promise<T> {
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
