import type { BsnBezwaar } from '#domain';
import type { PaneEvent } from '../../state';

/** Where BSNs stand, told without any of them. */
export interface Gevonden {
  /** Cells with a BSN, per sheet and header. */
  readonly kolommen: readonly { readonly blad: string; readonly kop: string; readonly aantal: number }[];
  /** What must be mended before anything is replaced. */
  readonly ongeldig: readonly BsnBezwaar[];
}

/** What the page of pseudonyms keeps; never a key and never a BSN. */
export interface PseudonimiserenState {
  /** Null until was looked. */
  readonly gevonden: Gevonden | null;
  /** How many cells were replaced; null when none were in this session. */
  readonly vervangen: number | null;
  /** The key is another than the one used before in this workbook: the user must say that it is meant so. */
  readonly andereSleutel: boolean;
}

/** What happens on that page. */
export type PseudonimiserenEvent =
  | { readonly type: 'bsnsFound'; readonly gevonden: Gevonden }
  | { readonly type: 'otherKey' }
  | { readonly type: 'pseudonymised'; readonly cells: number };

/** Nothing looked for yet. */
export const initialPseudonimiseren: PseudonimiserenState = { gevonden: null, vervangen: null, andereSleutel: false };

/** The page of pseudonyms after an event. */
export function nextPseudonimiseren(own: PseudonimiserenState, event: PaneEvent): PseudonimiserenState {
  switch (event.type) {
    case 'bsnsFound':
      return { ...own, gevonden: event.gevonden };
    case 'otherKey':
      return { ...own, andereSleutel: true };
    case 'pseudonymised':
      return { ...own, vervangen: event.cells, andereSleutel: false };
    case 'replaced':
      return initialPseudonimiseren;
    default:
      return own;
  }
}
