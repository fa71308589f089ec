import { controleUitleg } from '../../src/domain/documentatie/uitleg';
import { leveringRegels } from '../../src/domain/documentatie/voorbeeldregels';
import type { ExampleLevering } from '../../src/domain/rules/rule';
import { rules } from '../../src/domain/rules';
import { resultSheets } from '../../src/domain/sheets';
import { sheetFormats } from '../../src/domain/levering/format';

const uitleg = controleUitleg();

test('every control is there, in the order of the controls', () => {
  expect(uitleg.map(({ code }) => code)).toEqual(rules.map(({ code }) => code));
});

describe.each(uitleg.map((each) => [each.code, each] as const))('%s', (_, { goed, fout, explanation, fix, source, ernsten }) => {
  test('says why and what to do, and shows what is accepted and what is rejected, each once', () => {
    for (const said of [explanation, fix, source]) expect(said).not.toBe('');
    expect(ernsten.length).toBeGreaterThan(0);
    expect(goed.length).toBeGreaterThan(0);
    expect(fout.flatMap(({ meldingen }) => meldingen).length).toBeGreaterThan(0);
    expect(goed.flatMap(({ meldingen }) => meldingen)).toEqual([]);
    for (const cases of [goed, fout]) {
      expect(new Set(cases.map((each) => JSON.stringify(each))).size).toBe(cases.length);
      for (const { regels } of cases) expect(regels.filter((regel) => regel.trim() === '')).toEqual([]);
    }
  });

  test('shows no number of a person, and no word of a program', () => {
    const lines = [...goed, ...fout].flatMap(({ regels, meldingen }) => [...regels, ...meldingen]);
    expect(lines.filter((line) => /(?<!\d)\d{9}(?!\d)|\b(?:null|undefined|NaN|true|false)\b|\[object/u.test(line))).toEqual([]);
  });
});

test('every severity a control gives in its examples is named, its usual one first', () => {
  expect(uitleg.find(({ code }) => code === 'A10')?.ernsten).toEqual(['W', 'S']);
  expect(uitleg.find(({ code }) => code === 'D01')?.ernsten).toEqual(['F']);
});

test('D01 reads as one would say it', () => {
  expect(uitleg.find(({ code }) => code === 'D01')).toMatchObject({
    kijktNaar: { bladen: ['Voorzieningen', 'Arrangementen'], kolommen: ['begindatum', 'einddatum'] },
    goed: [{ regels: ['begindatum 01-09-2026, einddatum leeg'] }, { regels: ['begindatum 01-09-2026, einddatum 01-09-2026'] }],
    fout: [{ regels: ['begindatum 02-09-2026, einddatum 01-09-2026'], meldingen: ['De begindatum (02-09-2026) ligt na de einddatum (01-09-2026).'] }],
  });
});

const table: readonly (readonly [string, ExampleLevering, readonly string[]])[] = [
  ['nothing special', {}, ['Een gewone levering']],
  ['a day as a number', { sheets: { Voorzieningen: [{ begindatum: 46023 }] } }, ['Blad Voorzieningen, rij 2: begindatum 01-01-2026']],
  ['a day without marks', { sheets: { Voorzieningen: [{ begindatum: 20260101 }] } }, ['Blad Voorzieningen, rij 2: begindatum 20260101']],
  ['an amount', { sheets: { Voorzieningen: [{ kosten: 12.5 }] } }, ['Blad Voorzieningen, rij 2: kosten 12,5']],
  ['spaces around a value', { sheets: { Voorzieningen: [{ wet: ' WMO' }] } }, ['Blad Voorzieningen, rij 2: wet ‘ WMO’']],
  ['a BSN', { sheets: { Voorzieningen: [{ client_id: '123456782' }] } }, ['Blad Voorzieningen, rij 2: client_id •••••••••']],
  ['a BSN without its zero', { sheets: { Voorzieningen: [{ client_id: 12345672 }] } }, ['Blad Voorzieningen, rij 2: client_id ••••••••']],
  ['eight digits where they belong', { sheets: { Voorzieningen: [{ aanbieder_agb: '41123456' }] } }, ['Blad Voorzieningen, rij 2: aanbieder_agb 41123456']],
  ['two rows that are the same', { sheets: { Voorzieningen: [{}, {}] } }, ['Blad Voorzieningen, rij 2 en 3: een gewone regel']],
  ['many rows that are the same', { sheets: { Voorzieningen: [{}, {}, {}, { wet: 'JW' }] } }, ['Blad Voorzieningen, rij 2 tot en met 4: een gewone regel', 'Blad Voorzieningen, rij 5: wet JW']],
  [
    'more rows than one reads',
    { sheets: { Voorzieningen: [1, 2, 3, 4, 5, 6].map((volume) => ({ volume })) } },
    ['Blad Voorzieningen, rij 2: volume 1', 'Blad Voorzieningen, rij 3: volume 2', 'Blad Voorzieningen, rij 4: volume 3', '… en 2 regels daartussen', 'Blad Voorzieningen, rij 7: volume 6'],
  ],
  ['no sheet', { cells: { Voorzieningen: null } }, ['Zonder blad Voorzieningen']],
  ['a sheet cell by cell', { cells: { Wijkindeling: [['postcode', 'x'], [], ['9461', null]] } }, ['Blad Wijkindeling, rij 1: postcode | x', 'Blad Wijkindeling, rij 2 is leeg', 'Blad Wijkindeling, rij 3: 9461 | leeg']],
  ['hidden rows', { facts: { Voorzieningen: { hiddenRows: [0, 3] } } }, ['Blad Voorzieningen: verborgen rij 1, rij 4']],
  ['merged cells', { facts: { Voorzieningen: { merged: [{ top: 2, left: 2, rows: 2, columns: 2 }] } } }, ['Blad Voorzieningen: samengevoegd C3:D4']],
  ['another day', { vandaag: '2026-09-30' }, ['Het is 30-09-2026']],
  ['a setting', { settings: { controletotaal: 1000.5 } }, ['Instelling controletotaal: 1000,5']],
];
test.each(table)('%s is written as the user sees it', (_, example, lines) => expect(leveringRegels(example)).toEqual(lines));

const SENTENCE = /^[A-Z][^\n]{20,200}\.$/u;

test.each(resultSheets.map((sheet) => [sheet.name, sheet] as const))('blad %s says in a sentence each what it shows, what it is for and what not', (_, { explanation, goodFor, notFor, perPersoon }) => {
  for (const said of [explanation, goodFor, notFor]) {
    expect(said).toMatch(SENTENCE);
    expect(said).not.toMatch(/\b(?:the|and|row|value|sheet|pivot)\b/iu);
  }
  expect(new Set([explanation, goodFor, notFor]).size).toBe(3);
  // Where rows of persons are, sharing is what one must be kept from.
  if (perPersoon) expect(notFor).toMatch(/delen/u);
});

test.each(Object.values(sheetFormats).map((format) => [format.name, format] as const))('blad %s of the format explains itself and each column', (_, { explanation, columns }) => {
  for (const said of [explanation, ...Object.values(columns).map((column) => column.explanation)]) expect(said).toMatch(/\S.{8,}/u);
});
