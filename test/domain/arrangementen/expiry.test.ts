import { expiryOf } from '../../../src/domain/arrangementen/expiry';

const today = 46_000;

test.each<[string, number | null, number | null, number | null, boolean]>([
  ['open, without a limit', null, null, null, false],
  ['it ends today', 0, null, 0, true],
  ['it ended yesterday', -1, null, null, false],
  ['it ended yesterday, before its limit', -1, 10, null, false],
  ['in 90 days', 90, null, 90, true],
  ['in 91 days', 91, null, 91, false],
  ['open, with its limit today', null, 0, 0, true],
  ['open, beyond its limit', null, -1, null, false],
  ['its limit comes first', 91, 90, 90, true],
  ['its end comes first', 30, 200, 30, true],
  ['beyond its limit it ends later', 91, -1, 91, false],
])('%s', (_, einddatum, limit, day, within90Days) => {
  const at = (days: number | null): number | null => (days === null ? null : today + days);
  expect(expiryOf(at(einddatum), at(limit), today)).toEqual({ day: at(day), within90Days });
});
