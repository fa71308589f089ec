import { rateOf } from '../../../src/domain/sheets/rates';
import { inEuro, shownCount, shownKosten } from '../../../src/domain/sheets/suppress';
import { cell } from './calculated';

test.each([
  [0, 0],
  [1, '<5'],
  [4, '<5'],
  [5, 5],
  [1234, 1234],
  [null, 'niet aangeleverd'],
])('%p clients are shown as %p', (count, shown) => expect(shownCount(count)).toBe(shown));

test.each([
  [0, 0, 0],
  [0, -0, 0],
  [1, 12345, null],
  [4, 12345, null],
  [5, 12345, 123.45],
  [5, -12345, -123.45],
])('the cost of %p clients, %p cents, is shown as %p', (clienten, kosten, shown) =>
  expect(shownKosten({ clienten, kosten })).toBe(shown),
);

test('a cent is a hundredth of a euro, and nothing is not minus nothing', () => {
  expect(inEuro(1)).toBe(0.01);
  expect(Object.is(inEuro(-0), 0)).toBe(true);
});

const gebied = (inwoners: number | null, code = 'WK168000') => ({
  gebied: code,
  naam: 'Annen',
  inwoners,
  p65: null,
  ses: null,
});

describe('rates', () => {
  test.each([
    { inwoners: 50, clienten: 5, kosten: 10000, expected: [100, 2, 20] },
    { inwoners: 49, clienten: 5, kosten: 10000, expected: [null, null, null] },
    { inwoners: null, clienten: 5, kosten: 10000, expected: [null, null, null] },
    { inwoners: 0, clienten: 5, kosten: 10000, expected: [null, null, null] },
    { inwoners: 1000, clienten: 4, kosten: 10000, expected: [null, null, null] },
    { inwoners: 1000, clienten: 1, kosten: 10000, expected: [null, null, null] },
    { inwoners: 1000, clienten: 0, kosten: 0, expected: [0, 0, null] },
    { inwoners: 3, clienten: 0, kosten: 0, expected: [null, null, null] },
  ])('$clienten clients and $kosten cents among $inwoners', ({ inwoners, clienten, kosten, expected }) => {
    const measures = cell({ clienten, kosten });
    const names = ['clienten_per_1000', 'kosten_per_inwoner', 'kosten_per_client'] as const;
    expect(names.map((name) => rateOf(name, gebied(inwoners), measures))).toEqual(expected);
  });

  test.each(['buiten', 'onbekend'])('%s has none', (code) => {
    expect(rateOf('clienten_per_1000', gebied(1000, code), cell({ clienten: 10, kosten: 100 }))).toBeNull();
    expect(rateOf('kosten_per_client', gebied(1000, code), cell({ clienten: 10, kosten: 100 }))).toBeNull();
  });

  test('are not rounded', () =>
    expect(rateOf('clienten_per_1000', gebied(3590), cell({ clienten: 579 }))).toBe((1000 * 579) / 3590));
});
