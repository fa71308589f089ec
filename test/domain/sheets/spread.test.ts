import { calculatedOf, cell, headersOf, planOf, recordsOf, report, tableIn, textsOf } from './calculated';

const wijken = [
  cell({ gebied: 'WK168000', voorzieningen: 12, clienten: 10, huishoudens: 9, kosten: 120050 }),
  cell({ gebied: 'totaal', voorzieningen: 12, clienten: 10, huishoudens: 9, kosten: 120050 }),
];
const leefdomeinen = ['WK168000', 'totaal'].flatMap((gebied) => [
  cell({ gebied, leefdomein: 'ADL', voorzieningen: 9, clienten: 8, huishoudens: 7, kosten: 100000 }),
  cell({ gebied, leefdomein: 'SOC', voorzieningen: 3, clienten: 3, huishoudens: 3, kosten: 20050 }),
]);
const calculated = calculatedOf({
  wijken,
  leefdomeinen,
  pijlers: [
    cell({ gebied: 'WK168000', wet: 'WMO', voorzieningen: 12, clienten: 10, kosten: 120050 }),
    cell({ gebied: 'totaal', wet: 'WMO', voorzieningen: 12, clienten: 10, kosten: 120050 }),
  ],
});

describe('Leefdomeinen', () => {
  const plan = planOf('leefdomeinen', calculated);

  test('has pivots of four measures below each other, then the tidy table at the right in the same header row', () => {
    expect(plan.tables.map(({ name }) => name)).toEqual([
      'am_leefdomeinen_clienten',
      'am_leefdomeinen_voorzieningen',
      'am_leefdomeinen_kosten',
      'am_leefdomeinen_clienten_per_1000',
      'am_leefdomeinen',
    ]);
    const tops = plan.tables.map(({ top }) => top);
    expect(tops.slice(1, 4).map((top, place) => top - (tops[place] ?? 0))).toEqual([8, 8, 8]);
    expect(tops[4]).toBe(tops[0]);
    expect(plan.frozenRows).toBe((tops[0] ?? 0) + 1);
    expect(textsOf(plan, 'heading')).toEqual([
      'Cliënten',
      'Voorzieningen',
      'Kosten in euro',
      'Cliënten per 1.000 inwoners',
      'Alle cijfers',
    ]);
  });

  test.each([
    ['am_leefdomeinen_clienten', 8, '<5', 10, 0],
    ['am_leefdomeinen_voorzieningen', 9, 3, 12, 0],
    ['am_leefdomeinen_kosten', 1000, null, 1200.5, 0],
    ['am_leefdomeinen_clienten_per_1000', 8000 / 3600, null, 10000 / 3600, 0],
  ])('%s shows its measure, small numbers apart', (name, adl, soc, totaal, onb) => {
    const table = tableIn(plan, name);
    expect(headersOf(table).slice(0, 2)).toEqual(['Gebied', 'Naam']);
    expect(headersOf(table)).toEqual(headersOf(tableIn(plan, 'am_leefdomeinen_clienten')));
    const [first, second, rest] = ['ADL / Huishouden', 'Sociaal netwerk en participatie', 'Niet toegewezen'];
    expect(headersOf(table).slice(-2)).toEqual([rest, 'Totaal']);
    expect(table.columns).toHaveLength(2 + 11 + 1);
    expect(recordsOf(table)[0]).toMatchObject({
      Gebied: 'WK168000',
      Naam: 'Annen',
      [first]: adl,
      [second]: soc,
      [rest]: onb,
      Totaal: totaal,
    });
    expect(table.rows.map(([gebied]) => gebied)).toEqual(['WK168000', 'WK168001', 'buiten', 'onbekend', 'Totaal']);
    expect(table.hasTotal).toBe(true);
  });

  test('the tidy table has every gebied × leefdomein by code and name, and the whole as its last row', () => {
    const table = tableIn(plan, 'am_leefdomeinen');
    expect(headersOf(table)).toEqual([
      ...['Gebied', 'Naam', 'Leefdomein', 'Leefdomeinnaam'],
      ...['Voorzieningen', 'Ontdubbeld', 'Cliënten', 'Huishoudens', 'Instroom', 'Uitstroom', 'Stand', 'Kosten'],
    ]);
    expect(table.rows).toHaveLength(report.length * 11 + 1);
    expect(table.rows[2]).toEqual(['WK168000', 'Annen', 'ADL', 'ADL / Huishouden', 9, 0, 8, 7, 0, 0, 0, 1000]);
    expect(table.rows.at(-1)).toEqual([
      'Totaal',
      'Aa en Hunze',
      null,
      'Alle leefdomeinen',
      12,
      0,
      10,
      9,
      0,
      0,
      0,
      1200.5,
    ]);
  });

  test('the chart takes the first pivot without its totals and stands beside it', () => {
    const first = tableIn(plan, 'am_leefdomeinen_clienten');
    const [chart] = plan.charts;
    expect(chart).toMatchObject({ type: 'stackedBar', seriesBy: 'columns' });
    expect(chart?.source).toEqual({ top: first.top, left: 1, rows: 1 + 4, columns: 1 + 11 });
    expect(chart?.place.left).toBeGreaterThan(first.columns.length);
    expect(chart?.place.top).toBe(plan.frozenRows);
  });

  test('says that it does not add up and which names are reconstructed', () => {
    const notes = textsOf(plan, 'note').join('\n');
    expect(notes).toContain('Telt niet op: een cliënt kan in meer leefdomeinen voorkomen');
    expect(notes).toContain('gereconstrueerd: Geestelijke gezondheid, Mobiliteit');
    expect(notes).toContain('staan als <5');
  });

  test('follows the chosen preset', () => {
    const zrm = planOf('leefdomeinen', calculatedOf({}, { settings: { preset: 'zrm-10' } }));
    expect(headersOf(tableIn(zrm, 'am_leefdomeinen_clienten'))).toContain('Verslaving');
  });
});

describe('Pijlers', () => {
  test('spreads over the three wetten', () => {
    const plan = planOf('pijlers', calculated);
    const clienten = tableIn(plan, 'am_pijlers_clienten');
    expect(headersOf(clienten)).toEqual(['Gebied', 'Naam', 'WMO', 'JW', 'PW', 'Totaal']);
    expect(clienten.rows[0]).toEqual(['WK168000', 'Annen', 10, 0, 0, 10]);
    const tidy = tableIn(plan, 'am_pijlers');
    expect(headersOf(tidy).slice(0, 4)).toEqual(['Gebied', 'Naam', 'Wet', 'Voorzieningen']);
    expect(tidy.rows).toHaveLength(report.length * 3 + 1);
    expect(tidy.rows.at(-1)?.slice(0, 4)).toEqual(['Totaal', 'Aa en Hunze', 'Alle wetten', 12]);
  });

  test('names a pijler that was not delivered', () => {
    const example = { sheets: { Levering: [{ pijlers: 'WMO,PW' }] } };
    expect(textsOf(planOf('pijlers', calculatedOf({}, example)), 'note').join()).toContain('Niet aangeleverd: JW.');
    expect(textsOf(planOf('pijlers', calculated), 'note').join()).not.toContain('Niet aangeleverd');
  });

  test('of such a pijler the pivots give no 0, and the table that programs read has no lines', () => {
    const alone = calculatedOf({ pijlers: calculated.pijlers.filter(({ wet }) => wet !== 'JW') }, { sheets: { Levering: [{ pijlers: 'WMO,PW' }] } });
    const plan = planOf('pijlers', alone);
    expect(tableIn(plan, 'am_pijlers_clienten').rows[0]?.slice(0, 5)).toEqual(['WK168000', 'Annen', 10, 'niet aangeleverd', 0]);
    const tidy = tableIn(plan, 'am_pijlers');
    expect(new Set(tidy.rows.map(([, , wet]) => wet))).toEqual(new Set(['WMO', 'PW', 'Alle wetten']));
    expect(tidy.rows.flatMap((row) => row.slice(3)).filter((cell) => typeof cell === 'string' && !/^<\d/u.test(cell))).toEqual([]);
  });
});

test.each(['leefdomeinen', 'pijlers'])('%s without figures has empty tables and no chart', (id) => {
  const plan = planOf(id, calculatedOf({ report: [], wijken: [] }, { sheets: { Levering: [{ periode: null }] } }));
  expect(plan.charts).toEqual([]);
  expect(plan.tables.map(({ rows, hasTotal }) => [rows.length, hasTotal])).toEqual(plan.tables.map(() => [0, false]));
  expect(textsOf(plan, 'note')[0]).toMatch(/^Er zijn geen cijfers/u);
});
