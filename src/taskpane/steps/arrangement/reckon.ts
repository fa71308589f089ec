import {
  begindatumBezwaar,
  classesOf,
  overlapOf,
  periodeOf,
  perWords,
  rekenUit,
  resultaatgebieden,
  splitOverResultaatgebieden,
  suggestedClass,
  thuisondersteuning,
  werkUit,
  type AanbodPerResultaatgebied,
  type ArrangementInvoer,
  type RekenContext,
  type Cents,
  type Day,
  type Ernst,
  type Periode,
  type Uitgewerkt,
} from '#domain';
import { capital, listed } from '../../words';
import { invoerOf, PER_GEBIED, type Question } from './question';
import type { Sources } from './sources';
import { typedDay, typedEuro, valueOf } from './typed';

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

/** What a control says of it, and why that matters. */
export interface Remark {
  readonly code: string;
  readonly ernst: Ernst;
  readonly melding: string;
  readonly waarom: string;
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
  /** When it ends or must be evaluated, and whether that is within 90 days; null when it has passed or is unknown. */
  readonly evaluation: { readonly day: Day; readonly soon: boolean } | null;
  readonly periode: Periode;
  readonly costs: Costs | null;
  /** What it costs in the quarter and the year in which it begins, when it does not run in `periode`; else null. */
  readonly first: { readonly naam: string; readonly jaar: number; readonly kwartaal: Cents; readonly heelJaar: Cents } | null;
  /** Why it costs this, or why there is no amount: sentences, one for each amount. */
  readonly redenen: readonly string[];
  /** The cost of the quarter in equal parts over what is marked, in the order of the resultaatgebieden. */
  readonly verdeling: readonly { readonly naam: string; readonly kosten: Cents }[];
  /** What is still to be filled in. */
  readonly open: readonly string[];
  /** What cannot be so, and what is worth a second look. */
  readonly remarks: readonly Remark[];
  readonly lighter: readonly AanbodPerResultaatgebied[] | null;
  readonly aanbiederAgb: string | null;
  /** Where it counts by what is filled in here: a code or label, `buiten` or `onbekend`. */
  readonly gebied: string;
}

/** Stands for a code where no control says it: the arrangement begins far ahead. */
export const VER_WEG = 'ver weg';

/** Controls of which the answer itself already says it: nothing marked, a tie, no price. */
const SAID = ['A01', 'A12', 'A13', 'A15'];

/** Works out an arrangement: its code, its limit, its cost, and what is open or wrong (design 4.4). */
export function reckon(question: Question, sources: Sources, rij: number | null): Reckoned {
  const { levering, given } = sources;
  const { periode, tarieven: tarievenblad, vandaag: today, settings } = given;
  const suggested = suggestedClass(thuisondersteuning, 'intensiteit', question.omstandigheden.length) ?? '';
  const intensiteit = question.intensiteit ?? suggested;
  const context = { tarievenblad, periode, today, settings };
  const invoer = invoerOf(question, intensiteit);
  const undecided = undecidedIn(question);
  // Until each has its type they do not decide the type of the arrangement.
  const asked = undecided.length === 0 ? invoer : { ...invoer, perResultaatgebied: onlyMarked(invoer.perResultaatgebied) };
  const found = werkUit(levering, given, context, asked, rij);
  const { classification, figures, bevindingen, voorliggend } = found;
  const open = openIn(question, found, today);
  const remarks = open.length > 0 ? [] : [...bevindingen.filter(({ code }) => !SAID.includes(code)), ...doubtOf(invoer.begindatum, today)];
  const backwards = remarks.some(({ code }) => code === 'D01');
  const unknown = backwards || open.length > 0;
  const { day, within90Days: soon } = figures.expiry;
  const costs = unknown ? null : costsOf(found);
  return {
    code: classification.code,
    suggested,
    intensiteit,
    duurklasse: backwards ? null : classification.duurklasse,
    limit: classification.limit,
    evaluation: day === null || unknown ? null : { day, soon },
    periode,
    costs,
    first: costs === null ? null : firstOf(asked, context, found.aanbiederAgb),
    verdeling: costs === null ? [] : verdelingOf(costs.kwartaal, invoer.perResultaatgebied),
    redenen: unknown ? [] : redenenOf(found, sources, question),
    open,
    remarks,
    lighter: voorliggend,
    aanbiederAgb: found.aanbiederAgb,
    gebied: found.gebied,
  };
}

function firstOf(asked: ArrangementInvoer, context: RekenContext, aanbiederAgb: string | null): Reckoned['first'] {
  const { begindatum: eerste, einddatum: laatste } = asked;
  if (eerste === null || overlapOf({ eerste, laatste }, context.periode) !== null) return null;
  const periode = periodeOf(eerste);
  const { kostenKwartaal: kwartaal, kostenJaar: heelJaar } = rekenUit({ ...context, periode }, asked, aanbiederAgb).figures;
  if (kwartaal === null || heelJaar === null) return null;
  return { naam: `kwartaal ${periode.kwartaal} van ${periode.jaar}`, jaar: periode.jaar, kwartaal, heelJaar };
}

function verdelingOf(kosten: Cents, marks: readonly (string | null)[]): Reckoned['verdeling'] {
  const parts = splitOverResultaatgebieden(kosten, marks) ?? [];
  return resultaatgebieden.entries.flatMap(({ naam }, place) =>
    (marks[place] ?? null) === null ? [] : [{ naam, kosten: parts[place] ?? 0 }],
  );
}

function costsOf({ figures }: Uitgewerkt): Costs | null {
  const { tarief, per, kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs } = figures;
  if (tarief === null || per === null) return null;
  if (kostenKwartaal === null || kostenJaar === null || kostenTotEinde === null) return null;
  return {
    tarief,
    per: perWords[per],
    kwartaal: kostenKwartaal,
    jaar: kostenJaar,
    totEinde: kostenTotEinde,
    ehs: kostenEhs,
  };
}

function redenenOf({ figures, redenen }: Uitgewerkt, { levering }: Sources, { offerte }: Question): readonly string[] {
  if (figures.tarief !== null || levering.sheets.Tarievenblad !== null || offerte) return redenen;
  return ['Geen bedrag: deze werkmap heeft geen blad Tarievenblad. Maak het bij Tarieven, dan ziet u hier de kosten.'];
}

const BEGIN = { leeg: 'Vul de begindatum in.', onleesbaar: 'De begindatum is niet te lezen.', gelezen: null } as const;

/** The names of the marked resultaatgebieden that still need a type of their own. */
function undecidedIn({ type, gebieden }: Question): readonly string[] {
  if (type !== PER_GEBIED) return [];
  return resultaatgebieden.entries.filter(({ kolom }) => gebieden[kolom] === 'J').map(({ naam }) => naam);
}

const onlyMarked = (marks: readonly (string | null)[]) => marks.map((mark) => (mark === null ? null : 'J'));

/** A first day that lies so far ahead that the year is probably a typing error. */
function doubtOf(begin: Day | null, today: Day): readonly Remark[] {
  const bezwaar = begin === null ? null : begindatumBezwaar('De begindatum', begin, today);
  if (bezwaar?.kan !== true) return [];
  return [{ code: VER_WEG, ernst: 'W', melding: bezwaar.zegt, waarom: 'Vaak is dan het jaar een tikfout.' }];
}

/** What is refused of a typed day; null when it is no day or may be so. */
export function refusedDay(naam: string, typed: string, today: Day): string | null {
  const day = valueOf(typedDay(typed));
  const bezwaar = day === null ? null : begindatumBezwaar(naam, day, today);
  return bezwaar?.kan === false ? bezwaar.zegt : null;
}

function openIn(question: Question, { classification }: Uitgewerkt, today: Day): readonly string[] {
  const { n, tie } = classification;
  const undecided = undecidedIn(question);
  const marked = Object.values(question.gebieden);
  const types = (classesOf(thuisondersteuning, 'type') ?? [])
    .filter(({ code }) => marked.includes(code))
    .map(({ naam }) => naam);
  return [
    question.type === null ? 'Kies het type.' : null,
    n === 0 ? 'Kies een of meer resultaatgebieden.' : null,
    undecided.length > 0 ? `Kies het type voor ${listed(undecided)}.` : null,
    tie ? `${capital(listed(types))} komen even vaak voor. Kies zelf het type.` : null,
    BEGIN[typedDay(question.begin).is],
    refusedDay('De begindatum', question.begin, today),
    refusedDay('De einddatum', question.eind, today),
    typedDay(question.eind).is === 'onleesbaar' ? 'De einddatum is niet te lezen.' : null,
    question.offerte && typedEuro(question.bedrag).is === 'onleesbaar'
      ? 'Het bedrag van de offerte is niet als bedrag te lezen.'
      : null,
  ].filter((sentence) => sentence !== null);
}
