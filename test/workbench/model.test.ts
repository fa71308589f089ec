import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  covers,
  displayText,
  formatRect,
  intersect,
  isSheetName,
  MAX_COLUMNS,
  MAX_ROWS,
  newWorkbook,
  parseAddress,
  parseAddresses,
  parseInput,
  subtractAll,
  toBlocks,
  valueType,
  type Rect,
} from '../../src/workbench/excel-host';
import { cellAt, boxOf, dateToSerial } from '../../src/workbench/excel-host';
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
        for (let row = 0; row < 20; row++) {
          for (let column = 0; column < 20; column++) {
            const expected = has(whole, row, column) && !holes.some((hole) => has(hole, row, column));
            expect(left.filter((part) => has(part, row, column)).length).toBe(expected ? 1 : 0);
          }
        }
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

describe('what Excel makes of what is entered', () => {
  test.each<[unknown, string, unknown]>([
    ['12', 'General', { value: 12 }],
    ['0012', 'General', { value: 12 }],
    ['0012', '@', { value: '0012' }],
    ["'0012", 'General', { value: '0012' }],
    ['1,234.5', 'General', { value: 1234.5, format: '#,##0.00' }],
    ['1.234,5', 'General', { value: '1.234,5' }],
    ['12,5', 'General', { value: '12,5' }],
    ['50%', 'General', { value: 0.5, format: '0%' }],
    ['1E3', 'General', { value: 1000 }],
    ['2024-01-31', 'General', { value: 45322, format: 'm/d/yyyy' }],
    ['1/31/2024', 'General', { value: 45322, format: 'm/d/yyyy' }],
    ['31-01-2024', 'General', { value: '31-01-2024' }],
    ['1-2-2024', 'General', { value: 45293, format: 'm/d/yyyy' }],
    ['1-2-24', 'General', { value: 45293, format: 'm/d/yyyy' }],
    ['12:30', 'General', { value: 0.5208333333333334, format: 'h:mm' }],
    ['25:30', 'General', { value: '25:30' }],
    ['$1,200', 'General', { value: 1200, format: '$#,##0' }],
    ['13-17', 'General', { value: '13-17' }],
    ['2024-02-30', 'General', { value: '2024-02-30' }],
    ['true', 'General', { value: true }],
    ['=A1', 'General', { value: 0, formula: '=A1' }],
    ['=A1', '@', { value: '=A1' }],
    ['=', 'General', { value: '=' }],
    ['Wmo', 'General', { value: 'Wmo' }],
    [false, 'General', { value: false }],
    [3, '@', { value: 3 }],
  ])('%j in format %s', (raw, format, expected) => {
    expect(parseInput(raw, format)).toEqual(expected);
  });

  test('an age group such as 12-17 becomes a day, as everyone who pasted it knows', () => {
    expect(parseInput('12-17', 'General')).toEqual({ value: expect.any(Number), format: 'd-mmm' });
  });

  test.each<[string, number]>([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2024-01-31', 45322],
  ])('%s is day %d', (day, serial) => {
    expect(dateToSerial(new Date(`${day}T00:00:00Z`))).toBe(serial);
  });
});

test.each<[string | number | boolean, string, string]>([
  [45322, 'dd-mm-yyyy', '31-01-2024'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.1 + 0.2, 'General', '0.3'],
  [12, '@', '12'],
  [true, 'General', 'TRUE'],
  ['tekst', '0.00', 'tekst'],
])('%j shows in %s as %s', (value, format, expected) => {
  expect(displayText(value, format)).toBe(expected);
});

test.each<[string | number | boolean, string]>([
  ['', 'Empty'],
  [1, 'Double'],
  [false, 'Boolean'],
  ['#N/A', 'Error'],
  ['#Wmo', 'String'],
])('%j is of type %s', (value, type) => {
  expect(valueType(value)).toBe(type);
});

test.each<[string, boolean]>([
  ['Wijken', true],
  ["Jan's blad", true],
  ['a/b', false],
  ["'begin", false],
  ['history', false],
  ['', false],
  ['x'.repeat(31), true],
  ['x'.repeat(32), false],
])('%j as the name of a sheet: %s', (name, expected) => {
  expect(isSheetName(name)).toBe(expected);
});

test('the cell at a place in points is the cell whose box it is in', () => {
  const sheet = newWorkbook().activeSheet;
  sheet.columnWidths.set(1, 100);
  sheet.hiddenColumns.add(2);
  sheet.rowHeights.set(3, 40);
  for (const [row, column] of [
    [0, 0],
    [3, 1],
    [4, 3],
    [100, 9],
  ] as const) {
    const { left, top } = boxOf(sheet, { top: row, left: column, rows: 1, columns: 1 });
    expect(cellAt(sheet, left, top)).toEqual({ row, column });
  }
});

test('a listener hears every change until it stops', () => {
  const book = newWorkbook();
  const heard: string[] = [];
  const stop = book.listen(({ kind, rect: at }) => heard.push(`${kind} ${at ? formatRect(at) : ''}`));
  book.activeSheet.edit(1, 1, '12');
  book.select(book.activeSheet, { top: 0, left: 0, rows: MAX_ROWS, columns: 1 });
  stop();
  book.activeSheet.edit(1, 1, '13');
  expect(heard).toEqual(['cells B2', 'selection A:A']);
});
