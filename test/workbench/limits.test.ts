import { newWorkbook, type SheetModel } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { codeOf, freshExcel, onT } from './fresh-excel';

const rows = (count: number, columns: number): (string | number)[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column % 3 ? row * column : `tekst ${row}`)),
  );

const write =
  (count: number): (() => Promise<void>) =>
  () =>
    onT(async (sheet, context) => {
      sheet.getRangeByIndexes(0, 0, count, 20).values = rows(count, 20);
      await context.sync();
    });

describe('5 MB per request, as in Excel on the web', () => {
  test('5,000 rows of 20 columns pass, 30,000 do not', async () => {
    const { bridge } = freshExcel();
    expect(await codeOf(write(5000))).toBeUndefined();
    expect(bridge.calls.at(-1)?.request).toBeLessThan(2 * 1024 * 1024);
    expect(await codeOf(write(30_000))).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('the desktop has no such limit', async () => {
    freshExcel({ payloadLimit: Infinity });
    expect(await codeOf(write(30_000))).toBeUndefined();
  });
});

test('above 5 million cells a range has no values', async () => {
  freshExcel({ payloadLimit: Infinity });
  const values = await onT(async (sheet, context) => {
    const range = sheet.getRange('A1:AX100001').load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test('what is written into cells is written without asking them what they hold', async () => {
  const { book } = freshExcel();
  const asked = jest.spyOn(book.find('T') as SheetModel, 'get');
  await onT(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    await context.sync();
  });
  expect(asked).not.toHaveBeenCalled();
});

test('every batch is in the log, with its sizes', async () => {
  const { bridge } = freshExcel();
  await onT(async (sheet, context) => {
    sheet.getRange('A1').load('values');
    await context.sync();
  });
  expect(bridge.calls.length).toBeGreaterThan(0);
  for (const call of bridge.calls) expect(Math.min(call.request, call.response, call.actions)).toBeGreaterThan(0);
});

test('2,000 cells coloured one by one are one request of megabytes; as areas it is a fraction', async () => {
  const { bridge } = freshExcel();
  const cells = Array.from({ length: 500 }, (_, row) => `B${row * 2 + 1}`);
  await onT(async (sheet, context) => {
    for (const cell of cells) sheet.getRange(cell).format.fill.color = 'red';
    await context.sync();
  });
  const single = Math.max(...bridge.calls.map((call) => call.request));
  bridge.calls.length = 0;
  await onT(async (sheet, context) => {
    sheet.getRanges(cells.join()).format.fill.color = 'red';
    await context.sync();
  });
  expect(Math.max(...bridge.calls.map((call) => call.request)) * 10).toBeLessThan(single);
});

test('a list of addresses is at most 8,192 characters', async () => {
  freshExcel();
  const long = Array.from({ length: 3000 }, (_, row) => `B${row + 1}`).join();
  expect(
    await codeOf(() =>
      onT(async (sheet, context) => {
        sheet.getRanges(long).load('areaCount');
        await context.sync();
      }),
    ),
  ).toBe('InvalidArgument');
});

describe('while a user types in a cell', () => {
  const read = (options: { delayForCellEdit?: boolean }): Promise<unknown> =>
    Excel.run(options, async (context) => {
      const cell = context.workbook.worksheets.getItem('T').getRange('A1').load('values');
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });

  test('a batch is refused', async () => {
    const { book } = freshExcel();
    book.cellEditing = true;
    expect(await codeOf(() => read({}))).toBe('InvalidOperationInCellEditMode');
    book.cellEditing = false;
  });

  test('a batch that can wait is answered when the user is done', async () => {
    const { book } = freshExcel();
    book.cellEditing = true;
    const reading = read({ delayForCellEdit: true });
    book.activeSheet.edit(0, 0, 'klaar');
    setTimeout(() => (book.cellEditing = false), 10);
    expect(await reading).toBe('klaar');
  });
});

test('Excel can be slow to answer', async () => {
  freshExcel({ delay: 30 });
  const start = performance.now();
  await onT((_, context) => context.sync());
  expect(performance.now() - start).toBeGreaterThanOrEqual(25);
});

test('a protected sheet refuses writing, and still can be read', async () => {
  const { book } = freshExcel();
  book.activeSheet.protected = true;
  const writes: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => (sheet.getRange('A1').values = [['x']]),
    (sheet) => (sheet.getRange('A1').format.font.bold = true),
    (sheet) => sheet.getRange('A1').clear(),
    (sheet) => sheet.tables.add('A1:C3', true),
    (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'),
  ];
  for (const deed of writes) {
    const code = await codeOf(() =>
      onT(async (sheet, context) => {
        deed(sheet);
        await context.sync();
      }),
    );
    expect(code).toBe('AccessDenied');
  }
  expect(book.activeSheet.get(0, 0)).toBe('h1');
});

const undoes: [string, (sheet: Excel.Worksheet) => unknown, string[]][] = [
  ['deleting a sheet', (sheet) => sheet.delete(), ['Worksheet.delete']],
  ['renaming a sheet', (sheet) => (sheet.name = 'Anders'), ['Worksheet.name']],
  ['hiding a sheet', (sheet) => (sheet.visibility = 'Hidden'), ['Worksheet.visibility']],
  ['protecting a sheet', (sheet) => sheet.protection.protect(), ['WorksheetProtection.protect']],
  ['writing values', (sheet) => (sheet.getRange('A1').values = [[1]]), []],
  ['adding a table', (sheet) => sheet.tables.add('A1:C3', true), []],
  ['clearing', (sheet) => sheet.getRange('A1:C3').clear(), []],
];

test.each(undoes)('what %s does to the undo history is counted', async (_, deed, expected) => {
  const { book } = freshExcel();
  await onT(async (sheet, context) => {
    deed(sheet);
    await context.sync();
  });
  expect([book.undoClearedBy, book.undoCleared]).toEqual([expected, expected.length]);
});

test('the requirement sets can be those of an older Excel', () => {
  bootNode(newWorkbook(), { requirementSets: { excelapi: '1.12' } });
  const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
  expect([has('1.9'), has('1.12'), has('1.13'), Office.context.requirements.isSetSupported('WordApi')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the last row of a sheet can be written and read; the sheet is then in use by whole columns', async () => {
  freshExcel();
  const found = await onT(async (sheet, context) => {
    sheet.getRange('AB1048576').values = [['eind']];
    const used = sheet.getUsedRange(true).load('address,rowCount');
    const last = sheet.getRangeByIndexes(1_048_570, 27, 6, 1).load('values');
    await context.sync();
    return [used.address, used.rowCount, last.values.at(-1)];
  });
  expect(found).toEqual(['T!A:AB', 1_048_576, ['eind']]);
});
