import { createHash } from 'node:crypto';
import type { Cell, WorkbookCells } from '../../src/domain/cell';
import { confirm } from '../../src/domain/bevestiging/bevestiging';
import { dayOf } from '../../src/domain/calendar';
import { leveringsbewijs } from '../../src/domain/leveringsbewijs/leveringsbewijs';
import { calculateLevering, checkLevering } from '../../src/domain/pipeline';
import { rules } from '../../src/domain/rules';
import { runAll } from '../../src/domain/steps';
import { exampleWorkbook } from './example-workbook';

const TODAY = dayOf('2026-11-15');
const MADE = { madeAt: TODAY + 0.5, version: '9.9.9' };

const checkedOf = (workbook: WorkbookCells, bevestigingen: Parameters<typeof confirm>[0] = []) =>
  runAll(checkLevering(workbook, { today: TODAY, bevestigingen }));
const bewijsOf = (workbook: WorkbookCells) => leveringsbewijs(runAll(calculateLevering(checkedOf(workbook))), MADE);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const KINDS = ['object', 'number', 'string', 'boolean'];
const byCell = (a: Cell, b: Cell): number =>
  KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b) || (a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1);

/** As README.md tells it, of a sheet with its headers in the first row. */
function redone(rows: readonly (readonly Cell[])[], known: ReadonlySet<string>): string {
  const [headers = [], ...data] = rows;
  const ascii = (cell: Cell): string =>
    [...JSON.stringify(cell)].map((one) => (one < '\u007f' ? one : [...one.split('')].map(escape16).join(''))).join('');
  const names = headers.map(String).filter((header) => known.has(header)).sort();
  const cellIn = (row: readonly Cell[], name: string): Cell => row[headers.indexOf(name)] ?? null;
  const filled = names.filter((name) => data.some((row) => cellIn(row, name) !== null));
  const order = ['begindatum', 'einddatum', 'kosten', ...names];
  const sorted = [...data].sort((a, b) => order.map((name) => byCell(cellIn(a, name), cellIn(b, name))).find((found) => found !== 0) ?? 0);
  const parts = filled.flatMap((name) => {
    const cells = sorted.map((row) => cellIn(row, name));
    const met = [...new Set(cells)].filter((cell) => cell !== null);
    const width = met.length > 65_535 ? 3 : met.length > 255 ? 2 : 1;
    const numbers = cells.map((cell) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntBE(met.indexOf(cell as never) + 1, 0, width);
      return bytes;
    });
    return [Buffer.from(`${name}\n${met.map((cell) => `${ascii(cell)}\n`).join('')}\n`), ...numbers];
  });
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex');
}
const escape16 = (half: string): string => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;

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

test('many rows, alike and not, have the hash that README.md says', () => {
  const { sheets } = exampleWorkbook({
    sheets: {
      Voorzieningen: Array.from({ length: 700 }, (_, row) => ({
        client_id: `C-${row % 300}`,
        kosten: row % 7 === 0 ? null : (row % 40) / 4,
        begindatum: row % 11 === 0 ? '01-02-2026' : 45_000 + (row % 3),
        correctie: row % 2 === 0,
      })),
    },
  });
  const rows = sheets.find(({ name }) => name === 'Voorzieningen')?.rows ?? [];
  const { gegevens } = bewijsOf(withRows('Voorzieningen', rows));
  const ofRows = gegevens.bladen.find(({ blad }) => blad === 'Voorzieningen')?.sha256;
  expect(ofRows).toBe(redone(rows, new Set(rows[0]?.map(String))));
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
