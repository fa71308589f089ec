import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bronVan, checkLevering, dayOf, gekoppeld, kolomvoorstellen, koppelingTekst, koppelingVan, legeKoppeling, metKolom, ontbrekendInWoorden, runAll, sheetFormats, voorbeelden, waardevragen, type Bron, type Cell, type Koppeling } from '#domain';
import { openFile, Refusal } from '#workbook';
import { uitdraai } from './uitdraai';

const format = sheetFormats.voorzieningen;
const source = (rows: readonly (readonly Cell[])[]): Bron | null => bronVan({ name: 'x', top: 0, left: 0, rows });
const bronOf = (sheet = uitdraai()): Bron => {
  const bron = bronVan(sheet);
  if (bron === null) throw new Error('there is a header');
  return bron;
};

/** The coupling after the user took over every proposal. */
const takenOver = (bron: Bron): Koppeling =>
  kolomvoorstellen(bron, format).reduce((koppeling, { kolom, bron: place }) => (place === null ? koppeling : metKolom(koppeling, kolom, bron.koppen[place] ?? '')), legeKoppeling('Eigen systeem'));

test.each<[string, readonly (readonly Cell[])[], number | null]>([
  ['at the top', [['wet', 'kosten'], ['WMO', 1]], 1],
  ['under titles and an empty row', [['Uitdraai'], [], ['voor', 'K3'].slice(0, 1), ['wet', 'kosten', 'pc'], ['WMO', 1, '9461AB']], 4],
  ['not a row of numbers', [['2026', '2027'], ['wet', 'kosten'], ['WMO', 1]], 2],
  ['nowhere', [[1, 2], [3, 4]], null],
])('the header is found %s', (_, rows, expected) => expect(source(rows)?.kopRij ?? null).toBe(expected));

test('columns are proposed by name, alias, likely name and content; the rest is left to the user', () => {
  const proposals = kolomvoorstellen(bronOf(), format).filter(({ bron }) => bron !== null);
  expect(proposals.map(({ kolom, grond, bron }) => [kolom, grond, bronOf().koppen[bron ?? -1]])).toEqual([
    ['client_id', 'alias', 'BSN'],
    ['geboortedatum', 'alias', 'gebdatum'],
    ['postcode', 'lijkt erop', 'pc'],
    ['wet', 'alias', 'regeling'],
    ['productcategorie', 'naam', 'productcategorie'],
    ['product_omschrijving', 'lijkt erop', 'product_oms'],
    ['leveringsvorm', 'lijkt erop', 'vorm'],
    ['toewijzingnummer', 'alias', 'beschikkingnummer'],
    ['begindatum', 'lijkt erop', 'ingang'],
    ['einddatum', 'lijkt erop', 'einde'],
    ['aanbieder_agb', 'lijkt erop', 'agbcode'],
  ]);
  const byContent = source([['a', 'b'], ['9461 AB', 'x'], ['9461AC', 'y'], ['9461 AD', 'z']]);
  expect(byContent && kolomvoorstellen(byContent, format).filter(({ bron }) => bron !== null)).toMatchObject([{ kolom: 'postcode', bron: 0, grond: 'inhoud', past: 1 }]);
});

test('headers as people write them are recognised, to be looked at', () => {
  const koppen = ['Cliënt-nr.', 'Geb.datum', 'Wijk-code', 'Kosten (kwartaal)', 'AGB-code aanbieder', 'Toewijzingsnr', 'Ingangs-datum', 'Regeling:'];
  const bron = source([koppen, koppen.map((_, place) => `x${place}`)]);
  const found = bron === null ? [] : kolomvoorstellen(bron, format).filter(({ bron: place }) => place !== null);
  expect(found.map(({ kolom, bron: place, grond }) => [koppen[place ?? -1], kolom, grond])).toEqual([
    ['Cliënt-nr.', 'client_id', 'lijkt erop'],
    ['Geb.datum', 'geboortedatum', 'lijkt erop'],
    ['Wijk-code', 'gebiedscode', 'lijkt erop'],
    ['Regeling:', 'wet', 'lijkt erop'],
    ['Toewijzingsnr', 'toewijzingnummer', 'lijkt erop'],
    ['Ingangs-datum', 'begindatum', 'lijkt erop'],
    ['Kosten (kwartaal)', 'kosten', 'lijkt erop'],
    ['AGB-code aanbieder', 'aanbieder_agb', 'lijkt erop'],
  ]);
});

test('of headers that are the same each column can be coupled by itself', () => {
  const bron = source([['wet', 'Datum', 'datum', 'Da tum', 'Datum (2)', 'wijk', 'x'], ['WMO', '01-01-2026', '02-01-2026', '03-01-2026', '04-01-2026', 'w', 1]]);
  if (bron === null) throw new Error('there is a header');
  expect(bron).toMatchObject({ koppen: ['wet', 'Datum', 'datum (3)', 'Da tum (4)', 'Datum (2)', 'wijk', 'x'], genummerd: ['datum (3)', 'Da tum (4)'] });
  const koppeling = metKolom(metKolom(legeKoppeling('x'), 'begindatum', 'datum (3)'), 'einddatum', 'Da tum (4)');
  const { blad } = gekoppeld(bron, koppeling, format);
  const at = (kolom: string): Cell => blad.rows[0]?.[blad.columns.findIndex(({ header }) => header === kolom)] ?? null;
  expect([at('begindatum'), at('einddatum')]).toEqual([dayOf('2026-01-02'), dayOf('2026-01-03')]);
});

test('a coupling of a file with a long name, or the name of a client, can be loaded again and does not say who', () => {
  const made = legeKoppeling(`export 999900018 ${'x'.repeat(100)}.csv`);
  expect(koppelingVan(koppelingTekst(made))).toEqual(made);
  expect(made.bronsysteem).toMatch(/^export ••••••••• x+$/u);
});

test('of two columns that can stand for each other one is enough', () => {
  expect(ontbrekendInWoorden(['wet', 'postcode', 'gebiedscode', 'kosten'], format)).toEqual(['wet', 'postcode of gebiedscode', 'kosten']);
  expect(ontbrekendInWoorden([], format)).toEqual([]);
});

test('no source column is proposed twice, whatever the headers', () => {
  const kop = fc.oneof(fc.constantFrom('bsn', 'client', 'datum', 'ingang', 'begindatum', 'kosten', 'bedrag', '__proto__', 'constructor', 'wet'), fc.string());
  fc.assert(
    fc.property(fc.array(kop, { minLength: 1, maxLength: 12 }), (koppen) => {
      const bron: Bron = { naam: 'x', koppen, genummerd: [], rijen: [koppen.map(() => 'WMO')], kopRij: 1 };
      const places = kolomvoorstellen(bron, format).flatMap(({ bron: place }) => place ?? []);
      expect(new Set(places).size).toBe(places.length);
      expect(gekoppeld(bron, takenOver(bron), format).blad.rows.length).toBe(1);
    }),
  );
});

test('examples of persons show only their shape', () => {
  const bron = bronOf();
  expect(voorbeelden(bron, 0, 'client_id')).toEqual(['•••••••••', '•••••••••', '•••••••••'].slice(0, 1).concat(['•••••••••', '•••••••••']));
  expect(voorbeelden(bron, 3, 'postcode')[0]).toBe('•••• xx');
  expect(voorbeelden(bron, 0, null).join()).not.toMatch(/\d/u);
  expect(voorbeelden(bron, 8, 'leveringsvorm')).toEqual(['‘zin’', '‘zorg in natura’', '‘Pgb’']);
});

test('each unknown value is asked about once, with what is near; nothing is applied before it is chosen', () => {
  const bron = bronOf();
  const koppeling = metKolom(takenOver(bron), 'kosten', 'bedrag in kwartaal');
  expect(waardevragen(bron, koppeling, format).map(({ kolom, tekst, aantal, voorstel }) => [kolom, tekst, aantal, voorstel])).toEqual([
    ['wet', 'Jeugd', 1, null],
    ['leveringsvorm', 'zorg in natura', 1, 'ZIN'],
  ]);
  const column = (name: string, made = gekoppeld(bron, koppeling, format)): Cell[] => made.blad.rows.map((row) => row[made.blad.columns.findIndex(({ header }) => header === name)] ?? null);
  expect(column('leveringsvorm')).toEqual(['ZIN', 'zorg in natura', 'PGB']);
  expect(column('begindatum')).toEqual([dayOf('2026-01-01'), dayOf('2026-02-01'), dayOf('2026-07-01')]);
  expect(column('kosten')).toEqual([1250.5, 980, 2962.5]);
  const chosen: Koppeling = { ...koppeling, waarden: [['wet', 'Jeugd', 'JW'], ['leveringsvorm', 'zorg in natura', 'ZIN']] };
  const made = gekoppeld(bron, chosen, format);
  expect(column('wet', made)).toEqual(['WMO', 'WMO', 'JW']);
  expect(made).toMatchObject({ ontbreekt: [], ongebruikt: ['leverancier'] });
});

test('a coupling saved on one file works on the next, with its columns moved', () => {
  const bron = bronOf();
  const koppeling = koppelingVan(`\ufeff${koppelingTekst(metKolom(takenOver(bron), 'kosten', 'bedrag in kwartaal'))}`);
  if (koppeling === null) throw new Error('what was saved can be loaded');
  const expected = gekoppeld(bron, koppeling, format).blad.rows;
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(13).keys()], { minLength: 13 }), (order) => {
      expect(gekoppeld(bronOf(uitdraai(order)), koppeling, format).blad.rows).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test.each(['', '{}', 'null', '[]', '{"soort":"iets"}', '{"soort":"waaier-koppeling","versie":2}'])('%j is no coupling', (text) => expect(koppelingVan(text)).toBeNull());

test('the complete export, coupled, has no fault but its BSNs', () => {
  const bron = bronOf();
  const koppeling: Koppeling = { ...metKolom(takenOver(bron), 'kosten', 'bedrag in kwartaal'), waarden: [['wet', 'Jeugd', 'JW'], ['leveringsvorm', 'zorg in natura', 'ZIN']] };
  const { columns, rows } = gekoppeld(bron, koppeling, format).blad;
  const levering = Object.entries({ formatversie: '1.0', gemeentecode: '1680', periode: '2026K3', leveringssoort: 'initieel', aanmaakdatum: dayOf('2026-10-05'), pijlers: 'WMO,JW', kostenbasis: 'gedeclareerd' });
  const sheets = [
    { name: 'Levering', top: 0, left: 0, rows: levering },
    { name: 'Voorzieningen', top: 0, left: 0, rows: [columns.map(({ header }) => header), ...rows] },
  ];
  const { findings } = runAll(checkLevering({ bestand: null, date1904: false, textOnly: false, sheets }, { today: dayOf('2026-10-15') }));
  expect(findings.filter(({ ernst }) => ernst === 'F').map(({ code }) => code)).toEqual(['C04']);
});

const folder = '/work/shared/data/leveringen';
const present = existsSync(folder);
if (!present) process.stderr.write(`skipped: ${folder} is absent, real exports are not coupled\n`);

(present ? test.each : test.skip.each)([
  ['zorgned_wmo_plat.csv', 77, ['client_id', 'geboortedatum', 'postcode', 'gebiedscode', 'kosten'], {}],
  ['vng_dummydata_bijstand.csv', 6878, ['client_id', 'postcode', 'gebiedscode', 'kosten'], { wet: 'PW', productcategorie: 'PW01', leveringsvorm: 'FT' }],
])('%s is coupled, and what it lacks is named', async (name, size, lacks, vast) => {
  const opened = await openFile(new Uint8Array(readFileSync(`${folder}/${name}`)), name);
  if (opened instanceof Refusal) throw new Error(opened.message);
  const [sheet] = (await opened.read(() => true)).sheets;
  const bron = sheet === undefined ? null : bronVan(sheet);
  if (bron === null) throw new Error('there is a header');
  const made = gekoppeld(bron, { ...takenOver(bron), vast }, format);
  expect(made.blad.rows.length).toBe(size);
  expect(made.ontbreekt).toEqual(lacks);
});
