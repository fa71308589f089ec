import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';

/** A cost: wijk, client, date of birth, euro, quarter and productcategorie. */
export type Cost = readonly [wijk: string, client: string, birth: string | null, euro: number, quarter: string, categorie: string];

/** Costs over five quarters in five wijken, one of them by a row that lies in no own wijk. */
export const costs: readonly Cost[] = [
  ['WK168001', 'c1', '01-07-2012', 1000, '2026K3', '45'],
  ['WK168001', 'c2', '01-01-1950', 2500.5, '2026K3', '01'],
  ['WK168002', 'c3', '05-05-1980', 750.25, '2026K3', '02'],
  ['WK168003', 'c4', '02-07-1961', 999.99, '2026K3', '02'],
  ['WK168001', 'c1', '01-07-2012', 900, '2026K2', '45'],
  ['WK168002', 'c5', '30-06-2011', 400, '2026K2', '45'],
  ['WK168003', 'c4', '02-07-1961', 888.88, '2026K1', '02'],
  ['WK168002', 'c3', '05-05-1980', 333.33, '2025K4', '02'],
  ['WK168001', 'c6', null, 123.45, '2025K4', '15'],
  ['WK168001', 'c7', '01-01-1990', 7777.77, '2025K3', '02'],
  ['WK011401', 'c8', '01-01-1990', 50, '2026K3', '02'],
  ['WK168004', 'c9', '29-02-1944', 3100.1, '2026K3', '01'],
  ['WK168004', 'c10', '03-03-2001', 450, '2025K4', '02'],
  ['WK168005', 'c11', '01-01-1977', 1200, '2026K2', '02'],
  ['WK168005', 'c12', '01-01-1940', 610, '2026K1', '01'],
  ['WK168004', 'c10', '03-03-2001', 450.1, '2026K1', '02'],
];

const area = (
  number: number,
  inwoners: number,
  [jong, jeugd, midden, ouder, oud]: readonly number[],
  ses: number | null,
): ExampleRow<'Kerngegevens'> => ({
  gebiedscode: `WK16800${number}`,
  gebiedsnaam: `Wijk ${number}`,
  soort: 'W',
  inwoners,
  inw_0_14: jong ?? null,
  inw_15_24: jeugd ?? null,
  inw_25_44: midden ?? null,
  inw_45_64: ouder ?? null,
  inw_65plus: oud ?? null,
  ses_woa: ses,
});

/** The six wijken, the last of them small and without any cost. */
export const areas: readonly ExampleRow<'Kerngegevens'>[] = [
  area(1, 3620, [505, 380, 640, 1115, 980], 0.104),
  area(2, 1200, [200, 150, 250, 350, 250], -0.21),
  area(3, 800, [90, 80, 130, 260, 240], 0.35),
  area(4, 2501, [300, 251, 550, 700, 700], 0.2),
  area(5, 1490, [210, 160, 300, 420, 400], -0.1),
  area(6, 40, [5, 5, 10, 10, 10], null),
];

const rowOf = ([gebiedscode, client_id, geboortedatum, kosten, , productcategorie]: Cost) => ({
  client_id,
  geboortedatum,
  gebiedscode,
  postcode: null,
  wet: productcategorie === '45' ? 'JW' : 'WMO',
  productcategorie,
  productcode: null,
  toewijzingnummer: null,
  kosten,
  einddatum: null,
  huishouden_id: null,
});

/** The delivery of 2026K3 with these costs, those of other quarters as Historie. */
export function deliveryOf(given: readonly Cost[] = costs, over: ExampleLevering = {}): ExampleLevering {
  const history = given.filter(([, , , , quarter]) => quarter !== '2026K3');
  return {
    ...over,
    sheets: {
      Voorzieningen: given.filter(([, , , , quarter]) => quarter === '2026K3').map((cost) => ({ ...rowOf(cost), begindatum: '01-01-2025' })),
      Historie: history.map((cost) => ({ ...rowOf(cost), periode: cost[4], begindatum: '01-01-2025' })),
      Kerngegevens: areas,
      ...over.sheets,
    },
  };
}
