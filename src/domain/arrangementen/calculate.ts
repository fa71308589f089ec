import type { Cents, Day } from '../cell';
import { yearOfPeriode } from '../periode';
import type { Periode } from '../periode';
import type { Tarievenblad, TariffPeriod } from '../tarieven/tarievenblad';
import { costIn, costsIn } from './cost';
import type { CostSettings } from './cost';
import { expiryOf } from './expiry';
import type { Expiry } from './expiry';
import type { ArrangementModel } from './model';
import { priceOf } from './price';
import type { ArrangementPrice, ArrangementToPrice } from './price';
import { reasonOfCost, reasonOfNoPrice, type ExplainedCosts } from './reden';

/** What an arrangement costs and when it ends (design 4.4, 4.11). */
export interface ArrangementFigures {
  /** Null, as is all money, when the arrangement has no price; `redenenOf` says why. */
  readonly tarief: Cents | null;
  readonly per: TariffPeriod | null;
  readonly kostenKwartaal: Cents | null;
  /** The whole calendar year of the quarter. */
  readonly kostenJaar: Cents | null;
  /** The whole run; while it is open, to 31 December of the year of the quarter. */
  readonly kostenTotEinde: Cents | null;
  /** The part of kostenKwartaal that is extra schoonmaak; null when it falls due but has no price. */
  readonly kostenEhs: Cents | null;
  readonly expiry: Expiry;
}

/** What all arrangementen of one levering are calculated with. */
export interface CalculationContext<Name extends string> {
  readonly model: ArrangementModel<Name>;
  readonly tarievenblad: Tarievenblad;
  readonly periode: Periode;
  readonly today: Day;
  readonly settings: CostSettings;
}

/** Prices one arrangement and gives its cost this quarter, this year and to its end (design 4.4). */
export const calculateArrangement = <Name extends string>(
  context: CalculationContext<Name>,
  arrangement: ArrangementToPrice<Name>,
): ArrangementFigures => calculatorOf(context)(arrangement);

/** The same for all arrangementen of a levering. */
export function calculatorOf<Name extends string>(
  context: CalculationContext<Name>,
): (arrangement: ArrangementToPrice<Name>) => ArrangementFigures {
  const costsOf = explainerOf(context);
  return (arrangement) => {
    const { duurklasse, limit } = arrangement.classification;
    // Without a duration the end cannot be read: it may well lie before the limit.
    const expiry = expiryOf(arrangement.einddatum, duurklasse === null ? null : limit, context.today);
    const price = priceOf(context.tarievenblad, arrangement);
    if (typeof price === 'string') {
      return { tarief: null, per: null, kostenKwartaal: null, kostenJaar: null, kostenTotEinde: null, kostenEhs: null, expiry };
    }
    const { kwartaal, jaar, totEinde } = costsOf(price);
    return {
      tarief: price.tarief.bedrag,
      per: price.tarief.per,
      kostenKwartaal: kwartaal.kosten,
      kostenJaar: jaar.kosten,
      kostenTotEinde: totEinde.kosten,
      kostenEhs: kwartaal.ehs,
      expiry,
    };
  };
}

/**
 * Every euro of an arrangement explained, a Dutch sentence each: which line, then how each of the three costs follows from
 * it; or why it has no price. They are long, and few are ever read: so they are made when somebody asks.
 */
export function redenenOf<Name extends string>(
  context: CalculationContext<Name>,
  arrangement: ArrangementToPrice<Name>,
): readonly string[] {
  const price = priceOf(context.tarievenblad, arrangement);
  if (typeof price === 'string') return [reasonOfNoPrice(context.model, arrangement, price)];
  return reasonOfCost(arrangement, price, explainerOf(context)(price), context.periode, context.settings);
}

/** The three costs, each with its own period. */
function explainerOf({ periode, settings }: Pick<CalculationContext<string>, 'periode' | 'settings'>): (price: ArrangementPrice) => ExplainedCosts {
  const year = yearOfPeriode(periode);
  const [inQuarter, inYear] = [costsIn(periode, settings), costsIn(year, settings)];
  return (price) => {
    const einde = { eerste: price.run.eerste, laatste: price.run.laatste ?? year.laatste };
    return { kwartaal: inQuarter(price), jaar: inYear(price), totEinde: costIn(price, einde, settings), year, einde };
  };
}
