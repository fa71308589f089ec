import {
  boxOf,
  cellAt,
  dateToSerial,
  displayText,
  formatRect,
  isSheetName,
  MAX_ROWS,
  newWorkbook,
  parseInput,
  valueType,
} from '../../src/workbench/excel-host';

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

test('a formula that repeats what its cell holds comes back as it was put', () => {
  const sheet = newWorkbook().activeSheet;
  const link = `=HYPERLINK("#'Blad C12'!C12","C12")`;
  const put: [number, number, string | number, string][] = [
    [0, 0, 'C12', link],
    [1, 0, 'C$&3', '=HYPERLINK("#Blad!C$&3","C$&3")'],
    [2, 0, 12, '=A12+12'],
    [3, 1, 'niets', '=A1&"\u0000"'],
  ];
  for (const one of put) sheet.put(...one);
  expect(put.map(([row, column]) => sheet.formula(row, column))).toEqual(put.map(([, , , formula]) => formula));
  expect([...sheet.formulas.in({ top: 1, left: 0, rows: 2, columns: 1 })].map(({ row }) => row)).toEqual([1, 2]);
  sheet.clearValues({ top: 0, left: 0, rows: 2, columns: 9 });
  sheet.put(2, 0, 13);
  expect([sheet.formulas.size, sheet.formula(2, 0), sheet.formula(0, 0), sheet.formula(3, 1)]).toEqual([1, undefined, undefined, '=A1&"\u0000"']);
});
