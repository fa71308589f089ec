import { costsIn } from '../arrangementen/cost';
import { priceOf, type ArrangementToPrice } from '../arrangementen/price';
import type { ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { Cents } from '../cell';
import type { Given } from '../given';
import type { Levering } from '../levering/sheet-data';
import { yearOfPeriode } from '../periode';
import { add, div, fraction, fromDecimal, mul, roundHalfAwayFromZero } from '../rational';
import { tariffLinesOf } from '../tarieven/lines';
import { raised } from '../tarieven/raise';
import { tarievenbladOf, type Tarievenblad } from '../tarieven/tarievenblad';
import { restOfYear } from './committed';

/** What an arrangement costs in the calendar year, and in the part of it after the quarter. */
export interface YearCost {
  readonly jaar: Cents;
  readonly toegezegd: Cents;
}

type Arrangement = ArrangementToPrice<ThuisondersteuningDimension>;

/** The Tarievenblad with every bedrag on it raised; what is agreed in an offerte of its own stays. */
export const raisedTarievenblad = ({ sheets }: Levering, percentage: number): Tarievenblad =>
  tarievenbladOf(
    tariffLinesOf(sheets.Tarievenblad).map((line) => ({
      ...line,
      bedrag: line.bedrag === null ? null : raised(line.bedrag, percentage),
    })),
  );

/** The same arrangement with intensiteit G; null when it is not a plus. What is agreed in an offerte stays the same by it. */
function asGemiddeld(arrangement: Arrangement): Arrangement | null {
  const { classification } = arrangement;
  if (classification.classes.intensiteit !== '+') return null;
  const classes = { ...classification.classes, intensiteit: 'G' };
  return { ...arrangement, classification: { ...classification, classes } };
}

/** What an arrangement costs after a shift to gemiddeld, and whether it had to stay as it is. */
export interface ShiftedCost {
  readonly cost: YearCost;
  readonly stays: boolean;
}

/** How arrangementen are priced in this year; the answer is null when it has no price or does not run this year. */
export interface YearPricing {
  costOf(arrangement: Arrangement): YearCost | null;
  /** The same when so many percent of every plus becomes gemiddeld; `stays` when that has no price. */
  shiftedCostOf(arrangement: Arrangement, percentage: number): ShiftedCost | null;
}

/** Prices arrangementen over the calendar year of a delivery. */
export function yearPricing({ periode, settings }: Given, tarievenblad: Tarievenblad): YearPricing {
  const [inYear, inRest] = [costsIn(yearOfPeriode(periode), settings), costsIn(restOfYear(periode), settings)];
  const costOf = (arrangement: Arrangement): YearCost | null => {
    const price = priceOf(tarievenblad, arrangement);
    if (typeof price === 'string') return null;
    const { days, kosten } = inYear(price);
    return days === null ? null : { jaar: kosten, toegezegd: inRest(price).kosten };
  };
  return {
    costOf,
    shiftedCostOf(arrangement, percentage) {
      const cost = costOf(arrangement);
      if (cost === null) return null;
      const gemiddeld = percentage === 0 ? null : asGemiddeld(arrangement);
      if (gemiddeld === null) return { cost, stays: false };
      const lighter = costOf(gemiddeld);
      if (lighter === null) return { cost, stays: true };
      const mixed = (of: keyof YearCost): Cents => between(cost[of], lighter[of], percentage);
      return { cost: { jaar: mixed('jaar'), toegezegd: mixed('toegezegd') }, stays: false };
    },
  };
}

/** So many percent of the way from one amount to another. */
function between(from: Cents, to: Cents, percentage: number): Cents {
  const share = div(fromDecimal(percentage), fraction(100));
  return roundHalfAwayFromZero(add(fraction(from), mul(share, fraction(to - from))));
}
