import type { Cents, Day } from '../cell';
import { yearOfPeriode } from '../periode';
import type { Periode } from '../periode';
import type { Tarievenblad, TariffPeriod } from '../tarieven/tarievenblad';
import { costIn } from './cost';
import type { CostSettings } from './cost';
import { expiryOf } from './expiry';
import type { Expiry } from './expiry';
import type { ArrangementModel } from './model';
import { priceOf } from './price';
import type { ArrangementToPrice } from './price';
import { reasonOfCost, reasonOfNoPrice } from './reden';

/** What an arrangement costs, when it ends and why (design 4.4, 4.11). */
export interface ArrangementFigures {
  /** Null, as is all money, when the arrangement has no price; `reden` says why. */
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
  /** Every euro explained, a Dutch sentence each: which line, then how each of the three costs follows from it. */
  readonly redenen: readonly string[];
}

/** What all arrangementen of one levering are calculated with. */
export interface CalculationContext<Name extends string> {
  readonly model: ArrangementModel<Name>;
  readonly tarievenblad: Tarievenblad;
  readonly periode: Periode;
  readonly today: Day;
  readonly settings: CostSettings;
}

/** Prices one arrangement and gives its cost this quarter, this year and to its end, with the reason (design 4.4). */
export function calculateArrangement<Name extends string>(
  { model, tarievenblad, periode, today, settings }: CalculationContext<Name>,
  arrangement: ArrangementToPrice<Name>,
): ArrangementFigures {
  const { duurklasse, limit } = arrangement.classification;
  // Without a duration the end cannot be read: it may well lie before the limit.
  const expiry = expiryOf(arrangement.einddatum, duurklasse === null ? null : limit, today);
  const price = priceOf(tarievenblad, arrangement);
  if (typeof price === 'string') {
    const redenen = [reasonOfNoPrice(model, arrangement, price)];
    const none = { kostenKwartaal: null, kostenJaar: null, kostenTotEinde: null, kostenEhs: null };
    return { tarief: null, per: null, ...none, expiry, redenen };
  }
  const year = yearOfPeriode(periode);
  const { run, tarief } = price;
  const einde = { eerste: run.eerste, laatste: run.laatste ?? year.laatste };
  const costs = {
    kwartaal: costIn(price, periode, settings),
    jaar: costIn(price, year, settings),
    totEinde: costIn(price, einde, settings),
    einde,
  };
  return {
    tarief: tarief.bedrag,
    per: tarief.per,
    kostenKwartaal: costs.kwartaal.kosten,
    kostenJaar: costs.jaar.kosten,
    kostenTotEinde: costs.totEinde.kosten,
    kostenEhs: costs.kwartaal.ehs,
    expiry,
    redenen: reasonOfCost(arrangement, price, costs, { quarter: periode, year }, settings),
  };
}
