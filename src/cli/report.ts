import { nietGebruikt, openWarnings, rules, verdictSentence, type Checked, type Finding, type Oordeel } from '#domain';
import { EXIT, type ExitCode } from './command';

const WORDS = { F: 'fout', W: 'waarschuwing', S: 'signaal' } as const;
const ORDER: readonly Finding['ernst'][] = ['F', 'W', 'S'];
const EXAMPLES = 3;

/** The exit code that a verdict leads to. */
export const exitOf = (oordeel: Oordeel): ExitCode => (oordeel.technisch === 'goedgekeurd' ? EXIT.goedgekeurd : EXIT.fouten);

/** JSON as it is written to a file. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A delivery in lines: the verdict, then each control that found something, the most serious first. */
export function reportLines(bestand: string, checked: Checked): string[] {
  const { oordeel, findings, notRun, bevestigd } = checked;
  const lines = [`${bestand}: ${verdictSentence(oordeel, openWarnings(checked))}`];
  for (const ernst of ORDER) {
    for (const [code, found] of byCode(findings.filter((finding) => finding.ernst === ernst))) {
      const rule = rules.find((candidate) => candidate.code === code);
      const confirmed = found.filter((finding) => bevestigd.has(finding)).length;
      const of = confirmed === 0 ? '' : ` (${confirmed} bevestigd)`;
      lines.push(`  ${code} ${WORDS[ernst]}, ${found.length} keer${of}: ${rule?.title ?? ''}`);
      for (const finding of found.slice(0, EXAMPLES)) lines.push(`      ${placeOf(finding)}${finding.melding}`);
      if (found.length > EXAMPLES) lines.push(`      en nog ${found.length - EXAMPLES} keer`);
    }
  }
  for (const sentence of nietGebruikt(checked)) lines.push(`  Let op: ${sentence}`);
  if (notRun.length > 0) {
    const reasons = new Map<string, string[]>();
    for (const { code, reden } of notRun) reasons.set(reden, [...(reasons.get(reden) ?? []), code]);
    for (const [reden, codes] of reasons) lines.push(`  Niet uitgevoerd: ${codes.length} controles, omdat ${reden} (${codes.join(', ')}).`);
  }
  return lines;
}

function byCode(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function placeOf({ blad, cel, kolom }: Finding): string {
  const place = [blad, cel ?? kolom].filter((part) => part !== null).join(' ');
  return place === '' ? '' : `${place}: `;
}
