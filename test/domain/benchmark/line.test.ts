import { groupFigures } from '../../../src/domain/benchmark/group-figures';
import { compareWith } from '../../../src/domain/benchmark/line';
import type { Cijfers } from '../../../src/domain/benchmark/benchmarkset';
import { areaOf } from './area';

type Member = readonly [inwoners: number, clienten: number | null, kosten: number | null];

const cijfersOf = (clienten: number | null, kosten: number | null): Cijfers => ({ clienten, kosten });

describe('the figures of a group', () => {
  const areas = ([[1000, 20, 500], [500, 5, null], [2000, null, 4000], [100, NaN, NaN], [400, 6, 300]] satisfies Member[]).map(
    ([inwoners, clienten, kosten], place) => areaOf(String(place), { inwoners, cijfers: cijfersOf(clienten, kosten) }),
  );
  const lacking = areaOf('lacks', { cijfers: null });
  const group = (...members: number[]) => {
    const { clienten, kosten } = groupFigures([...areas, lacking], 'totaal')(Uint8Array.from([...areas, lacking], (_, place) => (members.includes(place) ? 1 : 0)));
    return [clienten, kosten].map(({ amount, inwoners, n, spreiding }) => [amount, inwoners, n, spreiding && [spreiding.min, spreiding.mediaan, spreiding.max]]);
  };

  test.each<[string, number[], unknown]>([
    // 20, 10 and 15 clients per 1,000; € 5,00 and € 7,50.
    ['are of those of which the amount is known', [0, 1, 2, 3, 4, 5], [[31, 1900, 3, [10, 15, 20]], [4800, 3400, 3, [5, 7.5, 20]]]],
    ['are of its members alone', [0, 4], [[26, 1400, 2, [15, 17.5, 20]], [800, 1400, 2, [5, 6.25, 7.5]]]],
    ['are none of nobody', [], [[0, 0, 0, null], [0, 0, 0, null]]],
    ['are none where nobody has the part', [5], [[0, 0, 0, null], [0, 0, 0, null]]],
  ])('%s', (_, members, expected) => {
    expect(group(...members)).toEqual(expected);
  });
});

describe('a line', () => {
  const lineOf = (maat: 'clienten' | 'kosten', [inwoners, clienten, kosten]: Member, members: readonly Member[]) => {
    const areas = members.map(([many, some, cents], place) => areaOf(String(place), { inwoners: many, cijfers: cijfersOf(some, cents) }));
    const group = groupFigures(areas, 'totaal')(new Uint8Array(areas.length).fill(1));
    return compareWith(areaOf('w', { inwoners }), cijfersOf(clienten, kosten), group, { maat, deel: 'totaal', groep: 'gemeente' });
  };

  test.each<[string, number, number, number, readonly [number, number, number], string]>([
    // The vectors of design 4.7: seen, expected, and the index with its interval.
    ['12 of 9.5', 12, 95, 2.5, [126.3, 65.2, 220.7], 'binnen toevalsmarge'],
    ['50 of 40', 50, 400, 10, [125, 92.8, 164.8], 'binnen toevalsmarge'],
    ['120 of 95', 120, 950, 25, [126.3, 104.7, 151], '▲'],
    ['0 of 3', 0, 30, -3, [0, 0, 122.3], 'te klein'],
  ])('%s clients', (_, seen, all, extra, [index, lo, hi], signaal) => {
    const line = lineOf('clienten', [1000, seen, null], [[10_000, all, null]]);
    expect(line).toMatchObject({ waarde: seen, B: all / 10, n: 1, mediaan: all / 10, extra, signaal, euro: null });
    expect([line?.index, line?.lo, line?.hi].map((one) => Math.round((one ?? NaN) * 10) / 10)).toEqual([index, lo, hi]);
  });

  test('of clients carries the euro of the kosten', () => {
    // 30 of 500 against 60 of 3,000: 60 per 1,000 beside 20; kosten € 1.000,00 beside € 1,00 for each of 500.
    expect(lineOf('clienten', [500, 30, 100_000], [[1000, 10, 200_000], [2000, 50, 100_000]])).toEqual({
      gebied: 'w', maat: 'clienten', deel: 'totaal', groep: 'gemeente',
      waarde: 60, B: 20, n: 2, mediaan: 17.5, p25: 13.75, p75: 21.25, min: 10, max: 25,
      index: 300, lo: expect.closeTo(202.35, 1) as number, hi: expect.closeTo(428.3, 1) as number, signaal: '▲', extra: 20, euro: 50_000,
    });
  });

  test('of kosten has no interval and its extra is in euro', () => {
    expect(lineOf('kosten', [500, 30, 100_000], [[1000, 10, 200_000], [2000, 50, 100_000]])).toEqual({
      gebied: 'w', maat: 'kosten', deel: 'totaal', groep: 'gemeente',
      waarde: 2000, B: 1000, n: 2, mediaan: 1250, p25: 875, p75: 1625, min: 500, max: 2000,
      index: 200, lo: null, hi: null, signaal: null, extra: 500, euro: 50_000,
    });
  });

  test.each<[string, 'clienten' | 'kosten', Member, readonly Member[], unknown]>([
    ['half a cent more is a cent', 'clienten', [1, 1, 1], [[2, 1, 1]], { euro: 1 }],
    ['half a cent less is a cent less', 'clienten', [1, 1, 0], [[2, 1, 1]], { euro: -1 }],
    ['a third of a cent is nothing', 'kosten', [1, 1, 0], [[3, 1, 1]], { euro: 0 }],
    ['where nobody has anything there is no index', 'clienten', [1000, 12, 0], [[1000, 0, 0]], { B: 0, index: null, lo: null, hi: null, signaal: 'te klein', extra: 12 }],
    ['nothing beside less than nothing is no minus nothing', 'kosten', [1000, 1, 0], [[1000, 1, -500]], { index: 0, extra: 5, euro: 500 }],
    ['without kosten of its own there is no euro', 'clienten', [1000, 12, null], [[1000, 10, 900]], { extra: 2, euro: null }],
    ['nor where no member has kosten', 'clienten', [1000, 12, 900], [[1000, 10, null]], { extra: 2, euro: null }],
    ['hidden kosten give a hidden euro', 'clienten', [1000, 12, NaN], [[1000, 10, 900]], { extra: 2, euro: NaN }],
  ])('%s', (_, maat, own, members, expected) => {
    expect(lineOf(maat, own, members)).toMatchObject(expected as object);
  });

  test.each<[string, 'clienten' | 'kosten', Member, readonly Member[]]>([
    ['the area lacks the amount', 'clienten', [1000, null, 900], [[1000, 10, 900]]],
    ['no member has it', 'kosten', [1000, 12, 900], [[1000, 10, null]]],
  ])('is not there where %s', (_, maat, own, members) => {
    expect(lineOf(maat, own, members)).toBeNull();
  });

  test('is not there where the area lacks the part', () => {
    const group = groupFigures([areaOf('a', { cijfers: cijfersOf(1, 1) })], 'totaal')(Uint8Array.of(1));
    expect(compareWith(areaOf('w'), null, group, { maat: 'clienten', deel: 'totaal', groep: 'gemeente' })).toBeNull();
  });
});
