import { calculate, checkWorkbook, excelPivotTable, excelWorkbook, writeResults } from '#workbook';
import { newWorkbook, type WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode, type BootOptions } from '../../src/workbench/excel-host/boot-node';
import { loadSample } from '../../src/workbench/sample';
import { modelWith } from './homes';

const FACTS = { madeAt: 46_341, version: '0.0.0' };
const SHEET = 'Draaitabel van Excel';

/** The sample with sheet Verrijkt as Waaier makes it. */
async function withVerrijkt(options: BootOptions = {}): Promise<WorkbookModel> {
  const book = newWorkbook();
  loadSample(book);
  bootNode(book, options);
  await makeVerrijkt();
  return book;
}

async function makeVerrijkt(): Promise<void> {
  const workbook = excelWorkbook();
  await writeResults(workbook, await calculate(await checkWorkbook(workbook, { today: FACTS.madeAt })), ['verrijkt'], FACTS);
}

const pivotOf = (book: WorkbookModel) => {
  const [pivot, ...others] = book.find(SHEET)?.pivots ?? [];
  expect(others).toEqual([]);
  if (pivot === undefined) throw new Error('no pivot table');
  return pivot;
};

/** The total at the corner of the pivot table, and that of the column it is counted from. */
function totals(book: WorkbookModel): { readonly shown: unknown; readonly real: number } {
  const { shown } = pivotOf(book);
  const sheet = book.find('Verrijkt');
  const table = sheet?.tables[0];
  if (shown === undefined || sheet === undefined || table === undefined) throw new Error('nothing to see');
  const column = table.rect.left + table.columns.indexOf('Kosten');
  let real = 0;
  for (let row = 1; row < table.rect.rows; row++) real += Number(sheet.get(table.rect.top + row, column));
  return { shown: book.find(SHEET)?.get(shown.top + shown.rows - 1, shown.left + shown.columns - 1), real };
}

test('kosten per wijk and wet come on a sheet of their own; again brings them up to date, also after new sheets', async () => {
  const book = await withVerrijkt();
  const before = book.sheets.length;
  expect(await excelPivotTable()).toBe('gemaakt');
  expect(book.activeSheet.name).toBe(SHEET);
  expect(book.sheets).toHaveLength(before + 1);
  expect(pivotOf(book)).toMatchObject({
    name: 'am_draaitabel_excel',
    rows: ['Wijknaam'],
    columns: ['Wet'],
    filters: ['Cirkelnaam'],
    data: [{ field: 'Kosten', name: 'Som van kosten', summarizeBy: 'Sum', numberFormat: '"€" #,##0' }],
  });
  expect(book.activeSheet.get(0, 0)).toBe(SHEET);
  expect(String(book.activeSheet.get(1, 0))).toMatch(/^Alleen voor intern gebruik/u);
  const first = totals(book);
  expect(first.real).toBeGreaterThan(0);
  expect(first.shown).toBeCloseTo(first.real, 6);

  const sheet = book.find('Voorzieningen');
  const kosten = Array.from({ length: 60 }, (_, column) => sheet?.get(0, column)).indexOf('kosten');
  const row = Array.from({ length: 200 }, (_, at) => at + 1).find((at) => Number(sheet?.get(at, kosten)) > 0) ?? 0;
  sheet?.edit(row, kosten, 1_000_000);
  await makeVerrijkt();
  expect(await excelPivotTable()).toBe('bijgewerkt');
  const second = totals(book);
  expect(second.real).not.toBe(first.real);
  expect(second.shown).toBeCloseTo(second.real, 6);
  expect(book.sheets).toHaveLength(before + 1);
  expect(book.undoClearedBy).toEqual([]);
});

test('without sheet Verrijkt there is nothing to make it of, and the workbook stays as it was', async () => {
  const { book } = bootNode(modelWith([{ name: 'Verrijkt', rows: [['Wet'], ['WMO']] }]));
  expect(await excelPivotTable()).toBe('geen bron');
  expect(book.sheets.map(({ name }) => name)).toEqual(['Verrijkt']);
});

test('an Excel of before PivotTables is not even asked', async () => {
  const { bridge } = bootNode(modelWith([{ name: 'Verrijkt', rows: [['Wet']] }]), { requirementSets: { excelapi: '1.7' } });
  expect(await excelPivotTable()).toBe('kan niet');
  expect(JSON.stringify(bridge.calls)).not.toMatch(/pivot/iu);
  expect(bridge.faults).toEqual([]);
});

test('an Excel that says it has PivotTables but does not is told by a word, and nothing is changed', async () => {
  const book = await withVerrijkt();
  const before = book.sheets.map(({ name }) => name);
  const { WorkbookHost } = await import('../../src/workbench/excel-host/host/workbook');
  const real = Object.getOwnPropertyDescriptor(WorkbookHost.prototype, 'pivotTables');
  Reflect.deleteProperty(WorkbookHost.prototype, 'pivotTables');
  expect(await excelPivotTable()).toBe('kan niet');
  expect(book.sheets.map(({ name }) => name)).toEqual(before);
  Object.defineProperty(WorkbookHost.prototype, 'pivotTables', real ?? {});
});
