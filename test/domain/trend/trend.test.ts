import * as fc from 'fast-check';
import { historyOf } from '../../../src/domain/counting/history';
import { countTable } from '../../../src/domain/counting/measures';
import { resultJson } from '../../../src/domain/json';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { trendOf as trend } from '../../../src/domain/trend';
import { shiftOf } from '../../../src/domain/trend/shift';
import { counted } from '../counting/counted';
import { deliveries, deliveryOf, world } from '../counting/deliveries';
import { workedOut } from '../counting/worked-out';
import { recount, quarterDays, type Axis, type PlainRow } from '../counting/recount';
import { dayOf } from '../../../src/domain/calendar';

type Line = ReturnType<typeof resultJson>['trend'][number];

const trendOf = (example: ExampleLevering): readonly Line[] => resultJson(counted(example)).trend;

/** The trend, without any other figure. */
function ontwikkelingOf(example: ExampleLevering) {
  const { levering, given, mapping, counting, facts, countable } = workedOut(example);
  const tables = {
    wijken: countTable(countable, {}),
    pijlers: countTable(countable, { wet: true }),
    leefdomeinen: countTable(countable, { leefdomein: true }),
    cirkels: countTable(countable, { cirkel: true }),
  };
  return trend(given, mapping, { history: historyOf(levering, given), thisQuarter: { counting, facts }, tables });
}

const days: Readonly<Record<string, string>> = {
  '2025K2': '2025-04-01', '2025K3': '2025-07-01', '2026K1': '2026-01-01', '2026K2': '2026-04-01', '2026K3': '2026-07-01',
};

/** So many clients in a quarter, all in one wijk, with the kosten on the first. */
const clients = (periode: string, many: number, euro: number, given: ExampleRow<'Historie'> = {}): ExampleRow<'Historie'>[] =>
  Array.from({ length: many }, (_, number) => ({
    periode, client_id: `C-${number}`, postcode: null, gebiedscode: 'WK168001', begindatum: dayOf(days[periode] ?? ''),
    einddatum: null, toewijzingnummer: null, kosten: number === 0 ? euro : 0, ...given,
  }));

const inTime = (history: readonly ExampleRow<'Historie'>[], now: readonly ExampleRow<'Historie'>[]): ExampleLevering => ({
  sheets: { Historie: history, Voorzieningen: now },
});

const whole = (lines: readonly Line[], gebied = 'totaal'): Line[] =>
  lines.filter((line) => line.gebied === gebied && [line.wet, line.leefdomein, line.cirkel].every((axis) => axis === 'totaal'));

test('the keys stand in the order of design 4.11', () => {
  expect(Object.keys(trendOf(inTime([], clients('2026K3', 1, 5)))[0] ?? {})).toEqual([
    'periode', 'gebied', 'wet', 'leefdomein', 'cirkel', 'voorzieningen', 'clienten', 'kosten', 'delta_kwartaal_clienten',
    'delta_jaar_clienten', 'delta_kwartaal_kosten', 'delta_jaar_kosten', 'index_clienten', 'index_kosten',
  ]);
});

test('changes are against the quarter before and the same quarter a year earlier, indices against the first', () => {
  const lines = whole(trendOf(inTime([...clients('2025K3', 10, 200), ...clients('2026K2', 20, 400)], clients('2026K3', 15, 300))));
  expect(lines.map(({ periode }) => periode)).toEqual(['2025K3', '2026K2', '2026K3']);
  expect(lines[0]).toMatchObject({ clienten: 10, kosten: 200, delta_kwartaal_clienten: null, delta_jaar_clienten: null, index_clienten: 100, index_kosten: 100 });
  expect(lines[1]).toMatchObject({ delta_kwartaal_clienten: null, delta_jaar_clienten: null, index_clienten: 200, index_kosten: 200 });
  expect(lines[2]).toMatchObject({
    clienten: 15, delta_kwartaal_clienten: -25, delta_jaar_clienten: 50, delta_kwartaal_kosten: -25, delta_jaar_kosten: 50, index_clienten: 150,
  });
});

test.each([
  ['nine clients now', 10, 100, 9, 100, { clienten: null, kosten: null }],
  ['nine clients then', 9, 100, 10, 100, { clienten: null, kosten: null }],
  ['ten in both', 10, 100, 10, 150, { clienten: 0, kosten: 50 }],
  ['no kosten then', 10, 0, 10, 150, { clienten: 0, kosten: null }],
  ['as much paid back in both', 10, -100, 10, -100, { clienten: 0, kosten: 0 }],
])('%s', (_, before, euroBefore, now, euro, expected) => {
  const line = whole(trendOf(inTime(clients('2026K2', before, euroBefore), clients('2026K3', now, euro)))).at(-1);
  expect({ clienten: line?.delta_kwartaal_clienten, kosten: line?.delta_kwartaal_kosten }).toEqual(expected);
});

test('the same quarter a year earlier need not be the first', () => {
  const lines = whole(trendOf(inTime([...clients('2025K2', 10, 100), ...clients('2025K3', 10, 200)], clients('2026K3', 15, 300))));
  expect(lines.at(-1)).toMatchObject({ delta_kwartaal_clienten: null, delta_jaar_clienten: 50, delta_jaar_kosten: 50, index_kosten: 300 });
});

test('a first quarter without a row has no index', () => {
  const lines = trendOf(inTime(clients('2026K2', 2, 10, { wet: 'JW', productcategorie: '45' }), clients('2026K3', 3, 10)));
  const wmo = lines.filter(({ gebied, wet }) => gebied === 'totaal' && wet === 'WMO');
  expect(wmo.map(({ clienten, index_clienten, index_kosten }) => [clienten, index_clienten, index_kosten])).toEqual([[0, null, null], [3, null, null]]);
});

test.each<[string, ExampleLevering]>([
  ['without Historie', { sheets: { Voorzieningen: clients('2026K3', 1, 5) } }],
  ['with a Historie without a row', inTime([], clients('2026K3', 1, 5))],
])('%s there is this quarter alone, of every gebied of the report', (_, example) => {
  const { report } = counted(example);
  expect(report.map(({ gebied }) => whole(trendOf(example), gebied).map(({ periode }) => periode))).toEqual(report.map(() => ['2026K3']));
});

test('only margins: at most one axis besides gebied is not totaal', () => {
  for (const { wet, leefdomein, cirkel } of trendOf(inTime(clients('2026K2', 3, 9), clients('2026K3', 3, 9)))) {
    expect([wet, leefdomein, cirkel].filter((axis) => axis !== 'totaal').length).toBeLessThan(2);
  }
});

test('rows of this quarter on Historie, and rows without a readable one, do not count', () => {
  const history = [...clients('2026K3', 4, 9), ...clients('2026K2', 2, 1).map((row) => ({ ...row, periode: 'ooit' }))];
  expect(whole(trendOf(inTime(history, clients('2026K3', 1, 5)))).map(({ clienten }) => clienten)).toEqual([1]);
});

test('a quarter of which no row counts is no quarter, not one with nobody in it', () => {
  const ended = clients('2025K3', 10, 100, { einddatum: dayOf('2025-07-31') }).map((row) => ({ ...row, periode: '2026K1' }));
  const lines = whole(trendOf(inTime([...clients('2026K2', 10, 100), ...ended], clients('2026K3', 10, 100))));
  expect(lines.map(({ periode }) => periode)).toEqual(['2026K2', '2026K3']);
});

test('every quarter of random rows is what a slow count of it gives', () => {
  const shifted = (rows: readonly PlainRow[], by: number): PlainRow[] =>
    rows.map((row) => ({ ...row, begin: row.begin + by, einde: row.einde === null ? null : row.einde + by }));
  const axesOf: readonly (readonly Axis[])[] = [[], ['wet'], ['leefdomein'], ['cirkel']];
  const back = dayOf('2026-04-01') - dayOf('2026-07-01');
  fc.assert(
    fc.property(deliveries, deliveries, (now, before) => {
      const earlier = shifted(before, back);
      const history = (deliveryOf(earlier).sheets?.Voorzieningen ?? []).map((row) => ({ ...row, periode: '2026K2' }));
      const { sheets = {} } = deliveryOf(now);
      const lines = trendOf({ sheets: { ...sheets, Historie: history } });
      const worlds = { '2026K2': { ...world, ...quarterDays(dayOf('2026-04-01')) }, '2026K3': world };
      for (const [periode, rows] of [['2026K2', earlier], ['2026K3', now]] as const) {
        const expected = new Map(axesOf.flatMap((axes) => [...recount(worlds[periode], rows, axes)]));
        const found = lines
          .filter((line) => line.periode === periode && line.voorzieningen > 0)
          .map((line) => {
            const axes = [line.wet, line.leefdomein, line.cirkel].filter((axis) => axis !== 'totaal');
            return [[line.gebied, ...axes].join(' '), [line.voorzieningen, line.clienten, Math.round(line.kosten * 100)]] as const;
          });
        expect(new Map(found)).toEqual(
          new Map([...expected].map(([key, { voorzieningen, clienten, kosten }]) => [key, [voorzieningen, clienten, kosten]])),
        );
      }
    }),
    { numRuns: 25, seed: 20261117 },
  );
});

describe('breaks', () => {
  test('a quarter after a gap, and one with other wijken than before', () => {
    const { breuken } = ontwikkelingOf(
      inTime([...clients('2025K2', 1, 1), ...clients('2026K1', 1, 1, { gebiedscode: 'WK168098' }), ...clients('2026K2', 1, 1)], clients('2026K3', 1, 1)),
    );
    expect([...breuken]).toEqual([
      ['2026K1', 'geen cijfers tussen 2025K2 en 2026K1; andere indeling in wijken dan het kwartaal ervoor'],
      ['2026K2', 'andere indeling in wijken dan het kwartaal ervoor'],
    ]);
  });
});

test.each([
  ['another wijk of today', { gebiedscode: 'WK168002' }],
  ['another gemeente', { gebiedscode: 'WK011401' }],
  ['nowhere', { gebiedscode: null }],
])('clients who moved to %s make no other division, so no breaks', (_, moved) => {
  expect([...ontwikkelingOf(inTime(clients('2026K2', 1, 1), clients('2026K3', 1, 1, moved))).breuken]).toEqual([]);
});

test('the same other wijken in another order are the same division', () => {
  const of = (periode: string, wijken: readonly string[]) => wijken.flatMap((gebiedscode) => clients(periode, 1, 1, { gebiedscode }));
  expect([...ontwikkelingOf(inTime(of('2026K2', ['WK168097', 'WK168098']), of('2026K3', ['WK168098', 'WK168097']))).breuken]).toEqual([]);
});

test('two rows in two hundred in another wijk are another division, fewer are mistakes; in the first quarter as in the last', () => {
  const mixed = (periode: string, good: number) => [...clients(periode, good, 1), ...clients(periode, 2, 1, { gebiedscode: 'WK168098' })];
  const breaks = (history: readonly ExampleRow<'Historie'>[], now: readonly ExampleRow<'Historie'>[]): number =>
    ontwikkelingOf(inTime(history, now)).breuken.size;
  const [before, now] = [clients('2026K2', 1, 1), clients('2026K3', 1, 1)];
  expect([199, 198].map((good) => breaks(before, mixed('2026K3', good)))).toEqual([0, 1]);
  expect([199, 198].map((good) => breaks(mixed('2026K2', good), now))).toEqual([0, 1]);
});

describe('shift', () => {
  const jw = { wet: 'JW', productcategorie: '45' };
  const shift = (history: readonly ExampleRow<'Historie'>[], now: readonly ExampleRow<'Historie'>[]) =>
    shiftOf(ontwikkelingOf(inTime(history, now)), '2026K3').find(({ gebied }) => gebied === 'WK168001');

  test('shares in the kosten and their change in percentage points', () => {
    const found = shift([...clients('2025K3', 1, 75), ...clients('2025K3', 1, 25, jw)], [...clients('2026K3', 1, 50), ...clients('2026K3', 1, 50, jw)]);
    expect(found?.aandelen).toEqual([
      { wet: 'WMO', aandeel: 0.5, verschuiving: -25, clienten: { nu: 1, toen: 1 } },
      { wet: 'JW', aandeel: 0.5, verschuiving: 25, clienten: { nu: 1, toen: 1 } },
      { wet: 'PW', aandeel: 0, verschuiving: 0, clienten: { nu: 0, toen: 0 } },
    ]);
    expect(found?.verschuivingen).toEqual([{ van: 'WMO', naar: 'JW', omvang: 2500 }]);
  });

  test.each([
    ['no kosten now', 75, 0, { aandeel: null, verschuiving: null }],
    ['no kosten then', 0, 75, { aandeel: 1, verschuiving: null }],
    ['paid back now', 75, -5, { aandeel: null, verschuiving: null }],
  ])('%s: no share to lay beside another', (_, then, now, expected) => {
    expect(shift(clients('2025K3', 1, then), clients('2026K3', 1, now))?.aandelen[0]).toMatchObject(expected);
  });

  test.each([
    ['the fall is the smaller', [100, 10], [50, 100], [{ van: 'WMO', naar: 'JW', omvang: 5000 }]],
    ['the rise is the smaller', [100, 10], [10, 30], [{ van: 'WMO', naar: 'JW', omvang: 2000 }]],
    ['both fell', [100, 10], [50, 5], []],
    ['both rose', [100, 10], [110, 20], []],
  ])('a possible shift: %s', (_, [wmo = 0, youth = 0], [wmoNow = 0, youthNow = 0], expected) => {
    const found = shift(
      [...clients('2025K3', 1, wmo), ...clients('2025K3', 1, youth, jw)],
      [...clients('2026K3', 1, wmoNow), ...clients('2026K3', 1, youthNow, jw)],
    );
    expect(found?.verschuivingen).toEqual(expected);
  });

  test.each([
    ['nobody then', 'WK168002', 'WK168001', { nu: 3, toen: 0 }],
    ['nobody now', 'WK168001', 'WK168002', { nu: 0, toen: 2 }],
  ])('%s: nothing to work a price per client out from', (_, then, now, clienten) => {
    const found = shift(clients('2025K3', 2, 50, { gebiedscode: then }), clients('2026K3', 3, 90, { gebiedscode: now }));
    expect(found).toMatchObject({ prijsVolume: null, clienten });
  });

  test('half a cent of growth by the number of clients goes away from zero, also when there are fewer', () => {
    expect(shift(clients('2025K3', 2, 0.05), clients('2026K3', 1, 0.05))?.prijsVolume).toEqual({ groei: 0, volume: -3, prijs: 3 });
  });

  test('growth is what more clients cost and what each costs more', () => {
    expect(shift(clients('2025K3', 10, 1000), clients('2026K3', 15, 1800))?.prijsVolume).toEqual({ groei: 80_000, volume: 50_000, prijs: 30_000 });
  });

  test.each(['clienten', 'kosten'])('of hidden %s, in a copy that leaves, no price or volume follows', (hidden) => {
    const trend = ontwikkelingOf(inTime(clients('2025K3', 10, 1000), clients('2026K3', 15, 1800)));
    const lines = trend.lines.map((line) => (line.periode === '2025K3' ? { ...line, [hidden]: NaN } : line));
    const found = shiftOf({ ...trend, lines }, '2026K3').map(({ prijsVolume }) => prijsVolume);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one === null || Number.isNaN(one.volume))).toBe(true);
    expect(found.some((one) => one !== null)).toBe(true);
  });

  test('of a quarter that is not there nothing is said', () => {
    expect(shiftOf(ontwikkelingOf(inTime([], clients('2026K3', 1, 1))), '2025K3')).toEqual([]);
  });

  test('without a year ago there are shares and no change', () => {
    const found = shift(clients('2026K2', 10, 1000), clients('2026K3', 15, 1800));
    expect([found?.aandelen[0], found?.verschuivingen, found?.prijsVolume]).toEqual([{ wet: 'WMO', aandeel: 1, verschuiving: null, clienten: { nu: 15, toen: null } }, [], null]);
  });

  test('the kantelingsindex is the part of A in A and M, and none where A was not delivered', () => {
    const a = { cirkel: 'A', client_id: 'X' };
    expect(shift([], [...clients('2026K3', 3, 1), ...clients('2026K3', 1, 1, a)])?.kantelingsindex).toBe(0.25);
    expect(shift([], clients('2026K3', 3, 1))?.kantelingsindex).toBeNull();
    // A was delivered, but neither A nor M occurs here.
    expect(shift([], [...clients('2026K3', 3, 1, { cirkel: 'E' }), ...clients('2026K3', 1, 1, { ...a, gebiedscode: 'WK168002' })])?.kantelingsindex).toBeNull();
  });

  test('it is about all leefdomeinen together', () => {
    const found = shift(clients('2025K3', 2, 50), [...clients('2026K3', 3, 90), ...clients('2026K3', 2, 10, { productcategorie: '08' })]);
    // 50 euro more: one client more at 25 euro each, and the rest because each costs more.
    expect(found).toMatchObject({ clienten: { nu: 3, toen: 2 }, prijsVolume: { groei: 5000, volume: 2500, prijs: 2500 } });
  });
});
