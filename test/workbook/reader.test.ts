import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetOfColumns, type Cell } from '#domain';
import { openFile, Refusal, writeDataFile } from '#workbook';
import { blankAsNull } from '../../src/domain/levering/column-encoder';
import { trimmed } from '../../src/workbook/cells';
import { readXlsx } from '../../src/workbook/file/codec';
import { SheetXml } from '../../src/workbook/file/package/sheet-xml';
import { Zip } from '../../src/workbook/file/zip';

const CONTEXT = {
  texts: ['een', 'twee'],
  numberOf: (value: number, style: number) => (style === 7 ? value + 1462 : value),
  isDate: (style: number) => style === 7,
};

/** What is read of a worksheet part that comes in pieces of so many signs, its columns as rows. */
function readInPieces(xml: string, size: number): Omit<ReturnType<SheetXml['content']>, 'columns'> & { readonly rows: readonly (readonly Cell[])[] } {
  const sheet = new SheetXml(CONTEXT);
  for (let from = 0; from < xml.length; from += size) sheet.add(xml.slice(from, from + size));
  const { columns, ...facts } = sheet.content();
  return { rows: sheetOfColumns({ name: '', top: 0, left: 0 }, columns).rows, ...facts };
}

const partOf = (data: string): string =>
  `<worksheet><dimension ref="A1"/><sheetData>${data}</sheetData><mergeCells><mergeCell ref="A1:$B$2"/></mergeCells></worksheet>`;
const read = (data: string): ReturnType<typeof readInPieces> => readInPieces(partOf(data), Infinity);

test.each<[string, string, Cell]>([
  ['a number', '<c r="A1"><v>1.5E3</v></c>', 1500],
  ['a shared text', '<c r="A1" t="s"><v>1</v></c>', 'twee'],
  ['a text of its own', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b</t></is></c>', ' a & b'],
  [
    'rich text',
    '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr/><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    'ab',
  ],
  ['character data', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
  ['an escape of Excel', '<c r="A1" t="str"><v>a_x000A_b_x005F_x0041_</v></c>', 'a\nb_x0041_'],
  ['a truth', '<c r="A1" t="b"><v>1</v></c>', true],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
  ['a date written out', '<c r="A1" t="d"><v>2026-01-01T12:00:00</v></c>', 46023.5],
  ['a day counted from 1904', '<c r="A1" s="7"><v>44561</v></c>', 46023],
  ['a formula with its value', '<c r="A1" t="str"><f>A2&amp;""</f><v>x</v></c>', 'x'],
  ['a formula that was never calculated', '<c r="A1"><f>A2</f></c>', null],
  ['an empty value', '<c r="A1"><v/></c>', null],
  ['a cell without an address', '<c><v>1</v></c>', 1],
  ['a shared text without a number', '<c r="A1" t="s"><v></v></c>', null],
])('reads %s', (_, cell, value) => {
  expect(read(`<row r="1">${cell}</row>`).rows).toEqual([[value]]);
});

test('knows places, hidden rows, formulas and merged blocks', () => {
  const content = read(
    '<row r="2" hidden="1"><c r="C2"><f t="array" ref="C2:C3">1</f><v>1</v></c></row><row><c r="C3"><v>2</v></c><c><f>3</f><v>3</v></c></row>',
  );
  expect(content).toEqual({
    rows: [[null, null, null, null], [null, null, 1, null], [null, null, 2, 3]],
    hiddenRows: [1],
    formulas: [
      { top: 1, left: 2, rows: 2, columns: 1 },
      { top: 2, left: 3, rows: 1, columns: 1 },
    ],
    merged: [{ top: 0, left: 0, rows: 2, columns: 2 }],
    dates: [],
  });
});

test('knows a formula on a line of its own', () => {
  const { rows, formulas } = read('<row r="1">\n  <c r="A1">\n    <f>A2</f>\n    <v>5</v>\n  </c>\n</row>');
  expect({ rows, formulas }).toEqual({ rows: [[5]], formulas: [{ top: 0, left: 0, rows: 1, columns: 1 }] });
});

/** Rows of a sheet in XML that Excel does not write but that says the same. */
const WRITTEN_OTHERWISE: readonly (readonly [string, string])[] = [
  ['tabs between attributes', '<row\tr="3"><c\tr="B3"\tt="str"><v>q</v></c><c\tr="C3"\tt="b"><v>1</v></c></row>'],
  ['attributes on lines of their own', '<row\nr="3"><c\nr="B3"\nt="str"><v>q</v></c><c\r\nr="C3"\r\nt="b"><v>1</v></c></row>'],
  ['spaces around =', '<row r = "3"><c r = "B3" t= "str"><v>q</v></c><c r ="C3" t ="b"><v>1</v></c></row>'],
  ['single quotes', `<row r='3'><c r='B3' t='str'><v>q</v></c><c r='C3' t='b'><v>1</v></c></row>`],
  ['spaces in closing tags', '<row r="3"><c r="B3" t="str"><v>q</v ></c ><c r="C3" t="b"><v>1</v></c></row >'],
];

test.each(WRITTEN_OTHERWISE)('a file with %s reads as any other', async (_, rows) => {
  const zip = Zip.open(await writeDataFile([{ name: 'Blad', tableName: null, hidden: false, columns: [{ header: 'a', format: 'text', width: 8 }], rows: [] }]));
  if (zip instanceof Refusal) throw new Error(zip.message);
  const part = 'xl/worksheets/sheet1.xml';
  zip.set(part, ((await zip.text(part)) ?? '').replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`));
  const workbook = await openFile(await zip.build(), 'anders.xlsx');
  if (workbook instanceof Refusal) throw new Error(workbook.message);
  const { sheets } = await workbook.read(() => true);
  expect(sheets[0]).toMatchObject({ top: 2, left: 1, rows: [['q', true]] });
});

test('a part reads the same in pieces of any size', () => {
  const rows = Array.from({ length: 9 }, (_, row) => `<row r="${2 * row + 1}"${row === 3 ? ' hidden="1"' : ''}><c r="B${2 * row + 1}" t="inlineStr"><is><t>tekst &lt; nummer ${row}</t></is></c><c s="7"><v>54${row}</v></c><c/><c t="s"><f>A1</f><v>1</v></c></row>`);
  const xml = partOf(`<!-- begin -->${rows.join('\n')}`);
  const whole = readInPieces(xml, Infinity);
  expect(whole.rows).toHaveLength(17);
  expect(whole.rows[16]).toEqual([null, 'tekst < nummer 8', 2010, null, 'twee']);
  for (let size = 1; size <= 120; size++) expect(readInPieces(xml, size)).toEqual(whole);
});

test('many rows, with gaps, are all there and in their places', () => {
  const numbers = Array.from({ length: 21_000 }, (_, row) => row + 1 + (row >= 10_000 ? 5000 : 0));
  const xml = partOf(numbers.map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join(''));
  const { rows } = readInPieces(xml, 30_000);
  expect(rows).toHaveLength(26_000);
  expect(rows.flatMap(([cell], row) => (cell === null || cell === row + 1 ? [] : [row]))).toEqual([]);
  expect(rows.filter(([cell]) => cell === null)).toHaveLength(5000);
});

test.each([
  ['a part that breaks off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
  ['a cell that never ends', `${partOf('<row r="1"><c r="A1"><v>1').slice(0, -60)}`],
  ['a row that goes back', partOf('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>')],
  ['a row that is there twice', partOf('<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>')],
  ['a cell beside the sheet', partOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ['a cell without a row', partOf('<c r="A1"><v>1</v></c>')],
  ['a cell of many megabytes', partOf(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(4_300_000)}</v></c></row>`)],
])('refuses %s', (_, xml) => {
  expect(() => readInPieces(xml, 100_000)).toThrow();
});

test.each(['<worksheet><sheetData/></worksheet>', '<worksheet><sheetData ></sheetData></worksheet>', '<worksheet/>'])('%s has no rows', (xml) => {
  expect(readInPieces(xml, 5).rows).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['a number with a date format', '<c r="A1" s="7"><v>547</v></c>', true],
  ['a number without', '<c r="A1"><v>2009</v></c>', false],
  ['a date written out', '<c r="A1" t="d"><v>1905-07-01</v></c>', true],
  ['the last day that could be a year', '<c r="A1" s="7"><v>737</v></c>', true],
  ['the first that could not', '<c r="A1" s="7"><v>738</v></c>', false],
  ['the day before the first', '<c r="A1" s="7"><v>337</v></c>', false],
])('tells a date from a year: %s', (_, cell, isDate) => {
  expect(read(`<row r="1">${cell}</row>`).dates).toEqual(isDate ? [{ row: 0, column: 0 }] : []);
});

const folder = '/work/shared/data/lastig';
const present = existsSync(folder);
if (!present) process.stderr.write(`skipped: ${folder} is absent, our reader is not laid beside the codec\n`);

/** Text before rich text, and line ends as XML has them: there the codec is mistaken, not we. */
const codecDiffers = [
  'calamine/minimal_package.xlsx',
  'calamine/richtext-after-plain.xlsx',
  'readxl/inlineStr2.xlsx',
  'readxl/los-angeles-arrests-xlsx.xlsx',
  'readxl/richtext-coloured.xlsx',
  'sheetjs/crlf__crlf.xlsx',
  'sheetjs/mixed_sheets.xlsx',
];

const serialOf = (date: Date): number => {
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days < 61 ? days - 1 : days;
};
const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell);

(present ? test : test.skip)(
  'reads the workbooks of others as the codec does',
  async () => {
    const different = new Set<string>();
    let same = 0;
    for (const sub of readdirSync(folder)) {
      for (const file of readdirSync(join(folder, sub)).filter((name) => /\.xls[xm]$/.test(name))) {
        const bytes = new Uint8Array(readFileSync(join(folder, sub, file)));
        const opened = await openFile(bytes, file);
        if (opened instanceof Refusal) continue;
        const ours = (await opened.read(() => true)).sheets;
        const theirs = await readXlsx(bytes, { sheets: ({ name }) => ours.some((sheet) => sheet.name === name) });
        for (const { name, rows, merges, rowDefs } of theirs.sheets) {
          const cells = rows.map((row) =>
            // A cell of nothing but blanks is an empty one to us.
            Array.from(row, (cell): Cell => (cell instanceof Date ? serialOf(cell) : blankAsNull(cell ?? null))),
          );
          const sheet = ours.find((other) => other.name === name);
          const facts = [merges?.length ?? 0, [...(rowDefs?.values() ?? [])].filter((row) => row.hidden).length];
          const seen = { ...trimmed({ name, top: 0, left: 0, rows: cells }), facts };
          const own = { ...sheet, facts: [sheet?.merged?.length ?? 0, sheet?.hiddenRows?.length ?? 0] };
          const plain = ({ top, left, rows: all, facts: counted }: Partial<typeof seen>): string =>
            JSON.stringify([top, left, all?.map((row) => row.map(rounded)), counted]);
          if (plain(seen) === plain(own)) same += 1;
          else different.add(`${sub}/${file}`);
        }
      }
    }
    expect([...different].sort()).toEqual(codecDiffers);
    expect(same).toBeGreaterThan(150);
  },
  60_000,
);
