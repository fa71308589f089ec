import { countTable, type Axes } from '../../../src/domain/counting/measures';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { lines } from './counted';
import { workedOut } from './worked-out';

type Row = ExampleRow<'Voorzieningen'>;
const day = { postcode: null, gemeentecode_woon: null, productcode: null, toewijzingnummer: null, leveringsvorm: 'ZIN', herindicatie: null };
const wmo = { ...day, wet: 'WMO', productcategorie: '02', cirkel: 'M' };
const jw = { ...day, wet: 'JW', productcategorie: '45', cirkel: 'A', huishouden_id: 'H1', gebiedscode: 'WK168002' };
const pw = { ...day, client_id: 'C', huishouden_id: 'H2', gebiedscode: 'GM0114', wet: 'PW', productcategorie: 'PW05', cirkel: 'A', einddatum: null };
const ofA = { ...wmo, client_id: 'A', huishouden_id: 'H1', gebiedscode: 'WK168001' };

/** Clients A to E in two wijken, elsewhere and nowhere, in no order; the fifth row joins the third. */
const rows: readonly Row[] = [
  { ...ofA, begindatum: '01-01-2026', einddatum: null, kosten: 9 },
  { ...jw, client_id: 'B', begindatum: '01-01-2026', einddatum: '31-08-2026', kosten: 7 },
  { ...pw, begindatum: '01-01-2020', kosten: 11 },
  { ...ofA, leveringsvorm: 'PGB', begindatum: '01-07-2026', einddatum: '30-09-2026', kosten: 3 },
  { ...pw, begindatum: '02-01-2020', kosten: 2 },
  { ...wmo, client_id: 'B', huishouden_id: null, gebiedscode: 'WK168002', cirkel: 'S', begindatum: '01-07-2026', einddatum: null, herindicatie: 'J', kosten: 0.02 },
  { ...jw, client_id: 'A', begindatum: '01-08-2026', einddatum: null, kosten: 5 },
  { ...wmo, client_id: 'D', huishouden_id: null, gebiedscode: null, begindatum: '01-01-2026', einddatum: null, kosten: 1.2 },
  { ...jw, client_id: 'E', huishouden_id: null, begindatum: '01-07-2026', einddatum: '30-07-2026', kosten: 0 },
];
/** Rows that do not count, before and behind the others. */
const out = { ...ofA, client_id: 'Z', huishouden_id: 'H9', begindatum: '01-07-2026', einddatum: '30-09-2026', kosten: 1000 };
const dagbesteding = { wet: 'WMO', productcategorie: '02', productcode: null, omschrijving: null, cirkel: null };
const Productcatalogus = [{ ...dagbesteding, leefdomein: 'SOC', gewicht: 1 }, { ...dagbesteding, leefdomein: 'DAG', gewicht: 2 }];
const gebieden = ['WK168001', 'WK168002', 'WK168003', 'buiten', 'onbekend', 'totaal'];

/** A table of these rows. */
function table(axes: Axes, complete?: boolean, heeftHuishoudens = true): string[] {
  const example = { sheets: { Voorzieningen: [out, ...rows, out], Productcatalogus } };
  const { countable } = workedOut(example, (row) => row > 0 && row <= rows.length);
  const counted = { ...countable, gebieden, heeftHuishoudens };
  const cells = countTable(counted, axes, complete);
  // A second table of the same rows rests on what was made for the first.
  expect(countTable(counted, axes, complete)).toEqual(cells);
  return lines(cells);
}

// Counted by hand: voorzieningen ontdubbeld clienten huishoudens instroom uitstroom stand kosten.
test.each<[string, Axes, string[]]>([
  ['wet', { wet: true }, [
    'WK168001 WMO: 2 2 1 1 1 1 1 1200',
    'WK168002 WMO: 1 1 1 0 0 0 1 2', 'WK168002 JW: 3 3 3 1 2 2 1 1200',
    'buiten PW: 2 1 1 1 0 0 1 1300',
    'onbekend WMO: 1 1 1 0 0 0 1 120',
    'totaal WMO: 4 4 3 1 1 1 3 1322', 'totaal JW: 3 3 3 1 2 2 1 1200', 'totaal PW: 2 1 1 1 0 0 1 1300',
  ]],
  ['leefdomein', { leefdomein: true }, [
    'WK168001 DAG: 2 2 1 1 1 1 1 800', 'WK168001 SOC: 2 2 1 1 1 1 1 400',
    'WK168002 DAG: 1 1 1 0 0 0 1 1', 'WK168002 SOC: 1 1 1 0 0 0 1 1', 'WK168002 GEZ: 3 3 3 1 2 2 1 1200',
    'buiten FIN: 2 1 1 1 0 0 1 1300',
    'onbekend DAG: 1 1 1 0 0 0 1 80', 'onbekend SOC: 1 1 1 0 0 0 1 40',
    'totaal FIN: 2 1 1 1 0 0 1 1300', 'totaal DAG: 4 4 3 1 1 1 3 881', 'totaal SOC: 4 4 3 1 1 1 3 441', 'totaal GEZ: 3 3 3 1 2 2 1 1200',
  ]],
  ['cirkel', { cirkel: true }, [
    'WK168001 M: 2 2 1 1 1 1 1 1200',
    'WK168002 S: 1 1 1 0 0 0 1 2', 'WK168002 A: 3 3 3 1 2 2 1 1200',
    'buiten A: 2 1 1 1 0 0 1 1300',
    'onbekend M: 1 1 1 0 0 0 1 120',
    'totaal S: 1 1 1 0 0 0 1 2', 'totaal A: 5 4 4 2 2 2 2 2500', 'totaal M: 3 3 2 1 1 1 2 1320',
  ]],
  ['leefdomein and cirkel', { leefdomein: true, cirkel: true }, [
    'WK168001 DAG M: 2 2 1 1 1 1 1 800', 'WK168001 SOC M: 2 2 1 1 1 1 1 400',
    'WK168002 DAG S: 1 1 1 0 0 0 1 1', 'WK168002 SOC S: 1 1 1 0 0 0 1 1', 'WK168002 GEZ A: 3 3 3 1 2 2 1 1200',
    'buiten FIN A: 2 1 1 1 0 0 1 1300',
    'onbekend DAG M: 1 1 1 0 0 0 1 80', 'onbekend SOC M: 1 1 1 0 0 0 1 40',
    'totaal FIN A: 2 1 1 1 0 0 1 1300',
    'totaal DAG S: 1 1 1 0 0 0 1 1', 'totaal DAG M: 3 3 2 1 1 1 2 880',
    'totaal SOC S: 1 1 1 0 0 0 1 1', 'totaal SOC M: 3 3 2 1 1 1 2 440',
    'totaal GEZ A: 3 3 3 1 2 2 1 1200',
  ]],
  ['wet, leefdomein and cirkel', { wet: true, leefdomein: true, cirkel: true }, [
    'WK168001 WMO DAG M: 2 2 1 1 1 1 1 800', 'WK168001 WMO SOC M: 2 2 1 1 1 1 1 400',
    'WK168002 WMO DAG S: 1 1 1 0 0 0 1 1', 'WK168002 WMO SOC S: 1 1 1 0 0 0 1 1', 'WK168002 JW GEZ A: 3 3 3 1 2 2 1 1200',
    'buiten PW FIN A: 2 1 1 1 0 0 1 1300',
    'onbekend WMO DAG M: 1 1 1 0 0 0 1 80', 'onbekend WMO SOC M: 1 1 1 0 0 0 1 40',
    'totaal WMO DAG S: 1 1 1 0 0 0 1 1', 'totaal WMO DAG M: 3 3 2 1 1 1 2 880',
    'totaal WMO SOC S: 1 1 1 0 0 0 1 1', 'totaal WMO SOC M: 3 3 2 1 1 1 2 440',
    'totaal JW GEZ A: 3 3 3 1 2 2 1 1200', 'totaal PW FIN A: 2 1 1 1 0 0 1 1300',
  ]],
])('by gebied, %s', (_, axes, expected) => expect(table(axes)).toEqual(expected));

const wijken = [
  'WK168001: 2 2 1 1 1 1 1 1200',
  'WK168002: 4 4 3 1 2 2 2 1202',
  'WK168003: 0 0 0 0 0 0 0 0',
  'buiten: 2 1 1 1 0 0 1 1300',
  'onbekend: 1 1 1 0 0 0 1 120',
  'totaal: 9 8 5 2 3 3 5 3822',
];

test('by gebied alone, with those that have nothing only when asked', () => {
  expect(table({}, true)).toEqual(wijken);
  expect(table({})).toEqual(wijken.filter((line) => !line.startsWith('WK168003')));
});

test('huishoudens that were not delivered are unknown', () => {
  expect(table({}, true, false)).toEqual(wijken.map((line) => line.replace(/: (\d+) (\d+) (\d+) \d+/u, ': $1 $2 $3 -')));
});
