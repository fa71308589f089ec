import type { Checked } from '../calculated';
import type { Levering } from '../levering/sheet-data';
import type { Finding } from '../rules/finding';
import { runAll, type Steps } from '../steps';
import { masked } from '../wording';
import { MOST_CHARACTERS } from './maten';
import type { RedenCode } from './redenen';
import { redenNaam } from './redenen';
import { confirmationKey } from './sleutel';

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

type Confirmations = readonly Bevestiging[];

const EACH = 100;

/** The keys of findings, in steps: one takes a moment, 100,000 take seconds. */
function* keysOf(levering: Levering, findings: readonly Finding[], phase: string): Steps<readonly string[]> {
  const keys: string[] = [];
  for (const [done, finding] of findings.entries()) {
    if (done % EACH === 0) yield { phase, done, total: findings.length };
    keys.push(confirmationKey(levering, finding));
  }
  return keys;
}

/** Confirms warnings, one or a group; a fout or signaal among them is passed over. Throws on a reason that will not do. */
export function* confirmSteps(
  confirmations: Confirmations,
  { levering }: Pick<Checked, 'levering'>,
  findings: readonly Finding[],
  given: Reden,
): Steps<Confirmations> {
  const trouble = troubleWithReden(given);
  if (trouble !== null) throw new RangeError(trouble);
  const toelichting = masked(given.toelichting.trim());
  const warnings = findings.filter(({ ernst }) => ernst === 'W');
  const keys = yield* keysOf(levering, warnings, 'Bevestigen');
  const byKey = new Map(keys.map((sleutel, place) => [sleutel, warnings[place]?.code ?? '']));
  const others = confirmations.filter(({ sleutel }) => !byKey.has(sleutel));
  return [...others, ...[...byKey].map(([sleutel, code]) => ({ code, sleutel, reden: given.reden, toelichting }))];
}

/** Takes confirmations of these findings back. */
export function* retractSteps(
  confirmations: Confirmations,
  { levering }: Pick<Checked, 'levering'>,
  findings: readonly Finding[],
): Steps<Confirmations> {
  const keys = new Set(yield* keysOf(levering, findings, 'Intrekken'));
  return confirmations.filter(({ sleutel }) => !keys.has(sleutel));
}

/** The same delivery with which of its warnings are confirmed; what was confirmed before is forgotten. */
export function* confirmationSteps(checked: Checked, confirmations: Confirmations): Steps<Checked> {
  return { ...checked, bevestigd: yield* confirmedAmong(checked.levering, checked.findings, confirmations) };
}

/** Which of these findings are confirmed, and how. */
export function* confirmedAmong(
  levering: Levering,
  findings: readonly Finding[],
  confirmations: Confirmations,
): Steps<ReadonlyMap<Finding, Bevestiging>> {
  const codes = new Set(confirmations.map(({ code }) => code));
  const byKey = new Map(confirmations.map((confirmation) => [`${confirmation.code} ${confirmation.sleutel}`, confirmation]));
  // Working out a key takes time: only of what can be confirmed at all.
  const candidates = findings.filter(({ ernst, code }) => ernst === 'W' && codes.has(code));
  const keys = yield* keysOf(levering, candidates, 'Bevestigingen nagaan');
  const confirmed = candidates.flatMap((finding, place) => {
    const found = byKey.get(`${finding.code} ${keys[place] ?? ''}`);
    return found === undefined ? [] : [[finding, found] as const];
  });
  return new Map(confirmed);
}

/** `confirmSteps` in one go. */
export const confirm = (...given: Parameters<typeof confirmSteps>): Confirmations => runAll(confirmSteps(...given));

/** `retractSteps` in one go. */
export const retract = (...given: Parameters<typeof retractSteps>): Confirmations => runAll(retractSteps(...given));

/** `confirmationSteps` in one go. */
export const withConfirmations = (...given: Parameters<typeof confirmationSteps>): Checked =>
  runAll(confirmationSteps(...given));

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
