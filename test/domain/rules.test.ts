import { readdirSync } from 'node:fs';
import { check } from '../../src/domain/rules/check';
import type { Finding } from '../../src/domain/rules/finding';
import { givenOf } from '../../src/domain/given';
import { readLevering } from '../../src/domain/levering/read';
import { controlCodes } from '../../src/domain/control-codes';
import { sheetFormats } from '../../src/domain/levering/format';
import { rules } from '../../src/domain/rules';
import type { ExampleLevering, ExampleOf, RowRule, Rule } from '../../src/domain/rules/rule';
import type { SheetName } from '../../src/domain/levering/sheet-data';
import { exampleDay, exampleWorkbook } from './example-workbook';

/** What one rule finds in an example, the other rules left out. */
function found(rule: Rule, example: ExampleLevering): readonly Finding[] {
  const levering = readLevering(exampleWorkbook(example));
  const { findings, notRun } = check(levering, givenOf(levering, exampleDay(example), example.settings), [rule]);
  expect(notRun).toEqual([]);
  return findings;
}

/** The delivery in which a row of an example stands, as the last row of its sheet. */
function around(rule: RowRule, { row, with: rest = {} }: ExampleOf<SheetName>): ExampleLevering {
  const sheet = rule.sheets[0] as SheetName;
  return { ...rest, sheets: { ...rest.sheets, [sheet]: [...(rest.sheets?.[sheet] ?? []), row] } };
}

const named = <T>(examples: readonly T[]): [string, T][] =>
  examples.map((example, place) => [`${place + 1}: ${JSON.stringify(example).slice(0, 120)}`, example]);

const columnsOfSheet = (sheet: string): string[] =>
  Object.keys(Object.values(sheetFormats).find(({ name }) => name === sheet)?.columns ?? {});

const SENTENCE = /^[A-Z‘’€0-9“(].*[.!?]$/su;

describe.each(rules.map((rule) => [rule.code, rule] as const))('control %s', (_, rule) => {
  test('says in short Dutch sentences what, why and what to do', () => {
    for (const part of [rule.explanation, rule.fix]) {
      expect(part).toMatch(SENTENCE);
      expect(part.length).toBeLessThanOrEqual(240);
    }
    expect(rule.title).toMatch(/^[A-Z].{4,70}[^.]$/su);
    expect(rule.source.length).toBeGreaterThan(3);
  });

  test('reads in at most two lines, two sentences, without a word of English or of programs', () => {
    for (const part of [rule.title, rule.explanation, rule.fix]) {
      expect(part).not.toMatch(/\n|\b(?:the|and|row|column|value|null|undefined|string|error)\b/iu);
      expect(part.split(/(?<=[.!?])\s+(?=[A-Z])/u).length).toBeLessThanOrEqual(2);
    }
  });

  test('names columns that its sheets have, each once, and a place among them', () => {
    if (rule.kind !== 'row') return;
    expect(new Set(rule.columns).size).toBe(rule.columns.length);
    for (const sheet of rule.sheets) expect(columnsOfSheet(sheet)).toEqual(expect.arrayContaining([...rule.columns]));
    if (rule.at !== undefined) expect(rule.columns).toContain(rule.at);
  });

  test('its examples name sheets and columns of the format, and the column of each finding', () => {
    const deliveries: readonly ExampleLevering[] =
      rule.kind === 'row' ? [...rule.examples.accepted, ...rule.examples.rejected].map((one) => around(rule, one)) : [...rule.examples.accepted, ...rule.examples.rejected];
    for (const { sheets = {} } of deliveries) {
      for (const [sheet, rows] of Object.entries(sheets)) {
        for (const row of rows) expect(columnsOfSheet(sheet)).toEqual(expect.arrayContaining(Object.keys(row)));
      }
    }
  });

  test('has examples on both sides', () => {
    expect(rule.examples.accepted.length).toBeGreaterThan(0);
    expect(rule.examples.rejected.length).toBeGreaterThan(0);
  });

  if (rule.kind === 'row') {
    test.each(named(rule.examples.accepted))('accepts %s', (__, example) => {
      expect(found(rule, around(rule, example)).map((finding) => finding.melding)).toEqual([]);
    });
    test.each(named(rule.examples.rejected))('rejects %s', (__, example) => {
      const findings = found(rule, around(rule, example));
      const last = (example.with?.sheets?.[rule.sheets[0] as SheetName]?.length ?? 0) + 2;
      expect(findings.map(({ rij, kolom, ernst, melding }) => ({ rij, kolom, ernst, melding }))).toEqual([
        { rij: last, kolom: rule.at ?? rule.columns[0], ernst: example.ernst ?? rule.severity, melding: example.says },
      ]);
      expect(findings[0]?.melding).toMatch(SENTENCE);
    });
  } else {
    test.each(named(rule.examples.accepted))('accepts %s', (__, example) => {
      expect(found(rule, example).map((finding) => finding.melding)).toEqual([]);
    });
    test.each(named(rule.examples.rejected))('rejects %s', (__, example) => {
      const findings = found(rule, example);
      expect(findings.map(({ blad, rij, kolom }) => ({ blad, rij, kolom }))).toEqual(
        example.finds.map(({ blad, rij, kolom }) => ({ blad, rij, kolom })),
      );
      example.finds.forEach(({ says, ernst }, place) => {
        if (says !== undefined) expect(findings[place]?.melding).toBe(says);
        expect(findings[place]?.ernst).toBe(ernst ?? rule.severity);
      });
      for (const { melding } of findings) expect(melding).toMatch(SENTENCE);
    });
  }
});

test('a control’s file carries its code, and no code is used twice', () => {
  const files = readdirSync('src/domain/rules').filter((file) => /^[A-Z]\d{2}-/u.test(file));
  expect(rules.map((rule) => rule.code)).toEqual(files.map((file) => file.slice(0, 3)).sort());
});

test('every control of the design is there, and none of its own making', () => {
  expect(rules.map(({ code }) => code)).toEqual([...controlCodes].sort());
  expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
});
