import { excelWorkbook } from '#workbook';
import { newWorkbook, type WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';

const ROWS = 6000;

/** A workbook with two sheets that are read, one of them empty, and one that is not. */
function opened(): WorkbookModel {
  const book = newWorkbook('Voorzieningen');
  for (let row = 0; row < ROWS; row++) for (let column = 0; column < 4; column++) book.activeSheet.put(row + 1, column + 1, column === 0 ? `C-${row}` : row * column);
  book.addSheet('Kernen');
  book.addSheet('Kladblok');
  bootNode(book, { payloadLimit: Infinity });
  return book;
}

const wanted = (name: string): boolean => name !== 'Kladblok';
const sheet = (book: WorkbookModel) => {
  const found = book.find('Voorzieningen');
  if (found === undefined) throw new Error('no sheet');
  return found;
};

test('a workbook in which nothing changed is given back as it was read before, also when sheets of no concern did', async () => {
  const book = opened();
  const before = await excelWorkbook().read(wanted);
  book.find('Kladblok')?.put(0, 0, 'boodschappen');
  expect(await excelWorkbook().read(wanted, {}, before)).toBe(before);
});

test('also when formulas that show nothing stand below and beside it', async () => {
  const book = opened();
  sheet(book).put(ROWS + 1, 1, '', '=""');
  sheet(book).put(3, 5, '', '=""');
  const before = await excelWorkbook().read(wanted);
  expect(before.sheets[0]?.columns?.[0]?.codes).toHaveLength(ROWS);
  expect(await excelWorkbook().read(wanted, {}, before)).toBe(before);
});

test.each<[string, (book: WorkbookModel) => void]>([
  ['a cell in the first block', (book) => sheet(book).put(5, 2, 'anders')],
  ['the last cell', (book) => sheet(book).put(ROWS, 4, 'anders')],
  ['a text that is now a number', (book) => sheet(book).put(7, 1, 6)],
  ['a cell that is now empty', (book) => sheet(book).put(7, 2, '')],
  ['a row below the last', (book) => sheet(book).put(ROWS + 1, 1, 'C-nieuw')],
  ['a cell left of the first', (book) => sheet(book).put(3, 0, 'ervoor')],
  ['a cell above the first', (book) => sheet(book).put(0, 1, 'Totaal')],
  ['a row that is hidden', (book) => void sheet(book).hiddenRows.add(9)],
  ['a value that is now a formula', (book) => sheet(book).put(8, 2, 7, '=6+1')],
  ['cells that were merged', (book) => void sheet(book).merges.push({ top: 4, left: 1, rows: 2, columns: 1 })],
  ['a year that is now shown as a day', (book) => sheet(book).restyle({ top: 2001, left: 2, rows: 1, columns: 1 }, (style) => ({ ...style, numFmt: 'dd-mm-yyyy' }))],
  ['another count of days', (book) => void (book.date1904 = true)],
  ['another name of the sheet', (book) => void (sheet(book).name = 'voorzieningen')],
  ['another order of the sheets', (book) => void book.sheets.reverse()],
  ['a sheet that was empty', (book) => book.find('Kernen')?.put(0, 0, 'Kern')],
])('not after %s: then it is what it would be without what was read before', async (_, change) => {
  const book = opened();
  const before = await excelWorkbook().read(wanted);
  change(book);
  const now = await excelWorkbook().read(wanted, {}, before);
  expect(now).not.toBe(before);
  const anew = await excelWorkbook().read(wanted);
  expect(now).toEqual(anew);
  expect(now.sheets.map(({ rows }) => rows)).toEqual(anew.sheets.map(({ rows }) => rows));
  expect(now).not.toEqual(before);
});

test('a sheet that did not change is the one of before when another did', async () => {
  const book = opened();
  const before = await excelWorkbook().read(wanted);
  book.find('Kernen')?.put(0, 0, 'Kern');
  const now = await excelWorkbook().read(wanted, {}, before);
  expect(now.sheets[0]).toBe(before.sheets[0]);
  expect(now.sheets[1]).not.toBe(before.sheets[1]);
});
