import { daysIn, overlapOf } from './calendar';
import type { GeslotenTijdvak } from './calendar';
import type { Cents, Day } from './cell';
import { fraction, fromDecimal, mul, roundHalfAwayFromZero } from './rational';
import type { Rational } from './rational';
import { monthsIn } from './tijdvakken';

/** What a row of Voorzieningen says about its price, as typed values; empty or unreadable is null. */
export interface PricedRow {
  /** Per eenheid. */
  readonly tarief: Cents | null;
  /** In the row's own eenheid, per frequentie. */
  readonly volume: number | null;
  readonly eenheid: string | null;
  readonly frequentie: string | null;
  readonly begindatum: Day | null;
  /** Null when the voorziening still runs. */
  readonly einddatum: Day | null;
}

/** The eenheid of which the volume itself is the amount in euro. */
const eenheidEuro = '83';

/** How many times each frequentie fits in the days that a row (`run`) shares with the quarter. */
const frequencyUnits: ReadonlyMap<string, (shared: GeslotenTijdvak, run: GeslotenTijdvak) => Rational> = new Map([
  ['1', (shared) => fraction(daysIn(shared))],
  ['2', (shared) => fraction(daysIn(shared), 7)],
  ['4', (shared) => monthsIn(shared)],
  ['6', (shared, run) => fraction(daysIn(shared), daysIn(run))],
]);

/**
 * The cost in a quarter of a row without kosten: tarief × volume × units, for eenheid 83 volume × units euro,
 * exact and rounded once at the end; null when it cannot be derived, which is finding K01 (design 2 and 4.3).
 * An open row counts as running to the end of the quarter.
 */
export function derivedCost(row: PricedRow, quarter: GeslotenTijdvak): Cents | null {
  const { volume, eenheid, begindatum } = row;
  const price = eenheid === eenheidEuro ? 100 : row.tarief;
  const unitsOf = frequencyUnits.get(row.frequentie ?? '');
  if (price === null || volume === null || eenheid === null || begindatum === null || !unitsOf) return null;
  const run = { eerste: begindatum, laatste: row.einddatum ?? quarter.laatste };
  const shared = overlapOf(run, quarter);
  if (shared === null) return 0;
  return roundHalfAwayFromZero(mul(mul(fraction(price), fromDecimal(volume)), unitsOf(shared, run)));
}
