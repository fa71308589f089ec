import type { Tijdvak } from '../calendar';
import type { Cents, Day } from '../cell';
import type { EhsTarief, Tarief, Tarievenblad } from '../tarieven/tarievenblad';
import type { Classification } from './classify';

/** An arrangement with its place in the model and what it says about money, as typed values. */
export interface ArrangementToPrice<Name extends string> {
  readonly classification: Classification<Name>;
  readonly begindatum: Day | null;
  /** Null when the arrangement still runs. */
  readonly einddatum: Day | null;
  readonly ehs: boolean;
  readonly offerte: boolean;
  readonly offerteBedrag: Cents | null;
  /** An offerte_bedrag is filled in, but cannot be read. */
  readonly offerteBedragUnreadable?: boolean;
  /** Of the row of Voorzieningen with the same toewijzingnummer. */
  readonly aanbiederAgb: string | null;
}

/** The prices an arrangement keeps for its whole run. */
export interface ArrangementPrice {
  readonly run: Tijdvak;
  readonly tarief: Tarief;
  /** Null when no extra schoonmaak was asked for; `'ontbreekt'` when it was but the Tarievenblad has no price. */
  readonly ehs: EhsTarief | 'ontbreekt' | null;
}

/** Why an arrangement has no price. */
export type NoPrice = 'begindatum' | 'einddatum' | 'klasse' | 'tarief' | 'offerte';

/**
 * The prices of an arrangement on the day it begins, or why it has none (design 4.4). An incomplete code has no price,
 * with an offerte neither: "a part that is unknown stays empty, money is then null".
 */
export function priceOf<Name extends string>(
  blad: Tarievenblad,
  arrangement: ArrangementToPrice<Name>,
): ArrangementPrice | NoPrice {
  const { classification, begindatum, einddatum, aanbiederAgb } = arrangement;
  if (begindatum === null) return 'begindatum';
  if (classification.duurklasse === null) return 'einddatum';
  if (!classification.complete) return 'klasse';
  const question = { day: begindatum, duurklasse: classification.duurklasse, aanbiederAgb };
  const tarief = arrangement.offerte
    ? blad.offerte(arrangement.offerteBedrag, question)
    : blad.tarief(classification.classes, question);
  if (tarief === null) return arrangement.offerte ? 'offerte' : 'tarief';
  return {
    run: { eerste: begindatum, laatste: einddatum },
    tarief,
    ehs: arrangement.ehs ? (blad.ehs(question) ?? 'ontbreekt') : null,
  };
}
