import * as fc from 'fast-check';
import type { Checked } from '../../../src/domain/calculated';
import type { WorkbookCells } from '../../../src/domain/cell';
import { carriedOut, repairsOf } from '../../../src/domain/herstel/herstel';
import type { Proposal } from '../../../src/domain/herstel/voorstel';
import { proposalText } from '../../../src/domain/herstel/voorstel';
import { checkLevering } from '../../../src/domain/pipeline';
import { rules } from '../../../src/domain/rules';
import type { Finding } from '../../../src/domain/rules/finding';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { runAll } from '../../../src/domain/steps';
import { dayOf } from '../../../src/domain/calendar';
import { exampleDay, exampleWorkbook } from '../example-workbook';
import { mended } from './mended';

const check = (workbook: WorkbookCells, example: ExampleLevering = {}): Checked =>
  runAll(
    checkLevering(workbook, {
      today: exampleDay(example),
      ...(example.settings === undefined ? {} : { settings: example.settings }),
    }),
  );
const checkExample = (example: ExampleLevering): Checked => check(exampleWorkbook(example), example);
const keyOf = ({ code, blad, rij, kolom }: Finding): string => [code, blad, rij, kolom].join(' ');
const rowOf = ({ blad, rij }: { blad: string | null; rij: number | null }): string => `${blad} ${rij}`;

/** What the law of repairs forbids: findings that stayed, and new ones above S in a row that was mended. */
function harm(before: Checked, after: Checked, done: readonly Proposal[]): string[] {
  const known = new Set(before.findings.map(keyOf));
  const mendedCells = new Set(done.map(({ code, blad, rij, kolom }) => [code, blad, rij, kolom].join(' ')));
  const rows = new Set(done.map(rowOf));
  return after.findings.flatMap((finding) => {
    if (mendedCells.has(keyOf(finding))) return [`stayed: ${keyOf(finding)}`];
    const isNew = finding.ernst !== 'S' && rows.has(rowOf(finding)) && !known.has(keyOf(finding));
    return isNew ? [`new: ${keyOf(finding)} ${finding.melding}`] : [];
  });
}

const mending = rules.flatMap((rule) =>
  (rule.repair?.examples ?? []).map((example, place) => [`${rule.code} ${place + 1}`, rule.code, example] as const),
);

test('every control that the design mends in its own cell has a repair', () => {
  expect(rules.filter(({ repair }) => repair !== undefined).map(({ code }) => code)).toEqual(
    ['A02', 'B08', 'G01', 'K06', 'L01', 'V03', 'V04', 'V06', 'V08', 'V09'],
  );
});

describe.each(mending)('repair %s', (_, code, example) => {
  const checked = checkExample(example.from);
  const group = repairsOf(checked).find((one) => one.code === code);

  test('mends exactly these cells', () => {
    const found = (group?.proposals ?? []).map(({ blad, rij, kolom, old, new: now }) => ({ blad, rij, kolom, old, new: now }));
    expect(found).toEqual(example.mends);
  });

  test('each alone leaves nothing behind and brings nothing new', () => {
    for (const proposal of group?.proposals ?? []) {
      const done = carriedOut(group === undefined ? [] : [group], [proposal]);
      expect(harm(checked, check(mended(exampleWorkbook(example.from), done), example.from), done)).toEqual([]);
    }
  });

  test('says what is asked in a few words', () => expect(rules.find((rule) => rule.code === code)?.repair?.label).toMatch(/^[A-Z].{8,48}[^.]$/u));
});

/** Cells that people write, the mendable among them. */
const row = fc.record(
  {
    client_id: fc.constantFrom('C-1', ' C-1', 'C-2', 10000008, '010000008'),
    postcode: fc.constantFrom('9461ab', '9461  AB', '9461-AB', '9461AB', '0000AA'),
    wet: fc.constantFrom('WMO', 'Wmo ', 'JW', 'jw', 'WMOO', 'PW'),
    productcategorie: fc.constantFrom('02', 2, 1, '45', 'PW01', '99'),
    productcode: fc.constantFrom('02A03', null, ' 02A03', '01A01'),
    leveringsvorm: fc.constantFrom('ZIN', 'zin', 'ZNI', 'natura ', 'SUB', 'PBG'),
    begindatum: fc.constantFrom(46023, '01-01-2026', '03/04/2026', '31/01/2026', '2026-09-30', 'ooit'),
    einddatum: fc.constantFrom(null, '31-12-2026', '01/02/2026', 46387),
    kosten: fc.constantFrom(10, '10', '1.234', '12,50', '€ 9', 500_000, '1,5', 'veel'),
    volume: fc.constantFrom(3, '3', '2.500', '2,5', null),
    eenheid: fc.constantFrom('04', 4, '4', 'uur'),
    aanbieder_agb: fc.constantFrom(null, 1234567, '01234567'),
  },
  { requiredKeys: [] },
);
const delivery = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  gemeentecode: fc.constantFrom('1680', 518, 34, '99'),
});

test('nothing that is proposed introduces a finding: and the repairs of one control work without those of another', () => {
  fc.assert(
    fc.property(delivery, fc.nat(), ({ rows, gemeentecode }, pick) => {
      const workbook = exampleWorkbook({
        sheets: { Levering: [{ gemeentecode, gemeentenaam: null }], Voorzieningen: rows },
        facts: { Voorzieningen: { formulas: [{ top: 1, left: 3, rows: rows.length, columns: 2 }] } },
      });
      const checked = check(workbook);
      const groups = repairsOf(checked);
      const all = carriedOut(groups, groups.flatMap(({ proposals }) => proposals));
      expect(harm(checked, check(mended(workbook, all)), all)).toEqual([]);
      const some = carriedOut(groups, groups[pick % Math.max(1, groups.length)]?.proposals ?? []);
      expect(harm(checked, check(mended(workbook, some)), some).filter((one) => one.startsWith('stayed'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const days = { geboortedatum: 17667, begindatum: 46023, einddatum: 46387 };
const about = { aanmaakdatum: 46300 };

test('dates that explain each other are mended together', () => {
  const checked = checkExample({
    sheets: { Levering: [about], Voorzieningen: [{ ...days, begindatum: '31/08/2026' }, { ...days, begindatum: '03/09/2026' }, { ...days, einddatum: '01-10-2026' }] },
  });
  const groups = repairsOf(checked).filter(({ code }) => code === 'V08');
  const [first, , alone] = groups[0]?.proposals ?? [];
  if (first === undefined || alone === undefined) throw new Error('three proposals expected');
  expect(carriedOut(groups, [first]).map(({ cel }) => cel)).toEqual(['Q2', 'Q3']);
  expect(carriedOut(groups, [alone]).map(({ cel }) => cel)).toEqual(['R4']);
});

test('the last row before the total is mended as any other, also when it begins with Totaal itself', () => {
  const rows = [['postcode', 'wijkcode', 'wijknaam'], ['Totaal', 'WK168000', 'Annen '], ['Totaal', null, null]];
  const workbook = exampleWorkbook({ cells: { Wijkindeling: rows } });
  const groups = repairsOf(check(workbook));
  const done = carriedOut(groups, groups.flatMap(({ proposals }) => proposals));
  expect(done.filter(({ blad }) => blad === 'Wijkindeling').map(({ cel, new: now }) => [cel, now])).toEqual([['C2', 'Annen']]);
});

test('one cell is written once, and what changes its meaning goes before its form', () => {
  const others = Array.from({ length: 19 }, (_, place) => ({ ...days, client_id: `C-${place}`, kosten: 100 }));
  const checked = checkExample({ sheets: { Levering: [about], Voorzieningen: [...others, { ...days, kosten: '12345' }] } });
  const groups = repairsOf(checked);
  expect(groups.map(({ code }) => code)).toEqual(['K06', 'V09']);
  const done = carriedOut(groups, groups.flatMap(({ proposals }) => proposals));
  expect(done.map(({ cel, old, new: now }) => [cel, old, now])).toEqual([['X21', '12345', 123.45]]);
});

test.each([
  ['date', 46054, '01-02-2026'],
  ['date', '1-2-2026', '1-2-2026'],
  ['text', '123456782', '•••••••••'],
  ['euroCents', 12.5, '12,5'],
  ['text', null, 'leeg'],
] as const)('shows %s %p as %s', (format, cell, text) => expect(proposalText({ format }, cell)).toBe(text));

test('the day of the examples', () => expect(dayOf('2026-02-01')).toBe(46054));
