import { Figures, MEASURE, MEASURES } from '../../../src/domain/delen/figures';
import { hidePrimary, type Hidden } from '../../../src/domain/delen/hidden';
import { closeKosten, kostenGivenAway, kostenLimits } from '../../../src/domain/delen/kosten';
import { boundsOf } from '../../../src/domain/delen/known';
import type { Sum } from '../../../src/domain/delen/sums';

/** A cell of a whole: its number of clients and what each of those with kosten costs, in euro, by his number. */
type Part = readonly [clienten: number, euro: Readonly<Record<number, number>>];

/** Twenty clients of 500 euro each, none of them in another cell with the same `from`. */
const many = (from: number, clienten = 20, euro = 500): Part => [
  clienten,
  Object.fromEntries(Array.from({ length: clienten }, (_, place) => [from + place, euro])),
];

interface Table {
  readonly figures: Figures;
  readonly hidden: Hidden;
  readonly sums: readonly Sum[];
}

/** A whole of its parts, with what is hidden for its own sake. */
function tableOf(parts: readonly Part[]): Table {
  const figures = new Figures();
  const add = ([clienten, euro]: Part, dear: number): number => {
    const kosten = Object.values(euro).reduce((sum, one) => sum + one * 100, 0);
    const cell = figures.add({ clienten, kosten }, dear);
    for (const [client, one] of Object.entries(euro)) figures.meetClient(cell, one * 100, Number(client));
    return cell;
  };
  const numbers = parts.map((part) => add(part, 0));
  const all: Record<string, number> = {};
  for (const [, euro] of parts) for (const [client, one] of Object.entries(euro)) all[client] = (all[client] ?? 0) + one;
  const whole = add([parts.reduce((sum, [clienten]) => sum + clienten, 0), all], 1e6);
  const sums: Sum[] = [{ whole, parts: numbers, adding: new Set([MEASURE.kosten]), overGebied: true }];
  return { figures, hidden: hidePrimary(figures), sums };
}

/** Closes until nothing more is hidden. */
function close({ figures, hidden, sums }: Table): void {
  const limits = kostenLimits(figures, sums);
  for (let before = ''; before !== hidden.marks.join(''); ) {
    before = hidden.marks.join('');
    closeKosten(figures, hidden, sums, limits);
  }
}

/** Which parts show no kosten, and whether the whole does. */
function hiddenIn(parts: readonly Part[]): string {
  const table = tableOf(parts);
  close(table);
  return [...parts.keys(), parts.length].map((cell) => (table.hidden.has(cell, MEASURE.kosten) ? '.' : 'x')).join('');
}

describe('kosten that follow from a whole less its shown parts (design 4.8)', () => {
  test.each<[string, readonly Part[], string]>([
    ['nothing is hidden of many', [many(100), many(200), many(300)], 'xxxx'],
    ['one part alone never', [[3, { 1: 900, 2: 900, 3: 900 }], many(100), many(200)], '..xx'],
    ['two parts with the same client say what he costs', [[1, { 1: 900 }], [1, { 1: 700 }], many(100), many(200)], '...xx'],
    ['two clients would know each other', [[1, { 1: 900 }], [1, { 2: 800 }], many(100), many(200)], '...xx'],
    ['nine clients together are few', [[5, { 1: 90, 2: 90, 3: 90, 4: 90, 5: 90 }], [4, { 6: 90, 7: 90, 8: 90, 9: 90 }], many(100), many(200)], '...xx'],
    ['ten together are not', [[5, { 1: 90, 2: 90, 3: 90, 4: 90, 5: 90 }], [5, { 6: 90, 7: 90, 8: 90, 9: 90, 10: 90 }], many(100), many(200)], '..xxx'],
    ['one of ten has more than half', [[5, { 1: 990, 2: 90, 3: 90 }], [5, { 6: 90, 7: 90, 8: 90, 9: 90, 10: 90 }], many(100), many(200)], '...xx'],
    ['with all parts hidden the whole says what it may say', [[6, { 1: 500, 2: 100 }], [6, { 3: 500, 4: 400 }]], '..x'],
    ['a part without kosten says nothing', [[3, { 1: 900, 2: 900, 3: 900 }], [30, {}], many(200)], '.x.x'],
  ])('%s', (_, parts, expected) => expect(hiddenIn(parts)).toBe(expected));
});

test('kosten of many may be known nearly, those of few not within half of themselves', () => {
  const { figures, hidden, sums } = tableOf([[4, { 1: 900, 2: 900, 3: 900, 4: 900 }], many(100), many(200)]);
  const away = (): number[] => kostenGivenAway(figures, (cell) => hidden.has(cell, MEASURE.kosten), boundsOf(figures, hidden, kostenLimits(figures, sums)));
  expect(away()).toEqual([MEASURE.kosten]);
  hidden.hide(1, MEASURE.kosten);
  expect(away()).toEqual([]);
});

test('of kosten a reader knows the rounding, and that they are seldom below nothing', () => {
  const figures = new Figures();
  const cells = [figures.add({ clienten: 20, kosten: 123_456 }), figures.add({ clienten: 3, kosten: 5_000 }), figures.add({ clienten: 3, kosten: -700 })];
  const { least, most } = boundsOf(figures, hidePrimary(figures), kostenLimits(figures, []));
  const ends = cells.map((cell) => [least[cell * MEASURES.length + MEASURE.kosten], most[cell * MEASURES.length + MEASURE.kosten]]);
  expect(ends).toEqual([[115_000, 125_000], [0, Infinity], [-700, Infinity]]);
});
