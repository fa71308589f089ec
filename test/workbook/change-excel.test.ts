import type { Cell } from '#domain';
import { ExcelRefusal, excelWorkbook } from '#workbook';
import type { CellChange } from '#workbook';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { everythingIn } from './everything';
import { modelWith } from './homes';

const to = (address: string, old: Cell, value: Cell, format: CellChange['format'] = 'text'): CellChange => ({
  sheet: 'Voorzieningen',
  address,
  old,
  value,
  format,
});

async function formats(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Voorzieningen').getRange(address);
    range.load('numberFormat');
    await context.sync();
    return range.numberFormat as unknown[][];
  });
}

test('5,000 scattered repairs are few and small requests, and so is taking them back', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [`c${row}`, row % 4 === 0 ? 'wmo' : 'WMO']);
  const { bridge } = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['client_id', 'wet'], ...rows] }]));
  const workbook = excelWorkbook();
  const wanted = rows.flatMap((row, place) => (row[1] === 'wmo' ? [to(`B${place + 2}`, 'wmo', 'WMO')] : []));
  expect(wanted).toHaveLength(5000);
  const first = bridge.calls.length;
  const record = await workbook.change(wanted);
  const calls = bridge.calls.slice(first);
  expect(record.changed).toHaveLength(5000);
  expect(calls.length).toBeLessThanOrEqual(24);
  expect(Math.max(...calls.map((call) => call.request))).toBeLessThan(1_000_000);
  expect(await workbook.undo(record)).toEqual([]);
  expect(bridge.calls.length - first).toBeLessThanOrEqual(48);
  expect(bridge.faults).toEqual([]);
});

test('a formula becomes its value and comes back; the cell beside it keeps its own', async () => {
  const { book } = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['wet', 'kosten'], ['WMO', 5], ['JW', 6]] }]));
  const sheet = book.activeSheet;
  sheet.put(1, 1, 12.5, '=A9*2');
  sheet.put(2, 1, 7, '=A9*3');
  const workbook = excelWorkbook();
  const before = everythingIn(book);
  const record = await workbook.change([to('B2', 12.5, 12.5, 'euroCents')]);
  expect([sheet.formula(1, 1), sheet.get(1, 1), sheet.formula(2, 1)]).toEqual([undefined, 12.5, '=A9*3']);
  expect(await workbook.undo(record)).toEqual([]);
  expect(sheet.formula(1, 1)).toBe('=A9*2');
  // The host does not calculate, so the value of a formula that is entered again is 0.
  sheet.put(1, 1, 12.5, '=A9*2');
  expect(everythingIn(book)).toBe(before);
});

test('a number format changes only where the cell could not hold the value, and comes back', async () => {
  bootNode(modelWith([{ name: 'Voorzieningen', rows: [['a', 'b', 'c', 'd'], ['1-2-2026', 'wmo', 1, 3]] }]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Voorzieningen');
    sheet.getRange('A2').numberFormat = [['@']];
    sheet.getRange('B2:D2').numberFormat = [['General', '0.00', 'yyyy-mm-dd']];
    await context.sync();
  });
  const before = await formats('A2:D2');
  const workbook = excelWorkbook();
  const record = await workbook.change([
    to('A2', '1-2-2026', 46054, 'date'),
    to('B2', 'wmo', 'WMO'),
    to('C2', 1, '01'),
    to('D2', 3, 46054, 'date'),
  ]);
  expect(await formats('A2:D2')).toEqual([['dd-mm-yyyy', 'General', '@', 'yyyy-mm-dd']]);
  await workbook.undo(record);
  expect(await formats('A2:D2')).toEqual(before);
  expect((await workbook.cellsAt('Voorzieningen', 'A2:D2')).rows).toEqual([['1-2-2026', 'wmo', 1, 3]]);
});

test('repairing costs the user none of his own undo', async () => {
  const { book } = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['wet'], ['wmo']] }]));
  const workbook = excelWorkbook();
  await workbook.undo(await workbook.change([to('A2', 'wmo', 'WMO')]));
  expect(book.undoClearedBy).toEqual([]);
});

test('a protected sheet is refused in Dutch and stays as it was', async () => {
  const { book } = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['wet'], ['wmo']] }]));
  book.activeSheet.protected = true;
  const refused = await excelWorkbook().change([to('A2', 'wmo', 'WMO')]).catch((problem: unknown) => problem);
  expect(refused).toBeInstanceOf(ExcelRefusal);
  expect(book.activeSheet.get(1, 0)).toBe('wmo');
});
