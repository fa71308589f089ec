import { freeName } from '../ours';
import { emptySheet } from './create-sheet';
import { makeOurs, sheetNames } from './our-sheets';
import { excelCode } from './refusal';
import { has, inExcel } from './run';

/** What came of asking for a PivotTable on sheet Verrijkt. */
export type PivotUitkomst = 'gemaakt' | 'bijgewerkt' | 'geen bron' | 'kan niet';

const SHEET_ID = 'draaitabel-excel';
const SHEET_NAME = 'Draaitabel van Excel';
const PIVOT_NAME = 'am_draaitabel_excel';
const NOTES = [
  ['Draaitabel van Excel'],
  ['Alleen voor intern gebruik: alle regels over personen zitten in deze tabel, ook als u ze niet ziet. Telt regels, geen unieke cliënten.'],
];

/** True when this Excel knows PivotTables: a host may have the set without the member, and the member without the will. */
async function knowsPivots(context: Excel.RequestContext): Promise<boolean> {
  if (!has('1.8')) return false;
  const { pivotTables } = context.workbook;
  if (typeof pivotTables?.add !== 'function') return false;
  try {
    pivotTables.load('items/name');
    await context.sync();
    return true;
  } catch (problem) {
    if (excelCode(problem) === null) throw problem;
    return false;
  }
}

/**
 * Makes a PivotTable of Excel's own on sheet Verrijkt (ExcelApi 1.8), or brings the one that is there up to date; and shows
 * it. Nothing is changed where that cannot be.
 */
export const excelPivotTable = (): Promise<PivotUitkomst> =>
  inExcel(async (context) => {
    if (!(await knowsPivots(context))) return 'kan niet';
    const present = await sheetNames(context);
    const source = present.find(({ madeFrom }) => madeFrom === 'verrijkt');
    if (source === undefined) return 'geen bron';
    const old = present.find(({ madeFrom }) => madeFrom === SHEET_ID);
    if (old !== undefined && (await refreshed(context, old.name))) return 'bijgewerkt';
    const tables = context.workbook.worksheets.getItem(source.name).tables.load('items/name');
    await context.sync();
    const [table] = tables.items;
    if (table === undefined) return 'geen bron';
    const name = old?.name ?? freeName(SHEET_NAME, present.map((sheet) => sheet.name));
    if (old === undefined) await makeOurs(context, SHEET_ID, name);
    const sheet = await emptySheet(context, name);
    layOut(sheet, table);
    await context.sync();
    return 'gemaakt';
  });

/** Brings the PivotTable on a sheet up to date; false when it is no longer there. */
async function refreshed(context: Excel.RequestContext, sheetName: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const pivot = sheet.pivotTables.getItemOrNullObject(PIVOT_NAME).load('name');
  await context.sync();
  if (pivot.isNullObject) return false;
  pivot.refresh();
  sheet.activate();
  await context.sync();
  return true;
}

/** Kosten per wijk and wet to begin with; the rest is for the user to drag. */
function layOut(sheet: Excel.Worksheet, source: Excel.Table): void {
  sheet.getRange('A1:A2').values = NOTES;
  sheet.getRange('A1').format.font.bold = true;
  const pivot = sheet.pivotTables.add(PIVOT_NAME, source, sheet.getRange('A6'));
  const field = (header: string): Excel.PivotHierarchy => pivot.hierarchies.getItem(header);
  pivot.rowHierarchies.add(field('Wijknaam'));
  pivot.columnHierarchies.add(field('Wet'));
  pivot.filterHierarchies.add(field('Cirkelnaam'));
  const kosten = pivot.dataHierarchies.add(field('Kosten'));
  kosten.summarizeBy = 'Sum';
  kosten.name = 'Som van kosten';
  kosten.numberFormat = '"€" #,##0';
  sheet.activate();
}
