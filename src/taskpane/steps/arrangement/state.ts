import { arrangementInRij, type GeteldBudget, type Huishouden } from '#domain';
import type { CellPlace, ChangeRecord } from '#workbook';
import type { PaneEvent } from '../../state';
import { alternativeOf, emptyQuestion, questionOf, type Alternative, type Question, type Whose } from './question';
import type { Sources } from './sources';

/** What the page Arrangement shows: the calculator, the prices it reckons with, or what would change. */
export type ArrangementView = 'rekenen' | 'tarieven' | 'scenario';

/** A change of the user's sheet that can be taken back. */
export interface Taken {
  /** One sentence: what was written. */
  readonly says: string;
  readonly record: ChangeRecord;
  /** It added the row that is shown. */
  readonly isNew: boolean;
  /** The row it is about; null when that row is gone again. */
  readonly about: number | 'tarieven' | null;
}

/** What was spent of the wijkbudget: to be counted, being counted, counted, or not to be had. */
export type Budget = 'nodig' | 'bezig' | 'mislukt' | GeteldBudget;

/** What the page Arrangement keeps. */
export interface ArrangementState {
  readonly view: ArrangementView;
  readonly question: Question;
  /** The question as it was opened, to tell whether something was typed since. */
  readonly opened: Question;
  /** The row of sheet Arrangementen that is shown; null for a new arrangement. */
  readonly rij: number | null;
  /** Columns of that row that hold something that cannot be read. */
  readonly onleesbaar: readonly string[];
  /** The row the user selected while something typed still stood here. */
  readonly waiting: number | null;
  /** The alternative this one is laid beside, for the same row. */
  readonly beside: Alternative | null;
  /** What the user must know of another row being shown, in a sentence. */
  readonly news: string | null;
  /** Null until the workbook was read. */
  readonly sources: Sources | null;
  /** The workbook changed since it was read. */
  readonly stale: boolean;
  readonly taken: Taken | null;
  readonly budget: Budget;
  /** Was just written from here: that changes what is committed, not what was spent. */
  readonly isOwnEdit: boolean;
  /** What was looked up for a client; `found` is null when there is nothing. */
  readonly household: { readonly client: string; readonly found: Huishouden | null } | null;
}

/** What happens on that page. */
export type ArrangementEvent =
  | { readonly type: 'viewed'; readonly view: ArrangementView }
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'emptied' }
  /** What is filled in now is kept to compare with. */
  | { readonly type: 'laidBeside' }
  | { readonly type: 'swapped' }
  | { readonly type: 'comparedEnough' }
  | { readonly type: 'sourcesRead'; readonly sources: Sources }
  | { readonly type: 'stood'; readonly place: CellPlace }
  | { readonly type: 'rowOpened'; readonly rij: number }
  | { readonly type: 'takenOver'; readonly taken: Taken }
  | { readonly type: 'takenBack' }
  | { readonly type: 'budgetSought' }
  | { readonly type: 'budgetFound'; readonly found: GeteldBudget }
  | { readonly type: 'budgetMissed' }
  | { readonly type: 'householdFound'; readonly client: string; readonly found: Huishouden | null };

/** Nothing filled in yet. */
export const initialArrangement: ArrangementState = {
  view: 'rekenen',
  question: emptyQuestion,
  opened: emptyQuestion,
  rij: null,
  onleesbaar: [],
  waiting: null,
  beside: null,
  news: null,
  sources: null,
  stale: false,
  taken: null,
  budget: 'nodig',
  isOwnEdit: false,
  household: null,
};

const takenBack: Omit<Taken, 'about'> = { says: 'Het is teruggezet.', record: { changed: [], passedOver: [] }, isNew: false };

/** What was last written, where it is about what is shown; null elsewhere. */
export const takenHere = ({ view, rij, taken }: ArrangementState): Taken | null =>
  taken?.about === (view === 'tarieven' ? view : rij) ? taken : null;

/** Something was typed that stands nowhere in the workbook. */
export const isTyped = ({ question, opened }: ArrangementState): boolean =>
  JSON.stringify(question) !== JSON.stringify(opened);

/** The page Arrangement after an event. */
export function nextArrangement(own: ArrangementState, event: PaneEvent): ArrangementState {
  switch (event.type) {
    case 'viewed':
      return { ...own, view: event.view };
    case 'asked':
      return { ...own, question: event.question };
    case 'emptied':
      return { ...elsewhere(own, null), ...opening(own.sources, null) };
    case 'laidBeside':
      return { ...own, beside: alternativeOf(own.question), news: null };
    case 'swapped':
      if (own.beside === null) return own;
      return { ...own, beside: alternativeOf(own.question), question: { ...own.question, ...own.beside } };
    case 'comparedEnough':
      return { ...own, beside: null };
    case 'sourcesRead':
      return readAnew({ ...own, sources: event.sources, stale: false });
    case 'stood':
      return stoodAt(own, event.place);
    case 'rowOpened':
      return shown(own, event.rij);
    case 'takenOver': {
      const { about } = event.taken;
      const written = typeof about === 'number' ? { rij: about, opened: own.question, waiting: null, onleesbaar: [], news: null } : {};
      return { ...own, taken: event.taken, isOwnEdit: true, ...written };
    }
    case 'takenBack': {
      // Of a row that is gone what was typed stays, as a new arrangement.
      const isGone = own.taken?.isNew === true;
      const back = { ...takenBack, about: isGone ? null : (own.taken?.about ?? null) };
      const now = { ...own, taken: back, isOwnEdit: true };
      return isGone ? { ...now, rij: null, opened: emptyQuestion } : { ...now, opened: own.question };
    }
    case 'householdFound':
      return { ...own, household: { client: event.client, found: event.found } };
    case 'budgetSought':
      return { ...own, budget: 'bezig' };
    case 'budgetFound':
      return { ...own, budget: event.found };
    case 'budgetMissed':
      return { ...own, budget: 'mislukt' };
    case 'edited':
      return { ...own, stale: true, isOwnEdit: false, budget: own.isOwnEdit ? own.budget : 'nodig' };
    case 'lookedAlong':
    case 'chose':
      return { ...own, stale: true, budget: 'nodig' };
    case 'replaced':
      return initialArrangement;
    default:
      return own;
  }
}

type Opened = Pick<ArrangementState, 'question' | 'opened' | 'rij' | 'onleesbaar' | 'waiting' | 'household'>;

/** A row of the sheet as it is shown; a new arrangement where there is no such row. */
function opening(sources: Sources | null, rij: number | null): Opened {
  const found = sources === null || rij === null ? null : arrangementInRij(sources.levering, sources.given, rij);
  const question = found === null ? emptyQuestion : questionOf(found.invoer, found.onleesbaar);
  const rest = { waiting: null, household: null, onleesbaar: found?.onleesbaar.map(({ kolom }) => kolom) ?? [] };
  return { question, opened: question, rij: found === null ? null : rij, ...rest };
}

/** Nothing of the one row or client comes along to another: the comparison ends, and what was said of it goes. */
function elsewhere(own: ArrangementState, rij: number | null): ArrangementState {
  const taken = own.taken?.record.changed.length === 0 ? null : own.taken;
  const news = own.beside === null ? null : `Het vergelijken is gestopt, want dit is ${rij === null ? 'een ander arrangement' : 'een andere rij'}.`;
  return { ...own, taken, beside: null, news };
}

/** A row of the sheet is shown, or a new arrangement. */
function shown(own: ArrangementState, rij: number | null): ArrangementState {
  const now = opening(own.sources, rij);
  const isSame = now.rij === own.rij && sameClient(now.question, own.opened);
  return { ...(isSame ? own : elsewhere(own, now.rij)), ...now };
}

const sameClient = (a: Whose, b: Whose): boolean => a.client.trim() === b.client.trim();

/** The sheet may have been sorted meanwhile: what was typed for one client is not laid over the row of another. */
function readAnew(own: ArrangementState): ArrangementState {
  if (!isTyped(own)) return shown(own, own.rij);
  if (own.rij === null) return own;
  const now = opening(own.sources, own.rij);
  if (now.rij === own.rij && sameClient(now.question, own.opened)) return own;
  const news = `In rij ${own.rij} staat dit arrangement niet meer. Wat u hier invulde, is nu een nieuw arrangement.`;
  return { ...elsewhere(own, null), rij: null, opened: emptyQuestion, onleesbaar: [], household: null, news };
}

/** The user stands in another cell: that row is shown, unless something typed would be lost by it. */
function stoodAt(own: ArrangementState, { sheet, address }: CellPlace): ArrangementState {
  const data = own.sources?.levering.sheets.Arrangementen ?? null;
  const rij = Number(/\d+/u.exec(address)?.[0] ?? 0);
  if (data === null || data.source.name !== sheet || rij === own.rij) return { ...own, waiting: null };
  const isRow = data.rowNumbers.includes(rij);
  const isBelow = rij > (data.headerRow ?? 0) && !isRow;
  if (!isRow && !(isBelow && own.rij !== null)) return { ...own, waiting: null };
  if (isTyped(own)) return { ...own, waiting: isRow ? rij : null };
  return shown(own, isRow ? rij : null);
}
