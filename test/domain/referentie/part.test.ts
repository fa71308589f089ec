import * as fc from 'fast-check';
import { leaving, mayLeave, rounded, type Part } from '../../../src/domain/referentie/part';

const part = (deel: string, clienten: number, kosten = clienten * 1000, grootste = 0): Part => ({
  ...{ deel, clienten, voorzieningen: clienten + 1, kosten, grootste },
});

describe('a part leaves', () => {
  test.each<[string, Part, boolean]>([
    ['with ten clients', part('WMO', 10), true],
    ['not with nine', part('WMO', 9), false],
    ['not with one', part('WMO', 1), false],
    ['with nobody', part('WMO', 0), true],
    ['not when nobody still costs', part('WMO', 0, 500), false],
    ['when one client costs half', part('WMO', 12, 1000, 500), true],
    ['not when one client costs more', part('WMO', 12, 1000, 501), false],
  ])('%s', (_, given, leaves) => {
    expect(mayLeave(given)).toBe(leaves);
  });
});

test.each<[string, readonly Part[], readonly string[] | null]>([
  ['all', [part('WMO', 20), part('JW', 30), part('PW', 0)], ['WMO', 'JW', 'PW']],
  ['with one hidden the smallest stays behind too', [part('WMO', 20), part('JW', 30), part('PW', 3)], ['JW']],
  ['nobody is no partner', [part('WMO', 0), part('JW', 30), part('PW', 3)], ['WMO']],
  ['without a partner nothing leaves', [part('WMO', 0), part('JW', 0), part('PW', 3)], null],
  ['two hidden hide each other', [part('WMO', 20), part('JW', 4), part('PW', 3)], ['WMO']],
])('%s', (_, axis, left) => {
  expect(leaving(axis)?.map(({ deel }) => deel) ?? null).toEqual(left);
});

test('never all but one leave, and nothing that may not', () => {
  const given = fc.record({ clienten: fc.nat(40), kosten: fc.nat(9000), grootste: fc.nat(9000) });
  const parts = fc.array(given, { minLength: 1, maxLength: 10 }).map((all) =>
    all.map(({ clienten, kosten, grootste }, place) =>
      clienten === 0 ? part(`D${place}`, 0, 0) : part(`D${place}`, clienten, kosten, grootste),
    ),
  );
  fc.assert(
    fc.property(parts, (axis) => {
      const left = leaving(axis);
      if (left === null) return;
      expect(axis.length - left.length).not.toBe(1);
      expect(left.every(mayLeave)).toBe(true);
    }),
  );
});

test.each([
  [12, 10],
  [13, 15],
  [17, 15],
  [0, 0],
])('%i clients are shown as %i', (clienten, shown) => {
  expect(rounded(part('WMO', clienten)).clienten).toBe(shown);
});

test('kosten are to € 100, half upward', () => {
  expect(rounded(part('WMO', 20, 1_235_000)).kosten).toBe(1_240_000);
  expect(rounded(part('WMO', 20, 1_234_999)).kosten).toBe(1_230_000);
});
