import { clientsAcross } from '../../../src/domain/counting/clients';
import { firstRowsOf, firstRowsOfSome, NO_ROW } from '../../../src/domain/counting/first-rows';
import { numbered } from '../../../src/domain/counting/numbered';
import type { Cell } from '../../../src/domain/cell';
import { readLevering } from '../../../src/domain/levering/read';
import { Room } from '../../../src/domain/levering/room';
import type { ColumnData } from '../../../src/domain/levering/sheet-data';
import { exampleWorkbook } from '../example-workbook';

type Column = 'client_id' | 'toewijzingnummer';

/** A column of Voorzieningen with these cells from row 2 on. */
function columnOf<C extends Column>(name: C, cells: readonly Cell[]) {
  const sheet = readLevering(exampleWorkbook({ sheets: { Voorzieningen: cells.map((cell) => ({ [name]: cell })) } })).sheets.Voorzieningen;
  if (sheet === null) throw new Error('No sheet Voorzieningen');
  return sheet.columns[name];
}
const NA = '#N/B';

describe('equal values share a number, 0 is none', () => {
  test.each<[string, Column, Cell[], (string | number | null)[]]>([
    ['plainly written', 'client_id', ['a', 'b', 'a', null], ['a', 'b', 'a', null]],
    ['spaces around a text', 'client_id', ['a', ' a', 'a ', ' b '], ['a', 'a', 'a', 'b']],
    ['only with spaces', 'client_id', [' a', 'a ', ' b'], ['a', 'a', 'b']],
    ['spaces first, plainly after', 'client_id', [' a', 'a', 'b', ' b'], ['a', 'a', 'b', 'b']],
    ['letters differ', 'client_id', ['a', 'A'], ['a', 'A']],
    ['an error of Excel', 'client_id', [NA, 'a', NA], [null, 'a', null]],
    ['errors alone', 'client_id', [NA], [null]],
    ['too long', 'client_id', ['x'.repeat(65), 'a', ' a'], [null, 'a', 'a']],
    ['numbers and their notation', 'toewijzingnummer', [77, '77', ' 77 ', 78, '79'], [77, 77, 77, 78, 79]],
    ['no number', 'toewijzingnummer', ['veel', 77, '77', null], [null, 77, 77, null]],
  ])('%s', (_, name, cells, expected) => {
    const column = columnOf(name, cells);
    const { rows, at, values, count } = numbered<string | number>(column);
    expect([...rows].map((number) => values[number] ?? null)).toEqual(expected);
    const perValue = new Map(expected.map((value, row) => [value, rows[row]]));
    expect([...rows]).toEqual(expected.map((value) => (value === null ? 0 : perValue.get(value))));
    expect(new Set(perValue.values()).size).toBe(perValue.size);
    expect(expected.map((_, row) => at(row))).toEqual([...rows]);
    expect([...rows].every((number) => number < count)).toBe(true);
    expect(numbered<string | number>(column)).toBe(numbered<string | number>(column));
  });
});

test('clients have one number over all sheets, as each sheet writes them', () => {
  const sets = [['a', ' b', 'b', 'c'], ['b', 'd', ' a ']].map((cells) => {
    const { sheets: { Voorzieningen: rows } } = readLevering(exampleWorkbook({ sheets: { Voorzieningen: cells.map((client_id) => ({ client_id })) } }));
    if (rows === null) throw new Error('No sheet Voorzieningen');
    return { counting: { rows }, facts: { client: numbered(rows.columns.client_id).rows } };
  });
  const { client, order } = clientsAcross(sets, new Room());
  expect([...client]).toEqual([0, 0, 1, 1, 1, 2, 3]);
  expect([...(order ?? [])]).toEqual([0, 6, 1, 2, 4, 3, 5]);
  const [alone] = sets;
  expect(clientsAcross(alone ? [alone] : [], new Room())).toEqual({ size: 4, client: alone?.facts.client, order: null });
  expect(clientsAcross([], new Room())).toEqual({ size: 0, client: new Int32Array(), order: null });
});

describe('the first row of each value that another column has', () => {
  /** For each row of the other column. */
  const rowsFor = (column: ColumnData<string | number>, wantedBy: ColumnData<string | number>): number[] => {
    const rows = firstRowsOf(column, wantedBy);
    return [...wantedBy.codes].map((code) => rows[code] ?? NaN);
  };

  test.each<[string, Column, Cell[], Cell[], number[]]>([
    ['as it stands', 'client_id', ['a', 'b', 'a'], ['a', 'b', 'a'], [0, 1, 0]],
    ['nobody asks for it', 'client_id', ['a', 'b'], ['b', 'c'], [1, NO_ROW]],
    ['written otherwise before', 'client_id', [' a', 'a'], ['a'], [0]],
    ['written otherwise after', 'client_id', ['b', 'a', ' a'], [' a '], [1]],
    ['asked for in several notations', 'client_id', ['b', 'a'], ['a', ' a', 'b', 'a '], [1, 1, 0, 1]],
    ['empty and unreadable on both sides', 'client_id', [null, NA, 'a'], [null, NA, 'a'], [NO_ROW, NO_ROW, 2]],
    ['numbers', 'toewijzingnummer', [null, '77', 77, 78], [78, 77, 77.5], [3, 1, NO_ROW]],
    ['nothing', 'client_id', ['a'], [], []],
    ['alike but for the first sign', 'client_id', ['1-234567', '2-234567'], ['2-234567', '3-234567'], [1, NO_ROW]],
    ['numbers that are alike in their last bits', 'toewijzingnummer', [1, 1 + 2 ** 24], [1 + 2 ** 24, 1 + 2 ** 25], [1, NO_ROW]],
  ])('%s', (_, name, cells, wanted, expected) => {
    const [column, wantedBy] = [columnOf(name, cells), columnOf(name, wanted)];
    expect(rowsFor(column, wantedBy)).toEqual(expected);
    expect(firstRowsOf<string | number>(column, wantedBy)).toBe(firstRowsOf<string | number>(column, wantedBy));
  });

  test('some cells of a column are answered as they are in the whole of it', () => {
    const [column, wantedBy] = [columnOf('client_id', ['a', 'b', 'c', ' c']), columnOf('client_id', ['c', 'b', 'x', ' c'])];
    const all = [...firstRowsOf(column, wantedBy)];
    for (let wanted = 0; wanted < 1 << all.length; wanted++) {
      const isWanted = Uint8Array.from(all, (_, place) => (wanted >> place) & 1);
      const asked = <T>(found: readonly T[]): T[] => found.filter((_, place) => isWanted[place] === 1);
      const some = [...firstRowsOfSome(column, wantedBy, isWanted)];
      expect(some).toHaveLength(all.length);
      expect(asked(some)).toEqual(asked(all));
    }
    expect(all.filter((row) => row !== NO_ROW)).toEqual([2, 1, 2]);
  });

  test('each column that asks has its own answer', () => {
    const column = columnOf('client_id', ['a', 'b']);
    const [een, twee] = [columnOf('client_id', ['a']), columnOf('client_id', ['b'])];
    expect([...rowsFor(column, een), ...rowsFor(column, twee), ...rowsFor(column, een)]).toEqual([0, 1, 0]);
  });
});
