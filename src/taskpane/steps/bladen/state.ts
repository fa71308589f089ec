import type { Calculated, Checked } from '#domain';
import type { PaneEvent } from '../../state';

/** What came of making the result sheets. */
export interface Made {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Rows of Voorzieningen that count and that were left out. */
  readonly counted: number;
  readonly leftOut: number;
  /** The figures they show. */
  readonly calculated: Calculated;
}

/** What the page of the result sheets keeps. */
export interface BladenState {
  readonly made: Made | null;
}

/** What happens on that page. */
export type BladenEvent = { readonly type: 'made'; readonly made: Made; readonly checked: Checked };

/** Nothing made yet. */
export const initialBladen: BladenState = { made: null };

/** The page of the result sheets after an event. */
export function nextBladen(own: BladenState, event: PaneEvent): BladenState {
  switch (event.type) {
    case 'made':
      return { made: event.made };
    case 'replaced':
      return initialBladen;
    default:
      return own;
  }
}
