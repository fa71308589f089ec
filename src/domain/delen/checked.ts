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

/** Shows a number of rows, findings or confirmations: NaN when it is hidden. */
export type Shown = (count: number) => number;

/**
 * Hides below 10 and rounds the rest to 5. Where the number of voorzieningen of the whole is hidden, hides everything but 0:
 * most of these numbers are, or lead to, the number of rows, and that tells how few can have many products.
 */
export const shownCount =
  (hidesRows: boolean): Shown =>
  (count) =>
    count > 0 && (hidesRows || isSmall(count)) ? NaN : roundedCount(count);

/** Shows a number of rows with something of their own: none, or not how many, for that may be all of a wet or a cirkel. */
export const noneOrHidden: Shown = (count) => (count === 0 ? 0 : NaN);

/** The verdict, and not how often something was found: it may be found in every row of a wet or a cirkel. */
export const sharedOordeel = ({ technisch, fouten, waarschuwingen, signalen }: Oordeel): Oordeel => ({
  technisch,
  fouten: noneOrHidden(fouten),
  waarschuwingen: noneOrHidden(waarschuwingen),
  signalen: noneOrHidden(signalen),
});

/** A checked delivery without anything that is about one person: no places, no values, no confirmations. */
export function sharedChecked(checked: Checked, shown: Shown): Checked {
  const { given, coverage, findings, oordeel, levering } = checked;
  const rows = levering.sheets.Voorzieningen?.size ?? 0;
  return {
    ...checked,
    given: { ...given, settings: { ...given.settings, kleineAantallen: 'delen' } },
    findings: sharedFindings(findings),
    oordeel: sharedOordeel(oordeel),
    coverage: coverage.map(({ code, gecontroleerd, overgeslagen, gevonden }) => ({
      code,
      gecontroleerd: gecontroleerd === rows ? shown(rows) : noneOrHidden(gecontroleerd),
      overgeslagen: noneOrHidden(overgeslagen),
      gevonden: noneOrHidden(gevonden),
    })),
    bevestigd: new Map(),
  };
}
