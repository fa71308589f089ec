import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { voorbeeld, type AmResultaat, type DataSheet, type Leveringsbewijs } from '#domain';
import { openFile, Refusal, writeDataFile } from '#workbook';
import { deliveryAt } from './deliveries';
import { MOMENT, newFolder, waaier } from './terminal';
import { columnOf, folded, partsAt, tablesAt, type WrittenTable } from './written';

const folder = newFolder();
const at = (...names: string[]): string => join(folder, ...names);

/** A sheet of the user's own that happens to have the name of one of ours. */
const EIGEN: DataSheet = {
  name: 'Wijken',
  tableName: 'am_wijken',
  hidden: false,
  columns: [
    { header: 'Wijk', format: 'text', width: 20 },
    { header: 'Aantekening', format: 'text', width: 40 },
  ],
  rows: [['Gieten', '=niet aankomen']],
};

const ROWS = 300;
let json: AmResultaat;
let tables: Map<string, WrittenTable>;
let said: readonly string[];

beforeAll(async () => {
  const invented = voorbeeld({ gemeente: '1680', rijen: ROWS, zaad: 'verwerk', kwartalen: 2, fouten: 0.05 });
  if (typeof invented === 'string') throw new Error(invented);
  for (const name of ['in', 'een', 'twee', 'later']) mkdirSync(at(name));
  writeFileSync(at('in', 'levering.xlsx'), await writeDataFile([...invented.sheets, EIGEN]));
  const { exit, out, error } = await waaier(['verwerk', at('in', 'levering.xlsx'), '--uit', at('een', 'levering.xlsx'), '--json', at('een.json')]);
  expect({ exit, error }).toEqual({ exit: 1, error: [] });
  said = out;
  json = JSON.parse(readFileSync(at('een.json'), 'utf8')) as AmResultaat;
  tables = await tablesAt(at('een', 'levering.xlsx'));
});

test('it says the verdict first and last what was written and that it is not to be shared', () => {
  expect(said[0]).toMatch(/^levering\.xlsx: Deze levering kan nog niet worden aangeleverd: \d+ fouten\.$/u);
  expect(said.at(-1)).toMatch(/^Geschreven: levering\.xlsx, met \d+ bladen\. .*eigen gebruik/u);
});

test('the Leveringsbewijs is written and stands on its sheet; the sheets that were made do not change the data', async () => {
  const again = await waaier(['verwerk', at('een', 'levering.xlsx'), '--uit', at('twee', 'bewijs.xlsx'), '--bewijs', at('bewijs.json')]);
  expect(again.error).toEqual([]);
  const bewijs = JSON.parse(readFileSync(at('bewijs.json'), 'utf8')) as Leveringsbewijs;
  expect(bewijs.gemaakt_op).toBe('2026-10-15T06:00');
  expect(bewijs.oordeel).toMatchObject(json.oordeel);
  expect(bewijs.regels.uitgesloten).toBe(json.uitgesloten.length);
  expect(bewijs.gegevens.bladen.find(({ blad }) => blad === 'Voorzieningen')?.regels).toBe(ROWS);
  const shown = new Map(tables.get('am_leveringsbewijs')?.rows.map(([subject, value]) => [subject, value]));
  expect(shown.get('Gegevens (SHA-256)')).toBe(bewijs.gegevens.sha256);
  expect(shown.get('Controles')).toContain(bewijs.versies.controles);
});

test('a second run over its own output at the same moment gives the same bytes', async () => {
  await waaier(['verwerk', at('een', 'levering.xlsx'), '--uit', at('twee', 'levering.xlsx'), '--json', at('twee.json')]);
  expect(Buffer.compare(readFileSync(at('twee', 'levering.xlsx')), readFileSync(at('een', 'levering.xlsx')))).toBe(0);
  expect(readFileSync(at('twee.json'), 'utf8')).toBe(readFileSync(at('een.json'), 'utf8'));
});

test('a run an hour later differs in the cell that says when, and nowhere else', async () => {
  await waaier(['verwerk', at('een', 'levering.xlsx'), '--uit', at('later', 'levering.xlsx')], () => MOMENT + 1 / 24);
  const [first, later] = [await partsAt(at('een', 'levering.xlsx')), await partsAt(at('later', 'levering.xlsx'))];
  expect([...later.keys()]).toEqual([...first.keys()]);
  const differing = [...first].filter(([name, bytes]) => later.get(name) !== bytes);
  expect(differing).toHaveLength(1);
  const [[part = '', bytes = ''] = []] = differing;
  expect(bytes.split('15-10-2026 06:00')).toHaveLength(2);
  expect(later.get(part)).toBe(bytes.replace('15-10-2026 06:00', '15-10-2026 07:00'));
});

test("the user's own sheet and table keep their names and their bytes", async () => {
  const [before, after] = [await partsAt(at('in', 'levering.xlsx')), await partsAt(at('een', 'levering.xlsx'))];
  const own = [...before.keys()].find((name) => name.startsWith('xl/worksheets/sheet') && before.get(name)?.includes('niet aankomen'));
  expect(after.get(own ?? '')).toBe(before.get(own ?? '-'));
  expect(tables.get('am_wijken')).toMatchObject({ sheet: 'Wijken', rows: [['Gieten', '=niet aankomen']] });
});

/** Our table of wijken, which had to take another name than the user's. */
const ours = (): WrittenTable => {
  const [found] = [...tables].filter(([name, { sheet }]) => name.startsWith('am_wijken') && sheet !== 'Wijken').map(([, table]) => table);
  if (found === undefined) throw new Error('no table of wijken');
  return found;
};

const MEASURES = ['voorzieningen', 'ontdubbeld', 'clienten', 'huishoudens', 'instroom', 'uitstroom', 'stand', 'kosten'] as const;

test('the tables of the design are there, with the headers of the machine output', () => {
  const heads = (name: string): string[] => tables.get(name)?.header.map(folded) ?? [];
  expect(heads('am_bevindingen')).toEqual(['code', 'ernst', 'blad', 'rij', 'kolom', 'cel', 'waarde', 'melding', 'oplossing', 'status']);
  expect(ours().header.map(folded)).toEqual([
    'gebied', 'naam', 'inwoners', 'p65', 'ses', ...MEASURES, 'clienten_per_1000', 'kosten_per_inwoner', 'kosten_per_client',
  ]);
  expect(heads('am_leefdomeinen')).toEqual(['gebied', 'naam', 'leefdomein', 'leefdomeinnaam', ...MEASURES]);
  expect(heads('am_pijlers')).toEqual(['gebied', 'naam', 'wet', ...MEASURES]);
  expect(heads('am_arrangementen').slice(0, 10)).toEqual(Object.keys(json.arrangementen[0] ?? {}));
  expect([...tables.keys()]).toEqual(expect.arrayContaining(['am_verrijkt', 'am_waaier', 'am_verantwoording']));
});

test('every line of the result stands in its table: as many findings, counted rows, wijken and arrangementen', () => {
  expect(tables.get('am_bevindingen')?.rows).toHaveLength(json.bevindingen.length);
  expect(ours().rows).toHaveLength(json.wijken.length);
  expect(columnOf(ours(), 'gebied')).toEqual([...json.wijken.slice(0, -1).map(({ gebied }) => gebied), 'Totaal']);
  expect(tables.get('am_arrangementen')?.rows).toHaveLength(json.arrangementen.length + 1);
  const inTable = columnOf(tables.get('am_verrijkt'), 'rij').filter((rij) => typeof rij === 'number');
  expect(inTable).toHaveLength(ROWS - json.uitgesloten.length);
});

test.each([...MEASURES])('%s of a wijk on the sheet is that of the result, or hidden as a small number', (measure) => {
  const shown = columnOf(ours(), measure);
  json.wijken.forEach((wijk, place) => {
    const hides = wijk.clienten > 0 && wijk.clienten < 5;
    const own = wijk[measure] ?? 0;
    const isPersons = measure === 'clienten' || measure === 'huishoudens';
    if ((isPersons && own > 0 && own < 5) || (measure === 'kosten' && hides)) expect(typeof shown[place]).not.toBe('number');
    else expect(shown[place]).toBeCloseTo(own, 6);
  });
});

test('dates, amounts and counts are numbers with a format of their own', () => {
  const numbersIn = (table: WrittenTable | undefined, name: string): boolean =>
    columnOf(table, name).every((cell) => cell === null || typeof cell === 'number' || cell instanceof Date);
  const formatOf = (table: WrittenTable | undefined, name: string): string | undefined =>
    table?.formats[table.header.map(folded).indexOf(name)];
  const [verrijkt, arrangementen] = [tables.get('am_verrijkt'), tables.get('am_arrangementen')];
  for (const [table, name, format] of [
    [verrijkt, 'begindatum', 'dd-mm-yyyy'],
    [verrijkt, 'einddatum', 'dd-mm-yyyy'],
    [arrangementen, 'begindatum', 'dd-mm-yyyy'],
    [arrangementen, 'kosten_kwartaal', '"€" #,##0.00'],
    [ours(), 'voorzieningen', '#,##0'],
    [ours(), 'inwoners', '#,##0'],
    [ours(), 'kosten', '"€" #,##0'],
  ] as const) {
    expect({ name, numbers: numbersIn(table, name) || table === ours() }).toEqual({ name, numbers: true });
    expect({ name, format: formatOf(table, name) }).toEqual({ name, format });
  }
});

test('the last line of each table with a total begins with Totaal', () => {
  const withTotal = [...tables].filter(([name, { sheet }]) => /^am_(?:wijken|leefdomeinen|pijlers|waaier|arrangementen)/u.test(name) && sheet !== 'Wijken');
  expect(withTotal.length).toBeGreaterThan(10);
  for (const [name, { rows }] of withTotal) {
    const starts = rows.map(([first]) => String(first).startsWith('Totaal'));
    expect({ name, last: starts.at(-1) }).toEqual({ name, last: true });
  }
});

const cents = (euro: number): number => Math.round(euro * 100);
const total = (cells: readonly { readonly kosten: number; readonly voorzieningen: number }[]) => ({
  kosten: cells.reduce((sum, { kosten }) => sum + cents(kosten), 0),
  voorzieningen: cells.reduce((sum, { voorzieningen }) => sum + voorzieningen, 0),
});

test('sums hold: wijken, buiten and onbekend are the total, and so are pijlers, cirkels and leefdomeinen of each gebied', () => {
  const whole = json.wijken.at(-1);
  expect(whole?.gebied).toBe('totaal');
  const parts = json.wijken.slice(0, -1);
  const additive = (cells: typeof parts) => ['voorzieningen', 'ontdubbeld', 'instroom', 'uitstroom', 'stand'].map((name) =>
    cells.reduce((sum, cell) => sum + (cell[name as 'stand'] ?? 0), 0));
  expect(total(parts)).toEqual(total(whole === undefined ? [] : [whole]));
  expect(additive(parts)).toEqual(additive(whole === undefined ? [] : [whole]));
  expect(total(parts).voorzieningen).toBe(ROWS - json.uitgesloten.length);
  for (const wijk of json.wijken) {
    const of = <T extends { readonly gebied: string }>(cells: readonly T[]): T[] => cells.filter(({ gebied }) => gebied === wijk.gebied);
    expect(total(of(json.pijlers))).toEqual(total([wijk]));
    expect(total(of(json.cirkels))).toEqual(total([wijk]));
    expect(total(of(json.leefdomeinen)).kosten).toBe(cents(wijk.kosten));
    expect(total(of(json.kubus)).kosten).toBe(cents(wijk.kosten));
  }
});

test.each([
  ['a csv', 'los.csv', ['--gemeente', '1680', '--periode', '2026K3']],
  ['an old workbook without a readable quarter', 'krom.xlsx', []],
])('%s becomes a workbook too', async (_, name, options) => {
  if (name.endsWith('.csv')) writeFileSync(at(name), 'client_id;wet;begindatum\nC-1;WMO;01-01-2026\n');
  else await deliveryAt(folder, name, { sheets: { Levering: [{ periode: 'zomer', gemeentecode: 'x' }], Voorzieningen: [{}] } });
  const out = at(`${name}.xlsm`.replace('.xlsx.xlsm', '.uit.xlsx'));
  expect(await waaier(['verwerk', at(name), '--uit', out, ...options])).toMatchObject({ exit: 1, error: [] });
  expect(await openFile(readFileSync(out), out)).not.toBeInstanceOf(Refusal);
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (office === undefined) process.stderr.write('skipped: LibreOffice is absent, no other program opens the written workbook\n');

(office === undefined ? test.skip : test)('LibreOffice opens it and shows the same figures in their formats', () => {
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,true,false,false,-1';
  const profile = `-env:UserInstallation=file://${newFolder()}`;
  const { status } = spawnSync(office ?? '', [profile, '--headless', '--convert-to', filter, '--outdir', at('office'), at('een', 'levering.xlsx')]);
  expect(status).toBe(0);
  const sheet = (name: string): string[] => {
    const path = at('office', `levering-${name}.csv`);
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  };
  const line = sheet(ours().sheet).find((row) => row.startsWith('Totaal;')) ?? '';
  const { voorzieningen = 0, clienten = 0 } = json.wijken.at(-1) ?? {};
  const [, naam, inwoners, p65, , rows, , clients] = line.split(';');
  expect([naam, Number(rows), Number(clients)]).toEqual(['Aa en Hunze', voorzieningen, clienten]);
  // The signs between thousands and decimals are those of the language LibreOffice runs in.
  expect(inwoners).toMatch(/^25[.,]845$/u);
  expect(p65).toMatch(/^28[.,]5%$/u);
  expect(sheet('Verrijkt').filter((row) => /;\d\d-\d\d-20\d\d;/u.test(row)).length).toBeGreaterThan(100);
  expect(sheet('Wijken')[1]).toBe('Gieten;=niet aankomen');
});
