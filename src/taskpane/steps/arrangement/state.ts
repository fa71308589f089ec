import { arrangementInRij, type Huishouden } from '#domain';
import type { CellPlace, ChangeRecord } from '#workbook';
import type { PaneEvent } from '../../state';
import { emptyQuestion, questionOf, type Question } from './question';
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
}

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
  /** The alternative this one is laid beside. */
  readonly beside: Question | null;
  /** Null until the workbook was read. */
  readonly sources: Sources | null;
  /** The workbook changed since it was read. */
  readonly stale: boolean;
  readonly taken: Taken | null;
  /** What was looked up for a client; `found` is null when there is nothing. */
  readonly household: { readonly client: string; readonly found: Huishouden | null } | null;
}

/** What happens on that page. */
export type ArrangementEvent =
  | { readonly type: 'viewed'; readonly view: ArrangementView }
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'emptied' }
  | { readonly type: 'laidBeside'; readonly beside: Question | null }
  | { readonly type: 'sourcesRead'; readonly sources: Sources }
  | { readonly type: 'stood'; readonly place: CellPlace }
  | { readonly type: 'rowOpened'; readonly rij: number }
  | { readonly type: 'takenOver'; readonly taken: Taken; readonly rij: number | null }
  | { readonly type: 'takenBack' }
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
  sources: null,
  stale: false,
  taken: null,
  household: null,
};

const back: Taken = { says: 'Het is teruggezet.', record: { changed: [], passedOver: [] }, isNew: false };

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
      return { ...own, ...opening(own.sources, null), beside: null };
    case 'laidBeside':
      return { ...own, beside: event.beside };
    case 'sourcesRead': {
      const { sources } = event;
      const now = { ...own, sources, stale: false };
      return isTyped(own) ? now : { ...now, ...opening(sources, own.rij) };
    }
    case 'stood':
      return stoodAt(own, event.place);
    case 'rowOpened':
      return { ...own, ...opening(own.sources, event.rij) };
    case 'takenOver': {
      const { taken, rij } = event;
      return { ...own, taken, ...(rij === null ? {} : { rij, opened: own.question, waiting: null, onleesbaar: [] }) };
    }
    case 'takenBack':
      // Of a row that is gone what was typed stays, as a new arrangement.
      if (own.taken?.isNew === true) return { ...own, taken: back, rij: null, opened: emptyQuestion };
      return { ...own, taken: back, opened: own.question };
    case 'householdFound':
      return { ...own, household: { client: event.client, found: event.found } };
    case 'edited':
    case 'chose':
      return { ...own, stale: true };
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
  const question = found === null ? emptyQuestion : questionOf(found.invoer);
  const rest = { waiting: null, household: null, onleesbaar: found?.onleesbaar ?? [] };
  return { question, opened: question, rij: found === null ? null : rij, ...rest };
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
  return { ...own, ...opening(own.sources, isRow ? rij : null) };
}
