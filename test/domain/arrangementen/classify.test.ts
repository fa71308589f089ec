import fc from 'fast-check';
import { dayOf, isoOf } from '../../../src/domain/calendar';
import { classify } from '../../../src/domain/arrangementen/classify';
import type { ArrangementValues } from '../../../src/domain/arrangementen/classify';
import { duurklassen, staysWithin } from '../../../src/domain/arrangementen/duurklasse';
import { limitYearsOf } from '../../../src/domain/arrangementen/model';
import { thuisondersteuning } from '../../../src/domain/arrangementen/thuisondersteuning';
import type { ThuisondersteuningDimension } from '../../../src/domain/arrangementen/thuisondersteuning';

/** `marks` as `OAJ---`: one sign per resultaatgebied. */
function values(
  type: string | null,
  marks: string,
  intensiteit: string | null,
  begin: string | null = '2025-01-01',
  end: string | null = '2025-12-31',
): ArrangementValues<ThuisondersteuningDimension> {
  return {
    chosen: { type, intensiteit },
    perResultaatgebied: [...marks].map((mark) => (mark === '-' ? null : mark)),
    begindatum: begin === null ? null : dayOf(begin),
    einddatum: end === null ? null : dayOf(end),
  };
}

test.each([
  ['A', 'JJJ---', '+', 'A·3-4·+', 3, false],
  ['O', 'J-----', 'G', 'O·1-2·G', 1, false],
  ['O', 'JJ----', '++', 'O·1-2·++', 2, false],
  ['O', 'JJJJ--', 'G', 'O·3-4·G', 4, false],
  ['O', 'JJJJJ-', 'G', 'O·5-6·G', 5, false],
  ['O', 'JJJJJJ', 'G', 'O·5-6·G', 6, false],
  [null, 'OOA---', 'G', 'O·3-4·G', 3, false],
  [null, 'OAA-A-', 'G', 'A·3-4·G', 4, false],
  [null, 'AJJJ--', 'G', 'A·3-4·G', 4, false],
  [null, 'OA----', 'G', '·1-2·G', 2, true],
  [null, 'OOAAJ-', 'G', '·5-6·G', 5, true],
  [null, 'JJ----', 'G', '·1-2·G', 2, false],
  ['A', 'OO----', 'G', 'A·1-2·G', 2, false],
  ['A', 'OA----', 'G', 'A·1-2·G', 2, false],
  ['X', 'OO----', 'G', 'O·1-2·G', 2, false],
  ['A', '------', '+', 'A··+', 0, false],
  ['A', 'JJJ---', null, 'A·3-4·', 3, false],
  [null, '------', null, '··', 0, false],
])('type %p, marks %s, intensiteit %p → %s', (type, marks, intensiteit, code, n, tie) => {
  const found = classify(thuisondersteuning, values(type, marks, intensiteit));
  expect([found.code, found.n, found.tie]).toEqual([code, n, tie]);
  expect(found.complete).toBe(!code.split('·').includes(''));
});

test.each([
  ['A', '2025-01-01', '2026-12-31', '2026-12-31', false],
  ['A', '2025-01-01', '2027-01-01', '2026-12-31', true],
  ['O', '2025-03-01', '2030-02-28', '2030-02-28', false],
  ['O', '2025-03-01', '2030-03-01', '2030-02-28', true],
  ['A', '2024-02-29', '2026-02-28', '2026-02-28', false],
  ['A', '2024-02-29', '2026-03-01', '2026-02-28', true],
  ['A', '2025-01-01', null, '2026-12-31', false],
])('%s from %s to %s may run to %s; over the limit: %p', (type, begin, end, limit, over) => {
  const found = classify(thuisondersteuning, values(type, 'J-----', 'G', begin, end));
  expect(found.limit === null ? null : isoOf(found.limit)).toBe(limit);
  expect(found.overLimit).toBe(over);
});

test('without a begindatum or a type there is no limit', () => {
  expect(classify(thuisondersteuning, values('A', 'J-----', 'G', null))).toMatchObject({
    limit: null,
    overLimit: false,
    duurklasse: null,
  });
  expect(classify(thuisondersteuning, values(null, 'J-----', 'G'))).toMatchObject({ limit: null, overLimit: false });
});

test('an einddatum that cannot be read is not an open end', () => {
  const row = { ...values('A', 'J-----', 'G', '2025-01-01', null), einddatumUnreadable: true };
  expect(classify(thuisondersteuning, row).duurklasse).toBeNull();
});

test('an arrangement is over its limit exactly when its duurklasse does not stay within it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('O', 'A'),
      fc.integer({ min: dayOf('2015-01-01'), max: dayOf('2030-12-31') }),
      fc.integer({ min: 0, max: 2200 }),
      (type, begin, days) => {
        const found = classify(thuisondersteuning, {
          ...values(type, 'J-----', 'G'),
          begindatum: begin,
          einddatum: begin + days,
        });
        const duurklasse = duurklassen(thuisondersteuning).find(({ code }) => code === found.duurklasse);
        expect(duurklasse).toBeDefined();
        const limitYears = limitYearsOf(thuisondersteuning, found.classes);
        expect(duurklasse && staysWithin(duurklasse, limitYears)).toBe(!found.overLimit);
      },
    ),
  );
});
