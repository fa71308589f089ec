import { createHash } from 'node:crypto';
import type { Cell, WorkbookCells } from '../../src/domain/cell';
import { confirm } from '../../src/domain/bevestiging/bevestiging';
import { dayOf } from '../../src/domain/calendar';
import { readLevering } from '../../src/domain/levering/read';
import { gegevensBewijs } from '../../src/domain/leveringsbewijs/gegevens';
import { leveringsbewijs } from '../../src/domain/leveringsbewijs/leveringsbewijs';
import { calculateLevering, checkLevering } from '../../src/domain/pipeline';
import { rules } from '../../src/domain/rules';
import { runAll } from '../../src/domain/steps';
import sheet from '../../src/domain/sheets/leveringsbewijs';
import { exampleWorkbook } from './example-workbook';

const TODAY = dayOf('2026-11-15');
const MADE = { madeAt: TODAY + 0.5, version: '9.9.9' };

const checkedOf = (workbook: WorkbookCells, bevestigingen: Parameters<typeof confirm>[0] = []) =>
  runAll(checkLevering(workbook, { today: TODAY, bevestigingen }));
const bewijsOf = (workbook: WorkbookCells) => leveringsbewijs(runAll(calculateLevering(checkedOf(workbook))), MADE);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const isWhole = (cell: Cell): boolean => Number.isInteger(cell) && Number(cell) >= 0 && Number(cell) < 2 ** 32;
const kindOf = (cell: Cell): number => (isWhole(cell) ? 0 : 1 + ['number', 'string', 'boolean'].indexOf(typeof cell));
const byCell = (a: Cell, b: Cell): number => {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return kindOf(a) - kindOf(b) || (a === b ? 0 : a < b ? -1 : 1);
};

const bigEndian = (number: number, size: 4 | 8): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 4) bytes.writeUInt32BE(number);
  else bytes.writeDoubleBE(number);
  return bytes;
};

function bytesOf(cell: Cell): Buffer {
  if (typeof cell === 'boolean') return Buffer.of(cell ? 0xfb : 0xfa);
  if (typeof cell === 'number') return Buffer.concat([Buffer.of(isWhole(cell) ? 0xf8 : 0xf9), bigEndian(cell, isWhole(cell) ? 4 : 8)]);
  // Per sign: only half of a pair of surrogates is not UTF-8 as node writes it.
  const signs = [...String(cell)].map((sign) => {
    const code = sign.charCodeAt(0);
    const isHalf = sign.length === 1 && code >= 0xd800 && code < 0xe000;
    return isHalf ? Buffer.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)) : Buffer.from(sign, 'utf8');
  });
  return Buffer.concat([...signs, Buffer.of(0xff)]);
}

/** As README.md tells it, of a sheet with its headers in the first row. */
function redone(rows: readonly (readonly Cell[])[], known: ReadonlySet<string>): string {
  const [headers = [], ...data] = rows;
  const names = headers.map(String).filter((header) => known.has(header)).sort();
  const cellIn = (row: readonly Cell[], name: string): Cell => row[headers.indexOf(name)] ?? null;
  const filled = names.filter((name) => data.some((row) => cellIn(row, name) !== null));
  const distinct = (name: string, of: readonly (readonly Cell[])[]) =>
    [...new Set(of.map((row) => cellIn(row, name)))].filter((cell) => cell !== null);
  const isLong = (name: string): boolean => distinct(name, data).filter((cell) => !isWhole(cell)).length > 4096;
  const first = ['toewijzingnummer', 'geboortedatum', 'begindatum'].filter((name) => filled.includes(name) && !isLong(name));
  const order = [...first, ...filled.filter((name) => !first.includes(name))];
  const sorted = [...data].sort((a, b) => order.map((name) => byCell(cellIn(a, name), cellIn(b, name))).find((found) => found !== 0) ?? 0);
  const lists: Buffer[] = [];
  const words: { numbers: bigint[]; possible: bigint }[] = [];
  for (const name of filled) {
    const met = isLong(name) ? distinct(name, sorted) : distinct(name, sorted).sort(byCell);
    const numbers = new Map(met.map((cell, at) => [cell, BigInt(at + 1)] as const));
    lists.push(Buffer.from(`${name}\n`), ...met.map(bytesOf), Buffer.of(0xfe));
    const count = BigInt(met.length + 1);
    let word = words.find(({ possible }) => possible * count <= 2n ** 32n);
    if (word === undefined) words.push((word = { numbers: sorted.map(() => 0n), possible: 1n }));
    for (const [at, row] of sorted.entries()) {
      word.numbers[at] = (word.numbers[at] ?? 0n) + (numbers.get(cellIn(row, name) as never) ?? 0n) * word.possible;
    }
    word.possible *= count;
  }
  const heads = [bigEndian(data.length, 4), bigEndian(filled.length, 4)];
  const ofRows = words.flatMap(({ numbers }) => numbers.map((number) => bigEndian(Number(number), 4)));
  return createHash('sha256').update(Buffer.concat([...heads, ...lists, ...ofRows])).digest('hex');
}

const example = {
  sheets: {
    Voorzieningen: [
      { client_id: 'C-é', product_omschrijving: 'zin "met" \t € 😀', kosten: 12.5 },
      { client_id: 'C-2', kosten: 60_000, begindatum: '01-02-2026' },
    ],
  },
};
const workbook = exampleWorkbook(example);
const rowsOf = (name: string, of: WorkbookCells = workbook) => of.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
const withRows = (name: string, rows: readonly (readonly Cell[])[]): WorkbookCells => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: rows.map((row) => [...row]) } : sheet)),
});

test('the hash is what README.md says, worked out without this code', () => {
  const { gegevens } = bewijsOf(workbook);
  const headers = new Set(rowsOf('Voorzieningen')[0]?.map(String));
  const ofRows = redone(rowsOf('Voorzieningen'), headers);
  const keys = rowsOf('Levering');
  const levering = redone([keys.map(([key]) => key ?? null), keys.map(([, value]) => value ?? null)], new Set(keys.map(([key]) => String(key))));
  expect(gegevens.bladen).toEqual([
    { blad: 'Levering', regels: 1, sha256: levering },
    { blad: 'Voorzieningen', regels: 2, sha256: ofRows },
  ]);
  expect(gegevens.sha256).toBe(sha256(`Levering ${levering}\nVoorzieningen ${ofRows}\n`));
});

/** Rows of which many are alike, with cells of every kind in one column. */
const manyRows = (count: number, clients: number) =>
  Array.from({ length: count }, (_, row) => ({
    client_id: `C-${(row * 7) % clients}`,
    kosten: row % 7 === 0 ? null : (row % 40) / 4,
    geboortedatum: 20_000 + ((row * 31) % 900),
    begindatum: row % 11 === 0 ? '01-02-2026' : 45_000 + (row % 3),
    toewijzingnummer: row % 3 === 0 ? null : row % 13 === 0 ? -5 - row : 70_000 * ((row * 17) % 600),
    product_omschrijving: ['half \ud83d', 'heel 😀', null, 4_294_967_296, 1.5][row % 5] ?? null,
    correctie: row % 2 === 0,
  }));

test.each([
  ['few', 700, 300],
  ['more clients than are laid in order', 5000, 4500],
])('many rows, alike and not, with %s distinct cells have the hash that README.md says', (_, count, clients) => {
  const { sheets } = exampleWorkbook({ sheets: { Voorzieningen: manyRows(count, clients) } });
  const rows = sheets.find(({ name }) => name === 'Voorzieningen')?.rows ?? [];
  const [headers = [], ...data] = rows;
  const expected = redone(rows, new Set(headers.map(String)));
  for (const order of [data, [...data].reverse(), [...data.slice(count / 3), ...data.slice(0, count / 3)]]) {
    const gegevens = gegevensBewijs(readLevering(withRows('Voorzieningen', [headers, ...order])));
    expect(gegevens.bladen.find(({ blad }) => blad === 'Voorzieningen')?.sha256).toBe(expected);
  }
});

test('order of rows and columns, titles, empty rows, a total and other columns do not matter', () => {
  const [headers = [], ...data] = rowsOf('Voorzieningen');
  const turned = [
    ['Onze voorzieningen'],
    ['opmerking', ...[...headers].reverse()],
    [],
    ...[...data].reverse().map((row) => ['eigen', ...headers.map((_, place) => row[headers.length - 1 - place] ?? null)]),
    ['Totaal', 1],
  ];
  expect(bewijsOf(withRows('Voorzieningen', turned)).gegevens).toEqual(bewijsOf(workbook).gegevens);
});

/** The rows with one cell of a row changed. */
const changed = (rows: readonly (readonly Cell[])[], row: number, column: number, cell: Cell): readonly (readonly Cell[])[] =>
  rows.map((cells, at) => (at === row ? cells.map((one, place) => (place === column ? cell : one)) : cells));

const voorzieningen = rowsOf('Voorzieningen');
test.each([
  ['a cell', changed(voorzieningen, 1, 0, 'C-X')],
  ['a row less', voorzieningen.slice(0, -1)],
  ['a value that moved to another column', changed(changed(voorzieningen, 1, 1, 'C-é'), 1, 0, null)],
  ['a number that became text', changed(voorzieningen, 1, (voorzieningen[0] ?? []).indexOf('kosten'), '12.5')],
])('%s gives another hash', (_, rows) => {
  expect(bewijsOf(withRows('Voorzieningen', rows)).gegevens.sha256).not.toBe(bewijsOf(workbook).gegevens.sha256);
});

test('says what was checked, found and confirmed, and no word or value of a person', () => {
  const checked = checkedOf(workbook);
  const words = { reden: 'anders', toelichting: 'mevrouw De Vries is verhuisd' } as const;
  const k04 = checked.findings.filter(({ code }) => code === 'K04');
  const bevestigingen = confirm([], checked, k04, words);
  const bewijs = leveringsbewijs(runAll(calculateLevering(checkedOf(workbook, bevestigingen))), MADE);
  expect(bewijs).toMatchObject({
    formaat: 'am-leveringsbewijs/1',
    gemaakt_op: '2026-11-15T12:00',
    versies: { waaier: '9.9.9', leverformaat: '1.0', controles: expect.stringMatching(/^[0-9a-f]{12}$/u) as string },
    levering: { gemeentecode: '1680', periode: '2026K3', leveringssoort: 'initieel', kostenbasis: 'gedeclareerd' },
    regels: { meegeteld: 2, uitgesloten: 0 },
    controles: rules.length,
    niet_uitgevoerd: [],
    bevestigingen: [{ code: 'K04', reden: 'anders', aantal: 1 }],
  });
  const { bevindingen, oordeel } = bewijs;
  expect(bevindingen).toContainEqual({ code: 'K04', ernst: 'W', aantal: 1, bevestigd: 1 });
  for (const [ernst, count] of [['F', oordeel.fouten], ['W', oordeel.waarschuwingen], ['S', oordeel.signalen]] as const) {
    expect(bevindingen.filter((one) => one.ernst === ernst).reduce((sum, { aantal }) => sum + aantal, 0)).toBe(count);
  }
  expect(oordeel.bevestigd + oordeel.open).toBe(oordeel.waarschuwingen);
  for (const secret of ['Vries', 'C-é', 'C-2', '9461']) expect(JSON.stringify(bewijs)).not.toContain(secret);
});

test('a delivery without a readable quarter still has its proof', () => {
  const bewijs = bewijsOf(exampleWorkbook({ sheets: { Levering: [{ periode: 'derde' }] } }));
  expect(bewijs.levering).toMatchObject({ periode: null, gemeentecode: '1680' });
  expect(bewijs.niet_uitgevoerd).toContain('D02');
});

test('its sheet is laid out before the hash is known, by rows that differ in nothing else, and then holds the hash of the proof', () => {
  const calculated = runAll(calculateLevering(checkedOf(workbook)));
  const { gegevens } = leveringsbewijs(calculated, MADE);
  const rows = sheet.plan(calculated, MADE).tables[0]?.rows;
  const made = [...(rows ?? [])];
  expect(made.map(([, value]) => value)).toEqual(expect.arrayContaining([gegevens.sha256]));
  for (const { blad, sha256: hash } of gegevens.bladen) expect(made).toContainEqual([`Blad ${blad}`, expect.stringContaining(hash)]);
  expect(made).toHaveLength(rows?.length ?? -1);
  const zeroed = made.map((row) => row.map((cell) => String(cell).replace(/[0-9a-f]{64}/, '0'.repeat(64))));
  expect(zeroed.map(([subject]) => subject)).toEqual(rows?.perColumn?.[0]);
  expect(zeroed.map(([, value]) => value)).toEqual(rows?.perColumn?.[1]);
  expect(rows?.at(0)).toEqual(made[0]);
  expect(rows?.slice(1, 3)).toEqual(made.slice(1, 3));
});
