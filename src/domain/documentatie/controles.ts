import { rules } from '../rules';
import type { Ernst } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { code, pageOf, plain, table } from './markdown';

const WORDS: Readonly<Record<Ernst, string>> = { F: 'fout', W: 'waarschuwing', S: 'signaal' };

/** Every severity a control can give, its usual one first. */
function severitiesOf(rule: Rule): readonly Ernst[] {
  const { rejected } = rule.examples;
  const given = rule.kind === 'row' ? rule.examples.rejected : rejected.flatMap((example) => ('finds' in example ? example.finds : []));
  return [...new Set([rule.severity, ...given.flatMap(({ ernst }) => ernst ?? [])])];
}

/** A sentence the control says in one of its examples. */
function saidBy(rule: Rule): string | null {
  const said =
    rule.kind === 'row'
      ? rule.examples.rejected.map(({ says }) => says)
      : rule.examples.rejected.flatMap(({ finds }) => finds.flatMap(({ says }) => says ?? []));
  return said[0] ?? null;
}

function placeLine(rule: Rule): string[] {
  if (rule.kind !== 'row') return [];
  return [`- Kijkt naar: ${rule.sheets.join(', ')}, ${rule.columns.map(code).join(', ')}`];
}

function controlPart(rule: Rule): (string | string[])[] {
  const said = saidBy(rule);
  return [
    `## ${rule.code} ${plain(rule.title)}`,
    [
      `- Ernst: ${severitiesOf(rule).map((ernst) => WORDS[ernst]).join(', soms ')}`,
      ...placeLine(rule),
      ...(said === null ? [] : [`- Bijvoorbeeld: ${plain(said)}`]),
      `- Waarom dit telt: ${plain(rule.explanation)}`,
      `- Wat te doen: ${plain(rule.fix)}`,
      ...(rule.repair === undefined ? [] : [`- Waaier kan herstellen: ${plain(rule.repair.label)}`]),
      `- Bron: ${plain(rule.source)}`,
    ],
  ];
}

/** The page with all controls: what, why and what to do, from the controls themselves. */
export function controlesPagina(): string {
  const lines = rules.map((rule) => [rule.code, WORDS[rule.severity], plain(rule.title)]);
  return pageOf([
    '# De controles van Waaier',
    'Gemaakt door Waaier uit de controles zelf. Een fout moet eerst worden verbeterd, een waarschuwing bevestigt iemand met een reden, een signaal is goed om te weten.',
    table(['code', 'ernst', 'controle'], lines),
    ...rules.flatMap(controlPart),
  ]);
}
