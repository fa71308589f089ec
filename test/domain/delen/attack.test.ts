import * as fc from 'fast-check';
import loadHighs from 'highs';
import { NotSafe, shareSteps } from '../../../src/domain/delen';
import { attack } from '../../../src/domain/delen/attack';
import { cellsOf } from '../../../src/domain/delen/cells';
import { hidePrimary } from '../../../src/domain/delen/hidden';
import { maskSteps } from '../../../src/domain/delen/mask';
import { sumsOf } from '../../../src/domain/delen/sums';
import type { Calculated } from '../../../src/domain/calculated';
import { resultJson } from '../../../src/domain/json';
import { runAll } from '../../../src/domain/steps';
import { invented } from './invented';
import { kostenGivenAway } from './kosten-program';
import { programOf, type Highs } from './linear-program';

let highs: Highs;
beforeAll(async () => void (highs = await loadHighs()));

/** The figures as a copy shows them. */
function shared(calculated: Calculated): Calculated {
  const outcome = runAll(shareSteps(calculated));
  if (outcome instanceof NotSafe) throw new RangeError(outcome.message);
  return outcome;
}

// Few wijken, the pilot gemeente, and one with many; of many hidden numbers a sample is taken.
test.each([
  { gemeente: '0060', rijen: 400, kwartalen: 3, most: Infinity },
  { gemeente: '0060', rijen: 90, kwartalen: 2, most: Infinity },
  { gemeente: '1680', rijen: 2500, kwartalen: 2, most: 40 },
  { gemeente: '0363', rijen: 4000, kwartalen: 1, most: 2 },
])('$gemeente with $rijen rows: every hidden number of clients keeps an interval of 5', ({ most, ...ask }) => {
  const calculated = invented(ask);
  expect(givenAway(shared(calculated), calculated, most)).toEqual([]);
});

/** The hidden numbers of people that the program finds within fewer than 5. */
const givenAway = (copy: Calculated, calculated: Calculated, most?: number): readonly string[] =>
  programOf(resultJson(copy), resultJson(calculated)).givenAway(highs, most);

test.each(['kern', 'wijkteam'] as const)('by %s they keep it too', (eenheid) => {
  const calculated = invented({ gemeente: '1680', rijen: 700, kwartalen: 2 }, { eenheid });
  expect(calculated.report.length).toBeGreaterThan(3);
  const copy = shared(calculated);
  expect(resultJson(copy).wijken.some(({ clienten }) => clienten === null)).toBe(true);
  expect(givenAway(copy, calculated, 40)).toEqual([]);
});

test('so few clients outside the largest wet that the whole less that wet says how many', () => {
  const calculated = invented({ gemeente: '0060', rijen: 32, zaad: 'z.h' });
  expect(givenAway(shared(calculated), calculated)).toEqual([]);
});

test.each([
  ['so few voorzieningen for so many clients that hardly anybody can have five products', { gemeente: '0060', rijen: 35, zaad: 'a' }],
  ['the same with two classes hidden beside each other', { gemeente: '0060', rijen: 60, zaad: 'b' }],
  ['so few clients outside one product, and so little stand in one cirkel, that those of a wijk are among them', { gemeente: '1680', rijen: 150, zaad: 'k' }],
])('%s', (_, ask) => {
  const calculated = invented(ask);
  expect(givenAway(shared(calculated), calculated)).toEqual([]);
});

test('random deliveries of few wijken keep them too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 350 }), fc.string({ minLength: 1, maxLength: 4 }), (rijen, zaad) => {
      const calculated = invented({ gemeente: '0060', rijen, zaad });
      expect(givenAway(shared(calculated), calculated)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test('what the help of one client costs lies within no less than half of it', () => {
  const calculated = invented({ gemeente: '0047', rijen: 800, zaad: 'w', kwartalen: 3 });
  const [copy, exact] = [resultJson(shared(calculated)), resultJson(calculated)];
  expect(kostenGivenAway(highs, copy, exact)).toEqual([]);
  // One client of the kubus, of whom the sums over leefdomeinen and gebieden together told much.
  const one = (result: typeof copy): unknown => result.kubus.find(({ gebied, wet, leefdomein }) => `${gebied} ${wet} ${leefdomein}` === 'WK004701 JW ADL');
  expect(one(exact)).toMatchObject({ clienten: 1, kosten: 1188.96 });
  expect(one(copy)).toMatchObject({ clienten: null, kosten: null });
});

test('the attack before writing, and the program, find what hiding small numbers alone gives away', () => {
  const calculated = invented({ gemeente: '0060', rijen: 400, kwartalen: 1 });
  const cells = cellsOf(calculated);
  const copy = runAll(maskSteps(calculated, cells, hidePrimary(cells.figures)));
  expect(attack(copy, cells, sumsOf(cells))).toBe(false);
  const safe = shared(calculated);
  expect(attack(safe, cells, sumsOf(cells))).toBe(true);
  expect(givenAway(copy, calculated).length).toBeGreaterThan(0);
});

test('sharing what is shared already changes nothing', () => {
  const copy = shared(invented({ gemeente: '0060', rijen: 100 }));
  expect(shared(copy)).toBe(copy);
});
