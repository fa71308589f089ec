import type { SheetPlan } from '#domain';
import { excelWorkbook, newFile } from '#workbook';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { newWorkbook } from '../../src/workbench/excel-host';
import { Zip } from '../../src/workbook/file/zip';

const plan: SheetPlan = {
  ...{ name: 'Benchmark', id: 'benchmark', texts: [], frozenRows: 4 },
  tables: [
    {
      ...{ name: 'am_benchmark', top: 3, left: 1, hasTotal: false },
      columns: [
        { header: 'Naam', format: 'text', width: 20 },
        { header: 'Ondergrens', format: 'rate', width: 12 },
        { header: 'Tot de index', format: 'rate', width: 12 },
        { header: 'Tot de bovengrens', format: 'rate', width: 12 },
        { header: 'Signaal', format: 'text', width: 10 },
      ],
      rows: [
        ['Annen', 110, 20, 25, '▲'],
        ['Eext', 90, 10, 12, 'binnen toevalsmarge'],
      ],
      highlights: [
        { column: 4, begins: '▲', from: 4, to: 4, look: 'more' },
        { column: 0, begins: 'Eext', from: 0, to: 4, look: 'own' },
      ],
    },
  ],
  charts: [
    {
      ...{ name: 'marges', type: 'interval', title: 'Index met marge', seriesBy: 'columns', altText: 'Balken met een marge.' },
      source: { top: 3, left: 1, rows: 3, columns: 4 },
      place: { top: 10, left: 1, rows: 12, columns: 5 },
    },
  ],
};

const RULES = [
  ['F5:F6', 'LEFT($F5,1)="▲"'],
  ['B5:F6', 'LEFT($B5,4)="Eext"'],
];

test('in a file cells stand out by conditional formats, and the part before an interval is not drawn', async () => {
  const file = newFile();
  await file.write([plan]);
  await file.write([plan]);
  const zip = Zip.open(await file.save('uit.xlsx'));
  if (!('names' in zip)) throw new Error('no zip');
  const text = async (part: string): Promise<string> => (await zip.text(part)) ?? '';
  const sheets = zip.names().filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name));
  const xml = (await Promise.all(sheets.map(text))).find((part) => part.includes('conditionalFormatting')) ?? '';
  const rules = [...xml.matchAll(/sqref="([^"]+)"><cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>([^<]+)</gu)].sort((a, b) => Number(a[3]) - Number(b[3]));
  expect(rules.map(([, range, , , formula]) => [range, formula?.replaceAll('&quot;', '"')])).toEqual(RULES);
  const looks = [...(await text('xl/styles.xml')).matchAll(/<dxf>.*?<\/dxf>/gsu)].map(([look]) => look);
  expect(rules.map(([, , look]) => /fgColor rgb="FF(\w+)"/u.exec(looks[Number(look)] ?? '')?.[1])).toEqual(['F0B95A', 'E8EEF4']);
  const chart = await text(zip.names().find((name) => /^xl\/charts\/chart\d*\.xml$/u.test(name)) ?? '');
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([one]) => /<c:spPr>.*?<\/c:spPr>/su.exec(one)?.[0] ?? '');
  expect(series.map((look) => look.startsWith('<c:spPr><a:noFill/>'))).toEqual([true, false, false]);
  expect(chart).not.toMatch(/FEFEFD/u);
  // A bar of nothing leaves no line, bars begin at nothing, and gridlines stay behind.
  expect(series.every((look) => look.endsWith('<a:ln><a:noFill/></a:ln></c:spPr>'))).toBe(true);
  expect(chart).toContain('<c:min val="0"/>');
  expect(chart).toMatch(/<c:majorGridlines><c:spPr>/u);
});

test('in Excel they do too, and made twice there are no more of them', async () => {
  const book = newWorkbook('Eigen');
  const { bridge } = bootNode(book);
  const workbook = excelWorkbook();
  await workbook.write([plan]);
  await workbook.write([plan]);
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Benchmark');
    const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
    await context.sync();
    const found = formats.items.map((format) => ({ range: format.getRange().load('address'), rule: format.custom.rule.load('formula') }));
    await context.sync();
    return found.map(({ range, rule }) => [range.address.split('!')[1], String(rule.formula).replace(/^=/u, '')]);
  });
  expect([...seen].sort()).toEqual([...RULES].sort());
  const [chart] = book.sheets.find(({ name }) => name === 'Benchmark')?.charts ?? [];
  expect([chart?.series.get(0)?.isClear, chart?.series.get(1)?.color, chart?.legend.visible]).toEqual([true, '#1F4E79', false]);
  expect(bridge.faults).toEqual([]);
});
