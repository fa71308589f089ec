import { addYears, dayOf, isoOf } from '../../../src/domain/calendar';
import { classify } from '../../../src/domain/arrangementen/classify';
import { duurklasseOf, duurklassen, staysWithin } from '../../../src/domain/arrangementen/duurklasse';
import { cellsOf, codeOf, limitYearsOf, suggestedClass } from '../../../src/domain/arrangementen/model';
import type { ArrangementModel } from '../../../src/domain/arrangementen/model';
import { thuisondersteuning } from '../../../src/domain/arrangementen/thuisondersteuning';

const model = thuisondersteuning;

test('the shipped model has 2 × 3 × 3 = 18 different cells', () => {
  const codes = cellsOf(model).map((cell) => codeOf(model, cell));
  expect(new Set(codes).size).toBe(18);
  expect(codes[0]).toBe('O·1-2·G');
  expect(codes[17]).toBe('A·5-6·++');
});

test('of the 18 cells × {<1, 1, 2, 5} = 72 there are 63 valid', () => {
  const durations = duurklassen(model).filter(({ code }) => ['<1', '1', '2', '5'].includes(code));
  const all = cellsOf(model).flatMap((cell) => durations.map((duration) => ({ cell, duration })));
  const valid = all.filter(({ cell, duration }) => staysWithin(duration, limitYearsOf(model, cell)));
  expect([all.length, valid.length]).toEqual([72, 63]);
  const invalid = all.filter((one) => !valid.includes(one));
  expect(invalid.every(({ cell, duration }) => cell.type === 'A' && duration.code === '5')).toBe(true);
});

test('the duurklassen follow from the years of the model', () => {
  expect(duurklassen(model).map(({ code }) => code)).toEqual(['<1', '1', '1-2', '2', '2-5', '5', '>5', 'open']);
});

test('a model without durations knows only open, and what has no limit or no years stays within it', () => {
  const endless = { ...model, durationYears: [] };
  expect(duurklassen(endless).map(({ code }) => code)).toEqual(['open']);
  expect(duurklasseOf(endless, { eerste: dayOf('2025-01-01'), laatste: dayOf('2040-01-01') })).toBe('open');
  const [beyond, open] = duurklassen(model).slice(-2);
  if (beyond === undefined || open === undefined) throw new Error('the model has durations');
  expect([staysWithin(beyond, null), staysWithin(beyond, 5), staysWithin(open, 2)]).toEqual([true, false, true]);
});

test('what is not filled in is unknown, and the code is not complete', () => {
  const values = { chosen: { type: 'O', intensiteit: null }, perResultaatgebied: ['J', null, null, null, null, null], begindatum: null, einddatum: null };
  expect(classify(model, values)).toMatchObject({ classes: { intensiteit: null }, complete: false, code: 'O·1-2·', tie: false });
});

test.each([
  ['2025-01-01', '2025-01-01', '<1'],
  ['2025-01-01', '2025-12-30', '<1'],
  ['2025-01-01', '2025-12-31', '1'],
  ['2025-01-01', '2026-01-01', '1-2'],
  ['2025-01-01', '2026-12-30', '1-2'],
  ['2025-01-01', '2026-12-31', '2'],
  ['2025-01-01', '2027-01-01', '2-5'],
  ['2025-01-01', '2029-12-30', '2-5'],
  ['2025-01-01', '2029-12-31', '5'],
  ['2025-01-01', '2030-01-01', '>5'],
  ['2024-02-29', '2025-02-27', '<1'],
  ['2024-02-29', '2025-02-28', '1'],
  ['2024-02-29', '2025-03-01', '1-2'],
  ['2024-02-29', '2026-02-28', '2'],
  ['2023-03-01', '2024-02-28', '<1'],
  ['2023-03-01', '2024-02-29', '1'],
  ['2024-02-29', '2029-02-28', '5'],
  ['2025-01-01', '2024-01-01', '<1'],
  ['2025-01-01', null, 'open'],
])('from %s to %s is duurklasse %s', (begin, end, duurklasse) => {
  const run = { eerste: dayOf(begin), laatste: end === null ? null : dayOf(end) };
  expect(duurklasseOf(model, run)).toBe(duurklasse);
});

test.each([
  [0, 'G'],
  [1, '+'],
  [2, '++'],
  [6, '++'],
])('%i verzwarende omstandigheden suggest %s', (count, intensiteit) => {
  expect(suggestedClass(model, 'intensiteit', count)).toBe(intensiteit);
  expect(suggestedClass(model, 'zwaarte', count)).toBeNull();
});

/** An invented model: other dimensions, other names, other years, limits on two dimensions. */
const dagplan: ArrangementModel<'doel' | 'omvang'> = {
  naam: 'Dagplan',
  bron: 'verzonnen voor deze test',
  dimensions: [
    {
      name: 'omvang',
      source: 'count',
      classes: [
        { code: 'smal', naam: 'een', from: 1, to: 1, limitYears: 3 },
        { code: 'breed', naam: 'twee of meer', from: 2, to: 8 },
      ],
    },
    {
      name: 'doel',
      source: 'marks',
      classes: [
        { code: 'H', naam: 'herstel', limitYears: 1 },
        { code: 'B', naam: 'behoud', limitYears: 4 },
        { code: 'Z', naam: 'zorg' },
      ],
    },
  ],
  durationYears: [3],
};

test.each([
  [['H'], 'smal·H', '3', '2025-12-31', false],
  [['B'], 'smal·B', '3', '2027-12-31', false],
  [['B', 'B', 'H'], 'breed·B', '3', '2028-12-31', false],
  [['Z', 'J'], 'breed·Z', '3', null, false],
  [['Z', 'B', 'H'], 'breed·', '3', null, true],
  [[], '·', '3', null, false],
])('another model needs no other code: marks %p → %s', (marks, code, duurklasse, limit, tie) => {
  const found = classify(dagplan, {
    chosen: {},
    perResultaatgebied: [...marks, null, null],
    begindatum: dayOf('2025-01-01'),
    einddatum: addYears(dayOf('2025-01-01'), 3) - 1,
  });
  expect(found.code).toBe(code);
  expect(found.duurklasse).toBe(duurklasse);
  expect(found.limit === null ? null : isoOf(found.limit)).toBe(limit);
  expect(found.tie).toBe(tie);
  expect(cellsOf(dagplan)).toHaveLength(6);
  expect(duurklassen(dagplan).map((one) => one.code)).toEqual(['<3', '3', '>3', 'open']);
});
