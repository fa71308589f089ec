import { formatRect } from '../../src/workbench/excel-host';
import { codeOf, fill, freshExcel, onT } from './fresh-excel';

test('a result sheet as the add-in makes it', async () => {
  const { book, bridge } = freshExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Wijken');
    sheet.tabColor = '#1F4E78';
    sheet.showGridlines = false;
    sheet.position = 0;
    sheet.freezePanes.freezeRows(2);
    sheet.customProperties.add('plan', 'wijken');
    const range = sheet.getRange('A2:B4');
    sheet.getRange('B:B').numberFormat = [['#,##0.00']];
    sheet.getRange('A:A').numberFormat = [['@']];
    range.values = [
      ['wijk', 'kosten'],
      ['01', 1234.5],
      ['02', 2],
    ];
    range.format.autofitColumns();
    sheet.getRange('A1').format.font.size = 16;
    sheet.getRange('A2:B2').format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.centerHorizontally = true;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$2:$2');
    sheet.activate();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
  });
  const [sheet] = book.sheets;
  expect(book.activeSheet).toBe(sheet);
  expect(sheet).toMatchObject({
    name: 'Wijken',
    tabColor: '#1F4E78',
    showGridlines: false,
    frozen: { rows: 2, columns: 0 },
  });
  expect([sheet?.get(2, 0), sheet?.get(2, 1), sheet?.style(2, 1).numFmt, sheet?.style(900, 0).numFmt]).toEqual([
    '01',
    1234.5,
    '#,##0.00',
    '@',
  ]);
  expect([sheet?.columnWidths.get(0), sheet?.style(1, 1).border?.bottom?.style, sheet?.style(0, 0).font?.size]).toEqual(
    [100, 'thin', 16],
  );
  expect(sheet?.pageLayout).toMatchObject({
    orientation: 'Landscape',
    centerHorizontally: true,
    titleRows: { top: 1, rows: 1 },
  });
  expect([book.undoCleared, bridge.faults]).toEqual([0, []]);
});

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

test('sheet names that need quotes get them', async () => {
  const { book } = freshExcel();
  fill(book, "Jan's blad", [[1]]);
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Jan's blad").getRange('A1').load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Jan''s blad'!A1");
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

test('links, lists to choose from, comments and notes', async () => {
  const { book } = freshExcel();
  const facts = await onT(async (sheet, context) => {
    const cell = sheet.getRange('E1');
    cell.hyperlink = { documentReference: 'T!A1', textToDisplay: 'naar A1', screenTip: 'tip' };
    cell.load('hyperlink,values');
    const list = sheet.getRange('E2:E5').dataValidation;
    list.rule = { list: { inCellDropDown: true, source: 'ja,nee' } };
    list.load('type,rule');
    sheet.comments.add('T!A2', 'Klopt dit?');
    const comment = sheet.comments.getItemByCell('A2').load('content,resolved');
    await context.sync();
    return [cell.hyperlink, cell.values, list.type, list.rule.list?.source, comment.content, comment.resolved];
  });
  expect(facts).toEqual([
    { documentReference: 'T!A1', textToDisplay: 'naar A1', screenTip: 'tip' },
    [['naar A1']],
    ...['List', 'ja,nee', 'Klopt dit?', false],
  ]);
  expect(book.activeSheet.comments).toHaveLength(1);
});

test('selecting shows the sheet and the cells', async () => {
  const { book } = freshExcel();
  book.active = 0;
  const selected = await onT(async (sheet, context) => {
    sheet.getRange('B2:C3').select();
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    return [range.address, cell.address];
  });
  expect(selected).toEqual(['T!B2:C3', 'T!B2']);
  expect(book.activeSheet.name).toBe('T');
});

describe('hiding and deleting sheets', () => {
  const on = (deed: (sheet: Excel.Worksheet) => unknown): Promise<string | undefined> =>
    codeOf(() =>
      onT(async (sheet, context) => {
        deed(sheet);
        await context.sync();
      }),
    );

  test('shows another sheet', async () => {
    const { book } = freshExcel();
    expect(await on((sheet) => sheet.delete())).toBeUndefined();
    expect(book.activeSheet.name).toBe('Sheet1');
  });

  test('never takes the last sheet that can be seen', async () => {
    const { book } = freshExcel();
    Object.assign(book.sheets[0] ?? {}, { visibility: 'Hidden' });
    expect(await on((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await on((sheet) => (sheet.visibility = 'VeryHidden'))).toBe('InvalidOperation');
    expect(book.sheets).toHaveLength(2);
  });

  test('a hidden sheet cannot be brought into view', async () => {
    const { book } = freshExcel();
    Object.assign(book.sheets[0] ?? {}, { visibility: 'Hidden' });
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').activate();
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidOperation');
  });
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
  expect(styles.cells.length).toBeLessThan(10);
});
