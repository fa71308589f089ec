import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, Refusal } from '#workbook';
import type { AmResultaat } from '#domain';
import { deliveryAt, INDELING } from './deliveries';
import { newFolder, waaier } from './terminal';

const folder = newFolder();
const at = (name: string): string => join(folder, name);
const jsonAt = <T = AmResultaat>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T;

const FOUT = { begindatum: '02-10-2026', einddatum: '31-12-2026' };

beforeAll(async () => {
  await deliveryAt(folder, 'goed.xlsx', { sheets: { Voorzieningen: [{}], ...INDELING } });
  await deliveryAt(folder, 'waarschuwing.xlsx', { sheets: { Voorzieningen: [{ correctie: 'J', kosten: 60_000 }], ...INDELING } });
  await deliveryAt(folder, 'fout.xlsx', { sheets: { Voorzieningen: [{}, FOUT, FOUT, FOUT, FOUT], ...INDELING } });
  await deliveryAt(folder, 'zonderrijen.xlsx', { sheets: { Voorzieningen: [] } });
  await deliveryAt(folder, 'zonderlevering.xlsx', { cells: { Levering: null }, sheets: { Voorzieningen: [{}], ...INDELING } });
  await deliveryAt(folder, 'zondervoorzieningen.xlsx', { cells: { Voorzieningen: null } });
  await deliveryAt(folder, 'andersgespeld.xlsx', { cells: { Levering: null, Voorzieningen: null } }, [
    { name: 'VOORZIENINGEN ', rows: [['client_id', 'wet'], ['C-1', 'WMO']] },
  ]);
  writeFileSync(at('tekst.xlsx'), 'geen werkmap');
  writeFileSync(
    at('los.csv'),
    'client_id;geboortedatum;postcode;wet;productcategorie;productcode;leveringsvorm;toewijzingnummer;begindatum;kosten\r\n' +
      'C-1;14-05-1948;9461AB;WMO;02;02A03;ZIN;300145;01-01-2026;1.234,50\r\n',
  );
});

test.each([
  ['goed.xlsx', 0, 'goed.xlsx: Deze levering kan worden aangeleverd.'],
  ['waarschuwing.xlsx', 0, 'waarschuwing.xlsx: Deze levering kan worden aangeleverd na bevestiging van 1 waarschuwing.'],
  ['fout.xlsx', 1, 'fout.xlsx: Deze levering kan nog niet worden aangeleverd: 7 fouten.'],
  ['zonderrijen.xlsx', 1, 'zonderrijen.xlsx: Deze levering kan nog niet worden aangeleverd: 1 fout.'],
  ['zonderlevering.xlsx', 1, 'zonderlevering.xlsx: Deze levering kan nog niet worden aangeleverd: 1 fout.'],
  ['zondervoorzieningen.xlsx', 1, 'zondervoorzieningen.xlsx: Deze levering kan nog niet worden aangeleverd: 1 fout.'],
])('%s ends with %i and its verdict first', async (name, exit, verdict) => {
  const said = await waaier(['controleer', at(name)]);
  expect({ exit: said.exit, error: said.error, verdict: said.out[0] }).toEqual({ exit, error: [], verdict });
});

test('a sheet is known however its name is spelled', async () => {
  expect((await waaier(['controleer', at('andersgespeld.xlsx')])).error).toEqual([]);
});

test('findings stand under their control, the most serious first, three of each', async () => {
  const { out } = await waaier(['controleer', at('fout.xlsx')]);
  expect(out.slice(1, 10)).toEqual([
    '  D02 fout, 4 keer: Voorziening loopt niet in het kwartaal',
    '      Voorzieningen Q3: De begindatum (02-10-2026) ligt na het kwartaal 2026K3.',
    '      Voorzieningen Q4: De begindatum (02-10-2026) ligt na het kwartaal 2026K3.',
    '      Voorzieningen Q5: De begindatum (02-10-2026) ligt na het kwartaal 2026K3.',
    '      en nog 1 keer',
    '  R01 fout, 3 keer: Regel staat er dubbel',
    '      Voorzieningen A4: Deze regel is in alle kolommen gelijk aan een eerdere regel.',
    '      Voorzieningen A5: Deze regel is in alle kolommen gelijk aan een eerdere regel.',
    '      Voorzieningen A6: Deze regel is in alle kolommen gelijk aan een eerdere regel.',
  ]);
});

test('controls that could not be run are named with the reason, once', async () => {
  const { out } = await waaier(['controleer', at('zonderlevering.xlsx')]);
  const said = out.filter((line) => line.startsWith('  Niet uitgevoerd'));
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said.map((line) => line.replace(/^.*omdat (.*) \(.*$/u, '$1'))).size).toBe(said.length);
});

test('one delivery gives one result, the same that was said', async () => {
  expect(await waaier(['controleer', at('fout.xlsx'), '--json', at('een.json')])).toMatchObject({ exit: 1, error: [] });
  const result = jsonAt('een.json');
  expect(result).toMatchObject({
    formaat: 'am-resultaat/1',
    levering: { bestand: 'fout.xlsx', gemeentecode: '1680', periode: '2026K3', eenheid: 'wijk', preset: 'waaier-10' },
    oordeel: { technisch: 'afgekeurd', fouten: 7, waarschuwingen: 1 },
  });
  expect(Object.keys(result.bevindingen[0] ?? {})).toEqual(['code', 'ernst', 'blad', 'rij', 'kolom', 'cel']);
});

test('several deliveries: each is judged, one that is refused stops no other, the highest code counts', async () => {
  const words = ['goed.xlsx', 'tekst.xlsx', 'fout.xlsx'].map(at);
  const { exit, out, error } = await waaier(['controleer', ...words, '--json', at('drie.json')]);
  expect({ exit, error }).toEqual({ exit: 2, error: [expect.stringMatching(/^tekst\.xlsx: /u)] });
  expect(out.filter((line) => !line.startsWith(' ')).map((line) => line.split(':')[0])).toEqual(['goed.xlsx', 'fout.xlsx']);
  expect(jsonAt<AmResultaat[]>('drie.json').map(({ levering }) => levering.bestand)).toEqual(['goed.xlsx', 'fout.xlsx']);
});

test.each([
  [['fout.xlsx', 'goed.xlsx'], 1],
  [['goed.xlsx', 'goed.xlsx'], 0],
  [['tekst.xlsx', 'fout.xlsx'], 2],
])('of %j the highest code is %i', async (names, exit) => {
  expect((await waaier(['controleer', ...names.map(at)])).exit).toBe(exit);
});

test('an array holds one delivery too, when others were refused', async () => {
  await waaier(['controleer', at('tekst.xlsx'), at('goed.xlsx'), '--json', at('rest.json')]);
  expect(jsonAt<AmResultaat[]>('rest.json').map(({ levering }) => levering.bestand)).toEqual(['goed.xlsx']);
});

test('nothing is written when there is no result', async () => {
  await waaier(['controleer', at('tekst.xlsx'), '--json', at('niets.json'), '--rapport', at('niets.xlsx')]);
  expect([existsSync(at('niets.json')), existsSync(at('niets.xlsx'))]).toEqual([false, false]);
});

test('a csv is the sheet Voorzieningen, with a Levering from the options', async () => {
  const words = ['controleer', at('los.csv'), '--gemeente', '1680', '--periode', '2026K3', '--json', at('csv.json')];
  expect(await waaier(words)).toMatchObject({ exit: 0, error: [] });
  const { levering, wijken, dekking } = jsonAt('csv.json');
  expect(levering).toMatchObject({ bestand: 'los.csv', gemeentecode: '1680', periode: '2026K3', leveringssoort: 'initieel' });
  expect(wijken.at(-1)).toMatchObject({ gebied: 'totaal', voorzieningen: 1, kosten: 1234.5 });
  // Text of a csv is counted and not listed.
  expect(dekking.filter(({ code, gevonden }) => code === 'V09' && gevonden > 0)).toHaveLength(1);
  expect(jsonAt('csv.json').bevindingen.map(({ code }) => code)).toEqual(expect.not.arrayContaining(['V08', 'V09']));
});

test.each([
  ['a gemeente that does not exist', ['--gemeente', '9999', '--periode', '2026K3'], 'L01'],
  ['a quarter still to come', ['--gemeente', '1680', '--periode', '2027K1'], 'L02'],
])('a csv for %s is judged, not refused', async (_, options, code) => {
  const { exit, out } = await waaier(['controleer', at('los.csv'), ...options]);
  expect(exit).toBe(1);
  expect(out.some((line) => line.startsWith(`  ${code} fout`))).toBe(true);
});

test('vandaag of the settings takes the place of the clock, also for the day a csv is made', async () => {
  writeFileSync(at('vandaag.json'), '\ufeff{ "vandaag": "2026-10-15" }');
  const words = ['controleer', at('los.csv'), '--gemeente', '1680', '--periode', '2026K3'];
  expect((await waaier(words, () => 1)).exit).toBe(1);
  expect((await waaier([...words, '--instellingen', at('vandaag.json')], () => 1)).exit).toBe(0);
  expect((await waaier([...words, '--instellingen', at('vandaag.json')], () => 99_999)).exit).toBe(0);
});

test('several reports get names of their own', async () => {
  await deliveryAt(newFolder(), 'goed.xlsx', { sheets: { Voorzieningen: [{}], ...INDELING } });
  await waaier(['controleer', at('goed.xlsx'), at('fout.xlsx'), at('goed.xlsx'), '--rapport', at('Rapport.XLSX')]);
  for (const name of ['Rapport-goed.xlsx', 'Rapport-fout.xlsx', 'Rapport-goed-2.xlsx']) {
    const report = await openFile(readFileSync(at(name)), name);
    if (report instanceof Refusal) throw new Error(report.message);
    expect((await report.sheets()).map((sheet) => sheet.name)).toEqual(['Bevindingen', 'Verantwoording']);
  }
});
