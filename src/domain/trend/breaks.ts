import type { Gebieden } from '../gebieden';
import { previousPeriode } from '../periode';
import type { Quarters } from './quarters';

/** The own wijken with a row in each quarter that the division into wijken of today does not have. */
function strangers({ periodes, sets }: Quarters, { eigenWijken }: Gebieden): string[] {
  const known = new Set(eigenWijken);
  const met = periodes.map(() => new Set<string>());
  for (const { facts, quarter } of sets) {
    const strange = facts.places.map(({ wijk }) => (wijk === null || known.has(wijk) ? null : wijk));
    if (strange.every((wijk) => wijk === null)) continue;
    for (let row = 0; row < facts.size; row++) {
      const wijk = strange[facts.place[row] ?? 0] ?? null;
      if (wijk !== null) met[quarter[row] ?? 0]?.add(wijk);
    }
  }
  return met.map((wijken) => [...wijken].sort().join(', '));
}

/**
 * Where a line through the quarters is broken (design 4.6): a quarter that follows on a gap, and one that uses other
 * wijken than the quarter before it. Products cannot break it: every quarter goes through today's catalogue.
 */
export function breaksOf(quarters: Quarters, gebieden: Gebieden): ReadonlyMap<string, string> {
  const { periodes } = quarters;
  const strange = strangers(quarters, gebieden);
  const breaks = new Map<string, string>();
  for (const [place, periode] of periodes.entries()) {
    const before = periodes[place - 1];
    if (before === undefined) continue;
    const reasons = [
      before.code === previousPeriode(periode).code ? null : `geen cijfers tussen ${before.code} en ${periode.code}`,
      strange[place] === strange[place - 1] ? null : 'andere indeling in wijken dan het kwartaal ervoor',
    ].filter((reason) => reason !== null);
    if (reasons.length > 0) breaks.set(periode.code, reasons.join('; '));
  }
  return breaks;
}
