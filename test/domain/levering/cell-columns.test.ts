import * as fc from 'fast-check';
import type { Cell } from '../../../src/domain/cell';
import { SheetEncoder } from '../../../src/domain/levering/cell-columns';
import { blankAsNull } from '../../../src/domain/levering/column-encoder';
import { withRoom } from '../../../src/domain/levering/room';

const cells = fc.oneof(
  fc.string({ unit: fc.constantFrom('A', 'Z', ' ', '_', '`', 'a', '0', '9', 'é', '€'), maxLength: 4 }),
  fc.constantFrom<Cell>(0, -0, 1, 65_535, 65_536, -1, 0.5, 45_000, 1e9, 2 ** 31, true, false, null, '1', '01', 'WMO', 'wmo'),
  fc.integer({ min: -70_000, max: 70_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test.each([
  ['few', 1],
  ['many', 50_000],
])('of %s rows expected, each cell is given back, and each distinct one has one place', (_, rows) => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 300 }), (column) => {
      const encoder = new SheetEncoder(rows);
      for (let from = 0; from < column.length; from += 37) encoder.add(column.slice(from, from + 37).map((cell) => [cell]));
      const [encoded] = encoder.columns();
      const back = column.map((_cell, row) => encoded?.cells[encoded.codes[row] ?? 0] ?? null);
      // Zero is one value, whatever sign it was given.
      const plain = (cell: Cell): Cell => (cell === 0 ? 0 : cell);
      expect(back.map(plain)).toEqual(column.map((cell) => plain(blankAsNull(cell))));
      expect(new Set(encoded?.cells).size).toBe(encoded?.cells.length);
      expect(encoded?.firsts).toBe([...(encoded?.codes ?? [])].filter((place) => place === 1).length);
    }),
    { numRuns: rows === 1 ? 100 : 30 },
  );
});

/** Spread over the numbers below `over`, some of them twice. */
const spread = (row: number, over: number): number => (row * 7919) % over;

test.each<[string, (row: number) => Cell]>([
  ['texts of which there are few, long and short', (row) => ['C-', 'Wijkteam ', 'W'][row % 3] + String(spread(row, 300))],
  ['texts of which there are many, long and short', (row) => ['C-', 'Wijkteam ', 'W'][row % 3] + String(spread(row, 7000))],
  ['numbered texts of one length', (row) => `C-${100_000 + spread(row, 15_000)}`],
  ['numbered texts with the digits of others', (row) => (row % 5 === 4 ? 'D-' : 'C-') + String(spread(row, 30_000)).padStart(row % 7 === 6 ? 6 : 5, '0')],
  ['numbered texts too far apart for pages', (row) => `C-${10_000_000 + spread(row, 13_000) * 6_007}`],
  ['texts that differ only where they are not looked at first', (row) => `${String(spread(row, 5000)).padStart(5, '0')}-aan de Grote Brink 7 in Gasselte`],
  ['texts beyond ASCII', (row) => `${String.fromCharCode(0x100 + (row % 400))}–${spread(row, 6000)} €`],
  ['texts and blanks', (row) => (row % 3 === 0 ? ' '.repeat(1 + spread(row, 9000)) : ` W${spread(row, 9000)}`)],
  ['whole numbers close together', (row) => 300_000 + spread(row, 17_000)],
  ['whole numbers far apart', (row) => spread(row, 20_000) * 1_021],
  ['large and negative whole numbers', (row) => spread(row, 20_000) * 1e9 - 1e12],
  ['amounts', (row) => spread(row, 18_000) / 100],
  ['numbers and texts by turns, with blanks and booleans', (row) => [spread(row, 4000), `W${spread(row, 4000)}`, '', row % 8 === 3, null, 'W'][row % 6] ?? null],
  ['a number in between texts, and the same as text', (row) => (row % 100 === 0 ? row : String(row % 9000))],
])('of many rows of %s each is given back and has one place', (_, cellIn) => {
  const column = Array.from({ length: 3 * 7000 }, (_row, row) => cellIn(row));
  const encoder = new SheetEncoder(column.length);
  encoder.add(column.map((cell) => [cell]));
  const [encoded] = encoder.columns();
  const wanted = column.map(blankAsNull);
  expect(wanted.findIndex((cell, row) => encoded?.cells[encoded.codes[row] ?? 0] !== cell)).toBe(-1);
  expect(encoded?.cells.length).toBe(new Set([null, ...wanted]).size);
});

test('of the rows that are given only a part may be added, and later rows may be wider', () => {
  const rows = Array.from({ length: 700 }, (_, row): Cell[] => (row < 400 ? [`W${row}`] : [`W${row}`, row]));
  const encoder = new SheetEncoder(10);
  encoder.add(rows, 3, 300);
  encoder.add(rows, 300);
  const [texts, numbers] = encoder.columns();
  const back = [...(texts?.codes ?? [])].map((place, row) => [texts?.cells[place], numbers?.cells[numbers.codes[row] ?? 0]]);
  expect(back).toEqual(rows.slice(3).map(([text, number = null]) => [text, number]));
});

test.each([10, 1000])('a column that grows only after some of its rows came in keeps them, of %s rows expected', (expected) => {
  const rows = Array.from({ length: 1000 }, (_, row): Cell[] => [row < 500 ? `W${row % 200}` : `W${row}`]);
  const encoder = new SheetEncoder(expected);
  for (let from = 0; from < rows.length; from += 250) encoder.add(rows.slice(from, from + 250));
  const [texts] = encoder.columns();
  expect([...(texts?.codes ?? [])].map((place) => [texts?.cells[place]])).toEqual(rows);
});

describe('room that is used again', () => {
  const rows = 30_000;
  const cellIn = (sheet: number) => (row: number): Cell[] => [`P${spread(row * 31 + sheet, 21_000)}x${sheet}`, spread(row, 25_000) + sheet * 9000, (spread(row, 19_000) + sheet) / 7];
  const put = (sheet: number): SheetEncoder => {
    const encoder = new SheetEncoder(rows);
    encoder.add(Array.from({ length: rows }, (_, row) => cellIn(sheet)(row)));
    return encoder;
  };
  const wrongIn = (encoder: SheetEncoder, sheet: number): number => {
    const columns = encoder.columns();
    const same = (row: number): boolean => cellIn(sheet)(row).every((cell, column) => columns[column]?.cells[columns[column].codes[row] ?? 0] === cell);
    const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => !same(row)).length;
    return wrong + columns.filter(({ cells }) => new Set(cells).size !== cells.length).length;
  };

  test('holds nothing of a sheet before, nor of one that is put by turns', () => {
    expect(wrongIn(put(1), 1)).toBe(0);
    const [second, third] = [new SheetEncoder(rows), new SheetEncoder(rows)];
    for (let from = 0; from < rows; from += 3000) {
      const part = (sheet: number): Cell[][] => Array.from({ length: 3000 }, (_, row) => cellIn(sheet)(from + row));
      second.add(part(2));
      third.add(part(3));
    }
    expect(wrongIn(second, 2)).toBe(0);
    expect(wrongIn(put(4), 4)).toBe(0);
    expect(wrongIn(third, 3)).toBe(0);
  });

  test('is no longer written in by a sheet of which the columns were given', () => {
    const encoder = put(1);
    encoder.columns();
    expect(() => encoder.add([['C-1', 1, 2]])).toThrow();
  });
});

test('columns asked for once more are the same, also of more rows than were expected and when room was lent since', () => {
  const encoder = new SheetEncoder(20_001);
  encoder.add(Array.from({ length: 20_000 }, (_, row) => [`W${row % 300}`, row % 7]));
  const first = encoder.columns().map(({ codes }) => [...codes]);
  withRoom((room) => void [room.codes(20_001, 1000).fill(77), room.codes(20_001, 2).fill(77), room.int32(20_001).fill(77)]);
  expect(encoder.columns().map(({ codes }) => [...codes])).toEqual(first);
});
