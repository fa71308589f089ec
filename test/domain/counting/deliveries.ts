import * as fc from 'fast-check';
import { dayOf } from '../../../src/domain/calendar';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { quarterDays, type PlainRow, type World } from './recount';

/** The small world that random deliveries are drawn from: gemeente 1680 in 2026K3. */
export const world: World = {
  gemeente: '1680',
  ...quarterDays(dayOf('2026-07-01')),
  wijkOf: { '9461AA': 'WK168001', '9461AB': 'WK168002', '9462AB': 'WK168003', '7801AA': 'WK011401' },
  domains: {
    'WMO 01': [['ADL', 1]],
    'WMO 02': [['DAG', 1], ['SOC', 2], ['FIN', 4]],
    'WMO 08': [['MOB', 1]],
    'JW 45': [['GEZ', 1], ['GEE', 1]],
    'PW PW05': [['FIN', 1]],
    'WMO AV06': [['MOB', 1]],
  },
  cirkels: { 'PW PW05': 'A', 'WMO AV06': 'S' },
};

const catalogue: readonly ExampleRow<'Productcatalogus'>[] = [
  ...([['DAG', 1], ['SOC', 2], ['FIN', 4]] as const).map(([leefdomein, gewicht]) => ({ wet: 'WMO', productcategorie: '02', leefdomein, gewicht })),
  ...(['GEZ', 'GEE'] as const).map((leefdomein) => ({ wet: 'JW', productcategorie: '45', leefdomein, gewicht: 0.5 })),
].map((line) => ({ ...line, productcode: null, omschrijving: null, cirkel: null }));

const indeling: readonly ExampleRow<'Wijkindeling'>[] = [
  { postcode: '9461AA', wijkcode: 'WK168001' },
  { postcode: '9461', wijkcode: 'WK168002' },
  { postcode: null, postcode_van: '9462', postcode_tot: '9462', wijkcode: 'WK168003' },
  { postcode: '7801AA', wijkcode: 'WK011401' },
];

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const days = (from: string, to: string) => fc.integer({ min: dayOf(from), max: dayOf(to) });
const product = oneOf(
  { wet: 'WMO', categorie: '01' }, { wet: 'WMO', categorie: '02' }, { wet: 'WMO', categorie: '08' },
  { wet: 'JW', categorie: '45' }, { wet: 'PW', categorie: 'PW05' }, { wet: 'WMO', categorie: 'AV06' },
) as fc.Arbitrary<Pick<PlainRow, 'wet' | 'categorie'>>;

const plainRow = fc
  .record({
    product,
    client: oneOf('A', 'a', 'B', 'C', 'D'),
    huishouden: oneOf(null, 'H1', 'H2'),
    postcode: oneOf(null, '9461AA', '9461AB', '9462AB', '7801AA', '9999ZZ'),
    gebiedscode: oneOf(null, null, 'WK168004', 'BU16800401', 'WK011401', 'BU01140100', 'GM1680', 'GM0114'),
    woon: oneOf(null, '1680', '0114'),
    code: oneOf(null, 'X1'),
    vorm: oneOf('ZIN', 'PGB'),
    nummer: oneOf(null, null, 1, 2, 3),
    uitvoerder: oneOf<PlainRow['uitvoerder']>(null, 'professioneel', 'mantelzorger', 'vereniging'),
    begin: fc.oneof(days('2026-06-01', '2026-10-02'), oneOf(dayOf('2026-06-30'), dayOf('2026-07-01'), dayOf('2026-09-30'))),
    length: fc.oneof(fc.integer({ min: -1, max: 60 }), fc.constant(null)),
    cents: fc.oneof(fc.integer({ min: -99, max: 99_999 }), fc.constant(null)),
    tarief: oneOf(null, 1, 3333, 5820),
    volume: oneOf(null, 0.5, 3, 7.5),
    frequentie: oneOf(null, '1', '2', '4', '6'),
    herindicatie: oneOf(null, 'J', 'N'),
  })
  .map(({ product: { wet, categorie }, length, ...row }) => ({ ...row, wet, categorie, einde: length === null ? null : row.begin + length }));

/** Random rows, no two the same: an exact double would not count. */
export const deliveries: fc.Arbitrary<readonly PlainRow[]> = fc
  .array(plainRow, { maxLength: 14 })
  .map((rows) => {
    const different = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return [...different.values()].map((row, place) => ({ ...row, rij: place + 2 }));
  });

/** The delivery as a workbook holds it. */
export function deliveryOf(rows: readonly PlainRow[]): ExampleLevering {
  return {
    sheets: {
      Voorzieningen: rows.map((row) => ({
        client_id: row.client,
        huishouden_id: row.huishouden,
        postcode: row.postcode,
        gebiedscode: row.gebiedscode,
        gemeentecode_woon: row.woon,
        wet: row.wet,
        productcategorie: row.categorie,
        productcode: row.code,
        leveringsvorm: row.vorm,
        cirkel: null,
        uitvoerder: row.uitvoerder,
        toewijzingnummer: row.nummer,
        begindatum: row.begin,
        einddatum: row.einde,
        kosten: row.cents === null ? null : row.cents / 100,
        correctie: 'J',
        tarief: row.tarief === null ? null : row.tarief / 100,
        volume: row.volume,
        eenheid: '04',
        frequentie: row.frequentie,
        herindicatie: row.herindicatie,
      })),
      Wijkindeling: indeling,
      Productcatalogus: catalogue,
    },
  };
}
