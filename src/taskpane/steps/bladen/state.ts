import type { Calculated, Draaifeiten } from '#domain';
import type { PivotUitkomst } from '#workbook';
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

/** The rows that count, ready to be turned into quick pivots. */
export interface Draai {
  /** The figures they belong to. */
  readonly of: Calculated;
  /** Null when nothing counts. */
  readonly feiten: Draaifeiten | null;
}

/** What the page of the result sheets keeps. */
export interface BladenState {
  readonly made: Made | null;
  readonly kopie: Kopie | null;
  /** Which of the two was made last, so that it stands where the eye is. */
  readonly last: 'made' | 'kopie' | null;
  readonly draai: Draai | null;
  /** What came of asking for a PivotTable of Excel's own; null when it was not asked for. */
  readonly excelPivot: PivotUitkomst | null;
}

/** What happens on that page. */
export type BladenEvent =
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'copied'; readonly kopie: Kopie }
  | { readonly type: 'turned'; readonly draai: Draai }
  | { readonly type: 'pivoted'; readonly uitkomst: PivotUitkomst };

/** Nothing made yet. */
export const initialBladen: BladenState = { made: null, kopie: null, last: null, draai: null, excelPivot: null };

/** The page of the result sheets after an event. */
export function nextBladen(own: BladenState, event: PaneEvent): BladenState {
  switch (event.type) {
    case 'made':
      return { ...own, made: event.made, last: 'made', draai: null, excelPivot: null };
    case 'copied':
      return { ...own, kopie: event.kopie, last: 'kopie' };
    case 'turned':
      return { ...own, draai: event.draai };
    case 'pivoted':
      return { ...own, excelPivot: event.uitkomst };
    case 'edited':
      // A copy of what was before the edit would be taken for one of now.
      return own.kopie === null ? own : { ...own, kopie: null };
    case 'replaced':
      return initialBladen;
    default:
      return own;
  }
}
