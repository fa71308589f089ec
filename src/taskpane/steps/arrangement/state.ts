import type { GeteldBudget, Huishouden } from '#domain';
import type { CellPlace, ChangeRecord } from '#workbook';
import type { PaneEvent } from '../../state';
import { alternativeOf, emptyQuestion, type Alternative, type Question } from './question';
import type { Sources } from './sources';
import { elsewhere, madeNew, opening, readAnew, shown, stoodAt } from './which-row';

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
  /** The question that was not written because nothing says where the client lives. */
  readonly addressFor: Question | null;
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
  /** What was typed on a row is an arrangement of its own. */
  | { readonly type: 'madeNew'; readonly question: Question }
  /** What was typed as new belongs on this row. */
  | { readonly type: 'laidOn'; readonly question: Question; readonly rij: number }
  | { readonly type: 'addressAsked' }
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
  addressFor: null,
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
    case 'madeNew': {
      const news = own.rij === null ? null : `Dit is nu een nieuw arrangement. Rij ${own.rij} blijft zoals die is.`;
      return { ...madeNew(own), question: event.question, news };
    }
    case 'laidOn':
      return { ...elsewhere(own, event.rij), ...opening(own.sources, event.rij), question: event.question, news: null };
    case 'addressAsked':
      return { ...own, addressFor: own.question };
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
