import type { Speurregel } from '#domain';
import type { NieuweWerkmap } from '../../placing';
import type { PaneEvent } from '../../state';

/** The workbook that was made to be delivered. */
export interface Gemaakt {
  readonly werkmap: NieuweWerkmap;
  readonly bladen: readonly string[];
  /** The Leveringsbewijs as a file. */
  readonly bewijs: { readonly name: string; readonly bytes: Uint8Array };
}

/** A sheet on which something of a person was found, and whether that sheet is delivered. */
export interface Gevonden extends Speurregel {
  readonly gaatMee: boolean;
}

/** What the page of the delivery keeps. */
export interface AanleverenState {
  /** What was found of persons on all sheets; null until was looked. */
  readonly gespeurd: readonly Gevonden[] | null;
  /** Why there is no delivery yet, one Dutch sentence. */
  readonly geweigerd: string | null;
  readonly gemaakt: Gemaakt | null;
}

/** What happens on that page. */
export type AanleverenEvent =
  | { readonly type: 'searched'; readonly gespeurd: readonly Gevonden[] }
  | { readonly type: 'undeliverable'; readonly reden: string }
  | { readonly type: 'deliverable'; readonly gemaakt: Gemaakt };

/** Nothing made yet. */
export const initialAanleveren: AanleverenState = { gespeurd: null, geweigerd: null, gemaakt: null };

/** What of persons would leave with the delivery, and so must be seen first. */
export const meegaand = (gespeurd: readonly Gevonden[]): readonly Gevonden[] =>
  gespeurd.filter(({ gaatMee, email, telefoon }) => gaatMee && email + telefoon > 0);

/** The page of the delivery after an event; of a delivery that was edited since nothing holds any more. */
export function nextAanleveren(own: AanleverenState, event: PaneEvent): AanleverenState {
  switch (event.type) {
    case 'searched':
      return { gespeurd: event.gespeurd, geweigerd: null, gemaakt: null };
    case 'undeliverable':
      return { ...own, geweigerd: event.reden, gemaakt: null };
    case 'deliverable':
      return { ...own, geweigerd: null, gemaakt: event.gemaakt };
    case 'edited':
    case 'replaced':
      return own.gespeurd === null && own.geweigerd === null ? own : initialAanleveren;
    default:
      return own;
  }
}
