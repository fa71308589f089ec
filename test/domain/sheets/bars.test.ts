import type { Cell } from '../../../src/domain/cell';
import { barsOf } from '../../../src/domain/sheets/bars';

const drawn = (...codes: readonly string[]) =>
  barsOf({
    ...{ name: 'am_x', type: 'stackedBar', title: 'Cliënten per gebied', altText: 'Balken.' },
    rows: codes.map((code, place): Cell[] => [code, `Naam ${place}`, 100 - place]),
    series: [{ name: 'WMO', format: 'count' }],
    rank: (row) => Number(row[2]),
    chosen: 'met de meeste cliënten',
    noBar: 'geen balk',
    ...{ left: 5, columns: 10, free: 20 },
  });
const wijken = (count: number): string[] => Array.from({ length: count }, (_, place) => `WK1680${String(place).padStart(2, '0')}`);

test.each([
  ['all of few gebieden', wijken(25), 'Cliënten per gebied', 25, 0],
  ['those that count most of many', wijken(26), 'Cliënten per gebied: de 25 gebieden met de meeste cliënten', 25, 1],
  ['no more than there are, without what has no place in the gemeente', [...wijken(24), 'buiten', 'onbekend'], 'Cliënten per gebied: de 24 gebieden met de meeste cliënten', 24, 1],
])('bars are of %s, and the title says how many', (_, codes, title, bars, tables) => {
  const { charts, tables: own } = drawn(...codes);
  expect(charts[0]?.title).toBe(title);
  expect(charts[0]?.source.rows).toBe(bars + 1);
  expect(own.map(({ rows }) => rows.length)).toEqual(Array.from({ length: tables }, () => bars));
});

test('nothing is drawn of no gebieden', () => {
  expect(drawn()).toEqual({ charts: [], tables: [], texts: [] });
});
