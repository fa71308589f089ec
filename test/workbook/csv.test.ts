import fc from 'fast-check';
import { calculateLevering, checkLevering, dayOf, runAll, type SheetCells } from '#domain';
import { openFile, Refusal } from '#workbook';
import { readCsv } from '../../src/workbook/file/csv';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean, swap: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(swap ? buffer.swap16() : buffer);
};
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const lines = 'naam;bedrag\nCafé;1,50\n';
const rows = [
  ['naam', 'bedrag'],
  ['Café', '1,50'],
];

test.each<[string, Uint8Array, unknown]>([
  ['UTF-8', utf8(lines), rows],
  ['UTF-8 with a mark', utf8(`\ufeff${lines}`), rows],
  ['UTF-16, little end first, with a mark', utf16(lines, true, false), rows],
  ['UTF-16, big end first, with a mark', utf16(lines, true, true), rows],
  ['UTF-16 without a mark', utf16(lines, false, false), rows],
  ['UTF-16, big end first, without a mark', utf16(lines, false, true), rows],
  ['Windows-1252', latin(lines), rows],
  ['the euro of Windows-1252', new Uint8Array([0x80, 0x3b, 0x31]), [['€', '1']]],
  [
    'commas',
    utf8('a,b\n1,2\n'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'tabs',
    utf8('a\tb\n1\t2\n'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'pipes',
    utf8('a|b\n1|2\n'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a separator that is declared', utf8('sep=,\na,b;c\n'), [['a', 'b;c']]],
  [
    'commas in numbers between semicolons',
    utf8('a;b;c\n1,5;2,5;3,5\n'),
    [
      ['a', 'b', 'c'],
      ['1,5', '2,5', '3,5'],
    ],
  ],
  ['one column', utf8('a\nb\n'), [['a'], ['b']]],
  [
    'quotes, a line break and a separator in a cell',
    utf8('a;b\n"x;""y""\r\nz";2\n'),
    [
      ['a', 'b'],
      ['x;"y"\r\nz', '2'],
    ],
  ],
  ['a quote that is only a sign', utf8('a;b\n"t Hof" 5;2\n'), [['a', 'b'], ['t Hof 5', '2']]],
  [
    'line ends of old Macs',
    utf8('a;b\r1;2\r'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line end at the end',
    utf8('a;b\n1;2'),
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty cells',
    utf8('a;;c\n;;\n1;2;\n'),
    [
      ['a', null, 'c'],
      [null, null, null],
      ['1', '2', null],
    ],
  ],
  ['rows of different lengths', utf8('a;b;c\n1\n1;2;3;4\n'), [['a', 'b', 'c', null], ['1', null, null, null], ['1', '2', '3', '4']]],
  ['more rows than are kept as rows', utf8(`a;b\n${'1;2\n'.repeat(9000)}`), [['a', 'b'], ...Array.from({ length: 9000 }, () => ['1', '2'])]],
  ['a last row that is the widest', utf8(`a;b\n${'1;2\n'.repeat(4095)}3;4;5\n`), [['a', 'b', null], ...Array.from({ length: 4095 }, () => ['1', '2', null]), ['3', '4', '5']]],
])('reads %s', (_, bytes, expected) => {
  const { columns, ...read } = readCsv(bytes) as SheetCells;
  expect(read).toEqual({ name: 'Voorzieningen', top: 0, left: 0, rows: expected });
  expect(columns).toHaveLength((expected as unknown[][])[0]?.length ?? 0);
});

test('empty rows and columns around the cells are left out, and counted', () => {
  expect(readCsv(utf8(';;\n;a;b\n;;\n;1;\n;;\n'))).toMatchObject({ top: 1, left: 1, rows: [['a', 'b'], [null, null], ['1', null]] });
});

test.each<[string, Uint8Array, string]>([
  ['a quote that never closes', utf8('a;b\n"x;2\n3;4\n'), 'openQuote'],
  ['a file that ends inside quotes', utf8('a;b\n1;"tek'), 'openQuote'],
  ['a quote that closes rows further on', utf8('a;b\n"t Hof;1\nx;2\n"t Laar;3\n'), 'openQuote'],
  ['nothing but separators', utf8(';;\n;;\n'), 'empty'],
  ['bytes that are no text', new Uint8Array([97, 59, 0, 0, 0, 1, 10]), 'noWorkbook'],
])('%s is refused', (_, bytes, reason) => {
  expect(readCsv(bytes)).toMatchObject({ reason });
});

test('whatever the text or the bytes, a .csv is read or refused', () => {
  const piece = fc.constantFrom('"', ';', ',', '\n', '\r\n', '\t', 'a', '1,5', 'sep=;', ' ', '\u00e9', '""', "'");
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => utf8(pieces.join('')));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const read = readCsv(bytes);
      expect(read instanceof Refusal || Array.isArray(read.rows)).toBe(true);
    }),
  );
});

test('any cells come back as they were written', () => {
  const cell = fc.oneof(fc.string({ minLength: 1 }).filter((text) => /[!-~]/u.test(text)), fc.constantFrom('a;b', '"', 'x\ny', ',', "'", '0012'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 }), (written) => {
      const text = written.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\r\n');
      expect(readCsv(utf8(`sep=;\r\n${text}`))).toMatchObject({ rows: written });
    }),
  );
});

test('is a workbook of one sheet, text only, that can be written to', async () => {
  const opened = await openFile(utf8('wet;kosten\nWMO;=1+1\n'), '/map/levering 2026.csv');
  if (opened instanceof Refusal) throw new Error(opened.message);
  expect(await opened.read(() => true)).toMatchObject({
    bestand: 'levering 2026.csv',
    textOnly: true,
    sheets: [{ name: 'Voorzieningen' }],
  });
  const saved = await openFile(await opened.save('uit.xlsx'), 'uit.xlsx');
  if (saved instanceof Refusal) throw new Error(saved.message);
  expect((await saved.read(() => true)).sheets).toMatchObject([
    {
      name: 'Voorzieningen',
      top: 0,
      left: 0,
      rows: [
        ['wet', 'kosten'],
        ['WMO', '=1+1'],
      ],
    },
  ]);
});

test('a delivery is checked and counted by column: of a million rows no row is made', async () => {
  const header = 'client_id;wet;productcategorie;begindatum;leveringsvorm;toewijzingnummer;kosten';
  const text = `${header}\n${Array.from({ length: 50 }, (_, row) => `C-${row};WMO;01;01-07-2026;ZIN;${row};${row},50`).join('\n')}\n`;
  const opened = await openFile(utf8(text), 'veel.csv');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const read = await opened.read(() => true);
  const sheets = read.sheets.map(({ name, top, left, columns }): SheetCells => ({
    name,
    top,
    left,
    ...(columns && { columns }),
    get rows(): never {
      throw new Error('rows were made');
    },
  }));
  const levering = { name: 'Levering', top: 0, left: 0, rows: [['gemeentecode', '1680'], ['periode', '2026K3']] };
  const checked = runAll(checkLevering({ ...read, sheets: [levering, ...sheets] }, { today: dayOf('2026-10-15') }));
  expect(runAll(calculateLevering(checked)).wijken.at(-1)).toMatchObject({ voorzieningen: 50 });
});
