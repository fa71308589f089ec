import { calculateArrangement, redenenOf, type ArrangementFigures, type CalculationContext } from '../arrangementen/calculate';
import { classify, type Classification } from '../arrangementen/classify';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { ArrangementInvoer } from './invoer';

/** What the calculator reckons with: everything but the model. */
export type RekenContext = Omit<CalculationContext<ThuisondersteuningDimension>, 'model'>;

/** An arrangement placed in the model and priced. */
export interface Uitkomst {
  readonly classification: Classification<ThuisondersteuningDimension>;
  readonly figures: ArrangementFigures;
  /** Every euro explained, or why there is none: sentences, one for each amount. */
  readonly redenen: readonly string[];
}

/** Works out what the calculator is asked (design 4.4); `aanbiederAgb` is that of the toewijzing, if any. */
export function rekenUit(context: RekenContext, invoer: ArrangementInvoer, aanbiederAgb: string | null): Uitkomst {
  const { type, intensiteit, perResultaatgebied, begindatum, einddatum, ehs, offerte, offerteBedrag } = invoer;
  const chosen = { type, intensiteit };
  const einddatumUnreadable = invoer.einddatumOnleesbaar ?? false;
  const values = { chosen, perResultaatgebied, begindatum, einddatum, einddatumUnreadable };
  const classification = classify(thuisondersteuning, values);
  const offerteBedragUnreadable = invoer.offerteBedragOnleesbaar ?? false;
  const toPrice = { classification, begindatum, einddatum, ehs, offerte, offerteBedrag, offerteBedragUnreadable, aanbiederAgb };
  const whole = { ...context, model: thuisondersteuning };
  return { classification, figures: calculateArrangement(whole, toPrice), redenen: redenenOf(whole, toPrice) };
}
