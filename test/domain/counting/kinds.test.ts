import { kindsOf } from '../../../src/domain/counting/kinds';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { workedOut } from './worked-out';

type Row = ExampleRow<'Voorzieningen'>;

/** How many kinds these rows are of; what is not given is the same for all. */
function kindsIn(rows: readonly Row[]): number {
  const { facts, countable } = workedOut({ sheets: { Voorzieningen: rows } });
  return kindsOf(facts, countable.gebieden, countable.room).count;
}

test.each<[string, Row, number]>([
  ['another client and product that lead to the same leefdomeinen', { client_id: 'B', productcode: 'Eigen' }, 1],
  ['another gebied', { postcode: null, gebiedscode: 'WK168002' }, 2],
  ['another cirkel', { cirkel: 'E' }, 2],
  ['another wet', { wet: 'JW', productcategorie: '45' }, 2],
  ['other leefdomeinen', { productcategorie: '05' }, 2],
])('rows of %s', (_, row, kinds) => {
  const same = { postcode: null, gebiedscode: 'WK168001', productcode: null, cirkel: 'M' } satisfies Row;
  expect(kindsIn([same, { ...same, ...row }])).toBe(kinds);
});
