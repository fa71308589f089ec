import type { Cell, DataSheet, Rect, SheetCells } from '#domain';
import { excelWorkbook, memoryWorkbook, newFile, openFile, Refusal, writeDataFile } from '#workbook';
import type { FileWorkbook, Workbook } from '#workbook';
import { newWorkbook } from '../../src/workbench/excel-host';
import type { WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';

/** A sheet of the user's own, as the tests start with it; dates are serials. */
export interface UserSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The headers of the columns that show their numbers as dates. */
  readonly days?: readonly string[];
}

/** A workbook in one of the three homes; `again` is the same workbook as a later session would find it. */
export interface Opened {
  readonly workbook: Workbook;
  readonly again: () => Promise<Workbook>;
}

/** A place where a workbook can live. */
export interface Home {
  readonly home: string;
  readonly open: (sheets: readonly UserSheet[]) => Promise<Opened>;
}

async function openBytes(bytes: Uint8Array): Promise<FileWorkbook> {
  const opened = await openFile(bytes, 'levering.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  return opened;
}

const dataSheet = ({ name, rows, days = ['begindatum'] }: UserSheet): DataSheet => {
  const [header = [], ...body] = rows;
  const columns = header.map((title) => ({
    header: String(title),
    format: days.includes(String(title)) ? ('date' as const) : ('text' as const),
    width: 12,
  }));
  return { name, columns, rows: body, tableName: null, hidden: false };
};

/** Puts the user's sheets into a model as a user would have: text in text cells. */
export function modelWith(sheets: readonly UserSheet[]): WorkbookModel {
  const book = newWorkbook(sheets[0]?.name ?? 'Blad1');
  sheets.forEach(({ name, rows, days = [] }, i) => {
    const sheet = i === 0 ? book.activeSheet : book.addSheet(name);
    rows[0]?.forEach((title, left) => {
      if (!days.includes(String(title))) return;
      sheet.restyle({ top: 1, left, rows: rows.length - 1, columns: 1 }, (style) => ({ ...style, numFmt: 'd-m-yyyy' }));
    });
    rows.forEach((row, r) => row.forEach((cell, c) => cell !== null && sheet.put(r, c, cell)));
  });
  return book;
}

/** What an adapter would say of the numbers in the user's columns of days. */
function datesIn({ rows: [header = [], ...body], days = [] }: UserSheet): Pick<SheetCells, 'dates'> {
  const dates = header.flatMap((title, left) =>
    days.includes(String(title))
      ? body.flatMap(({ [left]: cell }, place): Rect[] =>
          typeof cell === 'number' && cell >= 1800 && cell < 2200 ? [{ top: place + 1, left, rows: 1, columns: 1 }] : [],
        )
      : [],
  );
  return dates.length > 0 ? { dates } : {};
}

/** The three homes of a workbook, in front of the same contract. */
export const homes: readonly Home[] = [
  {
    home: 'memory',
    open: async (sheets) => {
      const workbook = memoryWorkbook({
        bestand: 'levering.xlsx',
        sheets: sheets.map((own): SheetCells => ({ name: own.name, top: 0, left: 0, rows: own.rows, ...datesIn(own) })),
      });
      return { workbook, again: async () => workbook };
    },
  },
  {
    home: 'file',
    open: async (sheets) => {
      const workbook = sheets.length === 0 ? newFile() : await openBytes(await writeDataFile(sheets.map(dataSheet)));
      return { workbook, again: async () => openBytes(await workbook.save('levering.xlsx')) };
    },
  },
  {
    home: 'excel',
    open: async (sheets) => {
      bootNode(modelWith(sheets));
      return { workbook: excelWorkbook(), again: async () => excelWorkbook() };
    },
  },
];
