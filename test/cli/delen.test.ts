import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { voorbeeld, type AmResultaat, type Leveringsbewijs } from '#domain';
import { writeDataFile } from '#workbook';
import { newFolder, waaier } from './terminal';
import { folded, partsAt, tablesAt, type WrittenTable } from './written';

const folder = newFolder();
const at = (name: string): string => join(folder, name);

let clients: readonly string[];
let parts: Map<string, string>;
let tables: Map<string, WrittenTable>;
let shared: AmResultaat;
let exact: AmResultaat;
let said: readonly string[];

const read = (name: string): AmResultaat => JSON.parse(readFileSync(at(name), 'utf8')) as AmResultaat;

beforeAll(async () => {
  const invented = voorbeeld({ gemeente: '1680', rijen: 900, zaad: 'delen', kwartalen: 2, fouten: 0.03 });
  if (typeof invented === 'string') throw new Error(invented);
  clients = invented.sheets.flatMap(({ columns, rows }) => {
    const places = columns.flatMap(({ header }, place) => (['client_id', 'huishouden_id'].includes(header) ? [place] : []));
    return rows.flatMap((row) => places.map((place) => String(row[place] ?? ''))).filter((id) => id.length > 3);
  });
  writeFileSync(at('in.xlsx'), await writeDataFile(invented.sheets));
  const asked = ['verwerk', at('in.xlsx'), '--uit', at('kopie.xlsx'), '--delen', '--json', at('kopie.json'), '--kubus', at('kopie.csv'), '--bewijs', at('bewijs.json')];
  const { error, out } = await waaier(asked);
  expect(error).toEqual([]);
  said = out;
  await waaier(['verwerk', at('in.xlsx'), '--uit', at('eigen.xlsx'), '--json', at('eigen.json')]);
  [parts, tables] = [await partsAt(at('kopie.xlsx')), await tablesAt(at('kopie.xlsx'))];
  [shared, exact] = [read('kopie.json'), read('eigen.json')];
});

test('the copy, unzipped, has no client or household in any of its parts', () => {
  expect(clients.length).toBeGreaterThan(500);
  const all = [...parts.values(), readFileSync(at('kopie.json'), 'utf8'), readFileSync(at('kopie.csv'), 'latin1')].join('\n');
  expect(clients.filter((id) => all.includes(id))).toEqual([]);
});

test('it has no hidden sheet, property, comment, custom XML, cache, link or macro', () => {
  const names = [...parts.keys()].join('\n');
  expect(names).not.toMatch(/docProps|customXml|comments|threaded|persons|pivot|externalLinks|vbaProject|connections|queryTables/iu);
  expect(parts.get('xl/workbook.xml')).not.toMatch(/state="(?:hidden|veryHidden)"/u);
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name);
  expect(sheets).toEqual([
    ...['Samenvatting', 'Wijken', 'Leefdomeinen', 'Pijlers', 'Waaier', 'Stapeling', 'Trend', 'Benchmark'],
    ...['Referentiegroepen', 'Kubus', 'Verantwoording'],
  ]);
  expect([...parts.values()].some((part) => part.includes('<cols') && /<col [^>]*hidden="1"/u.test(part))).toBe(false);
});

test('no part of it says NaN or Infinity where a figure is hidden', () => {
  expect([...parts].filter(([, text]) => /NaN|Infinity|undefined/u.test(text)).map(([name]) => name)).toEqual([]);
});

test('Trend and Verantwoording say that a copy of another quarter may hide other figures', () => {
  const texts = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name)).map(([, text]) => text);
  expect(texts.filter((text) => text.includes('Een deelbare kopie van een ander kwartaal kan')).length).toBe(2);
});

test('every sheet with figures says how many it hides', () => {
  const texts = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name)).map(([, text]) => text);
  const told = texts.filter((text) => /Op dit blad(?:: [\d.]+ getal(?:len)? verborgen| is niets verborgen)/u.test(text));
  // All but the Samenvatting, which has no table.
  expect(told.length).toBeGreaterThanOrEqual(texts.length - 1);
});

test('the JSON has nothing per person, and hidden figures are null', () => {
  expect(shared.arrangementen).toEqual([]);
  expect(shared.uitgesloten).toEqual([]);
  expect(shared.wijkbudget).toEqual([]);
  expect(shared.bevindingen.filter(({ rij, cel }) => rij !== null || cel !== null)).toEqual([]);
  expect(shared.wijken.map(({ gebied }) => gebied)).toEqual(exact.wijken.map(({ gebied }) => gebied));
  expect(readFileSync(at('kopie.json'), 'utf8')).not.toContain('NaN');
});

test('the verdict is told, and not how often something was found: it may be found in every row of a wet or a cirkel', () => {
  const { technisch, fouten, waarschuwingen, signalen } = exact.oordeel;
  const noneOrHidden = (count: number): number | null => (count === 0 ? 0 : null);
  expect(Math.max(fouten, waarschuwingen, signalen)).toBeGreaterThanOrEqual(10);
  expect(shared.oordeel).toEqual({ technisch, fouten: noneOrHidden(fouten), waarschuwingen: noneOrHidden(waarschuwingen), signalen: noneOrHidden(signalen) });
  expect(shared.dekking.map(({ gevonden }) => gevonden)).toEqual(exact.dekking.map(({ gevonden }) => noneOrHidden(gevonden)));
});

const SECTIONS = ['wijken', 'leefdomeinen', 'pijlers', 'cirkels', 'kubus'] as const;
const COUNTS = ['voorzieningen', 'ontdubbeld', 'clienten', 'huishoudens', 'instroom', 'uitstroom', 'stand'] as const;

test.each(SECTIONS)('%s: what is shown is the truth to the nearest 5, and nothing of 1 to 9 is shown', (section) => {
  expect(shared[section].length).toBe(exact[section].length);
  exact[section].forEach((cell, place) => {
    const shown = shared[section][place];
    if (shown === undefined) throw new Error('A cell is missing');
    for (const name of COUNTS) {
      const [truth, seen] = [cell[name], shown[name]];
      if (truth === null || (truth > 0 && truth < 10)) expect(seen).toBeNull();
      else if (seen !== null) expect(seen).toBe(Math.floor(truth / 5 + 0.5) * 5);
    }
    const isSmall = [cell.clienten, cell.huishoudens ?? 0].some((count) => count > 0 && count < 10);
    if (isSmall) expect([...COUNTS.map((name) => shown[name]), shown.kosten].every((one) => one === null)).toBe(true);
    const kosten = shown.kosten as number | null;
    if (kosten !== null) {
      expect(kosten % 100).toBe(0);
      expect(Math.abs(kosten - cell.kosten)).toBeLessThanOrEqual(50);
    }
  });
});

test('the sheets show what the JSON says, with a point where it is null', () => {
  const table = tables.get('am_kubus');
  const columns = table?.header.map(folded) ?? [];
  const place = columns.indexOf('clienten');
  expect(table?.rows.map((row) => row[place])).toEqual(shared.kubus.map(({ clienten }) => (clienten as number | null) ?? '.'));
  const lines = readFileSync(at('kopie.csv'), 'utf8').trimEnd().split('\r\n').slice(1).map((line) => line.split(';'));
  expect(lines.map((line) => line.at(-1))).toEqual(
    shared.kubus.map(({ kosten }) => ((kosten as number | null) === null ? '' : kosten.toFixed(2).replace('.', ','))),
  );
});

test('a benchmark that says something rests on at least 5 members', () => {
  const said1 = shared.benchmark.filter(({ B }) => (B as number | null) !== null);
  expect(said1.length).toBeGreaterThan(0);
  expect(said1.filter(({ n }) => n < 5)).toEqual([]);
});

test('the Leveringsbewijs beside a copy has its hashes and verdict, and no exact number of rows', async () => {
  await waaier(['verwerk', at('in.xlsx'), '--uit', at('eigen.xlsx'), '--bewijs', at('eigen-bewijs.json')]);
  const proof = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Leveringsbewijs;
  const [copied, own] = [proof('bewijs.json'), proof('eigen-bewijs.json')];
  expect([copied.gegevens.sha256, copied.oordeel.technisch]).toEqual([own.gegevens.sha256, own.oordeel.technisch]);
  const about = (count: number | null): number | null => (count === null || (count > 0 && count < 10) ? null : Math.floor(count / 5 + 0.5) * 5);
  const bladen = own.gegevens.bladen.map(({ blad, regels }) => [blad, ['Historie', 'Arrangementen'].includes(blad) ? null : about(regels)]);
  expect(own.gegevens.bladen.find(({ blad }) => blad === 'Arrangementen')?.regels).toBeGreaterThanOrEqual(10);
  expect(copied.gegevens.bladen.map(({ blad, regels }) => [blad, regels])).toEqual(bladen);
  expect(copied.regels).toEqual({ meegeteld: about(own.regels.meegeteld), uitgesloten: about(own.regels.uitgesloten) });
  expect(copied.bevindingen.map(({ code, aantal }) => [code, aantal])).toEqual(own.bevindingen.map(({ code }) => [code, null]));
});

test('it says that the copy may be shared', () => {
  expect(said.at(-1)).toMatch(/^Geschreven: kopie\.xlsx, met 11 bladen\. Deze kopie is deelbaar/u);
});

test('with the setting the sheets and the JSON are those of the copy, and it says that the delivery is still there', async () => {
  writeFileSync(at('delen.json'), '{ "kleineAantallen": "delen" }');
  const asked = ['verwerk', at('in.xlsx'), '--uit', at('modus.xlsx'), '--instellingen', at('delen.json'), '--json', at('modus.json')];
  const { out } = await waaier(asked);
  expect(out.at(-1)).toMatch(/deel haar niet/u);
  expect(read('modus.json').wijken).toEqual(shared.wijken);
  const own = await tablesAt(at('modus.xlsx'));
  expect([...own.keys()].filter((name) => /verrijkt|bevindingen|arrangementen|oporde|wijkbudget/u.test(name) && name.startsWith('am_'))).toEqual([]);
  expect(own.get('am_wijken')?.rows).toEqual(tables.get('am_wijken')?.rows);
});
