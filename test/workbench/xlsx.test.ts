import { openFile, Refusal } from '#workbook';
import {
  newWorkbook,
  omit,
  openWorkbook,
  saveWorkbook,
  seriesOf,
  type WorkbookModel,
} from '../../src/workbench/excel-host';
import { moveFormula } from '../../src/workbench/excel-host/xlsx/shared-formula';
import { bootNode } from '../../src/workbench/excel-host/boot-node';

const again = async (book: WorkbookModel): Promise<WorkbookModel> =>
  openWorkbook(await saveWorkbook(book), 'opnieuw.xlsx');

test('values, formulas, dates, formats and sizes come back', async () => {
  const book = newWorkbook('Invoer');
  const sheet = book.activeSheet;
  const rows = [
    ['datum', 'bedrag', 'ja', 'som'],
    ['2024-01-31', 12.5, true, '=B2*2'],
    ['', "'0012", false, ''],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => sheet.enter(at, column, value)));
  sheet.restyle({ top: 0, left: 0, rows: 1, columns: 4 }, (style) => ({ ...style, font: { bold: true } }));
  sheet.restyle({ top: 0, left: 1, rows: 1_048_576, columns: 1 }, (style) => ({ ...style, numFmt: '0.00' }));
  sheet.columnWidths.set(2, 90);
  sheet.rowHeights.set(1, 30);
  sheet.hiddenRows.add(2);
  sheet.hiddenColumns.add(3);
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.merges.push({ top: 5, left: 0, rows: 2, columns: 2 });
  sheet.tabColor = '#1F4E78';
  sheet.showGridlines = false;
  const back = (await again(book)).activeSheet;
  expect(back.cells.rows(0, 3).map((row) => row.slice(0, 3))).toEqual([
    ['datum', 'bedrag', 'ja'],
    [45322, 12.5, true],
    [undefined, '0012', false],
  ]);
  expect(back.formula(1, 3)).toBe('=B2*2');
  expect([
    back.style(1, 0).numFmt,
    back.style(0, 0).font?.bold,
    back.style(0, 1).font?.bold,
    back.style(1, 1).numFmt,
  ]).toEqual(['m/d/yyyy', true, true, '0.00']);
  expect(back.columnWidths.get(2)).toBeCloseTo(90, 1);
  expect(back.rowHeights.get(1)).toBe(30);
  expect([[...back.hiddenRows], [...back.hiddenColumns]]).toEqual([[2], [3]]);
  expect([back.frozen, back.merges, back.tabColor, back.showGridlines]).toEqual([
    { rows: 1, columns: 0 },
    [{ top: 5, left: 0, rows: 2, columns: 2 }],
    '#1F4E78',
    false,
  ]);
});

/** What an add-in makes: a table, a chart, marks, a list to choose from, a link, a note and settings. */
async function dressed(): Promise<WorkbookModel> {
  const { book } = bootNode(newWorkbook('Wijken'));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Wijken');
    sheet.getRange('A1:C3').values = [
      ['wijk', 'aantal', 'kosten'],
      ['Noord', 12, 3.5],
      ['Zuid', 7, 1],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Wijken_tabel';
    const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
    chart.name = 'Grafiek wijken';
    chart.title.text = 'Aantal per wijk';
    chart.legend.position = 'Right';
    chart.setPosition('E2', 'H12');
    for (const color of ['#FFC7CE', '#FFEB9C']) {
      const format = sheet.getRanges('B2,C3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = color;
    }
    sheet.getRange('D2:D9').dataValidation.rule = { list: { inCellDropDown: true, source: 'ja,nee' } };
    sheet.getRange('A5').hyperlink = { documentReference: 'Wijken!A1', textToDisplay: 'naar boven' };
    sheet.getRange('A6').hyperlink = { address: 'https://www.cbs.nl/', textToDisplay: 'CBS' };
    sheet.customProperties.add('blad', 'wijken');
    context.workbook.settings.add('merken', JSON.stringify(['a']));
    context.workbook.comments.add('Wijken!A2', 'Gezien.');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    await context.sync();
  });
  return book;
}

test('what an add-in made comes back', async () => {
  const book = await dressed();
  const before = book.activeSheet;
  const opened = await again(book);
  const sheet = opened.activeSheet;
  expect(sheet.tables).toMatchObject([
    { name: 'Wijken_tabel', columns: ['wijk', 'aantal', 'kosten'], rect: before.tables[0]?.rect },
  ]);
  expect(sheet.charts).toMatchObject([
    { name: 'Grafiek wijken', type: 'BarStacked', title: { text: 'Aantal per wijk' }, legend: { position: 'Right' } },
  ]);
  expect(sheet.charts.flatMap(seriesOf).map((series) => series.name)).toEqual(['aantal', 'kosten']);
  expect(sheet.conditional.map((rule) => rule.id)).toEqual(before.conditional.map((rule) => rule.id));
  expect(
    sheet.conditional.map((rule) => [
      rule.rects.length,
      rule.rule.formula,
      rule.rule.style?.fill?.bgColor?.rgb?.slice(-6),
    ]),
  ).toEqual([
    [2, 'TRUE', 'FFEB9C'],
    [2, 'TRUE', 'FFC7CE'],
  ]);
  expect(sheet.validations).toMatchObject([
    { rects: [{ top: 1, left: 3, rows: 8, columns: 1 }], rule: { type: 'list' } },
  ]);
  expect([...sheet.hyperlinks.values()]).toEqual([
    { documentReference: 'Wijken!A1' },
    { address: 'https://www.cbs.nl/' },
  ]);
  expect(sheet.notes.map((note) => note.text)).toEqual(['Gezien.']);
  expect([sheet.customProperties.get('blad'), opened.settings.get('merken')]).toEqual(['wijken', '["a"]']);
  expect(sheet.pageLayout).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    titleRows: { top: 0, rows: 1 },
  });
});

test('saving again what was opened changes nothing of it', async () => {
  const first = await again(await dressed());
  const second = await again(first);
  const facts = ({ sheets }: WorkbookModel): unknown =>
    sheets.map(({ cells, tables, charts, conditional, validations, merges, notes, pageLayout }) => ({
      cells: cells.rows(),
      tables: tables.map((table) => omit(table, 'id')),
      charts: charts.map((chart) => ({ ...omit(chart, 'id'), source: chart.source.rect })),
      ...{ conditional, validations, merges, notes, pageLayout },
    }));
  expect(facts(second)).toEqual(facts(first));
});

test('a new id is never one that came with the file', async () => {
  const opened = await again(await dressed());
  expect(opened.activeSheet.conditional.map((rule) => rule.id)).not.toContain(opened.newId());
});

test.each([
  ['A1*2', 'B3*2'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(A1:C3)&"A1"', 'SUM(B3:D5)&"A1"'],
  ["'A1 blad'!C5+Blad2!C5", "'A1 blad'!D7+Blad2!D7"],
  ['LOG10(A1)+tarief_A1', 'LOG10(B3)+tarief_A1'],
  ['XFD1', '#REF!'],
])('the shared formula %s is %s two rows down and one to the right', (formula, expected) => {
  expect(moveFormula(formula, 2, 1)).toBe(expected);
});

test('a sheet without frozen rows is saved without, and a formula without a value', async () => {
  const book = newWorkbook();
  book.activeSheet.enter(0, 0, '=1+1');
  const back = (await again(book)).activeSheet;
  expect([back.frozen, back.formula(0, 0), back.get(0, 0)]).toEqual([{ rows: 0, columns: 0 }, '=1+1', '']);
});

test('custom XML travels as parts of the file: of who saved it here, and of who wrote it in the file', async () => {
  const book = newWorkbook();
  book.customXml.push({ id: '{1}', xml: '<a xmlns="urn:van-ons">é</a>' }, { id: '{2}', xml: '<b xmlns="urn:van-anderen"/>' });
  const file = await openFile(await saveWorkbook(book), 'levering.xlsx');
  if (file instanceof Refusal) throw new Error(file.message);
  expect(await file.part('urn:van-ons')).toBe('<a xmlns="urn:van-ons">é</a>');
  await file.setPart('urn:van-ons', null);
  await file.setPart('urn:erbij', '<c xmlns="urn:erbij"/>');
  const opened = await openWorkbook(await file.save('levering.xlsx'), 'levering.xlsx');
  expect(opened.customXml.map(({ xml }) => xml)).toEqual(['<b xmlns="urn:van-anderen"/>', '<c xmlns="urn:erbij"/>']);
  expect(new Set(opened.customXml.map(({ id }) => id)).size).toBe(2);
});

test('bytes that are no workbook are refused', async () => {
  await expect(openWorkbook(new TextEncoder().encode('gemeente;wijk'))).rejects.toThrow();
});
