import { emptyCells, enterCells, undoEdit } from '../../src/workbench/edits';
import { newWorkbook } from '../../src/workbench/excel-host';
import type { Change, WorkbookModel } from '../../src/workbench/excel-host';
import { everythingIn } from '../workbook/everything';

function start(): { book: WorkbookModel; heard: Change[] } {
  const book = newWorkbook('Blad1');
  const sheet = book.activeSheet;
  sheet.put(0, 0, 'wet');
  sheet.put(1, 0, 'wmo');
  sheet.put(2, 0, 5, '=A2');
  sheet.restyle({ top: 1, left: 0, rows: 1, columns: 1 }, (style) => ({ ...style, numFmt: '@' }));
  const heard: Change[] = [];
  book.listen((change) => heard.push(change));
  return { book, heard };
}

test('what was typed, pasted and emptied is taken back step by step, formulas and formats too', () => {
  const { book, heard } = start();
  const sheet = book.activeSheet;
  const texts = [everythingIn(book)];
  enterCells(sheet, [{ row: 1, column: 0, raw: 'JW' }]);
  texts.push(everythingIn(book));
  enterCells(sheet, [
    { row: 2, column: 0, raw: 7 },
    { row: 3, column: 1, raw: '2026-01-31' },
  ]);
  texts.push(everythingIn(book));
  emptyCells(sheet, { top: 0, left: 0, rows: 1_048_576, columns: 1 });
  expect([0, 1, 2].map((row) => sheet.get(row, 0))).toEqual(['', '', '']);
  expect(heard.filter(({ kind }) => kind === 'cells').map(({ rect }) => rect)).toEqual([
    { top: 1, left: 0, rows: 1, columns: 1 },
    { top: 2, left: 0, rows: 2, columns: 2 },
    { top: 0, left: 0, rows: 3, columns: 1 },
  ]);
  for (const text of texts.reverse()) {
    expect(undoEdit(book)).toBe(true);
    expect(everythingIn(book)).toBe(text);
  }
  expect(undoEdit(book)).toBe(false);
});

test('what was changed since stays', () => {
  const { book } = start();
  const sheet = book.activeSheet;
  enterCells(sheet, [
    { row: 1, column: 0, raw: 'JW' },
    { row: 1, column: 1, raw: 'x' },
  ]);
  sheet.put(1, 0, 'PW');
  undoEdit(book);
  expect([sheet.get(1, 0), sheet.get(1, 1)]).toEqual(['PW', '']);
});

test('another workbook has nothing to take back, nor has a sheet that is gone', () => {
  const { book } = start();
  enterCells(book.activeSheet, [{ row: 1, column: 0, raw: 'JW' }]);
  book.changed({ kind: 'loaded' });
  expect(undoEdit(book)).toBe(false);
  const other = book.addSheet('Blad2');
  enterCells(other, [{ row: 0, column: 0, raw: 'a' }]);
  book.sheets = book.sheets.filter((sheet) => sheet !== other);
  expect(undoEdit(book)).toBe(false);
});

test('a large paste is one step', () => {
  const { book } = start();
  const before = everythingIn(book);
  enterCells(book.activeSheet, Array.from({ length: 150_000 }, (_, row) => ({ row: 10 + row, column: 2, raw: row })));
  undoEdit(book);
  expect(everythingIn(book)).toBe(before);
});
