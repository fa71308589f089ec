import { historyOf } from '../../../src/domain/counting/history';
import { dayOf } from '../../../src/domain/calendar';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { exampleWorkbook } from '../example-workbook';

const historyIn = (example: ExampleLevering) => {
  const levering = readLevering(exampleWorkbook(example));
  return historyOf(levering, givenOf(levering, dayOf('2026-11-15')));
};

/** Of the rows of Historie of a delivery of 2026K3 the quarter, and whether it counts. */
function judged(rows: readonly ExampleRow<'Historie'>[]): string[] {
  const history = historyIn({ sheets: { Historie: rows } });
  return rows.map((_, row) => [history?.quarterOf(row)?.code ?? '-', history?.counts(row) === true ? 'counts' : 'not'].join(' '));
}

const open = (periode: string | null, over: ExampleRow<'Historie'> = {}): ExampleRow<'Historie'> =>
  ({ periode, wet: 'WMO', productcategorie: '02', begindatum: '01-01-2024', einddatum: null, kosten: 1, ...over });

test.each<[string, ExampleRow<'Historie'>, string]>([
  ['of a quarter before', open('2026K2'), '2026K2 counts'],
  ['of years ago', open('2024K1'), '2024K1 counts'],
  ['of a quarter after', open('2026K4'), '2026K4 counts'],
  ['of the quarter that is delivered', open('2026K3'), '2026K3 not'],
  ['of a quarter nobody can read', open('K2'), '- not'],
  ['of no quarter', open(null), '- not'],
  ['of a quarter that is an error', open('#N/B'), '- not'],
  ['over before its own quarter', open('2026K2', { einddatum: '31-03-2026' }), '2026K2 not'],
  ['until the first day of its own quarter', open('2026K2', { einddatum: '01-04-2026' }), '2026K2 counts'],
  ['begun after its own quarter', open('2026K2', { begindatum: '01-07-2026' }), '2026K2 not'],
  ['of another wet', open('2026K2', { productcategorie: '45' }), '2026K2 not'],
  ['without kosten that can be read', open('2026K2', { kosten: 'veel' }), '2026K2 not'],
])('a row of Historie %s', (_, row, expected) => expect(judged([row])).toEqual([expected]));

test('each row has its own quarter; of doubles in one quarter the first counts', () => {
  expect(judged([open('2026K1'), open('2026K2'), open('2026K1'), open('x'), open('2026K2', { client_id: 'b' })])).toEqual([
    '2026K1 counts', '2026K2 counts', '2026K1 not', '- not', '2026K2 counts',
  ]);
});

test('no Historie, no history', () => expect(historyIn({})).toBe(null));
