import type { Checked } from '../calculated';
import type { Finding } from '../rules/finding';
import { masked } from '../wording';
import type { RedenCode } from './redenen';
import { redenNaam } from './redenen';
import { confirmationKey } from './sleutel';

/** At most so many characters of explanation. */
export const MOST_CHARACTERS = 200;

/** Why a warning stands, in the user's words. */
export interface Reden {
  readonly reden: RedenCode;
  /** Free text of at most 200 characters; may be empty, but not with reason `anders`. */
  readonly toelichting: string;
}

/** A warning that a person confirmed; `sleutel` is what it is bound to (see `confirmationKey`). */
export interface Bevestiging extends Reden {
  readonly code: string;
  readonly sleutel: string;
}

/** What is wrong with a reason, in one Dutch sentence; null when nothing is. */
export function troubleWithReden({ reden, toelichting }: Reden): string | null {
  const length = [...toelichting.trim()].length;
  if (length > MOST_CHARACTERS) return `Maak de toelichting korter: hoogstens ${MOST_CHARACTERS} tekens.`;
  return reden === 'anders' && length === 0 ? 'Schrijf in de toelichting waarom dit klopt.' : null;
}

/** Confirms warnings, one or a group; a fout or signaal among them is passed over. Throws on a reason that will not do. */
export function confirm(
  confirmations: readonly Bevestiging[],
  { levering }: Pick<Checked, 'levering'>,
  findings: readonly Finding[],
  given: Reden,
): readonly Bevestiging[] {
  const trouble = troubleWithReden(given);
  if (trouble !== null) throw new RangeError(trouble);
  const toelichting = masked(given.toelichting.trim());
  const keys = new Map(
    findings.filter(({ ernst }) => ernst === 'W').map((finding) => [confirmationKey(levering, finding), finding.code]),
  );
  const others = confirmations.filter(({ sleutel }) => !keys.has(sleutel));
  return [...others, ...[...keys].map(([sleutel, code]) => ({ code, sleutel, reden: given.reden, toelichting }))];
}

/** Takes confirmations of these findings back. */
export function retract(
  confirmations: readonly Bevestiging[],
  { levering }: Pick<Checked, 'levering'>,
  findings: readonly Finding[],
): readonly Bevestiging[] {
  const keys = new Set(findings.map((finding) => confirmationKey(levering, finding)));
  return confirmations.filter(({ sleutel }) => !keys.has(sleutel));
}

/** The same delivery with which of its warnings are confirmed; what was confirmed before is forgotten. */
export function withConfirmations(checked: Checked, confirmations: readonly Bevestiging[]): Checked {
  const codes = new Set(confirmations.map(({ code }) => code));
  const byKey = new Map(confirmations.map((confirmation) => [`${confirmation.code} ${confirmation.sleutel}`, confirmation]));
  const bevestigd = new Map<Finding, Bevestiging>();
  for (const finding of checked.findings) {
    // Working out a key takes time: only of what can be confirmed at all.
    if (finding.ernst !== 'W' || !codes.has(finding.code)) continue;
    const found = byKey.get(`${finding.code} ${confirmationKey(checked.levering, finding)}`);
    if (found !== undefined) bevestigd.set(finding, found);
  }
  return { ...checked, bevestigd };
}

/** How many warnings still wait for a confirmation. */
export const openWarnings = ({ oordeel, bevestigd }: Pick<Checked, 'oordeel' | 'bevestigd'>): number =>
  oordeel.waarschuwingen - bevestigd.size;

/** A confirmation as a reader sees it: the reason, and the explanation behind it. */
export const redenTekst = ({ reden, toelichting }: Reden): string =>
  toelichting === '' ? redenNaam(reden) : `${redenNaam(reden)}: ${toelichting}`;

/** How a finding stands: open, or confirmed and why. */
export function statusOf({ bevestigd }: Pick<Checked, 'bevestigd'>, finding: Finding): string {
  const found = bevestigd.get(finding);
  return found === undefined ? 'open' : `bevestigd: ${redenTekst(found)}`;
}
