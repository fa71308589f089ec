import { readdirSync } from 'node:fs';
import { check } from '../../src/domain/rules/check';
import type { Finding } from '../../src/domain/rules/finding';
import { givenOf } from '../../src/domain/given';
import { readLevering } from '../../src/domain/levering/read';
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
