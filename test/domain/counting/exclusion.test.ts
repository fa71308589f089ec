import type { Cell } from '../../../src/domain/cell';
import { exclusionsOf, type Judged } from '../../../src/domain/counting/exclusion';
import { readLevering } from '../../../src/domain/levering/read';
import { parsePeriode } from '../../../src/domain/periode';
import type { Finding } from '../../../src/domain/rules/finding';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { exampleWorkbook } from '../example-workbook';

type Row = ExampleRow<'Voorzieningen'>;
const NA = '#N/B';
const plain: Row = { wet: 'WMO', productcategorie: '02', begindatum: '01-01-2026', einddatum: null, kosten: 10 };
const quarterOf = () => parsePeriode('2026K3');

/** Which codes keep rows out; they stand in row 2 and further. */
function excluded(rows: readonly Row[], judged: Partial<Judged> = {}): string[] {
  const given = rows.map((row, place) => ({ ...plain, client_id: `c${place}`, ...row }));
  const sheet = readLevering(exampleWorkbook({ sheets: { Voorzieningen: given } })).sheets.Voorzieningen;
  if (sheet === null) throw new Error('No sheet Voorzieningen');
  const { counts, codesOf } = exclusionsOf(sheet, { quarterOf, ...judged });
  return rows.map((_, row) => (counts(row) ? 'counts' : codesOf(row).join(' ')));
}

const finding = (code: string, over: Partial<Finding> = {}): Finding => ({
  code, ernst: 'F', blad: 'Voorzieningen', rij: 3, kolom: null, cel: null, melding: '', ...over,
});

describe('what was read keeps a row out (design 4.1), without any finding', () => {
  test.each<[string, Row, string]>([
    ['nothing', {}, 'counts'],
    ['an error of Excel in client_id', { client_id: NA }, 'B07'],
    ['an error of Excel in wet', { wet: NA }, 'B07'],
    ['an error of Excel in productcategorie', { productcategorie: NA }, 'B07'],
    ['an error of Excel in begindatum', { begindatum: NA }, 'B07'],
    ['an error of Excel in einddatum', { einddatum: NA }, 'B07'],
    ['an error of Excel in kosten', { kosten: NA }, 'B07'],
    ['an error of Excel elsewhere', { tarief: NA, geboortedatum: NA, postcode: NA }, 'counts'],
    ['client_id empty', { client_id: null }, 'V01'],
    ['wet empty', { wet: null }, 'V01'],
    ['productcategorie empty', { productcategorie: null }, 'V01'],
    ['begindatum empty', { begindatum: null }, 'V01'],
    ['einddatum and kosten empty', { einddatum: null, kosten: null }, 'counts'],
    ['client_id too long', { client_id: 'x'.repeat(65) }, 'V02'],
    ['wet unknown', { wet: 'WLZ' }, 'V06'],
    ['begindatum unreadable', { begindatum: 'ooit' }, 'V05'],
    ['begindatum ambiguous', { begindatum: '03/04/2026' }, 'V05'],
    ['einddatum unreadable', { einddatum: 'ooit' }, 'V05'],
    ['kosten no number', { kosten: 'veel' }, 'V07'],
    ['several, sorted', { client_id: null, wet: 'WLZ', kosten: 'veel', begindatum: '02-10-2026' }, 'D02 V01 V06 V07'],
    ['another wet', { productcategorie: '45' }, 'P01'],
    ['the category of its wet', { wet: 'JW', productcategorie: '45' }, 'counts'],
    ['a category beside an unknown wet', { wet: 'WLZ', productcategorie: '45' }, 'V06'],
    ['a category beside no wet', { wet: null, productcategorie: '45' }, 'V01'],
    ['no category', { productcategorie: null, wet: 'JW' }, 'V01'],
    ['a day before its begin', { begindatum: '02-08-2026', einddatum: '01-08-2026' }, 'D01'],
    ['backwards outside the quarter is backwards', { begindatum: '02-02-2026', einddatum: '01-02-2026' }, 'D01'],
    ['one day', { begindatum: '01-08-2026', einddatum: '01-08-2026' }, 'counts'],
    ['until the day before the quarter', { einddatum: '30-06-2026' }, 'D02'],
    ['until its first day', { einddatum: '01-07-2026' }, 'counts'],
    ['from its last day', { begindatum: '30-09-2026' }, 'counts'],
    ['from the day after', { begindatum: '01-10-2026' }, 'D02'],
    ['a run within another quarter', { begindatum: '01-10-2026', einddatum: '31-12-2026' }, 'D02'],
    // Which day it begins or ends is not known, so nothing is said of the quarter.
    ['outside it, but for an end nobody can read', { begindatum: '01-10-2026', einddatum: 'ooit' }, 'V05'],
    ['outside it, but for an end that is an error', { begindatum: '01-10-2026', einddatum: NA }, 'B07'],
    ['over before it, but for a begin nobody can read', { begindatum: 'ooit', einddatum: '01-01-2026' }, 'V05'],
    ['over before it, without a begin', { begindatum: null, einddatum: '01-01-2026' }, 'V01'],
  ])('%s', (_, row, codes) => expect(excluded([{}, row])).toEqual(['counts', codes]));

  test('every row has its own codes, and of doubles the first counts', () => {
    const double = { client_id: 'd' };
    expect(excluded([double, { wet: null }, double, {}, { productcategorie: '45', kosten: NA }, double])).toEqual(['counts', 'V01', 'R01', 'counts', 'B07 P01', 'R01']);
  });

  test('a double that is wrong as well has all its codes', () => {
    const wrong = { client_id: 'd', wet: null, kosten: 'veel' };
    expect(excluded([wrong, wrong, { client_id: 'd' }])).toEqual(['V01 V07', 'R01 V01 V07', 'counts']);
  });

  test.each<[string, string[]]>([
    ['client_id', ['B02', 'B02']],
    ['wet', ['B02', 'B02']],
    ['productcategorie', ['B02', 'B02']],
    ['begindatum', ['B02', 'B02']],
    ['einddatum', ['counts', 'counts']],
    ['kosten', ['counts', 'counts']],
  ])('without the column %s', (absent, expected) => {
    const written = { client_id: 'A', wet: 'WMO', productcategorie: '02', begindatum: '01-01-2026', einddatum: '31-12-2026', kosten: 1 };
    const header = Object.keys(written).filter((name) => name !== absent);
    const row = (client: string): Cell[] => header.map((name) => ({ ...written, client_id: client })[name as keyof typeof written]);
    // Without client_id the rows would be doubles.
    const cells = [[...header, 'postcode'], [...row('A'), '9461AA'], [...row('B'), '9461AB']];
    const sheet = readLevering(exampleWorkbook({ cells: { Voorzieningen: cells } })).sheets.Voorzieningen;
    const found = sheet === null ? null : exclusionsOf(sheet, { quarterOf });
    expect([0, 1].map((at) => (found?.counts(at) === true ? 'counts' : found?.codesOf(at).join(' ')))).toEqual(expected);
  });

  test('without a quarter nothing lies outside it, but what runs backwards still does', () => {
    const rows = [{ begindatum: '01-10-2026' }, { einddatum: '30-06-2026' }, { begindatum: '02-08-2026', einddatum: '01-08-2026' }];
    expect(excluded(rows, { quarterOf: () => null })).toEqual(['counts', 'counts', 'D01']);
  });

  test('each row is judged by its own quarter', () => {
    const quarters = [parsePeriode('2026K3'), parsePeriode('2026K4')];
    const run = { begindatum: '01-10-2026', einddatum: null };
    expect(excluded([run, run], { quarterOf: (row) => quarters[row] ?? null })).toEqual(['D02', 'counts']);
  });
});

describe('findings keep a row out as well', () => {
  test.each<[string, Finding, string]>([
    ['in a column that decides', finding('V06', { kolom: 'wet' }), 'V06'],
    ['in another column', finding('V06', { kolom: 'leveringsvorm' }), 'counts'],
    ['in no column', finding('V06'), 'counts'],
    ['an error of Excel in einddatum', finding('B07', { kolom: 'einddatum' }), 'B07'],
    ['wherever it stands', finding('R01'), 'R01'],
    ['wherever it stands, also in a column', finding('D02', { kolom: 'volume' }), 'D02'],
    ['a product of another wet', finding('P01'), 'P01'],
    ['backwards', finding('D01', { kolom: 'begindatum' }), 'D01'],
    ['a control that keeps nothing out', finding('K03', { kolom: 'kosten' }), 'counts'],
    ['of no row', finding('R01', { rij: null }), 'counts'],
    ['of a row that is no data', finding('R01', { rij: 9 }), 'counts'],
    ['of another sheet', finding('R01', { blad: 'Arrangementen' }), 'counts'],
  ])('%s', (_, one, codes) => expect(excluded([{}, {}], { findings: [finding('K01', { rij: 2 }), one] })).toEqual(['counts', codes]));

  test('beside what was read', () => {
    const findings = [finding('P01'), finding('V01', { kolom: 'wet', rij: 2 }), finding('D02', { rij: 2 })];
    expect(excluded([{}, { kosten: 'veel' }], { findings })).toEqual(['D02 V01', 'P01 V07']);
  });
});
