import {
  dutchEuro,
  inDutch,
  resultaatgebieden,
  type ArrangementInvoer,
} from '#domain';
import { typedDay, typedEuro, typedNumber, valueOf } from './typed';

/** The answer to the type when it is given for each resultaatgebied. */
export const PER_GEBIED = 'per gebied';

/** What the user filled in about an arrangement, as typed. */
export interface Question {
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
  readonly client: string;
  readonly toewijzing: string;
  /** Null: nothing said about it. */
  readonly verlenging: boolean | null;
}

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
  verlenging: null,
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was typed as the calculator takes it; `intensiteit` is the one chosen or suggested. */
export function invoerOf(question: Question, intensiteit: string): ArrangementInvoer {
  const { type, gebieden, omstandigheden, begin, eind, ehs, offerte, bedrag, client, toewijzing, verlenging } = question;
  return {
    clientId: orNull(client),
    toewijzingnummer: valueOf(typedNumber(toewijzing)),
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

/** Stands in a field for what is in the sheet and cannot be read. */
const ONLEESBAAR = 'onleesbaar';

/** A row of sheet Arrangementen as it would be typed. */
export function questionOf(invoer: ArrangementInvoer): Question {
  const { type, perResultaatgebied, begindatum, einddatum, einddatumOnleesbaar, offerteBedrag, offerteBedragOnleesbaar } = invoer;
  const marks = resultaatgebieden.entries.flatMap(({ kolom }, place): [string, string][] => {
    const mark = perResultaatgebied[place] ?? null;
    return mark === null ? [] : [[kolom, mark]];
  });
  const perGebied = marks.some(([, mark]) => mark !== 'J');
  return {
    type: type ?? (perGebied ? PER_GEBIED : null),
    gebieden: Object.fromEntries(marks),
    omstandigheden: invoer.omstandigheden,
    intensiteit: invoer.intensiteit,
    begin: begindatum === null ? '' : inDutch(begindatum),
    eind: einddatumOnleesbaar === true ? ONLEESBAAR : einddatum === null ? '' : inDutch(einddatum),
    ehs: invoer.ehs,
    offerte: invoer.offerte,
    bedrag: offerteBedragOnleesbaar === true ? ONLEESBAAR : offerteBedrag === null ? '' : dutchEuro(offerteBedrag).replace('€ ', ''),
    client: invoer.clientId ?? '',
    toewijzing: invoer.toewijzingnummer === null ? '' : String(invoer.toewijzingnummer),
    verlenging: invoer.verlengingNaEvaluatie,
  };
}
