import { getoondDelen } from '../../../src/domain/draaitabel/getoond';
import type { Telling } from '../../../src/domain/draaitabel/tellen';

/** One row of three columns and its totals; kosten in euro, with those of the client who costs most. */
function telling(cells: readonly (readonly [clienten: number, kosten: number, grootste: number])[]): Telling {
  const heads = (count: number) => Array.from({ length: count }, (_, place) => ({ code: String(place), naam: String(place) }));
  return {
    rows: heads(1),
    columns: heads(cells.length - 1),
    at: (_, column) => {
      const [clienten = 0, kosten = 0, grootste = 0] = cells[column] ?? [];
      return { clienten, huishoudens: null, voorzieningen: clienten, kosten: 100 * kosten, grootste: 100 * grootste };
    },
  };
}

const shownOf = (of: Telling) => [0, 1, 2, 3].map((column) => typeof getoondDelen(of, 'kosten')(0, column) === 'number');

test('delen: kosten of which one client may have most in both hidden cells do not follow from the total', () => {
  // Of the 19.000 in the first two, 11.400 may be of one client.
  const [first, second, third, total] = shownOf(telling([[20, 10_000, 6_000], [20, 9_000, 5_400], [40, 80_000, 5_000], [80, 99_000, 11_400]]));
  expect([first, second]).toEqual([false, false]);
  expect(third && total).toBe(false);
});

test('delen: a total stays where nobody can have most of what is hidden together', () => {
  // The second is hidden only so that the first does not follow.
  expect(shownOf(telling([[20, 10_000, 6_000], [20, 50_000, 5_000], [40, 80_000, 5_000], [80, 140_000, 16_000]]))).toEqual([false, false, true, true]);
});
