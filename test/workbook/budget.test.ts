import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultSheets, type PlanRows } from '#domain';
import { calculate, checkWorkbook, excelWorkbook, writeResults } from '#workbook';
import { newWorkbook } from '../../src/workbench/excel-host';
import { bootNode, type Booted } from '../../src/workbench/excel-host/boot-node';
import { loadSample } from '../../src/workbench/sample';

/** How many requests each deed asks, as it was measured: one more shows. GOLDEN=write writes them down anew. */
const KEPT = join('test', 'workbook', 'requests.json');
const measured: Record<string, number | readonly number[]> = {};
const MB = 1024 * 1024;
const TODAY = 46_341;

interface Asked {
  readonly requests: number;
  readonly sent: number;
  readonly got: number;
}

/** What a deed asks of Excel: how many requests, and how many bytes go there and come back. */
async function asked({ bridge }: Booted, deed: () => Promise<unknown>): Promise<Asked> {
  bridge.calls.length = 0;
  await deed();
  const sum = (part: 'request' | 'response'): number => bridge.calls.reduce((total, call) => total + call[part], 0);
  return { requests: bridge.calls.length, sent: sum('request'), got: sum('response') };
}

test('reading 100,000 rows of 28 columns takes at most a request per 100,000 cells, and three', async () => {
  const book = newWorkbook('Voorzieningen');
  const sheet = book.activeSheet;
  for (let row = 0; row < 100_000; row++) for (let c = 0; c < 28; c++) sheet.put(row, c, (row * c) % 1000);
  const excel = bootNode(book);
  const { requests, sent } = await asked(excel, () => excelWorkbook().read((name) => name === 'Voorzieningen'));
  measured['read 100,000 × 28'] = requests;
  expect(requests).toBeLessThanOrEqual(Math.ceil((100_000 * 28) / 100_000) + 3);
  expect(sent).toBeLessThan(0.1 * MB);
});

test('marking 5,000 scattered cells sends at most 0.1 MB', async () => {
  const excel = bootNode(newWorkbook('Voorzieningen'));
  const cells = Array.from({ length: 5000 }, (_, place) => `${'ABCDEFGHIJ'.charAt((place * 7) % 10)}${place * 3 + 2}`);
  const { requests, sent } = await asked(excel, () => excelWorkbook().mark([{ sheet: 'Voorzieningen', ernst: 'F', cells }]));
  measured['mark 5,000'] = requests;
  expect(sent).toBeLessThanOrEqual(0.1 * MB);
  expect(requests).toBeLessThanOrEqual(6);
});

test('no result sheet asks more than its budget, and making them again asks no more', async () => {
  const book = newWorkbook();
  loadSample(book);
  const excel = bootNode(book);
  const workbook = excelWorkbook();
  let checked = await checkWorkbook(workbook, { today: TODAY });
  measured['check the sample'] = (await asked(excel, async () => (checked = await checkWorkbook(workbook, { today: TODAY })))).requests;
  const calculated = await calculate(checked);
  const cellsOf = (rows: PlanRows): number => [...rows].reduce((sum, row) => sum + row.length, 0);
  const over: string[] = [];
  for (const { id, plan } of resultSheets) {
    const facts = { madeAt: TODAY, version: '0.0.0' };
    const laid = plan(calculated, facts);
    const cells = laid.tables.reduce((sum, { rows }) => sum + cellsOf(rows), 0);
    // Once for what must be known, and per table: headers and looks, each 5,000 rows, and each chart.
    const blocks = laid.tables.reduce((sum, { rows }) => sum + 2 + Math.ceil(rows.length / 5000), 0);
    const budget = 14 + blocks + 3 * laid.charts.length;
    const times: number[] = [];
    measured[id] = times;
    for (const time of ['first', 'second']) {
      const { requests, sent } = await asked(excel, () => writeResults(workbook, calculated, [id], facts));
      times.push(requests);
      if (requests > budget) over.push(`${id}, ${time}: ${requests} requests of ${budget}`);
      const images = 270_000 * (laid.images?.length ?? 0);
      const words = 1000 * laid.texts.length;
      if (sent > images + words + 50_000 + 60 * cells + 15_000 * laid.tables.length + 60_000 * laid.charts.length) over.push(`${id}, ${time}: ${sent} bytes for ${cells} cells`);
    }
  }
  expect(over).toEqual([]);
  expect(excel.book.undoClearedBy).toEqual([]);
});

test('nothing asks a request more than was measured before', () => {
  if (process.env.GOLDEN === 'write') writeFileSync(KEPT, `${JSON.stringify(measured, null, 2)}\n`);
  expect(measured).toEqual(JSON.parse(readFileSync(KEPT, 'utf8')));
});
