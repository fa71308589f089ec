import { ExcelRefusal, excelWorkbook, onChanged } from '#workbook';
import { boxOf, newWorkbook, openWorkbook, saveWorkbook } from '../../src/workbench/excel-host';
import type { Changes } from '#workbook';
import type { WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { modelWith } from './homes';
import { wijken, zonderRijen } from './plans';

const user = (): WorkbookModel =>
  modelWith([
    {
      name: 'Voorzieningen',
      rows: [
        ['wet', 'kosten'],
        ['WMO', 12.5],
        ['JW', -3],
      ],
    },
    { name: 'Eigen', rows: [['x']] },
  ]);

/** All of a model that a user could see or lose, as plain data. */
const everything = (book: WorkbookModel): unknown =>
  JSON.parse(
    JSON.stringify({
      names: [...book.names],
      sheets: book.sheets.map(({ styles, ...sheet }) => ({
        ...sheet,
        book: null,
        formulas: [...sheet.formulas.in()],
        cells: sheet.cells.rows(),
        styles: styles.cells.rows(),
        columnWidths: [...sheet.columnWidths],
      })),
    }),
  );

test('a workbook is as it was when marks came and went, the user’s own colours included', async () => {
  const { book } = bootNode(user());
  const workbook = excelWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Voorzieningen');
    const own = sheet.getRange('A1:B3').conditionalFormats.add('Custom');
    own.custom.rule.formula = '=$A1="WMO"';
    own.custom.format.fill.color = '#00FF00';
    sheet.getRange('B2').format.fill.color = '#FFCC00';
    await context.sync();
  });
  const before = everything(book);
  await workbook.mark([
    { sheet: 'Voorzieningen', ernst: 'F', cells: ['A2', 'B2'] },
    { sheet: 'Eigen', ernst: 'S', cells: ['A1'] },
  ]);
  expect(book.sheets.map((sheet) => sheet.conditional.length)).toEqual([2, 1]);
  await workbook.mark([{ sheet: 'Voorzieningen', ernst: 'W', cells: ['A3'] }]);
  expect(book.sheets.map((sheet) => sheet.conditional.length)).toEqual([2, 0]);
  await workbook.unmark();
  expect(everything(book)).toEqual(before);
});

test('an image stands at its cell, once, also after a second run and in the file', async () => {
  const { book } = bootNode(user());
  const workbook = excelWorkbook();
  await workbook.write([wijken]);
  await workbook.write([wijken]);
  const sheet = book.find('Wijken');
  const corner = sheet && boxOf(sheet, { top: 3, left: 8, rows: 1, columns: 1 });
  expect(sheet?.images).toHaveLength(1);
  expect(sheet?.images[0]).toMatchObject({ name: 'am_beeld', altText: 'Een vierkant.', width: 30, height: 15, left: corner?.left, top: corner?.top });
  const again = await openWorkbook(await saveWorkbook(book));
  expect(again.find('Wijken')?.images).toMatchObject([{ altText: 'Een vierkant.', width: 30, height: 15, bytes: sheet?.images[0]?.bytes }]);
  await workbook.write([{ ...wijken, images: [] }]);
  expect(sheet?.images).toEqual([]);
});

test('marks are found and removed after the workbook was saved and opened again, and only those', async () => {
  const { book } = bootNode(user());
  await excelWorkbook().mark([
    { sheet: 'Voorzieningen', ernst: 'F', cells: ['A2', 'B3'] },
    { sheet: 'Eigen', ernst: 'S', cells: ['A1'] },
  ]);
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem('Voorzieningen').getRange('A1:B3').conditionalFormats.add('Custom');
    own.custom.rule.formula = '=LEN("waaier-F")>1';
    context.workbook.worksheets.getItem('Eigen').getRange('A1').conditionalFormats.add('CellValue');
    await context.sync();
  });
  const { book: opened, bridge } = bootNode(await openWorkbook(await saveWorkbook(book), 'levering.xlsx', newWorkbook()));
  const workbook = excelWorkbook();
  expect(opened.sheets.map((sheet) => sheet.conditional.length)).toEqual([2, 2]);
  expect(await workbook.marked()).toBe(true);
  const first = bridge.calls.length;
  await workbook.unmark();
  expect(bridge.calls.length - first).toBeLessThanOrEqual(5);
  expect(opened.sheets.map((sheet) => sheet.conditional.map(({ rule }) => rule.type))).toEqual([['expression'], ['cellIs']]);
  expect(await workbook.marked()).toBe(false);
});

test('marking 5,000 scattered cells costs at most 0.1 MB and few requests', async () => {
  const { bridge } = bootNode(user());
  const workbook = excelWorkbook();
  const cells = Array.from(
    { length: 5000 },
    (_, i) => `${String.fromCharCode(65 + ((i * 7) % 26))}${2 + ((i * 37) % 90_000)}`,
  );
  const first = bridge.calls.length;
  await workbook.mark([{ sheet: 'Voorzieningen', ernst: 'F', cells }]);
  const calls = bridge.calls.slice(first);
  expect(calls.reduce((sum, call) => sum + call.request, 0)).toBeLessThan(100_000);
  expect(calls.length).toBeLessThanOrEqual(6);
});

test('a sheet of 5,000 links costs no request more than the same sheet without', async () => {
  const { bridge } = bootNode(user());
  const workbook = excelWorkbook();
  const rows = Array.from({ length: 5000 }, (_, row) => ['V01', `C${row + 2}`]);
  const links = rows.map((_, row) => ({ row, column: 1, sheet: 'Voorzieningen', address: `C${row + 2}` }));
  const [table] = zonderRijen.tables;
  const cost = async (id: string, withLinks: boolean): Promise<{ calls: number; bytes: number }> => {
    const first = bridge.calls.length;
    const tables = table ? [{ ...table, name: `am_${id}`, rows, ...(withLinks ? { links } : {}) }] : [];
    await workbook.write([{ ...zonderRijen, id, name: id, tables }]);
    const calls = bridge.calls.slice(first);
    return { calls: calls.length, bytes: calls.reduce((sum, call) => sum + call.request, 0) };
  };
  const plain = await cost('zonder', false);
  const linked = await cost('met', true);
  expect(linked.calls).toBe(plain.calls);
  expect(linked.bytes).toBeLessThan(500_000);
});

test('nothing this program does costs the user his undo', async () => {
  const { book } = bootNode(user());
  const workbook = excelWorkbook();
  await workbook.write([wijken, zonderRijen]);
  await workbook.mark([{ sheet: 'Voorzieningen', ernst: 'F', cells: ['A2'] }]);
  await workbook.write([wijken]);
  await workbook.unmark();
  expect(book.undoClearedBy).toEqual([]);
});

test('a result sheet is a sheet as users know it: table, text cells, days, links, chart, frozen header', async () => {
  const { book } = bootNode(user());
  const workbook = excelWorkbook();
  for (let time = 0; time < 2; time += 1) await workbook.write([wijken]);
  const sheet = book.find('Wijken');
  expect(sheet?.tables.map((table) => [table.name, table.rect])).toEqual([
    ['am_wijken', { top: 3, left: 0, rows: 6, columns: 6 }],
  ]);
  expect(sheet?.charts.map((chart) => chart.name)).toEqual(['Kosten per wijk']);
  expect([sheet?.style(5, 1).numFmt, sheet?.style(4, 3).numFmt, sheet?.style(4, 5).numFmt]).toEqual([
    undefined,
    '"€" #,##0',
    'dd-mm-yyyy',
  ]);
  expect([...(sheet?.formulas.in() ?? [])].map(({ formula }) => formula)).toEqual([`=HYPERLINK("#'Mijn ''eigen'' blad'!C12","WK168000")`]);
  expect(sheet?.get(4, 0)).toBe('WK168000');
  expect([sheet?.style(5, 2).alignment?.horizontal, sheet?.style(5, 2).alignment?.vertical]).toEqual(['right', 'top']);
  expect(sheet?.frozen).toEqual({ rows: 4, columns: 0 });
  expect(sheet?.hyperlinks.size).toBe(0);
  expect([...book.names]).toEqual([['am_blad_wijken', "='Wijken'!$A$1"]]);
});

test('a sheet that the user renamed is still ours; one he deleted is made anew', async () => {
  const { book } = bootNode(user());
  const workbook = excelWorkbook();
  await workbook.write([wijken]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Wijken').delete();
    await context.sync();
  });
  expect(await workbook.write([wijken])).toEqual([{ id: 'wijken', name: 'Wijken' }]);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Voorzieningen', 'Eigen', 'Wijken']);
  expect((await workbook.sheets())[2]).toEqual({ name: 'Wijken', madeFrom: 'wijken' });
});

test('reads formulas, merged cells and hidden rows beside the values', async () => {
  const { book } = bootNode(user());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Voorzieningen');
    sheet.getRange('C2:C3').formulas = [['=B2*2'], ['=B3*2']];
    sheet.getRange('E5:F6').merge();
    sheet.getRange('E5').values = [['samen']];
    sheet.getRange('3:3').rowHidden = true;
    await context.sync();
  });
  expect(book.sheets[0]?.formulas.size).toBe(2);
  const [sheet] = (await excelWorkbook().read((name) => name === 'Voorzieningen')).sheets;
  expect(sheet).toMatchObject({
    top: 0,
    left: 0,
    hiddenRows: [2],
    formulas: [{ top: 1, left: 2, rows: 2, columns: 1 }],
    merged: [{ top: 4, left: 4, rows: 2, columns: 2 }],
  });
});

test.each([
  ['reading', 40_000],
  ['reading and writing', 12_000],
])('%s goes on in smaller blocks when Excel takes no more than %d characters', async (_, payloadLimit) => {
  const rows = Array.from({ length: 3000 }, (_row, r) => [`0${r}`, r, `${r}-x`]);
  const { bridge } = bootNode(modelWith([{ name: 'Voorzieningen', rows }]), { payloadLimit });
  const workbook = excelWorkbook();
  expect((await workbook.read(() => true)).sheets[0]?.rows).toEqual(rows);
  const table = {
    name: 'am_x',
    top: 0,
    left: 0,
    hasTotal: false,
    columns: ['a', 'b', 'c'].map((header, c) => ({
      header,
      format: c === 1 ? ('count' as const) : ('text' as const),
      width: 9,
    })),
    rows,
  };
  await workbook.write([{ name: 'Uit', id: 'uit', texts: [], charts: [], frozenRows: 1, tables: [table] }]);
  expect((await workbook.read((name) => name === 'Uit')).sheets[0]?.rows).toEqual([['a', 'b', 'c'], ...rows]);
  expect(bridge.calls.length).toBeGreaterThan(6);
});

test.each<[string, (book: WorkbookModel) => void, () => Promise<unknown>, RegExp]>([
  ['a sheet that is gone', () => undefined, () => excelWorkbook().select('Weg', 'A1'), /bestaat niet/],
  [
    'a cell that does not exist',
    () => undefined,
    () => excelWorkbook().select('Eigen', 'ZZZZ1'),
    /bestaat niet|kon dit niet/,
  ],
  [
    'a protected sheet',
    (book) => {
      const sheet = book.find('Voorzieningen');
      if (sheet) sheet.protected = true;
    },
    () => excelWorkbook().mark([{ sheet: 'Voorzieningen', ernst: 'F', cells: ['A1'] }]),
    /beveiligd/,
  ],
])('%s is refused in Dutch', async (_, spoil, act, sentence) => {
  const { book } = bootNode(user());
  spoil(book);
  const problem: unknown = await act().catch((reason: unknown) => reason);
  expect(problem).toBeInstanceOf(ExcelRefusal);
  expect((problem as ExcelRefusal).message).toMatch(sentence);
});

test('waits while the user is typing in a cell', async () => {
  const { book } = bootNode(user());
  book.cellEditing = true;
  const reading = excelWorkbook().sheets();
  let isDone = false;
  void reading.then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isDone).toBe(false);
  book.cellEditing = false;
  expect(await reading).toHaveLength(2);
});

/** Listens to a model while `deed` is done, and gives what was told without the time. */
async function toldOf(book: WorkbookModel, deed: (stop: () => Promise<void>) => unknown) {
  const told: Omit<Changes, 'at'>[] = [];
  bootNode(book);
  const before = performance.now();
  const stop = await onChanged(({ at, ...changes }) => {
    expect(at).toBeGreaterThan(before);
    told.push(changes);
  }, 5);
  await deed(stop);
  await new Promise((resolve) => setTimeout(resolve, 80));
  await stop();
  return told;
}

describe('listening to the user', () => {
  const edits = (cells: [string, string[]][], sheets = false, replaced = false) => ({ cells: new Map(cells), sheets, replaced });

  test.each<[string, (book: WorkbookModel, stop: () => Promise<void>) => unknown, unknown[]]>([
    [
      'what he types, once his hand rests',
      (book) => {
        book.find('Voorzieningen')?.edit(1, 0, 'JW');
        book.find('Voorzieningen')?.edit(2, 0, 'PW');
        book.find('Eigen')?.edit(0, 0, 'y');
      },
      [edits([['Voorzieningen', ['A2', 'A3']], ['Eigen', ['A1']]])],
    ],
    [
      'nothing of others',
      (book) => {
        book.changed({ kind: 'cells', sheet: book.activeSheet, rect: { top: 1, left: 0, rows: 1, columns: 1 }, remote: true });
      },
      [],
    ],
    ['nothing of our own marks', () => excelWorkbook().mark([{ sheet: 'Eigen', ernst: 'F', cells: ['A1'] }]), []],
    ['of our own sheets only that they came', () => excelWorkbook().write([wijken]), [edits([], true)]],
    [
      'what Excel could not say at first, a while later',
      (book) => {
        jest.spyOn(Excel, 'run').mockRejectedValueOnce(new Error('busy'));
        book.find('Voorzieningen')?.edit(1, 0, 'JW');
      },
      [edits([['Voorzieningen', ['A2']]])],
    ],
    [
      'nothing after it was stopped',
      async (book, stop) => {
        await stop();
        book.find('Voorzieningen')?.edit(1, 0, 'WMO');
      },
      [],
    ],
    [
      'that another workbook took its place',
      async (book) => {
        await openWorkbook(await saveWorkbook(modelWith([{ name: 'Voorzieningen', rows: [['wet']] }])), 'b.xlsx', book);
        book.find('Voorzieningen')?.edit(1, 0, 'WMO');
      },
      [edits([['Voorzieningen', ['A2']]], false, true)],
    ],
  ])('tells %s', async (_, deed, expected) => {
    const book = user();
    expect(await toldOf(book, (stop) => deed(book, stop))).toEqual(expected);
  });
});

test('an empty workbook has nothing to read and takes result sheets all the same', async () => {
  bootNode(newWorkbook('Blad1'));
  const workbook = excelWorkbook();
  expect((await workbook.read(() => true)).sheets).toEqual([{ name: 'Blad1', top: 0, left: 0, rows: [] }]);
  await workbook.write([wijken]);
  expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(['Blad1', 'Wijken']);
});
