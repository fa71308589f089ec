import { documentatie } from '../../src/domain/documentatie';
import { sheetFormats } from '../../src/domain/levering/format';
import { rules } from '../../src/domain/rules';

const [controles, leverformaat] = documentatie();
const bare = (text: string): string => text.replace(/\\(.)/gu, '$1');

test('two pages, each with its own name', () => {
  expect(documentatie().map(({ naam }) => naam)).toEqual(['controles.md', 'leverformaat.md']);
});

/** A part of the page, from its heading to the next. */
function part(text: string | undefined, heading: string): string {
  const at = bare(text ?? '').split('\n## ').filter((one) => one === heading || one.startsWith(`${heading}\n`));
  expect(at).toHaveLength(1);
  return at[0] ?? '';
}

test.each(rules.map((rule) => [rule.code, rule] as const))('%s stands there whole', (code, rule) => {
  const text = part(controles?.tekst, `${code} ${rule.title}`);
  for (const said of [rule.explanation, rule.fix, rule.source, ...(rule.repair === undefined ? [] : [rule.repair.label])]) {
    expect(text).toContain(said.replace(/\s+/gu, ' '));
  }
  expect(bare(controles?.tekst ?? '')).toContain(`| ${code} |`);
});

test.each(Object.values(sheetFormats).map((format) => [format.name, format] as const))('blad %s stands there whole', (name, format) => {
  const text = part(leverformaat?.tekst, name);
  expect(text).toContain(format.explanation);
  for (const [kolom, { alsoKnownAs = [], explanation }] of Object.entries(format.columns)) {
    const line = text.split('\n').find((one) => one.startsWith(`| \`${kolom}\` |`)) ?? '';
    expect(line).toContain(explanation);
    for (const alias of alsoKnownAs) expect(line).toContain(`\`${alias}\``);
  }
});

test('every table keeps its number of columns, so that it is read as one', () => {
  for (const { tekst } of documentatie()) {
    const lines = tekst.split('\n');
    lines.forEach((line, place) => {
      const before = lines[place - 1] ?? '';
      if (!line.startsWith('|') || !before.startsWith('|')) return;
      expect(line.split(/(?<!\\)\|/u)).toHaveLength(before.split(/(?<!\\)\|/u).length);
    });
  }
});

test('severities that depend on the row are both named', () => {
  expect(part(controles?.tekst, `C10 ${rules.find(({ code }) => code === 'C10')?.title ?? ''}`)).toMatch(/Ernst: waarschuwing, soms signaal/u);
});
