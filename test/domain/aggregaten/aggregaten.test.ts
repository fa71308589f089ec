import { aggregatenNietGebruikt, aggregatenOf } from '../../../src/domain/aggregaten';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { calculatedOf, planOf, recordsOf, tableIn, textsOf } from '../sheets/calculated';

type Given = NonNullable<NonNullable<ExampleLevering['sheets']>['Aggregaten']>[number];

const empty = { aantal: null, noemer: null, noemer_soort: null, kosten: null } as const;
const zvw = (gebiedscode: string, kosten: number | null, noemer: number | null, more: Given = {}): Given => ({
  ...{ ...empty, gebiedscode, bron: 'VGZ', wet: 'ZVW', indicatorcode: 'KOSTEN_FARMACIE', periode: '2024' },
  ...{ kosten, noemer, noemer_soort: 'verzekerden' },
  ...more,
});
const ggd = (gebiedscode: string, aantal: number | null, noemer: number | null, noemer_soort: string | null = '18plus'): Given => ({
  ...empty,
  ...{ gebiedscode, bron: 'GGD', wet: 'GGD', indicatorcode: 'EENZAAM', periode: '2024', aantal, noemer, noemer_soort },
});
const gem = (gebiedscode: string, aantal: number | null): Given => ({
  ...{ ...empty, gebiedscode, bron: 'GEM', wet: 'WMO', indicatorcode: 'AV01', periode: '2026K3', aantal },
});

const calculated = (...rows: readonly Given[]) => calculatedOf({}, { sheets: { Aggregaten: rows } });
const found = (...rows: readonly Given[]) => aggregatenOf(calculated(...rows));
const whole = (...rows: readonly Given[]) => found(...rows).find(({ gebied }) => gebied === 'totaal');

describe('the whole gemeente', () => {
  test.each<[string, readonly Given[], object]>([
    ['is its wijken together', [zvw('WK168000', 1000, 10), zvw('WK168001', 500, 20)], { kosten: 150_000, noemer: 30 }],
    ['is what its own line says', [zvw('WK168000', 1000, 10), zvw('GM1680', 9000, 99)], { kosten: 900_000, noemer: 99 }],
    ['is unknown as soon as a wijk is', [zvw('WK168000', 1000, 10), zvw('WK168001', null, 20)], { kosten: null, noemer: 30 }],
    ['takes buurten as their wijk', [zvw('BU16800001', 1000, 10), zvw('BU16800002', 500, 5)], { kosten: 150_000, noemer: 15 }],
    ['leaves other gemeenten out', [zvw('WK168000', 1000, 10), zvw('WK010600', 500, 20)], { kosten: 100_000, noemer: 10 }],
    [
      'has no noemer of two kinds',
      [zvw('WK168000', 1000, 10), zvw('WK168001', 500, 20, { noemer_soort: 'inwoners' })],
      { kosten: 150_000, noemer: null, noemerSoort: null },
    ],
    [
      'takes the newest periode that is not after the delivery',
      [zvw('WK168000', 1, 1, { periode: '2023' }), zvw('WK168000', 1000, 10), zvw('WK168000', 2, 2, { periode: '2027' })],
      { kosten: 100_000, periode: '2024' },
    ],
    ['weighs estimates by 18 and over', [ggd('WK168000', 50, 100), ggd('WK168001', 20, 300)], { aantal: 27.5, noemer: 400, kosten: null }],
    ['takes a wijk before its buurten', [zvw('WK168000', 1000, 10), zvw('BU16800001', 600, 6), zvw('BU16800002', 400, 4)], { kosten: 100_000, noemer: 10 }],
    ['counts the same line once', [zvw('WK168000', 1000, 10), zvw('WK168000', 1000, 10)], { kosten: 100_000, noemer: 10 }],
    [
      'nor adds a figure to itself against another noemer',
      [zvw('WK168000', 1000, 10), zvw('WK168000', 1000, 12, { noemer_soort: 'inwoners' })],
      { kosten: 100_000, noemer: 10, noemerSoort: 'verzekerden' },
    ],
    [
      'counts a line once that says again what any line before it said',
      [zvw('WK168000', 1000, 10), zvw('WK168000', 500, 5), zvw('WK168000', 1000, 10)],
      { kosten: 150_000, noemer: 15 },
    ],
    ['adds what several insurers have', [zvw('WK168000', 1000, 10), zvw('WK168000', 500, 5)], { kosten: 150_000, noemer: 15 }],
    ['keeps an older line when only wijken are newer', [zvw('GM1680', 9000, 99, { periode: '2023' }), zvw('WK168000', 1000, 10)], { kosten: 100_000, periode: '2024' }],
    ['is its own line when that is newer', [zvw('GM1680', 9000, 99, { periode: '2025' }), zvw('WK168000', 1000, 10)], { kosten: 900_000, periode: '2025' }],
    ['has no estimate without those', [ggd('WK168000', 50, 100), ggd('WK168001', 20, null)], { aantal: null }],
    ['nor by all inhabitants', [ggd('WK168000', 50, 100, 'inwoners'), ggd('WK168001', 20, 300, 'inwoners')], { aantal: null, noemer: null }],
  ])('%s', (_, rows, figures) => {
    expect(whole(...rows)).toMatchObject(figures);
  });
});

test('wijken of an older year stay beside a newer line of the gemeente', () => {
  const lines = found(zvw('WK168000', 1000, 10), zvw('GM1680', 9000, 99, { periode: '2025' }));
  expect(lines.map(({ gebied, periode, kosten }) => [gebied, periode, kosten])).toEqual([['WK168000', '2024', 100_000], ['totaal', '2025', 900_000]]);
});

test('wijken together are the gemeente only when all that have inhabitants are there', () => {
  // The reference has 21 wijken with inhabitants.
  expect(whole(zvw('WK168000', 1000, 10))?.ontbrekend).toBe(20);
  const Kerngegevens = [{ gebiedscode: 'WK168000', inwoners: 3590 }, { gebiedscode: 'WK168001', inwoners: 0 }, { gebiedscode: 'WK168002', inwoners: 390 }];
  const named = (...rows: readonly Given[]) =>
    recordsOf(tableIn(planOf('pijlers', calculatedOf({}, { sheets: { Aggregaten: rows, Kerngegevens } })), 'am_pijlers_andere_bronnen')).map(({ Naam }) => Naam);
  expect(named(zvw('WK168000', 1, 1))).toContain('Wijken met een cijfer samen (zonder 1 wijk)');
  expect(named(zvw('WK168000', 1, 1), zvw('WK168002', 1, 1))).toContain('Hele gemeente');
});

test('what is not shown is told: why, and what to do', () => {
  const told = (...rows: readonly Given[]) => aggregatenNietGebruikt(calculated(...rows).checked);
  const later = zvw('WK168000', 1, 1, { periode: '2027' });
  expect(told(zvw('WK168000', 1, 1))).toEqual([]);
  expect(told(zvw('WK168000', 1, 1), zvw('WK168000', 1, 1), later, later, zvw('GM0014', 1, 1), zvw('WK168000', 1, 1, { periode: '2025-Q3' }))).toEqual([
    'Op blad Aggregaten staat 1 regel met een periode die niet te lezen is. Daardoor telt die niet mee. Schrijf een jaar (2025) of een kwartaal (2026K3).',
    expect.stringContaining('gaan 2 regels over een periode na dit kwartaal'),
    expect.stringContaining('hoort 1 regel niet bij uw gemeente'),
    expect.stringContaining('1 regel telt daarom niet mee'),
  ]);
});

test.each([
  ['waaier-10', 'FYS', 'SOC'],
  ['zrm-10', 'FYS', 'SOC'],
] as const)('indicators have their place in %s', (preset, farmacie, inloop) => {
  const lines = aggregatenOf(
    calculatedOf({}, { settings: { preset }, sheets: { Aggregaten: [zvw('GM1680', 1, 1), gem('GM1680', 40), ggd('GM1680', 3, 9)] } }),
  );
  expect(lines.map(({ bron, leefdomein, cirkel, isSchatting }) => [bron, leefdomein, cirkel, isSchatting])).toEqual([
    ['VGZ', farmacie, 'M', false],
    ['GEM', inloop, 'A', false],
    ['GGD', null, null, true],
  ]);
});

describe('on the sheets', () => {
  const rows = [zvw('WK168000', 1000, 10), zvw('WK168001', 500, 20, { noemer_soort: 'inwoners' }), ggd('WK168000', 31.5, 100), gem('GM1680', 3)];

  test('each has its own noemer, the Zvw only by verzekerden, an estimate is no count', () => {
    const records = recordsOf(tableIn(planOf('pijlers', calculated(...rows)), 'am_pijlers_andere_bronnen'));
    expect(records.map(({ Gebied, Wet, Aantal, Schatting, Kosten, 'Kosten per noemer': rate }) => [Gebied, Wet, Aantal, Schatting, Kosten, rate])).toEqual([
      ['WK168000', 'GGD', null, 31.5, null, null],
      ['WK168000', 'ZVW', null, null, 1000, 100],
      ['WK168001', 'ZVW', null, null, 500, null],
      ['totaal', 'GGD', null, 31.5, null, null],
      ['totaal', 'ZVW', null, null, 1500, null],
    ]);
  });

  test.each(['pijlers', 'leefdomeinen'] as const)('they are on the paper of %s too, with their heading', (id) => {
    const plan = planOf(id, calculated(...rows));
    const table = tableIn(plan, `am_${id}_andere_bronnen`);
    expect(plan.printAreas?.[plan.printAreas.length - 1]).toEqual({ top: table.top - 1, left: table.left, rows: table.rows.length + 2, columns: 17 });
    expect(planOf(id, calculated()).printAreas).toHaveLength((plan.printAreas?.length ?? 0) - 1);
  });

  test('what the gemeente counted itself stands under the fan, never in it, small numbers hidden', () => {
    const plan = planOf('waaier', calculated(...rows));
    expect(recordsOf(tableIn(plan, 'am_waaier_tellingen'))).toEqual([
      { Leefdomein: 'SOC', Naam: 'Sociaal netwerk en participatie', Cirkel: 'A', Indicatorcode: 'AV01', Indicator: expect.any(String), Periode: '2026K3', Aantal: '<5' },
    ]);
    expect(tableIn(plan, 'am_waaier_clienten')).toEqual(tableIn(planOf('waaier', calculated()), 'am_waaier_clienten'));
  });

  test('nothing is said of them when there are none', () => {
    const plan = planOf('leefdomeinen', calculated());
    expect(plan.tables.some(({ name }) => name.endsWith('andere_bronnen'))).toBe(false);
    expect(textsOf(plan, 'note').join()).not.toContain('Andere bronnen');
  });
});
