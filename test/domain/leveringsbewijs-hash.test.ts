import * as fc from 'fast-check';
import type { Cell } from '../../src/domain/cell';
import { readLevering } from '../../src/domain/levering/read';
import { gegevensBewijs } from '../../src/domain/leveringsbewijs/gegevens';

type Row = readonly Cell[];

const NAMES = ['begindatum', 'client_id', 'geboortedatum', 'kosten', 'productcode', 'toewijzingnummer', 'wet'];
/** Cells that look alike, and the ends of what is written in one way. */
const CELLS: readonly Cell[] = [
  ...[null, 0, 1, '0', '1', true, false, 'WAAR', 'true', -1, 1.5, 45_000, 45_000.5, 2 ** 32 - 1, 2 ** 32],
  ...['a', 'a\n', 'b', 'ab', '\ud800', '\ufffd', '😀', 'é', 'e\u0301'],
];

const hashOf = (rows: readonly Row[], names: readonly string[] = NAMES): string =>
  gegevensBewijs(readLevering({ bestand: null, date1904: false, textOnly: false, sheets: [{ name: 'Voorzieningen', top: 0, left: 0, rows: [names, ...rows] }] })).sha256;

const row = fc.tuple(...NAMES.map(() => fc.constantFrom(...CELLS))).filter((cells) => cells.some((cell) => cell !== null));
const order = fc.shuffledSubarray([...NAMES.keys()], { minLength: NAMES.length });
const inOrder = (cells: Row, places: readonly number[]): Cell[] => places.map((place) => cells[place] ?? null);
/** Rows as a text that tells all that differ apart, in whatever order they stand. */
const told = (rows: readonly Row[]): string =>
  rows.map((cells) => JSON.stringify(cells.map((cell) => (typeof cell === 'string' ? [...cell].map((sign) => sign.codePointAt(0)) : cell)))).sort().join();

test('the same data in any order of rows and columns have one hash', () => {
  const shuffled = fc.array(row, { maxLength: 12 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), order));
  fc.assert(
    fc.property(shuffled, ([rows, others, places]) => {
      expect(hashOf(others.map((cells) => inOrder(cells, places)), places.map((place) => NAMES[place] ?? ''))).toBe(hashOf(rows));
    }),
  );
});

test('other data have another hash', () => {
  const few = fc.array(row, { minLength: 1, maxLength: 3 });
  const oneCell = fc.tuple(few, fc.nat(), fc.nat(), fc.constantFrom(...CELLS)).map(([rows, at, column, cell]) => {
    const changed = rows.map((cells, place) => (place === at % rows.length ? cells.map((one, c) => (c === column % NAMES.length ? cell : one)) : cells));
    return [rows, changed] as const;
  });
  const twoCells = fc.tuple(few, fc.nat(), order).map(([rows, at, places]) => [rows, rows.map((cells, place) => (place === at % rows.length ? inOrder(cells, places) : cells))] as const);
  fc.assert(
    fc.property(fc.oneof(oneCell, twoCells), ([rows, others]) => {
      fc.pre(others.every((cells) => cells.some((cell) => cell !== null)));
      expect(hashOf(rows) === hashOf(others)).toBe(told(rows) === told(others));
    }),
    { numRuns: 300 },
  );
});
