import { confirmSteps, type Bevestiging } from '../bevestiging/bevestiging';
import type { Checked } from '../calculated';
import type { Finding } from '../rules/finding';
import type { Steps } from '../steps';

const placeOf = ({ code, blad, kolom, rij, cel }: Finding): string => [code, blad, kolom, rij, cel].join('|');

/**
 * What was confirmed in a delivery, as it holds for the same delivery with pseudonyms: a confirmation belongs to the
 * client as written, and only the writing of the client changed.
 */
export function* bevestigingenOver({ bevestigd }: Checked, naar: Checked): Steps<readonly Bevestiging[]> {
  const byPlace = new Map([...bevestigd].map(([finding, bevestiging]) => [placeOf(finding), bevestiging]));
  const byReden = new Map<string, { readonly reden: Bevestiging; readonly findings: Finding[] }>();
  for (const finding of naar.findings) {
    const reden = byPlace.get(placeOf(finding));
    if (reden === undefined) continue;
    const key = `${reden.reden} ${reden.toelichting}`;
    const same = byReden.get(key);
    if (same === undefined) byReden.set(key, { reden, findings: [finding] });
    else same.findings.push(finding);
  }
  let confirmations: readonly Bevestiging[] = [];
  for (const { reden, findings } of byReden.values()) confirmations = yield* confirmSteps(confirmations, naar, findings, reden);
  return confirmations;
}
