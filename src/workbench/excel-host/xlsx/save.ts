import { writeXlsx, type WorkbookProperties } from 'hucre';
import { omit, type WorkbookModel } from '../model';
import { carried } from './carried';
import { remember, REMEMBERED } from './remembered';
import { writeSheet } from './save-sheet';

/** The bytes of an .xlsx of a workbook, with all that `openWorkbook` carried along. */
export async function saveWorkbook(book: WorkbookModel): Promise<Uint8Array> {
  const { defaultFont, namedRanges = [], workbookProtection, properties } = carried.books.get(book) ?? {};
  const ofSheets = namedRanges.filter(({ scope }) => scope !== undefined && book.find(scope));
  return writeXlsx({
    sheets: book.sheets.map(writeSheet),
    activeSheet: book.active,
    namedRanges: [...ofSheets, ...[...book.names].map(([name, formula]) => ({ name, range: formula.slice(1) }))],
    properties: writeProperties(book, properties ?? {}),
    ...(book.date1904 && { dateSystem: '1904' as const }),
    ...(defaultFont && { defaultFont }),
    ...(workbookProtection && { workbookProtection }),
  });
}

function writeProperties(book: WorkbookModel, found: WorkbookProperties): WorkbookProperties {
  const { author, comments, ...rest } = Object.fromEntries(book.properties);
  const custom = omit(found.custom ?? {}, REMEMBERED);
  const remembered = remember(book);
  return {
    ...found,
    ...rest,
    ...(author !== undefined && { creator: author }),
    ...(comments !== undefined && { description: comments }),
    custom: remembered === undefined ? custom : { ...custom, [REMEMBERED]: remembered },
  };
}
