import { bootNode } from '../../src/workbench/excel-host/boot-node';

test('office.js reads and writes', async () => {
  const { book, bridge } = bootNode();
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:B2');
    range.values = [[1, 'x'], [true, '=A1']];
    range.load('values,address');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, 'x'], [true, 0]]);
  expect(book.activeSheet.formula(1, 1)).toBe('=A1');
  expect(bridge.faults).toEqual([]);
});
