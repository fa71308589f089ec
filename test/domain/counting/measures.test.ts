import { countTable } from '../../../src/domain/counting/measures';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { counted, lines } from './counted';
import { workedOut } from './worked-out';

type Row = ExampleRow<'Voorzieningen'>;
const base = { client_id: 'A', huishouden_id: null, productcode: null, toewijzingnummer: null, herindicatie: null, kosten: 1 } satisfies Row;
const run = (begindatum: string, einddatum: string | null, row: Row = {}): Row => ({ ...base, begindatum, einddatum, ...row });

/** The line of all rows together: voorzieningen ontdubbeld clienten huishoudens instroom uitstroom stand kosten. */
function total(rows: readonly Row[]): string {
  const { countable } = workedOut({ sheets: { Voorzieningen: rows } });
  const heeftHuishoudens = rows.some(({ huishouden_id }) => huishouden_id !== null);
  return lines(countTable({ ...countable, heeftHuishoudens }, {}, true)).at(-1) ?? '';
}

describe('ontdubbelde voorzieningen, instroom, uitstroom and stand (design 4.3)', () => {
  test.each<[string, Row[], string]>([
    ['one that runs on', [run('01-01-2026', null)], '1 1 1 - 0 0 1 100'],
    ['one that begins on the first day', [run('01-07-2026', null)], '1 1 1 - 1 0 1 100'],
    ['one that begins on the last day', [run('30-09-2026', null)], '1 1 1 - 1 0 1 100'],
    ['one that is there on the last day alone', [run('30-09-2026', '30-09-2026')], '1 1 1 - 1 1 0 100'],
    ['one that began the day before', [run('30-06-2026', '01-07-2026')], '1 1 1 - 0 1 0 100'],
    ['one that ends on the last day', [run('01-01-2026', '30-09-2026')], '1 1 1 - 0 1 0 100'],
    ['one that ends the day after', [run('01-01-2026', '01-10-2026')], '1 1 1 - 0 0 1 100'],
    ['a herindicatie is no instroom', [run('01-07-2026', null, { herindicatie: 'J' })], '1 1 1 - 0 0 1 100'],
    ['two free days between', [run('01-01-2026', '01-08-2026'), run('04-08-2026', null)], '2 1 1 - 0 0 1 200'],
    ['three free days between', [run('01-01-2026', '01-08-2026'), run('05-08-2026', null)], '2 2 1 - 1 1 1 200'],
    ['far apart with one toewijzingnummer', [run('01-01-2026', '01-07-2026', { toewijzingnummer: 5 }), run('05-08-2026', null, { toewijzingnummer: 5 })], '2 1 1 - 0 0 1 200'],
    ['behind an open one', [run('01-01-2026', null), run('05-08-2026', '10-08-2026')], '2 1 1 - 0 0 1 200'],
    ['behind the longest, not the last', [run('01-01-2026', '20-08-2026'), run('02-01-2026', '01-07-2026'), run('23-08-2026', '24-08-2026')], '3 1 1 - 0 1 0 300'],
    ['the first row decides instroom, whatever the order on the sheet', [run('10-07-2026', null, { herindicatie: 'J' }), run('01-07-2026', '09-07-2026')], '2 1 1 - 1 0 1 200'],
    ['another leveringsvorm', [run('01-01-2026', null), run('01-01-2026', null, { leveringsvorm: 'PGB' })], '2 2 1 - 0 0 2 200'],
    ['another productcode', [run('01-01-2026', null), run('01-01-2026', null, { productcode: '02A03' })], '2 2 1 - 0 0 2 200'],
    ['five products, the first in two leveringsvormen, the second also in none', [...['X1', 'X2', 'X3', 'X4', 'X5'].map((productcode) => run('01-01-2026', null, { productcode })), run('01-01-2026', null, { productcode: 'X1', leveringsvorm: 'PGB' }), run('01-01-2026', null, { productcode: 'X2', leveringsvorm: null })], '7 7 1 - 0 0 7 700'],
    ['two clients, one who stays and one who comes and goes', [run('01-01-2026', null), run('02-07-2026', '01-08-2026', { client_id: 'B' })], '2 2 2 - 1 1 1 200'],
    ['the productcode decides, not the category', [run('01-01-2026', null, { productcode: 'X' }), run('02-01-2026', null, { productcode: 'X', productcategorie: '06' })], '2 1 1 - 0 0 1 200'],
    ['client_id is case-sensitive', [run('01-01-2026', null), run('01-01-2026', null, { client_id: 'a' })], '2 2 2 - 0 0 2 200'],
    ['client_id is trimmed', [run('01-01-2026', null), run('02-01-2026', null, { client_id: ' A' })], '2 1 1 - 0 0 1 200'],
    ['households', [run('01-01-2026', null, { huishouden_id: 'H' }), run('01-01-2026', null, { client_id: 'B', huishouden_id: 'H' }), run('01-01-2026', null, { client_id: 'C' })], '3 3 3 1 0 0 3 300'],
  ])('%s', (_, rows, expected) => expect(total(rows)).toBe(`totaal: ${expected}`));

  test('a group counts in the cell of its last row', () => {
    const { wijken } = counted({
      sheets: {
        Voorzieningen: [
          run('01-01-2026', '31-07-2026', { postcode: null, gebiedscode: 'WK168001' }),
          run('01-08-2026', null, { postcode: null, gebiedscode: 'WK168002' }),
        ],
      },
    });
    const rows = lines(wijken).filter((line) => !line.endsWith(': 0 0 0 - 0 0 0 0'));
    expect(rows).toEqual(['WK168001: 1 0 1 - 0 0 0 100', 'WK168002: 1 1 1 - 0 0 1 100', 'totaal: 2 1 1 - 0 0 1 200']);
  });

  test('households are 0, not unknown, when only rows that do not count have one', () => {
    const wijkenOf = (huishouden_id: string | null) =>
      counted({ sheets: { Voorzieningen: [run('01-01-2026', null), run('01-01-2026', '01-02-2026', { huishouden_id })] } }).wijken;
    expect(lines(wijkenOf('H')).at(-1)).toBe('totaal: 1 1 1 0 0 0 1 100');
    expect(lines(wijkenOf(null)).at(-1)).toBe('totaal: 1 1 1 - 0 0 1 100');
  });
});

test('a row with two leefdomeinen counts 1 in each and 1 in the total; its kosten are split', () => {
  const line = { wet: 'WMO', productcategorie: '02', productcode: null, gewicht: 1 } as const;
  const { leefdomeinen, pijlers, kubus, waaier } = counted({
    sheets: {
      Voorzieningen: [run('01-01-2026', null, { postcode: null, gebiedscode: null, cirkel: 'A' })],
      Productcatalogus: [{ ...line, leefdomein: 'SOC' }, { ...line, leefdomein: 'DAG' }],
    },
  });
  const measures = '1 1 1 - 0 0 1 50';
  expect(lines(leefdomeinen)).toEqual([
    `onbekend DAG: ${measures}`,
    `onbekend SOC: ${measures}`,
    `totaal DAG: ${measures}`,
    `totaal SOC: ${measures}`,
  ]);
  expect(lines(pijlers)).toEqual(['onbekend WMO: 1 1 1 - 0 0 1 100', 'totaal WMO: 1 1 1 - 0 0 1 100']);
  expect(lines(kubus)[0]).toBe(`onbekend WMO DAG A: ${measures}`);
  expect(lines(waaier)[0]).toBe(`onbekend DAG A: ${measures}`);
});

describe('stapeling (design 4.5)', () => {
  const many = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6'].map((productcode) => run('01-01-2026', null, { productcode, huishouden_id: 'H' }));
  const stapelingOf = () => counted({
    sheets: {
      Voorzieningen: [
        ...many,
        run('01-01-2026', null, { client_id: 'B', productcategorie: '01', huishouden_id: 'H' }),
        run('01-01-2026', null, { client_id: 'B', wet: 'JW', productcategorie: '51' }),
        run('01-01-2026', null, { client_id: 'B', wet: 'JW', productcategorie: '51', begindatum: '02-01-2026' }),
        run('01-01-2026', null, { client_id: 'C', wet: 'PW', productcategorie: 'PW01' }),
      ],
    },
  }).stapeling;

  test('counts different products per client and per household', () => {
    const stapeling = stapelingOf();
    expect(stapeling.clienten).toEqual({ '1': 1, '2': 1, '3': 0, '4': 0, '5': 0, '6+': 1 });
    expect(stapeling.huishoudens).toEqual({ '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6+': 1 });
    expect(stapeling.kostenVanafDrie).toBe(600);
  });

  test('counts exclusive combinations of wetten and pairs of leefdomeinen', () => {
    const stapeling = stapelingOf();
    const none = { WMO: 0, JW: 0, PW: 0, 'WMO+JW': 0, 'WMO+PW': 0, 'JW+PW': 0, 'WMO+JW+PW': 0 };
    expect(stapeling.wetten).toEqual({ ...none, WMO: 1, PW: 1, 'WMO+JW': 1 });
    expect(stapeling.leefdomeinen).toEqual({ 'ADL+GEE': 1 });
  });
});

describe('stapeling per gebied', () => {
  const wijk = (gebiedscode: string, productcode: string, row: Row = {}): Row =>
    run('01-01-2026', null, { postcode: null, gebiedscode, productcode, kosten: 2, ...row });
  const rows = [
    wijk('WK168001', 'X1', { huishouden_id: 'H' }),
    wijk('WK168001', 'X2'),
    wijk('WK168002', 'X3'),
    wijk('WK168002', 'X4', { client_id: 'B', huishouden_id: 'H', productcategorie: '08' }),
  ];
  const stapelingOf = (Voorzieningen: readonly Row[]) => counted({ sheets: { Voorzieningen } }).stapeling;
  const none = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6+': 0 };

  test('who has rows in two gebieden counts in both, with all that they have', () => {
    const { perGebied, kostenVanafDrie, leefdomeinen, clienten, huishoudens } = stapelingOf(rows);
    const two = { ...none, '2': 1 };
    expect(perGebied.filter(({ clienten }) => Object.values(clienten).some((count) => count > 0))).toEqual([
      { gebied: 'WK168001', clienten: { ...none, '3': 1 }, huishoudens: two },
      { gebied: 'WK168002', clienten: { ...none, '1': 1, '3': 1 }, huishoudens: two },
      { gebied: 'totaal', clienten: { ...none, '1': 1, '3': 1 }, huishoudens: two },
    ]);
    expect([clienten, huishoudens]).toEqual([{ ...none, '1': 1, '3': 1 }, two]);
    expect(kostenVanafDrie).toBe(600);
    expect(leefdomeinen).toEqual({});
  });

  test('the kosten of who is alone in a delivery count once', () => {
    expect(stapelingOf(rows.slice(0, 3)).kostenVanafDrie).toBe(600);
    expect(stapelingOf(rows.slice(0, 2)).kostenVanafDrie).toBe(0);
  });

  test('without households there are no classes of them', () => {
    const { huishoudens, perGebied } = stapelingOf(rows.map((row) => ({ ...row, huishouden_id: null })));
    expect([huishoudens, ...perGebied.map((line) => line.huishoudens)]).toEqual([null, ...perGebied.map(() => null)]);
  });

  test('three leefdomeinen are three pairs, each by the alphabet', () => {
    const more = [wijk('WK168001', 'X5', { productcategorie: '08' }), wijk('WK168001', 'X6', { productcategorie: '01' })];
    expect(stapelingOf([...rows, ...more]).leefdomeinen).toEqual({ 'ADL+MOB': 1, 'ADL+SOC': 1, 'MOB+SOC': 1 });
  });
});

test('the year counts clients anew over Historie and this quarter (design 4.3)', () => {
  const wijk = (gebiedscode: string): Row => ({ postcode: null, gebiedscode });
  const past = (periode: string, row: Row): ExampleRow<'Historie'> => ({ periode, ...row });
  const sheets: ExampleLevering['sheets'] = {
    Voorzieningen: [run('01-01-2026', null, wijk('WK168001'))],
    Historie: [
      past('2026K2', run('01-01-2026', null, wijk('WK168001'))),
      past('2026K2', run('01-01-2026', null, wijk('WK168001'))), // an exact double
      past('2026K1', run('01-01-2026', null, wijk('WK168001'))), // the same row in another quarter is none
      past('2026K1', run('01-01-2026', null, { ...wijk('WK1680ZZ'), client_id: 'B' })),
      past('2026K1', run('01-04-2026', null, wijk('WK168001'))), // outside its own quarter
      past('2025K4', run('01-01-2025', null, wijk('WK168001'))), // another year
      past('2026K3', run('01-01-2026', null, { ...wijk('WK168001'), client_id: 'C' })), // this quarter is in Voorzieningen
      past('2026', run('01-01-2026', null, { ...wijk('WK168001'), client_id: 'D' })), // unreadable
    ],
  };
  const { jaar, wijken } = counted({ sheets });
  expect(jaar.filter(({ clienten }) => clienten > 0)).toEqual([
    { gebied: 'WK168001', clienten: 1, kosten: 300 },
    { gebied: 'WK1680ZZ', clienten: 1, kosten: 100 },
    { gebied: 'totaal', clienten: 2, kosten: 400 },
  ]);
  expect(wijken.some(({ gebied }) => gebied === 'WK1680ZZ')).toBe(false);
});
