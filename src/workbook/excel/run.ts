import { excelCode, ExcelRefusal } from './refusal';

/** Runs commands of the user in Excel: waits while a cell is being edited, and says no in Dutch. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (problem) {
    const code = excelCode(problem);
    throw code === null ? problem : new ExcelRefusal(code, problem);
  }
}

/** True when this Excel has a set of the API that is newer than the manifest asks for. */
export const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
