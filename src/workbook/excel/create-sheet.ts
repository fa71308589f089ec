/**
 * A sheet with this name and empty cells: made when it is not there, emptied when it is.
 * The only use of office-js-helpers in this program; it is loaded when the first sheet is written.
 */
export async function emptySheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import('@microsoft/office-js-helpers');
  return ExcelUtilities.forceCreateSheet(context.workbook, name, true);
}
