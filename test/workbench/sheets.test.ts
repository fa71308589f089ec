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
