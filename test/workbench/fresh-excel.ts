import { bootNode, type Booted, type BootOptions } from '../../src/workbench/excel-host/boot-node';
import { newWorkbook, type WorkbookModel } from '../../src/workbench/excel-host';

/** Office.js in front of a workbook with a sheet "T" (A1:C3 filled and in view) behind an empty "Sheet1". */
export function freshExcel(options: BootOptions = {}): Booted {
  const book = newWorkbook();
  fill(book, 'T', [
    ['h1', 'h2', 'h3'],
    [1, 'two', true],
    ['2024-01-31', '0012', '=A2+1'],
  ]);
  book.active = 1;
  return bootNode(book, options);
}

/** Adds a sheet in which the rows were entered from A1 on. */
export function fill(book: WorkbookModel, name: string, rows: readonly (readonly unknown[])[]): void {
  const sheet = book.addSheet(name);
  rows.forEach((row, at) => row.forEach((value, column) => sheet.enter(at, column, value)));
}

/** Runs a script against sheet T. */
export function onT<R>(script: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return Excel.run((context) => script(context.workbook.worksheets.getItem('T'), context));
}

/** The code of the error a script ends with; undefined when it ends well. */
export async function codeOf(script: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await script();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const DATA = [
  ['wijk', 'jeugd', 'wmo'],
  ['Noord', 1, 2],
  ['Zuid', 3, 4],
];

/** Office.js in front of a workbook with the data above in T!A1:C3. */
export async function withData(): Promise<ReturnType<typeof freshExcel>> {
  const excel = freshExcel();
  await onT(async (sheet, context) => {
    sheet.getRange('A1:C3').values = DATA;
    await context.sync();
  });
  return excel;
}

/** The code of the error a deed on sheet T ends with. */
export const refused = (
  deed: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | undefined> =>
  codeOf(() =>
    onT(async (sheet, context) => {
      deed(sheet, context);
      await context.sync();
    }),
  );
