import type { Checked, CodeQuestion, DataSheet, KolomVraag, ProductQuestion, RepairGroup } from '#domain';
import type { CellPlace, ChangeRecord } from '#workbook';
import type { PaneEvent } from '../../state';

/** What can be mended in a delivery, and the check it belongs to. */
export interface Offer {
  readonly checked: Checked;
  readonly groups: readonly RepairGroup[];
  /** Texts outside their code list (V06). */
  readonly questions: readonly CodeQuestion[];
  /** Products that no catalogue knows (P02). */
  readonly products: readonly ProductQuestion[];
  /** Required columns that are missing and may stand under another header (B02). */
  readonly columns: readonly KolomVraag[];
  /** Sheets that are missing (B01). */
  readonly sheets: readonly DataSheet[];
  /** The user chose a code: what that mends is still worked out. */
  readonly isSearching: boolean;
}

/** Something the user had mended, with what is needed to take it back. */
export interface Mending {
  readonly id: number;
  readonly title: string;
  readonly record: ChangeRecord;
  /** Names of the sheets that were made for it; they stay when it is undone. */
  readonly sheets: readonly string[];
  /** The cells that were left when it was undone, for they had changed since; null while it stands. */
  readonly left: readonly CellPlace[] | null;
}

/** What the page of the repairs keeps. */
export interface HerstellenState {
  readonly offer: Offer | null;
  /** The control whose repairs the user asked for: it is open on the page. */
  readonly wanted: string | null;
  /**
   * The last first. Only for as long as the pane is open: kept in the workbook, it would keep values that the user has
   * since taken out of it.
   */
  readonly log: readonly Mending[];
}

/** What happens on that page. */
export type HerstellenEvent =
  | { readonly type: 'wanted'; readonly code: string | null }
  | { readonly type: 'offered'; readonly offer: Offer }
  | { readonly type: 'mended'; readonly mending: Omit<Mending, 'id' | 'left'> }
  | { readonly type: 'unmended'; readonly id: number; readonly left: readonly CellPlace[] };

/** Nothing offered or mended yet. */
export const initialHerstellen: HerstellenState = { offer: null, wanted: null, log: [] };

/** The page of the repairs after an event. */
export function nextHerstellen(own: HerstellenState, event: PaneEvent): HerstellenState {
  switch (event.type) {
    case 'wanted':
      return { ...own, wanted: event.code };
    case 'offered':
      return { ...own, offer: event.offer };
    case 'mended':
      return { ...own, log: [{ ...event.mending, id: (own.log[0]?.id ?? 0) + 1, left: null }, ...own.log] };
    case 'unmended':
      return { ...own, log: own.log.map((one) => (one.id === event.id ? { ...one, left: event.left } : one)) };
    case 'replaced':
      return initialHerstellen;
    default:
      return own;
  }
}
