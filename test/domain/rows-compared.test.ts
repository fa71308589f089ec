import fc from 'fast-check';
import type { Cell } from '../../src/domain/cell';
import { Room } from '../../src/domain/levering/room';
import { readLevering } from '../../src/domain/levering/read';
import { failedAt, STATE, valueAt, type ColumnData, type DataOf } from '../../src/domain/levering/sheet-data';
import { inReadingOrder } from '../../src/domain/rules/check';
import { laterDoubles } from '../../src/domain/rules/exact-doubles';
import type { Finding } from '../../src/domain/rules/finding';
import { groupsOf, visitConflicts } from '../../src/domain/rules/groups';
import { quantile7 } from '../../src/domain/rules/product-kosten';
import type { ExampleRow } from '../../src/domain/rules/rule';
import { visitInTime, visitLater, type Run } from '../../src/domain/rules/runs-in-time';
import { NONE, pairNumbers, valueNumbers } from '../../src/domain/rules/value-numbers';
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

test('pairs of numbers, however large, have numbers of which there are no more than rows', () => {
  const first = Int32Array.of(60_000, 46_000, NONE, 60_000, 1);
  const second = Int32Array.of(60_000, 46_000, 60_000, 60_000, NONE);
  expect([...pairNumbers(first, second, new Room())]).toEqual([1, 2, NONE, 1, NONE]);
});

test('numbers are equal where values are, and NONE where there is no value', () => {
  fc.assert(
    fc.property(rows, (example) => {
      const sheet = sheetOf(example);
      const numbers = pairNumbers(valueNumbers(sheet.columns.client_id), valueNumbers(sheet.columns.wijkteam), new Room());
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

test('rows of one client and part run in time, each later one with the largest end of all before it', () => {
  fc.assert(
    fc.property(rows, (example) => {
      const { columns, size } = sheetOf(example);
      const { client_id, wijkteam, begindatum: begins, einddatum: ends } = columns;
      const taking = Uint8Array.from({ length: size }, (_, row) => (row % 5 === 4 ? 0 : 1));
      const runs = { groups: groupsOf(client_id), taking, parts: valueNumbers(wijkteam), begins, ends };
      const lists = new Map<string, { row: number; begin: number; end: number }[]>();
      for (let row = 0; row < size; row++) {
        const [client, part, begin] = [valueAt(client_id, row), valueAt(wijkteam, row), valueAt(begins, row)];
        const end = failedAt(ends, row) ? -Infinity : (valueAt(ends, row) ?? Infinity);
        if (taking[row] === 0 || client === null || part === null || begin === null || end < begin) continue;
        lists.set(`${client} ${part}`, [...(lists.get(`${client} ${part}`) ?? []), { row, begin, end }]);
      }
      const inTime = [...lists.values()].filter(({ length }) => length > 1).map((list) => list.sort((a, b) => a.begin - b.begin || a.row - b.row));
      const byRow = (a: { row: number }[], b: { row: number }[]): number => (a[0]?.row ?? 0) - (b[0]?.row ?? 0);
      const parts: Run[][] = [];
      visitInTime(runs, (part) => parts.push([...part]));
      expect(parts.sort(byRow)).toEqual(inTime.sort(byRow));
      const visited: [number, number][] = [];
      visitLater(runs, () => true, ({ row }, largestEnd) => visited.push([row, largestEnd]));
      const later = inTime.flatMap((list) =>
        list.slice(1).map(({ row }, place) => [row, Math.max(...list.slice(0, place + 1).map(({ end }) => end))]),
      );
      expect(visited.sort(([a], [b]) => a - b)).toEqual(later.sort(([a = 0], [b = 0]) => a - b));
    }),
  );
});

/** A column of these numbers, of which NONE is empty. */
function columnOf(codes: Int32Array): ColumnData<number> {
  const cells = [null, 1, 2];
  const states = Uint8Array.of(STATE.empty, STATE.read, STATE.read);
  return { name: 'nummer', position: 0, codes, cells, values: cells, states, remarks: [], odd: [] };
}

test('rows of one client and part are in time also where a client has more of them than are put in order one by one', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((of) => `${String(of).padStart(2, '0')}-07-2026`);
  const ofOneClient = fc.array(fc.record({ begindatum: day, wijkteam: few('Noord', 'Zuid') }), { minLength: 60, maxLength: 90 });
  fc.assert(
    fc.property(ofOneClient, (example) => {
      const { columns, size } = sheetOf(example.map((row) => ({ ...row, client_id: 'A', einddatum: null })));
      const { client_id, wijkteam, begindatum: begins, einddatum: ends } = columns;
      const runs = { groups: groupsOf(client_id), taking: new Uint8Array(size).fill(1), parts: valueNumbers(wijkteam), begins, ends };
      const expected = ['Noord', 'Zuid'].flatMap((team) => {
        const ofTeam = [...example.keys()].filter((row) => example[row]?.wijkteam === team);
        const begin = (row: number): number => valueAt(begins, row) ?? 0;
        return ofTeam.length < 2 ? [] : [ofTeam.sort((a, b) => begin(a) - begin(b) || a - b)];
      });
      const parts: number[][] = [];
      visitInTime(runs, (part) => parts.push(part.map(({ row }) => row)));
      expect(parts.sort()).toEqual(expected.sort());
    }),
    { numRuns: 20 },
  );
});

test('groups are the rows with one value, of which there are several', () => {
  const numbers = fc.array(fc.integer({ min: NONE, max: 2 }));
  fc.assert(
    fc.property(numbers, (codes) => {
      const { rows, ends } = groupsOf(columnOf(Int32Array.from(codes)));
      const groups = Array.from(ends, (end, group) => [...rows.subarray(ends[group - 1] ?? 0, end)]);
      const expected = [1, 2].map((number) => codes.flatMap((code, row) => (code === number ? [row] : [])));
      expect(groups).toEqual(expected.filter(({ length }) => length > 1));
    }),
  );
});

test('a row conflicts when an earlier row of its group that takes part has another value', () => {
  const number = fc.integer({ min: NONE, max: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number, fc.constantFrom(0, 1, 1))), (tuples) => {
      const visited: number[] = [];
      const column = (place: 0 | 1 | 2 | 3) => Int32Array.from(tuples, (tuple) => tuple[place]);
      visitConflicts(groupsOf(columnOf(column(0))), new Uint8Array(column(3)), [column(1), column(2)], (row) => visited.push(row));
      const takesPart = ([group, one, other, taking]: number[]): boolean => group !== NONE && one !== NONE && other !== NONE && taking === 1;
      const expected = tuples.flatMap((tuple, row) => {
        const before = tuples.slice(0, row).filter((earlier) => earlier[0] === tuple[0] && takesPart(earlier));
        return takesPart(tuple) && before.some(([, one, other]) => one !== tuple[1] || other !== tuple[2]) ? [row] : [];
      });
      expect(visited.sort((a, b) => a - b)).toEqual(expected);
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

test('a quantile of amounts that are laid out to be split badly each time is the same', () => {
  // Each time the one in the middle of what is left is the smallest of it.
  const amounts = new Float64Array(1000);
  const places = Array.from(amounts.keys());
  for (let least = 0; least < places.length; least++) {
    const middle = (least + places.length - 1) >> 1;
    amounts[places[middle] as number] = least;
    [places[least], places[middle]] = [places[middle] as number, places[least] as number];
  }
  expect(quantile7(amounts.slice(), 1, 2)).toBe(499.5 * 2);
  expect(quantile7(amounts, 199, 200)).toBe(994.005 * 200);
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

test('findings stand by sheet, row, code and column, in whatever order they come', () => {
  const levering = readLevering(exampleWorkbook({}));
  const blad = fc.constantFrom<Finding['blad']>(null, 'Levering', 'Voorzieningen', 'Arrangementen');
  const finding = fc.record<Finding>({
    code: fc.constantFrom('K04', 'A01', 'V09'),
    ernst: fc.constant('F'),
    blad,
    rij: fc.constantFrom(null, 2, 3, 100_001),
    kolom: fc.constantFrom(null, 'kosten', 'client_id'),
    cel: fc.constant(null),
    melding: fc.string({ maxLength: 2 }),
  });
  const sheets = Object.keys(levering.sheets);
  const key = ({ blad: of, rij, code, kolom }: Finding): string =>
    [of === null ? 0 : sheets.indexOf(of) + 1, rij ?? 0].map((number) => String(number).padStart(7, '0')).join(' ') + ` ${code} ${kolom ?? ''}`;
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const expected = [...findings].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
      expect(inReadingOrder(findings, levering)).toEqual(expected);
    }),
  );
});
