import { BlockValues } from '../../src/workbook/excel/block-values';

test('each block has its own values, in the rows of the one before', () => {
  const values = new BlockValues(2);
  const first = values.of(3, (row, cells) => cells.splice(0, 2, `rij ${row}`, row));
  expect(first).toEqual([['rij 0', 0], ['rij 1', 1], ['rij 2', 2]]);
  const [row] = first;
  const second = values.of(2, (at, cells) => cells.splice(0, 2, at, true));
  expect(second).toEqual([[0, true], [1, true]]);
  expect(second[0]).toBe(row);
  expect(values.of(3, (at, cells) => cells.splice(0, 2, '', at))).toEqual([['', 0], ['', 1], ['', 2]]);
});
