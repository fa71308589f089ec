import type { PaneEvent } from '../../state';
import { emptyQuestion, type Question } from './question';

/** What the page Arrangement keeps; also when another workbook takes the place of this one. */
export interface ArrangementState {
  readonly question: Question;
}

/** What happens on that page. */
export type ArrangementEvent = { readonly type: 'asked'; readonly question: Question };

/** Nothing filled in yet. */
export const initialArrangement: ArrangementState = { question: emptyQuestion };

/** The page Arrangement after an event. */
export const nextArrangement = (own: ArrangementState, event: PaneEvent): ArrangementState =>
  event.type === 'asked' ? { question: event.question } : own;
