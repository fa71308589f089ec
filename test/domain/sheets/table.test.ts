import { numberFormats } from '../../../src/domain/sheets/sheet-plan';
import { tableOf } from '../../../src/domain/sheets/table';
import type { Cell } from '../../../src/domain/cell';
import type { CellFormat } from '../../../src/domain/sheets/sheet-plan';

const widthOf = (format: CellFormat, values: readonly Cell[], header = 'N'): number =>
  tableOf({
    name: 'am_t',
    top: 0,
    left: 0,
    columns: [{ name: 'n', header, format }],
    rows: values.map((value) => [value]),
    hasTotal: true,
  }).columns[0]?.width ?? 0;

test.each<[CellFormat, Cell, string]>([
  ['count', 1234567, '1.234.567'],
  ['count', -1234567, '-1.234.567'],
  ['euro', 1389214.65, '€ 1.389.215'],
  ['euro', 999999.5, '€ 1.000.000'],
  ['euroCents', -1234.5, '€ -1.234,50'],
  ['euroRate', 3425.406, '€ 3.425,4'],
  ['rate', 161.28, '161,3'],
  ['percent', 0.2827, '28,3%'],
  ['percent', 1, '100,0%'],
  ['score', -0.125, '-0,13'],
  ['date', 46023, '01-01-2026'],
  ['datetime', 46023.5, '01-01-2026 12:00'],
  ['text', 'Wijk 16 Gasselternijveenschemond', 'Wijk 16 Gasselternijveenschemond'],
])('a column of %s is wide enough for %p', (format, value, shown) => {
  expect(widthOf(format, [value])).toBeGreaterThan(shown.length);
  expect(widthOf(format, [null, value, 0])).toBe(widthOf(format, [value]));
});

test('a header wraps between its words, and its longest word fits', () => {
  expect(widthOf('count', [1], 'Voorzieningen')).toBeGreaterThan('Voorzieningen'.length);
  const width = widthOf('count', [1], 'Sociaal netwerk en participatie');
  expect(width).toBeGreaterThan('participatie'.length);
  expect(width).toBeLessThan('Sociaal netwerk en participatie'.length);
});

test('long text does not widen its column beyond reading', () =>
  expect(widthOf('text', ['x'.repeat(4000)])).toBeLessThan(60));

test('every format has its notation', () => {
  expect(numberFormats.count).toBe('#,##0');
  expect(numberFormats.euro).toBe('"€" #,##0');
  expect(numberFormats.rate).toBe('#,##0.0');
});
