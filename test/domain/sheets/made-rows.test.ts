import type { Cell } from '../../../src/domain/cell';
import { putRows } from '../../../src/domain/sheets/made-rows';

const lines: readonly (readonly Cell[])[] = [
  ['a', 3, null],
  ['lang', -7.5, NaN],
  ['', 12, 'x'],
];
const put = (place: number, cells: Cell[]): void => {
  for (const [column, cell] of (lines[place] ?? []).entries()) cells[column] = cell;
};

test('rows that are put in a list are the same each time, measured by their outermost cells, hidden figures among them', () => {
  const rows = putRows(lines.length, 3, put);
  expect([...rows]).toEqual(lines);
  expect(rows.slice(1, 9)).toEqual(lines.slice(1));
  expect([rows.length, rows.at(1), rows.at(3), rows.at(-1)]).toEqual([3, lines[1], undefined, undefined]);
  expect(rows.at(0)).not.toBe(rows.at(0));
  expect(rows.outermost).toEqual([['lang'], [-7.5, 12], ['x', NaN]]);
  expect(rows.perColumn).toEqual([['a', 'lang', ''], [3, -7.5, 12], [null, NaN, 'x']]);
});

test('no rows have columns all the same', () => {
  const rows = putRows(0, 2, put);
  expect([[...rows], rows.outermost, rows.perColumn]).toEqual([[], [[], []], [[], []]]);
});
