import {
  dutchEuro,
  inDutch,
  resultaatgebieden,
  type ArrangementInvoer,
  type Onleesbaar,
} from '#domain';
import { typedAdres, typedDay, typedEuro, typedNumber, valueOf, type Typed } from './typed';

/** The answer to the type when it is given for each resultaatgebied. */
export const PER_GEBIED = 'per gebied';

/** What the user filled in about an arrangement, whoever it is for. */
export interface Alternative {
  /** A class of type, `per gebied`, or null when not answered. */
  readonly type: string | null;
  /** Per column of a marked resultaatgebied its type, or J when only marked. */
  readonly gebieden: Readonly<Record<string, string>>;
  readonly omstandigheden: readonly string[];
  /** Null: as suggested. */
  readonly intensiteit: string | null;
  readonly begin: string;
  readonly eind: string;
  readonly ehs: boolean;
  readonly offerte: boolean;
  readonly bedrag: string;
  /** Null: nothing said about it. */
  readonly verlenging: boolean | null;
}

/** Whose arrangement it is: that belongs to the row that is shown, and goes with nothing to another. */
export interface Whose {
  readonly client: string;
  readonly toewijzing: string;
  /** Where the client lives, as far as it does not follow from Voorzieningen. */
  readonly postcode: string;
  readonly gebiedscode: string;
  readonly wijkteam: string;
}

/** What the user filled in, as typed. */
export interface Question extends Alternative, Whose {}

/** Nothing filled in yet. */
export const emptyQuestion: Question = {
  type: null,
  gebieden: {},
  omstandigheden: [],
  intensiteit: null,
  begin: '',
  eind: '',
  ehs: false,
  offerte: false,
  bedrag: '',
  client: '',
  toewijzing: '',
  postcode: '',
  gebiedscode: '',
  wijkteam: '',
  verlenging: null,
};

/** A question without whose arrangement it is. */
export function alternativeOf(question: Question): Alternative {
  const { type, gebieden, omstandigheden, intensiteit, begin, eind, ehs, offerte, bedrag, verlenging } = question;
  return { type, gebieden, omstandigheden, intensiteit, begin, eind, ehs, offerte, bedrag, verlenging };
}

/** True when nothing of where the client lives is filled in that the format refuses. */
export const isReadableAdres = (question: Question): boolean =>
  (['postcode', 'gebiedscode', 'wijkteam'] as const).every((kolom) => typedAdres(kolom, question[kolom]).is !== 'onleesbaar');

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was typed as the calculator takes it; `intensiteit` is the one chosen or suggested. */
export function invoerOf(question: Question, intensiteit: string): ArrangementInvoer {
  const { type, gebieden, omstandigheden, begin, eind, ehs, offerte, bedrag, client, toewijzing, verlenging } = question;
  return {
    clientId: orNull(client),
    toewijzingnummer: valueOf(typedNumber(toewijzing)),
    postcode: valueOf(typedAdres('postcode', question.postcode)),
    gebiedscode: valueOf(typedAdres('gebiedscode', question.gebiedscode)),
    wijkteam: valueOf(typedAdres('wijkteam', question.wijkteam)),
    type: type === PER_GEBIED ? null : type,
    perResultaatgebied: resultaatgebieden.entries.map(({ kolom }) => gebieden[kolom] ?? null),
    intensiteit,
    omstandigheden,
    begindatum: valueOf(typedDay(begin)),
    einddatum: valueOf(typedDay(eind)),
    einddatumOnleesbaar: typedDay(eind).is === 'onleesbaar',
    verlengingNaEvaluatie: verlenging,
    ehs,
    offerte,
    offerteBedrag: offerte ? valueOf(typedEuro(bedrag)) : null,
    offerteBedragOnleesbaar: typedEuro(bedrag).is === 'onleesbaar',
  };
}

/** A row of sheet Arrangementen as it would be typed; what cannot be read is shown as it stands there. */
export function questionOf(invoer: ArrangementInvoer, onleesbaar: readonly Onleesbaar[] = []): Question {
  const { type, perResultaatgebied, begindatum, einddatum, offerteBedrag, toewijzingnummer } = invoer;
  const marks = resultaatgebieden.entries.flatMap(({ kolom }, place): [string, string][] => {
    const mark = perResultaatgebied[place] ?? null;
    return mark === null ? [] : [[kolom, mark]];
  });
  const perGebied = marks.some(([, mark]) => mark !== 'J');
  const shown = (kolom: string, value: string | null, typed: (text: string) => Typed<unknown>): string => {
    const text = onleesbaar.find((one) => one.kolom === kolom)?.tekst;
    if (text === undefined) return value ?? '';
    // Here 3/4/26 would be read, where the sheet leaves open which day it is: the user must say it.
    return typed(text).is === 'onleesbaar' ? text : `${text} (?)`;
  };
  return {
    type: type ?? (perGebied ? PER_GEBIED : null),
    gebieden: Object.fromEntries(marks),
    omstandigheden: invoer.omstandigheden,
    intensiteit: invoer.intensiteit,
    begin: shown('begindatum', begindatum === null ? null : inDutch(begindatum), typedDay),
    eind: shown('einddatum', einddatum === null ? null : inDutch(einddatum), typedDay),
    ehs: invoer.ehs,
    offerte: invoer.offerte,
    bedrag: shown('offerte_bedrag', offerteBedrag === null ? null : dutchEuro(offerteBedrag).replace('€ ', ''), typedEuro),
    client: invoer.clientId ?? '',
    postcode: shown('postcode', invoer.postcode, (text) => typedAdres('postcode', text)),
    gebiedscode: shown('gebiedscode', invoer.gebiedscode, (text) => typedAdres('gebiedscode', text)),
    wijkteam: shown('wijkteam', invoer.wijkteam, (text) => typedAdres('wijkteam', text)),
    toewijzing: shown('toewijzingnummer', toewijzingnummer === null ? null : String(toewijzingnummer), typedNumber),
    verlenging: invoer.verlengingNaEvaluatie,
  };
}
