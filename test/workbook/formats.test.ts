import type { SheetPlan } from '#domain';
import { excelWorkbook, memoryWorkbook, newFile } from '#workbook';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { newWorkbook } from '../../src/workbench/excel-host';
import { paged } from '../../src/workbook/paged-plan';
import { Zip } from '../../src/workbook/file/zip';

const plan: SheetPlan = {
  ...{ name: 'Op orde', id: 'oporde', texts: [], charts: [], frozenRows: 1 },
  tables: [
    {
      ...{ name: 'am_oporde', top: 0, left: 0, hasTotal: false },
      columns: [
        { header: 'Onderwerp', format: 'text', width: 20 },
        { header: 'Waarde', format: 'rate', width: 12 },
      ],
      rows: [
        ['Cliënten', 1141],
        ['Kosten', 3150210.9],
        ['Zonder einddatum', 32.7],
      ],
      formats: [
        { row: 0, column: 1, format: 'count' },
        { row: 1, column: 1, format: 'euro' },
      ],
      highlights: [{ column: 0, begins: 'Kosten', from: 0, to: 1, look: 'own' }],
    },
  ],
};
const FORMATS = ['#,##0', '"€" #,##0', '#,##0.0'];

test('in a file cells of one column can each have a format', async () => {
  const file = newFile();
  await file.write([plan]);
  const zip = Zip.open(await file.save('uit.xlsx'));
  if (!('names' in zip)) throw new Error('no zip');
  const text = async (part: string): Promise<string> => (await zip.text(part)) ?? '';
  const sheets = await Promise.all(zip.names().filter((name) => /worksheets\/sheet/u.test(name)).map(text));
  const xml = sheets.find((part) => part.includes('3150210.9')) ?? '';
  const styles = await text('xl/styles.xml');
  const codes = new Map([...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/gu)].map(([, id, code]) => [id, code?.replaceAll('&quot;', '"')]));
  codes.set('3', '#,##0');
  const looks = [...(/<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/gu)].map(([, id]) => codes.get(id));
  expect(['B2', 'B3', 'B4'].map((cell) => looks[Number(new RegExp(`r="${cell}" s="(\\d+)"`, 'u').exec(xml)?.[1])])).toEqual(FORMATS);
});

test('in Excel they have too', async () => {
  const { bridge } = bootNode(newWorkbook('Eigen'));
  await excelWorkbook().write([plan]);
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Op orde').getRange('B2:B4').load('numberFormat');
    await context.sync();
    return range.numberFormat.flat() as string[];
  });
  expect(seen).toEqual(FORMATS);
  expect(bridge.faults).toEqual([]);
});

test('a plan that comes by the page is kept whole: its formats and what stands out come along', async () => {
  const memory = memoryWorkbook({});
  await memory.write([await paged(plan)]);
  expect(memory.plans.get('Op orde')).toEqual(plan);
});
