import fc from 'fast-check';
import {
  addMonths,
  addYears,
  ageOn,
  dateOf,
  dayOfDate,
  dayOf,
  daysIn,
  daysInMonth,
  daysInYear,
  inDutch,
  isoOf,
  lastBirthOf,
  monthNumber,
  overlapDays,
  overlapOf,
} from '../../src/domain/calendar';

const anyDay = fc.integer({ min: dayOf('1850-01-01'), max: dayOf('2199-12-31') });

test.each([
  ['1899-12-30', 0],
  ['1900-03-01', 61],
  ['1970-01-01', 25569],
  ['2000-02-29', 36585],
  ['2025-01-01', 45658],
  ['2026-12-31', 46387],
  ['9999-12-31', 2958465],
])('%s is day %i, as Excel counts', (iso, day) => {
  expect(dayOf(iso)).toBe(day);
  expect(isoOf(day)).toBe(iso);
});

test('every day agrees with the platform calendar', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date((day - 25569) * 86_400_000);
      expect(dateOf(day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayOf(isoOf(day))).toBe(day);
    }),
    { numRuns: 1000 },
  );
});

test('each day of four centuries follows the one before', () => {
  let previous = dateOf(dayOf('1799-12-31'));
  for (let day = dayOf('1800-01-01'); day <= dayOf('2200-01-01'); day += 1) {
    const date = dateOf(day);
    const steps = date.day === previous.day + 1 || date.day === 1;
    if (!steps || dayOfDate(date.year, date.month, date.day) !== day) throw new Error(isoOf(day));
    previous = date;
  }
  expect(previous).toEqual({ year: 2200, month: 1, day: 1 });
});

test.each([
  [2025, 2, 29],
  [1900, 2, 29],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 4, 31],
  [2026, 1, 0],
  [2026.5, 1, 1],
  [2026, 1, 1.5],
  [-1, 1, 1],
])('%d-%d-%d is no day', (year, month, day) => {
  expect(dayOfDate(year, month, day)).toBeNull();
});

test.each(['2025-02-29', '2025-2-1', '01-01-2025', '', '2025-01-01T00:00'])('dayOf refuses %p', (text) => {
  expect(() => dayOf(text)).toThrow(RangeError);
});

test('a day is written the Dutch way', () => {
  expect(inDutch(dayOf('2026-03-05'))).toBe('05-03-2026');
});

test.each([
  [1900, 365],
  [2000, 366],
  [2024, 366],
  [2025, 365],
  [2100, 365],
])('the year %i has %i days', (year, days) => {
  expect(daysInYear(year)).toBe(days);
  expect(daysInMonth(year, 2)).toBe(days - 337);
});

test('a month outside 1–12 is refused', () => {
  expect(() => daysInMonth(2025, 13)).toThrow(RangeError);
});

test.each([
  ['2025-01-31', 1, '2025-03-01'],
  ['2024-01-31', 1, '2024-03-01'],
  ['2024-01-29', 1, '2024-02-29'],
  ['2025-01-31', 2, '2025-03-31'],
  ['2025-01-31', 3, '2025-05-01'],
  ['2025-12-31', 2, '2026-03-01'],
  ['2025-12-01', 1, '2026-01-01'],
  ['2024-02-29', 24, '2026-03-01'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-03-31', -1, '2025-03-01'],
  ['2025-01-15', -1, '2024-12-15'],
  ['2025-01-15', 0, '2025-01-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(isoOf(addMonths(dayOf(from), months))).toBe(to);
});

test.each([
  ['2024-02-29', 1, '2025-03-01'],
  ['2024-02-29', 2, '2026-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2025-02-28', 3, '2028-02-28'],
  ['2025-01-01', 2, '2027-01-01'],
])('%s and %i years is %s', (from, years, to) => {
  expect(isoOf(addYears(dayOf(from), years))).toBe(to);
});

test('a later day never comes earlier by adding the same months', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(400), fc.integer({ min: 0, max: 240 }), (day, later, months) => {
      expect(addMonths(day + later, months)).toBeGreaterThanOrEqual(addMonths(day, months));
    }),
  );
});

test.each([
  ['1905-07-01', '2026-06-30', 120],
  ['1905-07-01', '2026-07-01', 121],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-07-01', '2026-07-01', 0],
  ['2026-07-02', '2026-07-01', -1],
])('born %s, on %s the age is %i', (birth, day, age) => {
  expect(ageOn(dayOf(birth), dayOf(day))).toBe(age);
});

test.each([
  [0, '2026-07-01', '2026-07-01'],
  [18, '2026-02-28', '2008-02-28'],
  [18, '2026-03-01', '2008-03-01'],
  [19, '2028-02-29', '2009-02-28'],
  [20, '2028-02-29', '2008-02-29'],
])('who is to be %i on %s is born on %s at the latest', (age, day, birth) => {
  expect(isoOf(lastBirthOf(age, dayOf(day)))).toBe(birth);
});

test('who is born a day later is too young', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(120), (day, age) => {
      const last = lastBirthOf(age, day);
      expect(ageOn(last, day)).toBeGreaterThanOrEqual(age);
      expect(ageOn(last + 1, day)).toBeLessThan(age);
    }),
  );
});

test('months are counted so that they subtract', () => {
  expect(monthNumber(dayOf('2026-01-31')) - monthNumber(dayOf('2025-11-01'))).toBe(2);
});

test.each([
  [10, 20, 20, 30, 1],
  [10, 20, 21, 30, 0],
  [10, 20, 12, 14, 3],
  [20, 10, 1, 99, 0],
  [10, null, 5, 15, 6],
  [16, null, 5, 15, 0],
])('%p–%p and %p–%p share %i days', (first, last, from, to, days) => {
  expect(overlapDays({ eerste: first, laatste: last }, { eerste: from, laatste: to })).toBe(days);
});

test('the overlap of two runs is open only where both are', () => {
  expect(overlapOf({ eerste: 1, laatste: null }, { eerste: 5, laatste: null })).toEqual({ eerste: 5, laatste: null });
  expect(overlapOf({ eerste: 1, laatste: 7 }, { eerste: 5, laatste: null })).toEqual({ eerste: 5, laatste: 7 });
  expect(overlapOf({ eerste: 1, laatste: 4 }, { eerste: 5, laatste: null })).toBeNull();
  expect(daysIn({ eerste: 5, laatste: 3 })).toBe(0);
});

test('nothing may stand before a day, and the year 0 has days', () => {
  expect(() => dayOf('x2025-01-01')).toThrow(RangeError);
  expect(dayOfDate(0, 3, 1)).toBe((dayOfDate(0, 2, 29) ?? NaN) + 1);
  expect(dayOfDate(-1, 3, 1)).toBeNull();
});
