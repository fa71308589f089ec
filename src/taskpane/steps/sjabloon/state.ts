import type { Geplaatst } from '../../placing';
import type { PaneEvent } from '../../state';

/** What the page of the empty format keeps: where the last one went. */
export interface SjabloonState {
  readonly gemaakt: Geplaatst | null;
}

/** What happens on that page. */
export type SjabloonEvent = { readonly type: 'templated'; readonly geplaatst: Geplaatst };

/** No template made yet. */
export const initialSjabloon: SjabloonState = { gemaakt: null };

/** The page of the empty format after an event. */
export function nextSjabloon(own: SjabloonState, event: PaneEvent): SjabloonState {
  if (event.type === 'templated') return { gemaakt: event.geplaatst };
  return event.type === 'replaced' ? initialSjabloon : own;
}
