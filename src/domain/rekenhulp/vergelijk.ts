import { calculateArrangement, type ArrangementFigures, type CalculationContext } from '../arrangementen/calculate';
import { classify, type Classification } from '../arrangementen/classify';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { Cents } from '../cell';
import type { ArrangementInvoer } from './invoer';

/** What the calculator reckons with: everything but the model. */
export type RekenContext = Omit<CalculationContext<ThuisondersteuningDimension>, 'model'>;

/** An arrangement placed in the model and priced. */
export interface Uitkomst {
  readonly classification: Classification<ThuisondersteuningDimension>;
  readonly figures: ArrangementFigures;
}

/** Two arrangementen beside each other; a difference is the second less the first, null when either has no price. */
export interface Vergelijking {
  readonly eerste: Uitkomst;
  readonly tweede: Uitkomst;
  readonly verschil: {
    readonly kostenKwartaal: Cents | null;
    readonly kostenJaar: Cents | null;
    readonly kostenTotEinde: Cents | null;
  };
}

/** Works out what the calculator is asked (design 4.4); `aanbiederAgb` is that of the toewijzing, if any. */
export function rekenUit(context: RekenContext, invoer: ArrangementInvoer, aanbiederAgb: string | null): Uitkomst {
  const { type, intensiteit, perResultaatgebied, begindatum, einddatum, ehs, offerte, offerteBedrag } = invoer;
  const chosen = { type, intensiteit };
  const einddatumUnreadable = invoer.einddatumOnleesbaar ?? false;
  const values = { chosen, perResultaatgebied, begindatum, einddatum, einddatumUnreadable };
  const classification = classify(thuisondersteuning, values);
  const toPrice = { classification, begindatum, einddatum, ehs, offerte, offerteBedrag, aanbiederAgb };
  return { classification, figures: calculateArrangement({ ...context, model: thuisondersteuning }, toPrice) };
}

/** Compares two alternatives for the same person, priced on the same Tarievenblad in the same quarter. */
export function alternatives(
  context: RekenContext,
  eerste: ArrangementInvoer,
  tweede: ArrangementInvoer,
  aanbiederAgb: string | null,
): Vergelijking {
  const [one, two] = [rekenUit(context, eerste, aanbiederAgb), rekenUit(context, tweede, aanbiederAgb)];
  const verschil = (of: 'kostenKwartaal' | 'kostenJaar' | 'kostenTotEinde'): Cents | null => {
    const [first, second] = [one.figures[of], two.figures[of]];
    return first === null || second === null ? null : second - first;
  };
  return {
    eerste: one,
    tweede: two,
    verschil: {
      kostenKwartaal: verschil('kostenKwartaal'),
      kostenJaar: verschil('kostenJaar'),
      kostenTotEinde: verschil('kostenTotEinde'),
    },
  };
}
