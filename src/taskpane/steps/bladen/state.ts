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

/** What came of making a shareable copy. */
export interface Kopie {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True when Excel opened it as a new workbook; otherwise the user takes it as a file. */
  readonly opened: boolean;
  readonly sheets: number;
  /** How many figures are hidden in it. */
  readonly hidden: number;
}

/** What the page of the result sheets keeps. */
export interface BladenState {
  readonly made: Made | null;
  readonly kopie: Kopie | null;
}

/** What happens on that page. */
export type BladenEvent =
  | { readonly type: 'made'; readonly made: Made; readonly checked: Checked }
  | { readonly type: 'copied'; readonly kopie: Kopie };

/** Nothing made yet. */
export const initialBladen: BladenState = { made: null, kopie: null };

/** The page of the result sheets after an event. */
export function nextBladen(own: BladenState, event: PaneEvent): BladenState {
  switch (event.type) {
    case 'made':
      return { ...own, made: event.made };
    case 'copied':
      return { ...own, kopie: event.kopie };
    case 'edited':
      // A copy of what was before the edit would be taken for one of now.
      return own.kopie === null ? own : { ...own, kopie: null };
    case 'replaced':
      return initialBladen;
    default:
      return own;
  }
}
