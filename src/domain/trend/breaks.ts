import type { Gebieden } from '../gebieden';
import { previousPeriode } from '../periode';
import type { Quarters } from './quarters';

/** Of a hundred rows so many stand at least in other wijken when a quarter uses another division; fewer are mistakes. */
const LEAST_PERCENT = 1;

/** The own wijken in each quarter that the division into wijken of today does not have; none where they are but mistakes. */
function strangers({ periodes, sets }: Quarters, { eigenWijken }: Gebieden): string[] {
  const known = new Set(eigenWijken);
  const met = periodes.map(() => ({ wijken: new Set<string>(), strange: 0, rows: 0 }));
  for (const { facts, quarter } of sets) {
    const perQuarter = facts.places.length;
    const rows = new Int32Array(periodes.length * perQuarter);
    for (let row = 0; row < facts.size; row++) {
      const at = (quarter[row] as number) * perQuarter + (facts.place[row] as number);
      rows[at] = (rows[at] as number) + 1;
    }
    for (const [number, own] of met.entries()) {
      for (const [place, { wijk }] of facts.places.entries()) {
        const count = rows[number * perQuarter + place] ?? 0;
        own.rows += count;
        if (count === 0 || wijk === null || known.has(wijk)) continue;
        own.strange += count;
        own.wijken.add(wijk);
      }
    }
  }
  return met.map(({ wijken, strange, rows }) => (100 * strange < LEAST_PERCENT * rows ? '' : [...wijken].sort().join(', ')));
}

/**
 * Where a line through the quarters is broken (design 4.6): a quarter that follows on a gap, and one that uses other
 * wijken than the quarter before it. Products cannot break it: every quarter goes through today's catalogue.
 */
export function breaksOf(quarters: Quarters, gebieden: Gebieden): ReadonlyMap<string, string> {
  const { periodes } = quarters;
  if (periodes.length < 2) return new Map();
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
