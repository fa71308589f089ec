import {
  calculateArrangement,
  classesOf,
  classify,
  inDutch,
  periodeOf,
  resultaatgebieden,
  settingsOf,
  suggestedClass,
  thuisondersteuning,
  type Cents,
  type Classification,
  type Day,
  type GivenSettings,
  type Periode,
} from '#domain';
import type { Prices } from '../../delivery';
import { typedDay, typedEuro, valueOf, type Question } from './question';

type Dimension = 'type' | 'zwaarte' | 'intensiteit';

/** What an arrangement costs; the parts add nothing, each is a period of its own. */
export interface Costs {
  readonly tarief: Cents;
  readonly per: string;
  readonly kwartaal: Cents;
  readonly jaar: Cents;
  readonly totEinde: Cents;
  /** Extra schoonmaak within the quarter; null when it falls due without a price. */
  readonly ehs: Cents | null;
}

/** The answer to a question about an arrangement. */
export interface Reckoned {
  /** Such as A·3-4·+; a part that is unknown is empty. */
  readonly code: string;
  readonly suggested: string;
  readonly intensiteit: string;
  readonly duurklasse: string | null;
  /** The last day it may run to. */
  readonly limit: Day | null;
  readonly periode: Periode;
  readonly costs: Costs | null;
  /** Why it costs this, or why there is no amount. */
  readonly reden: string | null;
  /** What is still to be filled in. */
  readonly open: readonly string[];
  /** What cannot be so, and why. */
  readonly wrong: readonly string[];
}

const perWords: Readonly<Record<string, string>> = {
  week: 'per week',
  '4weken': 'per 4 weken',
  maand: 'per maand',
  jaar: 'per jaar',
  totaal: 'voor de hele looptijd',
};

/** Works out an arrangement: its code, its limit, its cost, and what is open or wrong (design 4.4). */
export function reckon(question: Question, prices: Prices, today: Day, given: GivenSettings): Reckoned {
  const suggested = suggestedClass(thuisondersteuning, 'intensiteit', question.omstandigheden.length) ?? 'G';
  const intensiteit = question.intensiteit ?? suggested;
  const [begin, eind] = [typedDay(question.begin), typedDay(question.eind)];
  const begindatum = valueOf(begin);
  const einddatum = valueOf(eind);
  const classification = classify(thuisondersteuning, {
    chosen: { type: question.type === 'per gebied' ? null : question.type, intensiteit },
    perResultaatgebied: resultaatgebieden.entries.map(({ kolom }) => question.gebieden[kolom] ?? null),
    begindatum,
    einddatum,
    einddatumUnreadable: eind.is === 'onleesbaar',
  });
  const backwards = begindatum !== null && einddatum !== null && einddatum < begindatum;
  const periode = prices.periode ?? periodeOf(today);
  const open = openIn(question, classification);
  const priced = open.length === 0 && !backwards && begindatum !== null && eind.is !== 'onleesbaar';
  const found = priced
    ? calculateArrangement(
        { model: thuisondersteuning, tarievenblad: prices.tarieven, periode, today, settings: settingsOf(given) },
        {
          classification,
          begindatum,
          einddatum,
          ehs: question.ehs,
          offerte: question.offerte,
          offerteBedrag: valueOf(typedEuro(question.bedrag)),
          aanbiederAgb: null,
        },
      )
    : null;
  return {
    code: classification.code,
    suggested,
    intensiteit,
    duurklasse: backwards ? null : classification.duurklasse,
    limit: classification.limit,
    periode,
    costs: found === null ? null : costsOf(found),
    reden: found === null ? null : reasonOf(found, prices, question),
    open,
    wrong: wrongIn(classification, backwards, einddatum),
  };
}

type Found = ReturnType<typeof calculateArrangement>;

function costsOf({ tarief, per, kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs }: Found): Costs | null {
  if (tarief === null || per === null) return null;
  if (kostenKwartaal === null || kostenJaar === null || kostenTotEinde === null) return null;
  return {
    tarief,
    per: perWords[per] ?? per,
    kwartaal: kostenKwartaal,
    jaar: kostenJaar,
    totEinde: kostenTotEinde,
    ehs: kostenEhs,
  };
}

function reasonOf({ redenen, tarief }: Found, { present }: Prices, { offerte }: Question): string {
  if (tarief !== null || present || offerte) return redenen.join(' ');
  return 'Geen bedrag: deze werkmap heeft geen blad Tarievenblad. Voeg dat toe, dan ziet u hier de kosten.';
}

function openIn(question: Question, { n, tie, classes }: Classification<Dimension>): readonly string[] {
  const open: string[] = [];
  const perGebied = question.type === 'per gebied';
  if (question.type === null) open.push('Kies het type.');
  if (n === 0) open.push('Kies een of meer resultaatgebieden.');
  else if (perGebied && classes.type === null && !tie) open.push('Kies het type van de resultaatgebieden.');
  if (tie) open.push('Ondersteunend en activerend komen even vaak voor. Kies zelf het type.');
  if (typedDay(question.begin).is !== 'gelezen') open.push('Vul de begindatum in.');
  return open;
}

function wrongIn(
  { overLimit, limit, classes }: Classification<Dimension>,
  backwards: boolean,
  einddatum: Day | null,
): readonly string[] {
  const wrong: string[] = [];
  if (backwards) wrong.push('De einddatum ligt voor de begindatum.');
  if (overLimit && limit !== null && einddatum !== null) {
    const type = classesOf(thuisondersteuning, 'type')?.find(({ code }) => code === classes.type);
    const most = `Een ${type?.naam ?? 'zo’n'} arrangement duurt hoogstens ${type?.limitYears ?? 0} jaar.`;
    wrong.push(`${most} Het mag uiterlijk eindigen op ${inDutch(limit)}.`);
  }
  return wrong;
}
