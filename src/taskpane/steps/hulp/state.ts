import type { PaneEvent, PaneState, Step } from '../../state';

/** What the page of help keeps: what is looked for, and from which page the user came to ask it. */
export interface HulpState {
  readonly zoek: string;
  /** The page to go back to; null when the user went to the help himself. */
  readonly van: Step | null;
  /** What was asked from the page the user has come back to, so that it is open there. */
  readonly gevraagd: string | null;
}

/** What happens around the page of help: something is looked for, there or from another page. */
export type HulpEvent = { readonly type: 'soughtHelp'; readonly zoek: string };

/** Nothing looked for. */
export const initialHulp: HulpState = { zoek: '', van: null, gevraagd: null };

/** What the page of help keeps after an event. */
export function nextHulp(own: HulpState, event: PaneEvent, before: PaneState): HulpState {
  if (event.type === 'soughtHelp') {
    return before.step === 'hulp' ? { ...own, zoek: event.zoek } : { zoek: event.zoek, van: before.step, gevraagd: event.zoek };
  }
  if (event.type === 'replaced') return initialHulp;
  if (event.type !== 'went') return own;
  return event.step === own.van ? { ...initialHulp, gevraagd: own.gevraagd } : initialHulp;
}
