import { formatRect } from '../../src/workbench/excel-host';
import { codeOf, freshExcel, onT } from './fresh-excel';

test('text of numbers, dates and amounts is what Excel shows', async () => {
  freshExcel();
  const text = await onT(async (sheet, context) => {
    const range = sheet.getRange('E1:E4');
    range.numberFormat = [['"€" #,##0.00'], ['dd-mm-yyyy'], ['0.0%'], ['@']];
    range.values = [[1234.5], [45322], [0.125], ['0012']];
    range.load('text');
    await context.sync();
    return range.text.map(([cell]) => cell);
  });
  expect(text).toEqual(['€ 1,234.50', '31-01-2024', '12.5%', '0012']);
});

const places: [string, (range: Excel.Range) => Excel.Range, string][] = [
  ['a cell', (range) => range.getCell(1, 1), 'T!C3'],
  ['a row', (range) => range.getRow(1), 'T!B3:D3'],
  ['a column', (range) => range.getColumn(2), 'T!D2:D4'],
  ['the last cell', (range) => range.getLastCell(), 'T!D4'],
  ['the last row', (range) => range.getLastRow(), 'T!B4:D4'],
  ['the rows above', (range) => range.getRowsAbove(1), 'T!B1:D1'],
  ['the rows below', (range) => range.getRowsBelow(2), 'T!B5:D6'],
  ['the columns before', (range) => range.getColumnsBefore(1), 'T!A2:A4'],
  ['the columns after', (range) => range.getColumnsAfter(1), 'T!E2:E4'],
  ['another size', (range) => range.getResizedRange(1, -1), 'T!B2:C5'],
  ['another place', (range) => range.getOffsetRange(1, 1), 'T!C3:E5'],
  ['whole rows', (range) => range.getEntireRow(), 'T!2:4'],
  ['whole columns', (range) => range.getEntireColumn(), 'T!B:D'],
  ['what is shared', (range) => range.getIntersectionOrNullObject('C1:C9'), 'T!C2:C4'],
  ['a block around both', (range) => range.getBoundingRect('F7'), 'T!B2:F7'],
  ['what is in use', (range) => range.getUsedRange(true), 'T!B2:C3'],
];

test.each(places)('goes from a range to %s', async (_, go, expected) => {
  freshExcel();
  const address = await onT(async (sheet, context) => {
    const range = go(sheet.getRange('B2:D4')).load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe(expected);
});

describe('rows that are hidden', () => {
  test('by hand are told, and can be shown', async () => {
    const { book } = freshExcel();
    const hidden = await onT(async (sheet, context) => {
      sheet.getRange('A2:A2').rowHidden = true;
      const some = sheet.getRange('A1:A3').load('rowHidden');
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true });
      await context.sync();
      sheet.getRange('A1:A3').rowHidden = false;
      await context.sync();
      return [some.rowHidden, rows.value.map((row) => row.rowHidden)];
    });
    expect(hidden).toEqual([null, [false, true, false]]);
    expect(book.activeSheet.hiddenRows.size).toBe(0);
  });

  test('by a filter come back when it goes', async () => {
    const { book } = freshExcel();
    const sheet = book.activeSheet;
    await onT(async (proxy, context) => {
      proxy.autoFilter.apply(proxy.getRange('A1:C3'), 0, { filterOn: 'Values', values: ['1'] } as Excel.FilterCriteria);
      await context.sync();
    });
    expect([...sheet.filteredRows]).toEqual([2]);
    const facts = await onT(async (proxy, context) => {
      proxy.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      proxy.autoFilter.clearCriteria();
      await context.sync();
      return [proxy.autoFilter.enabled, proxy.autoFilter.isDataFiltered];
    });
    expect([facts, sheet.filteredRows.size]).toEqual([[true, true], 0]);
  });
});

test('merging keeps the first value, unmerging gives the cells back', async () => {
  const { book } = freshExcel();
  await onT(async (sheet, context) => {
    sheet.getRange('A1:B2').merge();
    await context.sync();
  });
  const sheet = book.activeSheet;
  expect([sheet.merges.map(formatRect), sheet.get(0, 0), sheet.get(1, 1)]).toEqual([['A1:B2'], 'h1', '']);
  await onT(async (proxy, context) => {
    proxy.getRange('A1').unmerge();
    await context.sync();
  });
  expect(sheet.merges).toEqual([]);
});

test('rows and cells make way for others', async () => {
  const { book } = freshExcel();
  book.sheets[1]?.put(2, 2, 9);
  await onT(async (sheet, context) => {
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('A1').insert('Right');
    sheet.getRange('B4').delete('Up');
    await context.sync();
  });
  const sheet = book.activeSheet;
  expect([sheet.get(0, 1), sheet.get(3, 0), sheet.get(3, 1), sheet.get(4, 2)]).toEqual(['h1', 1, 12, 9]);
});

test('inserting in a workbook with formulas says that it is not emulated', async () => {
  freshExcel();
  const code = await codeOf(() =>
    onT(async (sheet, context) => {
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    }),
  );
  expect(code).toBe('NotImplemented');
});

test('whole columns keep their format for cells that come later, and rows go before columns', async () => {
  const { book } = freshExcel();
  await onT(async (sheet, context) => {
    sheet.getRange('B:B').format.font.bold = true;
    sheet.getRange('2:2').format.fill.color = '#FFFF00';
    sheet.getRange('B:B').format.font.italic = true;
    await context.sync();
  });
  const { styles } = book.activeSheet;
  expect([styles.get(1, 1), styles.get(9, 1).font, styles.get(1, 9).fill?.fgColor]).toEqual([
    { font: { bold: true, italic: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } },
    { bold: true, italic: true },
    { rgb: 'FFFF00' },
  ]);
  expect(styles.cells.height).toBeLessThan(10);
});
