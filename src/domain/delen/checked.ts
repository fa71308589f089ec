import type { Checked, Oordeel } from '../calculated';
import type { Finding } from '../rules/finding';
import { isSmall, roundedCount } from './rounding';

const keyOf = ({ code, ernst, blad, kolom }: Finding): string => [code, ernst, blad, kolom].join('\n');

/**
 * The controls as a copy may tell of them: never where or what, one line for each control and column, and only of what
 * was found about the delivery as a whole or ten times or more.
 */
function sharedFindings(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (told.has(key) || (finding.rij !== null && isSmall(counts.get(key) ?? 0))) continue;
    told.set(key, { ...finding, rij: null, cel: null, melding: '' });
  }
  return [...told.values()];
}

/** A number of rows, findings or confirmations: NaN below 10, the rest to the nearest 5. */
export const shownCount = (count: number): number => (isSmall(count) ? NaN : roundedCount(count));

/** The verdict; how often something was found as the copy tells of each control, else their sum tells of the hidden ones. */
export const sharedOordeel = ({ technisch, fouten, waarschuwingen, signalen }: Oordeel): Oordeel => ({
  technisch,
  fouten: shownCount(fouten),
  waarschuwingen: shownCount(waarschuwingen),
  signalen: shownCount(signalen),
});

/** A checked delivery without anything that is about one person: no places, no values, no confirmations. */
export function sharedChecked(checked: Checked): Checked {
  const { given, coverage, findings, oordeel } = checked;
  return {
    ...checked,
    given: { ...given, settings: { ...given.settings, kleineAantallen: 'delen' } },
    findings: sharedFindings(findings),
    oordeel: sharedOordeel(oordeel),
    coverage: coverage.map((line) => ({
      code: line.code,
      gecontroleerd: shownCount(line.gecontroleerd),
      overgeslagen: shownCount(line.overgeslagen),
      gevonden: shownCount(line.gevonden),
    })),
    bevestigd: new Map(),
  };
}
