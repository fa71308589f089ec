import type { ExampleRow } from '../../../src/domain/rules/rule';
import { workedOut } from './worked-out';

type Row = ExampleRow<'Voorzieningen'>;
const nothing: Row = { postcode: null, gebiedscode: null, gemeentecode_woon: null, cirkel: null, uitvoerder: null, toewijzingnummer: null, wijkteam: null, wet: 'WMO', productcategorie: '02', productcode: null, kosten: 1 };
const sheets = {
  Wijkindeling: [
    { postcode: '9461', wijkcode: 'WK168001', wijknaam: 'Dorp', wijkteam: 'West' },
    { postcode: '9462', wijkcode: 'WK168002', wijknaam: 'Veld', wijkteam: null },
  ],
  Productcatalogus: [
    { wet: 'WMO', productcategorie: '02', productcode: null, leefdomein: 'SOC', gewicht: 1, cirkel: null },
    { wet: 'WMO', productcategorie: '02', productcode: null, leefdomein: 'DAG', gewicht: 2, cirkel: null },
    { wet: 'WMO', productcategorie: '02', productcode: 'X1', leefdomein: 'VEI', gewicht: 1, cirkel: 'S' },
    { wet: 'WMO', productcategorie: '02', productcode: 'X3', leefdomein: 'VEI', gewicht: 1, cirkel: 'E' },
  ],
  Arrangementen: [
    { toewijzingnummer: 7, rg1_admfin: 'J', rg2_huishouden: 'N', rg3_dagstructuur: 'J', rg4_sociaal: 'N', rg5_zelfzorg: 'N', rg6_gezin: 'N' },
    { toewijzingnummer: 8, rg1_admfin: 'N', rg2_huishouden: 'N', rg3_dagstructuur: 'N', rg4_sociaal: 'N', rg5_zelfzorg: 'J', rg6_gezin: 'N' },
  ],
} as const;

/** The readable form of these rows, of which those at `out` do not count. */
const mappedIn = (rows: readonly Row[], out: readonly number[] = []) =>
  workedOut({ sheets: { ...sheets, Voorzieningen: rows.map((row) => ({ ...nothing, ...row })) } }, (row) => !out.includes(row)).mapped;

/** Rows as short lines: gebied, cirkel, leefdomeinen with their cents. */
const decided = (rows: readonly Row[]): string[] => {
  const mapped = mappedIn(rows);
  return rows.map((_, place) => {
    const { gebied, cirkel, leefdomeinen } = mapped.at(place);
    return [gebied, cirkel, ...leefdomeinen.map(({ code, kosten }) => `${code} ${kosten}`)].join(' ');
  });
};
const SPLIT = 'SOC 33 DAG 67';

test('one row in readable form', () => {
  const mapped = mappedIn([{}, { postcode: '9461AA', cirkel: 'S', kosten: 9, wijkteam: 'Eigen' }, { gebiedscode: 'WK168001', productcode: 'X1' }], [0]);
  const { cents, rijOf } = mapped.kosten();
  expect([mapped.size, ...[...cents].map((kosten, at) => [rijOf(at), kosten]).sort()]).toEqual([2, [3, 900], [4, 100]]);
  expect(mapped.at(0)).toEqual({
    row: 1,
    rij: 3,
    gebied: 'WK168001',
    gebiedReden: expect.stringContaining('ostcode') as unknown,
    wijknaam: 'Dorp',
    wijkteam: 'Eigen',
    cirkel: 'S',
    cirkelReden: 'Zo aangeleverd',
    leefdomeinen: [{ code: 'SOC', kosten: 300 }, { code: 'DAG', kosten: 600 }],
    leefdomeinReden: expect.stringContaining('atalogus') as unknown,
    kosten: 900,
    kostenReden: 'Zo aangeleverd',
  });
  expect(mapped.at(1)).toMatchObject({ row: 2, rij: 4, wijkteam: 'West', cirkel: 'S', leefdomeinen: [{ code: 'VEI', kosten: 100 }] });
});

test.each([-1, 2, 0.5])('there is no row at place %p of two', (place) => {
  expect(() => mappedIn([{}, {}]).at(place)).toThrow(RangeError);
});

test('each row lies where its own address says', () => {
  expect(
    decided([
      { postcode: '9461AA' },
      { postcode: '9462AA', gebiedscode: 'WK168001' },
      { postcode: '9461AA', gebiedscode: 'GM0114' },
      { gebiedscode: 'WK168001' },
      { gemeentecode_woon: '0114' },
      {},
      { postcode: '9462AA', gemeentecode_woon: '0114' },
      { gebiedscode: 'GM1680', gemeentecode_woon: '0114' },
      { gebiedscode: 'GM1680', gemeentecode_woon: '1680' },
      { postcode: '9461AA' },
    ]),
  ).toEqual(['WK168001', 'WK168002', 'WK168001', 'WK168001', 'buiten', 'onbekend', 'WK168002', 'buiten', 'onbekend', 'WK168001'].map((gebied) => `${gebied} M ${SPLIT}`));
});

test('each row has the leefdomeinen of its own product, or of its own arrangement', () => {
  expect(
    decided([
      {},
      { wet: 'JW', productcategorie: '45' },
      { productcode: 'X1' },
      { productcode: 'X2' },
      { wet: 'PW', productcategorie: 'PW05' },
      { productcategorie: '10', toewijzingnummer: 7 },
      { productcategorie: '10', toewijzingnummer: 8 },
      { productcategorie: '10', toewijzingnummer: 9 },
      { productcategorie: '10' },
      { productcategorie: '10', toewijzingnummer: 7, kosten: 2 },
      { toewijzingnummer: 8 },
      { wet: 'JW', productcategorie: '45', kosten: -3 },
      { productcategorie: null },
      { productcategorie: null, productcode: 'X1' },
    ]),
  ).toEqual([
    `onbekend M ${SPLIT}`,
    'onbekend M GEZ 100',
    'onbekend S VEI 100',
    `onbekend M ${SPLIT}`,
    'onbekend A FIN 100',
    'onbekend M FIN 50 DAG 50',
    'onbekend M FYS 100',
    'onbekend M SOC 100',
    'onbekend M SOC 100',
    'onbekend M FIN 100 DAG 100',
    `onbekend M ${SPLIT}`,
    'onbekend M GEZ -300',
    'onbekend M ONB 100',
    'onbekend S VEI 100',
  ]);
});

test('each row has the cirkel that follows from what it says itself, with its reason', () => {
  const mapped = mappedIn([
    {},
    { uitvoerder: 'mantelzorger' },
    { toewijzingnummer: 5 },
    { toewijzingnummer: 5, uitvoerder: 'mantelzorger' },
    { cirkel: 'A', toewijzingnummer: 5 },
    { cirkel: 'A', uitvoerder: 'vereniging' },
    { productcode: 'X1' },
    { productcode: 'X1', toewijzingnummer: 6 },
    { productcode: 'X1', uitvoerder: 'professioneel' },
    { productcode: 'X3' },
    { wet: 'JW', productcategorie: '45' },
    { wet: 'PW', productcategorie: 'PW05' },
    { uitvoerder: 'mantelzorger', productcode: 'X1' },
  ]);
  expect(Array.from({ length: mapped.size }, (_, place) => mapped.at(place)).map(({ cirkel, cirkelReden }) => `${cirkel} ${cirkelReden}`)).toEqual([
    'M Aangenomen: Wmo-voorziening zonder gegeven over de cirkel',
    'E Een mantelzorger voert het uit',
    'M Er is een toewijzing of beschikking',
    'M Er is een toewijzing of beschikking',
    'A Zo aangeleverd',
    'A Zo aangeleverd',
    'S Volgt uit de catalogus van producten',
    'M Er is een toewijzing of beschikking',
    'A Beroepskracht zonder toewijzing',
    'E Volgt uit de catalogus van producten',
    'M Aangenomen: jeugdhulp zonder gegeven over de cirkel',
    'A Volgt uit de catalogus van producten',
    'E Een mantelzorger voert het uit',
  ]);
});

test('examples are the first rows of each place, cirkel and product that was decided', () => {
  const rows: readonly Row[] = [
    { gebiedscode: 'WK168001' },
    { gebiedscode: 'WK168001', kosten: 2 },
    { gebiedscode: 'WK168002' },
    { gebiedscode: 'WK168001', uitvoerder: 'mantelzorger' },
    { gebiedscode: 'WK168002', uitvoerder: 'mantelzorger' },
    { gebiedscode: 'WK168001', productcode: 'X1', uitvoerder: 'mantelzorger' },
    { gebiedscode: 'WK168002', productcode: 'X1', uitvoerder: 'mantelzorger' },
  ];
  expect(mappedIn(rows).examples().map(({ row }) => row)).toEqual([0, 2, 3, 5]);
  expect(mappedIn(rows).outermostRijen()).toEqual([2, 8]);
  // Counted over the rows that count.
  expect(mappedIn(rows, [0, 2]).examples().map(({ row }) => row)).toEqual([1, 3, 4, 5]);
  expect(mappedIn(rows, [0, 2, 6]).outermostRijen()).toEqual([3, 7]);
  expect([mappedIn([]).examples(), mappedIn([]).outermostRijen()]).toEqual([[], []]);
});

test('among the examples stands every wijkteam of a place, also where the first of its rows brought its own', () => {
  const rows: readonly Row[] = [
    { postcode: '9461AA', wijkteam: 'Eigen' },
    { postcode: '9461AA', wijkteam: 'Ander' },
    { postcode: '9461AA' },
  ];
  expect(mappedIn(rows).examples().map(({ wijkteam }) => wijkteam)).toEqual(['Eigen', 'West']);
});
