import fc from 'fast-check';
import type { Cell } from '../../src/domain/cell';
import { readLevering } from '../../src/domain/levering/read';
import type { DataOf } from '../../src/domain/levering/sheet-data';
import { laterDoubles } from '../../src/domain/rules/exact-doubles';
import { quantile7 } from '../../src/domain/rules/product-kosten';
import type { ExampleRow } from '../../src/domain/rules/rule';
import { groupsInTime, visitLater } from '../../src/domain/rules/runs-in-time';
import { NONE, pairNumbers, valueNumbers, visitConflicts } from '../../src/domain/rules/value-numbers';
import { exampleWorkbook } from './example-workbook';

const few = <T extends Cell>(...values: T[]) => fc.constantFrom<Cell>(...values);

/** Rows of which the values often meet, so that groups, overlaps and doubles are many. */
const rows: fc.Arbitrary<ExampleRow<'Voorzieningen'>[]> = fc.array(
  fc.record({
    client_id: few('A', 'B', ' A', null),
    wijkteam: few('Noord', null),
    begindatum: few('01-07-2026', '02-07-2026', '05-07-2026', 'x', null),
    einddatum: few('01-07-2026', '03-07-2026', '06-07-2026', 'x', null),
  }),
  { maxLength: 14 },
);

function sheetOf(example: ExampleRow<'Voorzieningen'>[]): DataOf<'Voorzieningen'> {
  const { Voorzieningen } = readLevering(exampleWorkbook({ sheets: { Voorzieningen: example } })).sheets;
  if (Voorzieningen === null) throw new Error('The sheet is there');
  return Voorzieningen;
}

const clean = (cell: Cell): string => String(cell ?? '').trim();

test('a later double is a row of which every text stood in one earlier row', () => {
  fc.assert(
    fc.property(rows, (example) => {
      const texts = example.map((row) => JSON.stringify(Object.values(row).map(clean)));
      const expected = texts.map((text, row) => (texts.indexOf(text) < row ? 1 : 0));
      expect([...laterDoubles(sheetOf(example))]).toEqual(expected);
    }),
  );
});

test('numbers are equal where values are, and NONE where there is no value', () => {
  fc.assert(
    fc.property(rows, (example) => {
      const sheet = sheetOf(example);
      const numbers = pairNumbers(valueNumbers(sheet.columns.client_id), valueNumbers(sheet.columns.wijkteam));
      const keys = example.map(({ client_id, wijkteam }) => `${clean(client_id ?? null)}|${clean(wijkteam ?? null)}`);
      example.forEach(({ client_id, wijkteam }, row) => {
        expect(numbers[row] === NONE).toBe(client_id === null || wijkteam === null);
        keys.forEach((key, other) => {
          if (numbers[row] !== NONE && numbers[other] !== NONE) {
            expect(numbers[row] === numbers[other]).toBe(keys[row] === key);
          }
        });
      });
    }),
  );
});

test('each later row is visited with the largest end of all rows of its group before it', () => {
  fc.assert(
    fc.property(rows, (example) => {
      const { columns } = sheetOf(example);
      const runs = { groups: valueNumbers(columns.client_id), begins: columns.begindatum, ends: columns.einddatum };
      const visited: [number, number][] = [];
      visitLater(runs, () => true, ({ row }, largestEnd) => visited.push([row, largestEnd]));
      const expected: [number, number][] = [];
      for (const list of groupsInTime(runs)) {
        list.forEach((run, place) => {
          const before = list.slice(0, place);
          for (const other of before) {
            expect(other.begin < run.begin || (other.begin === run.begin && other.row < run.row)).toBe(true);
          }
          if (place > 0) expected.push([run.row, Math.max(...before.map(({ end }) => end))]);
        });
      }
      expect(visited).toEqual(expected);
    }),
  );
});

test('a row conflicts when an earlier row of its group has another value', () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: NONE, max: 2 }), fc.integer({ min: NONE, max: 2 })));
  fc.assert(
    fc.property(numbers, (pairs) => {
      const visited: number[] = [];
      const column = (place: 0 | 1) => Int32Array.from(pairs, (pair) => pair[place]);
      visitConflicts(column(0), [column(1)], (row) => visited.push(row));
      const expected = pairs.flatMap(([group, value], row) => {
        const differs = pairs.slice(0, row).some(([other, its]) => other === group && its !== value && its !== NONE);
        return group !== NONE && value !== NONE && differs ? [row] : [];
      });
      expect(visited).toEqual(expected);
    }),
  );
});

test.each([
  [[1, 2, 3, 4], 1, 2, 2.5],
  [[10, 20], 1, 2, 15],
  [[7], 199, 200, 7],
  [Array.from({ length: 201 }, (_, place) => place), 199, 200, 199],
  [Array.from({ length: 101 }, (_, place) => place), 199, 200, 99.5],
])('the quantile of type 7 of %j at %i/%i is %d', (sorted, numerator, denominator, value) => {
  expect(quantile7(Float64Array.from(sorted), numerator, denominator)).toBe(value * denominator);
});

test('a quantile is that of the sorted amounts, in whatever order they come and whichever quantile was asked before', () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 100_000 })), { minLength: 1, maxLength: 60 });
  const asked = fc.array(fc.constantFrom([1, 2], [199, 200], [1, 3], [1, 1]), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(amounts, asked, (list, questions) => {
      const sorted = [...list].sort((a, b) => a - b);
      const moved = Float64Array.from(list);
      for (const [numerator = 0, denominator = 1] of questions) {
        const place = (list.length - 1) * numerator;
        const low = sorted[Math.floor(place / denominator)] ?? 0;
        const high = sorted[Math.ceil(place / denominator)] ?? 0;
        expect(quantile7(moved, numerator, denominator)).toBe(low * denominator + (high - low) * (place % denominator) + 0);
      }
      expect([...moved].sort((a, b) => a - b)).toEqual(sorted);
    }),
  );
});
