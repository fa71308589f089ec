import { calculatorOf, redenenOf, type CalculationContext } from '../arrangementen/calculate';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { CalculatedArrangement } from '../calculated';
import type { Given } from '../given';
import { placedArrangementen, type PlacingContext } from './placed-arrangementen';

/** What the arrangementen of a delivery are worked out with. */
export interface ArrangementContext extends PlacingContext {
  readonly given: Given;
}

/** What the arrangementen of a delivery are priced with. */
const pricingOf = (given: Given): CalculationContext<ThuisondersteuningDimension> => {
  const { vandaag: today, periode, tarieven: tarievenblad, settings } = given;
  return { model: thuisondersteuning, tarievenblad, periode, today, settings };
};

/** Every row of Arrangementen with its class, price and cost (design 4.4). */
export function arrangementenOf({ given, ...where }: ArrangementContext): CalculatedArrangement[] {
  const calculate = calculatorOf(pricingOf(given));
  return placedArrangementen(where).map(({ rij, clientId, gebied, wijkteam, toPrice }) => {
    const { tarief, per, kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs, expiry } = calculate(toPrice);
    const { classification, begindatum, einddatum } = toPrice;
    return {
      rij,
      clientId,
      gebied,
      wijkteam,
      arrangement: classification.code,
      duurklasse: classification.duurklasse,
      tarief,
      per,
      kostenKwartaal,
      kostenJaar,
      kostenTotEinde,
      kostenEhs,
      begindatum,
      einddatum,
      afloop: expiry.day,
      looptAf: expiry.within90Days,
      toPrice,
    };
  });
}

/** Every euro of an arrangement explained in Dutch. */
export const redenVan = (given: Given, { toPrice }: Pick<CalculatedArrangement, 'toPrice'>): string =>
  redenenOf(pricingOf(given), toPrice).join(' ');
