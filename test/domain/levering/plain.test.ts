import fc from 'fast-check';
import { readingOf, type Column, type Filled } from '../../../src/domain/levering/column';
import { sheetFormats } from '../../../src/domain/levering/format';

const columns = Object.values(sheetFormats).flatMap((format) =>
  Object.entries(format.columns as Readonly<Record<string, Column>>).map(([name, column]) => [`${format.name} ${name}`, column] as const),
);

const piece = fc.constantFrom(' ', '\u00a0', '\u200b', '\n', '#', '0', '1', '9', '12', '2026', 'A', 'a', 'é', 'SA', 'WK1680', '-', '/', '.', ',', '€', 'J');
const cell: fc.Arbitrary<Filled> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.constantFrom('9461AB', '9461 AB', '9461ab', '1000SS', 'WK168000', 'wk168000', '41123456', '01-02-2026', '02A03', '02a03', 'WMO', '#N/A', 'x'.repeat(64), 'x'.repeat(65)),
  fc.integer({ min: -10, max: 3_000_000 }),
  fc.integer({ min: 1790, max: 2210 }),
  fc.integer({ min: 180_000, max: 220_000 }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.integer({ min: -1_000_000, max: 100_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 10_000_000 }).map((mille) => mille / 1000),
  fc.constantFrom(1000.3000000000001, 0.1 + 0.2, 1e15, 1e21, 2 ** 53, -0, 0.005, 2_958_465, 2_958_466, 2_958_465.5),
  fc.boolean(),
);

describe('a cell that is written plainly', () => {
  test.each(columns)('%s: reads as its schema reads it, without a remark', (_, { schema }) => {
    const { plain, settle, remark } = readingOf(schema);
    if (plain === undefined) return;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const left = cells.filter((one) => plain(one) === undefined);
        const settled = settle?.(left) ?? ((one: Filled) => one);
        const amongAll = settle?.(cells) ?? ((one: Filled) => one);
        for (const one of cells) {
          // What is left out of settling changes nothing for the rest, nor is it itself changed by it.
          expect(settled(one)).toEqual(amongAll(one));
          const value = plain(one);
          if (value === undefined) continue;
          expect(amongAll(one)).toBe(one);
          expect(schema.safeParse(one)).toEqual({ success: true, data: value });
          expect(remark(one, value)).toBeNull();
          for (const other of cells) if (other !== one && !Object.is(other, -one)) expect(plain(other)).not.toEqual(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('most of the examples of the format are', () => {
    const plainly = columns.filter(([, { schema, example }]) => example !== null && readingOf(schema).plain?.(example) !== undefined);
    expect(plainly.length).toBeGreaterThan(40);
  });
});
