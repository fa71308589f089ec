import { cirkelModellen } from '../../../src/domain/cirkelmodellen';
import { calculatedOf, cell, headersOf, planOf, recordsOf, tableIn, textsOf } from './calculated';

const figures = {
  wijken: [cell({ gebied: 'totaal', voorzieningen: 20, clienten: 15, huishoudens: 12, kosten: 200000 })],
  leefdomeinen: [cell({ leefdomein: 'SOC', voorzieningen: 20, clienten: 15, huishoudens: 12, kosten: 200000 })],
  cirkels: [
    cell({ cirkel: 'M', voorzieningen: 16, clienten: 14, huishoudens: 12, kosten: 190000 }),
    cell({ cirkel: 'A', voorzieningen: 4, clienten: 4, huishoudens: 4, kosten: 10000 }),
    cell({ gebied: 'WK168000', cirkel: 'S', voorzieningen: 0 }),
  ],
  waaier: [
    cell({ leefdomein: 'SOC', cirkel: 'M', voorzieningen: 16, clienten: 14, huishoudens: 12, kosten: 190000 }),
    cell({ leefdomein: 'SOC', cirkel: 'A', voorzieningen: 4, clienten: 4, huishoudens: 4, kosten: 10000 }),
    cell({ gebied: 'WK168000', leefdomein: 'SOC', cirkel: 'M', voorzieningen: 99, clienten: 99, kosten: 99 }),
  ],
};

test('each picture prints on a page of its own, under its heading', () => {
  const plan = planOf('waaier', calculatedOf(figures));
  const headed = (plan.images ?? []).map(({ place }) => ({ ...place, top: place.top - 1, rows: place.rows + 1 }));
  expect(headed).toHaveLength(2);
  expect(plan.printAreas?.filter(({ left }) => left > 0)).toEqual(headed);
  for (const { top, left } of headed) expect(plan.texts.find(({ row, column }) => row === top && column === left)?.text).toMatch(/^De waaier in/u);
});

test('a cirkel of which nothing was delivered is never 0; maatwerk may be', () => {
  const plan = planOf('waaier', calculatedOf(figures));
  const clienten = recordsOf(tableIn(plan, 'am_waaier_clienten'));
  const row = (code: string) => clienten.find(({ Leefdomein }) => Leefdomein === code);
  expect(row('SOC')).toEqual({
    Leefdomein: 'SOC',
    Naam: 'Sociaal netwerk en participatie',
    'Eigen kracht': 'niet aangeleverd',
    'Sociaal netwerk': 'niet aangeleverd',
    'Algemene voorzieningen': '<5',
    Maatwerkvoorzieningen: 14,
    Totaal: 15,
  });
  expect(row('FYS')).toMatchObject({
    'Eigen kracht': 'niet aangeleverd',
    'Algemene voorzieningen': 0,
    Maatwerkvoorzieningen: 0,
  });
  expect(row('Totaal')).toMatchObject({
    Naam: 'Aa en Hunze',
    'Algemene voorzieningen': '<5',
    Maatwerkvoorzieningen: 14,
    Totaal: 15,
  });
  expect(recordsOf(tableIn(plan, 'am_waaier_kosten')).at(-1)).toMatchObject({
    'Sociaal netwerk': 'niet aangeleverd',
    'Algemene voorzieningen': null,
    Maatwerkvoorzieningen: 1900,
    Totaal: 2000,
  });
});

test('without any row maatwerk is 0 and the rest is not delivered', () => {
  const rows = recordsOf(tableIn(planOf('waaier', calculatedOf()), 'am_waaier'));
  expect(rows.filter(({ Cirkel }) => Cirkel === 'M').every(({ Kosten }) => Kosten === 0)).toBe(true);
  expect(rows.filter(({ Cirkel }) => Cirkel === 'E').every(({ Kosten }) => Kosten === 'niet aangeleverd')).toBe(true);
});

test('the tidy table has every leefdomein × cirkel of the gemeente and its total', () => {
  const table = tableIn(planOf('waaier', calculatedOf(figures)), 'am_waaier');
  expect(headersOf(table)).toEqual([
    ...['Leefdomein', 'Naam', 'Cirkel', 'Cirkelnaam'],
    ...['Voorzieningen', 'Ontdubbeld', 'Cliënten', 'Huishoudens', 'Instroom', 'Uitstroom', 'Stand', 'Kosten'],
  ]);
  expect(table.rows).toHaveLength(11 * 4 + 1);
  const soc = table.rows.filter(([leefdomein]) => leefdomein === 'SOC');
  expect(soc[2]).toEqual([
    'SOC',
    'Sociaal netwerk en participatie',
    'A',
    'Algemene voorzieningen',
    4,
    0,
    '<5',
    '<5',
    0,
    0,
    0,
    null,
  ]);
  expect(soc[3]).toEqual([
    'SOC',
    'Sociaal netwerk en participatie',
    'M',
    'Maatwerkvoorzieningen',
    16,
    0,
    14,
    12,
    0,
    0,
    0,
    1900,
  ]);
  expect(table.rows.at(-1)).toEqual(['Totaal', 'Aa en Hunze', null, 'Alle cirkels', 20, 0, 15, 12, 0, 0, 0, 2000]);
});

test.each(cirkelModellen)('model $code names the cirkels', ({ code, labels, metKostenEnImpact }) => {
  const plan = planOf('waaier', calculatedOf(figures, { settings: { model: code } }));
  expect(headersOf(tableIn(plan, 'am_waaier_clienten')).slice(2, 6)).toEqual([labels.E, labels.S, labels.A, labels.M]);
  expect(headersOf(tableIn(plan, 'am_waaier')).includes('Kostenniveau')).toBe(metKostenEnImpact);
  expect(textsOf(plan, 'note').join(' ').includes('kosten hoog, impact hoog')).toBe(metKostenEnImpact);
});

test('the regenboog shows cost and impact of each ring', () => {
  const plan = planOf('waaier', calculatedOf(figures, { settings: { model: 'regenboog' } }));
  expect(recordsOf(tableIn(plan, 'am_waaier'))[2]).toMatchObject({
    Cirkel: 'A',
    Kostenniveau: 'oplopend',
    Impact: 'oplopend',
  });
});
