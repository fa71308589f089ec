import { daysIn, overlapOf } from './calendar';
import type { GeslotenTijdvak } from './calendar';
import type { Cents, Day } from './cell';
import { centsOf } from './money';
import { fraction, fromDecimal, mul, roundedQuotient, roundHalfAwayFromZero, type Quotient } from './rational';
import { dutchEuro, dutchNumber } from './wording';
import { monthsIn, monthsTouched } from './tijdvakken';

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

/** How often a frequentie fits in the days that a row (`run`) shares with the quarter: exact, and in words. */
interface FrequencyUnits {
  quotient(shared: GeslotenTijdvak, run: GeslotenTijdvak): Quotient;
  words(shared: GeslotenTijdvak, run: GeslotenTijdvak): string;
}

const counted = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
const dayCount = (shared: GeslotenTijdvak): string => counted(daysIn(shared), 'dag', 'dagen');

const frequencies: ReadonlyMap<string, FrequencyUnits> = new Map<string, FrequencyUnits>([
  ['1', { quotient: (shared) => ({ above: daysIn(shared), below: 1 }), words: dayCount }],
  ['2', { quotient: (shared) => ({ above: daysIn(shared), below: 7 }), words: (shared) => `${daysIn(shared)}/7 weken` }],
  [
    '4',
    {
      quotient: monthsIn,
      words: (shared) =>
        `${dayCount(shared)} in ${counted(monthsTouched(shared), 'maand', 'maanden')} naar dagen van elke maand`,
    },
  ],
  [
    '6',
    {
      quotient: (shared, run) => ({ above: daysIn(shared), below: daysIn(run) }),
      words: (shared, run) => `${daysIn(shared)}/${daysIn(run)} van de looptijd`,
    },
  ],
]);

function euroWords(euro: number): string {
  const cents = centsOf(euro);
  return cents === null ? `€ ${dutchNumber(euro)}` : dutchEuro(cents);
}

/** What the cost of a row is made of; null when it cannot be derived, `shared` null when it is outside the quarter. */
function derivation(row: PricedRow, quarter: GeslotenTijdvak) {
  const { volume, eenheid, begindatum } = row;
  const price = eenheid === eenheidEuro ? 100 : row.tarief;
  const units = frequencies.get(row.frequentie ?? '');
  if (price === null || volume === null || eenheid === null || begindatum === null || !units) return null;
  const run = { eerste: begindatum, laatste: row.einddatum ?? quarter.laatste };
  return { price, volume, units, run, shared: overlapOf(run, quarter) };
}

/**
 * The cost in a quarter of a row without kosten: tarief × volume × units, for eenheid 83 volume × units euro,
 * exact and rounded once at the end; null when it cannot be derived, which is finding K01 (design 2 and 4.3).
 * An open row counts as running to the end of the quarter.
 */
export function derivedCost(row: PricedRow, quarter: GeslotenTijdvak): Cents | null {
  const found = derivation(row, quarter);
  if (found === null) return null;
  const { price, volume, units, run, shared } = found;
  return shared === null ? 0 : product(price, volume, units.quotient(shared, run));
}

/** A price × a volume × a quotient in whole cents: in plain numbers, where those are exact. */
function product(price: Cents, volume: number, { above, below }: Quotient): Cents {
  const thousandths = Math.round(volume * 1000);
  const plain = thousandths / 1000 === volume ? roundedQuotient(price * thousandths * above, 1000 * below) : null;
  return plain ?? roundHalfAwayFromZero(mul(mul(fraction(price), fromDecimal(volume)), fraction(above, below)));
}

/** How `derivedCost` came about, in a sentence for the user; null when it cannot be derived. */
export function reasonOfDerivedCost(row: PricedRow, quarter: GeslotenTijdvak): string | null {
  const found = derivation(row, quarter);
  const cost = derivedCost(row, quarter);
  if (found === null || cost === null) return null;
  const { price, volume, units, run, shared } = found;
  if (shared === null) return 'Geen kosten: de rij loopt niet in dit kwartaal.';
  const amount =
    row.eenheid === eenheidEuro ? euroWords(volume) : `tarief ${dutchEuro(price)} × volume ${dutchNumber(volume)}`;
  return `Berekend: ${amount} × ${units.words(shared, run)} = ${dutchEuro(cost)}.`;
}
