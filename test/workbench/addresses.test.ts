import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  covers,
  formatRect,
  intersect,
  MAX_COLUMNS,
  parseAddress,
  parseAddresses,
  subtractAll,
  toBlocks,
  type Rect,
} from '../../src/workbench/excel-host';
import { shiftRect } from '../../src/workbench/excel-host/model/shift';

const rect = (max: number): fc.Arbitrary<Rect> =>
  fc.record({
    top: fc.nat(max),
    left: fc.nat(max),
    rows: fc.integer({ min: 1, max: max + 1 }),
    columns: fc.integer({ min: 1, max: max + 1 }),
  });
const area = ({ rows, columns }: Rect): number => rows * columns;
const has = ({ top, left, rows, columns }: Rect, row: number, column: number): boolean =>
  row >= top && row < top + rows && column >= left && column < left + columns;

describe('addresses', () => {
  test.each<[string, string, string | undefined]>([
    ['A1', 'A1', undefined],
    ['$B$2:$A$1', 'A1:B2', undefined],
    ['T!C3', 'C3', 'T'],
    ["'Jan''s blad'!A:B", 'A:B', "Jan's blad"],
    ['2:4', '2:4', undefined],
    ['A1:XFD1048576', 'A:XFD', undefined],
  ])('%s is %s', (text, expected, sheet) => {
    const address = parseAddress(text);
    expect(address && formatRect(address.rect)).toBe(expected);
    expect(address?.sheet).toBe(sheet);
  });

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'AAAA1', 'A1:B', 'naam'])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('lists keep commas within quotes together', () => {
    const list = parseAddresses("A1:B2, 'a,b'!C3,D4");
    expect(list?.map((address) => [address.sheet, formatRect(address.rect)])).toEqual([
      [undefined, 'A1:B2'],
      ['a,b', 'C3'],
      [undefined, 'D4'],
    ]);
    expect(parseAddresses('A1,niets')).toBeUndefined();
  });

  test('a block comes back from its own address', () => {
    fc.assert(fc.property(rect(2000), (one) => expect(parseAddress(formatRect(one))?.rect).toEqual(one)));
  });

  test('a column comes back from its letters', () => {
    fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnName(column)) === column));
  });
});

describe('blocks of cells', () => {
  test('what is taken away and what is left are the whole, without overlap', () => {
    fc.assert(
      fc.property(rect(8), fc.array(rect(8), { maxLength: 4 }), (whole, holes) => {
        const left = subtractAll([whole], holes);
        const wrong = Array.from({ length: 400 }, (_, at) => ({ row: Math.floor(at / 20), column: at % 20 })).filter(
          ({ row, column }) => {
            const stays = has(whole, row, column) && !holes.some((hole) => has(hole, row, column));
            return left.filter((part) => has(part, row, column)).length !== (stays ? 1 : 0);
          },
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('cells become blocks that hold each of them once and nothing else', () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6) }), {
      selector: ({ row, column }) => row * 7 + column,
    });
    fc.assert(
      fc.property(cells, (places) => {
        const blocks = toBlocks(places);
        expect(blocks.reduce((sum, block) => sum + area(block), 0)).toBe(places.length);
        for (const { row, column } of places) expect(blocks.filter((block) => has(block, row, column))).toHaveLength(1);
      }),
    );
  });

  test('a filled column is one block', () => {
    const cells = Array.from({ length: 500 }, (_, at) => ({ row: at, column: 3 }));
    expect(toBlocks(cells).map(formatRect)).toEqual(['D1:D500']);
  });

  test('what two blocks share lies in both', () => {
    fc.assert(
      fc.property(rect(30), rect(30), (a, b) => {
        const shared = intersect(a, b);
        expect(shared === undefined || (covers(a, shared) && covers(b, shared))).toBe(true);
      }),
    );
  });

  test('inserting rows and deleting them again changes nothing', () => {
    fc.assert(
      fc.property(rect(30), fc.nat(40), fc.integer({ min: 1, max: 9 }), (block, top, rows) => {
        const gap = { top, left: 0, rows, columns: MAX_COLUMNS };
        const moved = shiftRect(block, gap, 'down');
        expect(moved && shiftRect(moved, gap, 'up')).toEqual(block);
      }),
    );
  });

  test.each<[string, string, string | undefined]>([
    ['A1:B3', '2:2', 'A1:B2'],
    ['A5:B6', '2:3', 'A3:B4'],
    ['A2:B3', '2:3', undefined],
    ['A1:B2', '5:6', 'A1:B2'],
    ['A2:B5', '1:3', 'A1:B2'],
  ])('%s without rows %s is %s', (block, gap, expected) => {
    const [one, hole] = [parseAddress(block)?.rect, parseAddress(gap)?.rect];
    const moved = one && hole && shiftRect(one, hole, 'up');
    expect(moved && formatRect(moved)).toBe(expected);
  });
});
