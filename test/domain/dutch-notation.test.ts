import * as fc from 'fast-check';
import { dayOf, inDutch } from '../../src/domain/calendar';
import { date } from '../../src/domain/levering/values/date';
import { euro, number } from '../../src/domain/levering/values/number';
import { dutchEuro, dutchNumber } from '../../src/domain/wording';
import { readCell } from './levering/read-cells';

/** The value a column reads in a cell; null where it cannot. */
const valueIn = (schema: Parameters<typeof readCell>[0], cell: string): unknown => readCell(schema, cell)[0];

const amounts: readonly (readonly [cents: number, dutch: string, english: string])[] = [
  [0, '€ 0,00', '0.00'],
  [5, '€ 0,05', '0.05'],
  [123456, '€ 1.234,56', '1,234.56'],
  [-123456, '€ -1.234,56', '-1,234.56'],
  [123456789, '€ 1.234.567,89', '1,234,567.89'],
];
test.each(amounts)('%i cents is written %s, and read so and as %s', (cents, dutch, english) => {
  expect(dutchEuro(cents)).toBe(dutch);
  for (const written of [dutch, dutch.replace('€ ', ''), english]) expect(valueIn(euro({ min: -1e9 }), written)).toBe(cents);
});

const numbers: readonly (readonly [value: number, dutch: string, english: string])[] = [
  [0.5, '0,5', '0.5'],
  [58.2, '58,2', '58.2'],
  [12345.25, '12.345,25', '12,345.25'],
  [1234567, '1.234.567', '1,234,567'],
];
test.each(numbers)('%d is written %s, and read so and as %s', (value, dutch, english) => {
  expect(dutchNumber(value)).toBe(dutch);
  for (const written of [dutch, english]) expect(valueIn(number({ min: 0 }), written)).toBe(value);
});

const days: readonly (readonly [iso: string, dutch: string, others: readonly string[]])[] = [
  ['2026-07-01', '01-07-2026', ['1-7-2026', '20260701', '2026-07-01T00:00:00']],
  ['2024-02-29', '29-02-2024', ['29/02/2024', '2/29/2024', '20240229']],
];
test.each(days)('%s is written %s, and read so and otherwise', (iso, dutch, others) => {
  expect(inDutch(dayOf(iso))).toBe(dutch);
  for (const written of [iso, dutch, ...others]) expect(valueIn(date(), written)).toBe(dayOf(iso));
});

test('whatever amount or day Waaier writes, it reads back the same', () => {
  fc.assert(fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => expect(valueIn(euro({ min: -1e12 }), dutchEuro(cents))).toBe(cents)));
  fc.assert(fc.property(fc.integer({ min: dayOf('1900-03-01'), max: dayOf('2099-12-31') }), (day) => expect(valueIn(date(), inDutch(day))).toBe(day)));
});
