import type { Geplaatst } from '../../placing';
import type { PaneEvent } from '../../state';

/** What came of turning messages into a delivery. */
export interface Omgezet {
  readonly aantalRegels: number;
  /** What the user must know of it, one Dutch sentence each. */
  readonly meldingen: readonly string[];
  readonly geweigerd: readonly { readonly bestand: string; readonly melding: string }[];
  /** Null when nothing could be made of them. */
  readonly geplaatst: Geplaatst | null;
}

/** What the page of the messages keeps. */
export interface BerichtenState {
  readonly omgezet: Omgezet | null;
}

/** What happens on that page. */
export type BerichtenEvent = { readonly type: 'converted'; readonly omgezet: Omgezet };

/** No messages yet. */
export const initialBerichten: BerichtenState = { omgezet: null };

/** The page of the messages after an event. */
export function nextBerichten(own: BerichtenState, event: PaneEvent): BerichtenState {
  if (event.type === 'converted') return { omgezet: event.omgezet };
  return event.type === 'replaced' ? initialBerichten : own;
}
