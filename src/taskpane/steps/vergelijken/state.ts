import type { Vergelijking } from '#domain';
import type { PaneEvent } from '../../state';

/** What came of laying the previous delivery beside this one. */
export interface Vergeleken {
  /** The name of the file with the previous delivery. */
  readonly bestand: string;
  readonly vergelijking: Vergelijking;
  /** The sheet it stands on. */
  readonly blad: string;
}

/** What the page of the comparison keeps. */
export interface VergelijkenState {
  readonly vergeleken: Vergeleken | null;
}

/** What happens on that page. */
export type VergelijkenEvent = { readonly type: 'compared'; readonly vergeleken: Vergeleken };

/** Nothing compared yet. */
export const initialVergelijken: VergelijkenState = { vergeleken: null };

/** The page of the comparison after an event; of a delivery that was edited since nothing holds any more. */
export function nextVergelijken(own: VergelijkenState, event: PaneEvent): VergelijkenState {
  if (event.type === 'compared') return { vergeleken: event.vergeleken };
  return event.type === 'replaced' || (event.type === 'edited' && own.vergeleken !== null) ? initialVergelijken : own;
}
