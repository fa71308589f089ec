import type { Workbook } from '../workbook';
import { addSheets, replaceSheets } from './add-sheets';
import { changeCells, undoCells } from './change';
import { partOf, setPartOf } from './custom-xml';
import { addMarks, hasMarks, removeMarks } from './marks';
import { sheetNames } from './our-sheets';
import { readBlock, readWorkbook } from './read';
import { inExcel } from './run';
import { activeCell, selectCells } from './selection';
import { setSettingOf, settingOf } from './settings';
import { writePlans } from './write';

/**
 * The workbook that is open in Excel. Asks for ExcelApi 1.12 and uses what is newer only where it is there.
 * What Excel refuses is thrown as an ExcelRefusal with one Dutch sentence.
 */
export const excelWorkbook = (): Workbook => ({
  read: (wanted, task, before) => inExcel((context, own) => readWorkbook(context, wanted, own, before), { task }),

  sheets: () => inExcel(sheetNames),

  write: (plans, task) => inExcel((context, own) => writePlans(context, plans, own), { task }),

  add: (sheets, task) => inExcel((context, own) => addSheets(context, sheets, own), { task }),

  replace: (sheets, task) => inExcel((context, own) => replaceSheets(context, sheets, own), { task }),

  cellsAt: (sheet, address) => inExcel((context) => readBlock(context, sheet, address)),

  change: (cells, task) => inExcel((context, own) => changeCells(context, cells, own), { oneUndo: true, task }),

  undo: (record, task) => inExcel((context, own) => undoCells(context, record, own), { oneUndo: true, task }),

  mark: (marks, task) => inExcel((context, own) => addMarks(context, marks, own), { task }),

  unmark: () => inExcel(removeMarks),

  marked: () => inExcel(hasMarks),

  select: (sheet, address) => inExcel((context) => selectCells(context, sheet, address)),

  selection: () => inExcel(activeCell),

  setting: (key) => inExcel((context) => settingOf(context, key)),

  setSetting: (key, value) => inExcel((context) => setSettingOf(context, key, value)),

  part: (namespace) => inExcel((context) => partOf(context, namespace)),

  setPart: (namespace, xml) => inExcel((context) => setPartOf(context, namespace, xml)),
});
