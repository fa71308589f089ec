import type { Geplaatst } from '../../placing';
import type { PaneEvent } from '../../state';

/** What the first run keeps: where the invented delivery went. */
export interface KennismakenState {
  readonly gemaakt: Geplaatst | null;
}

/** What happens in the first run. */
export type KennismakenEvent = { readonly type: 'sampled'; readonly geplaatst: Geplaatst };

/** No sample made yet. */
export const initialKennismaken: KennismakenState = { gemaakt: null };

/** The first run after an event. */
export function nextKennismaken(own: KennismakenState, event: PaneEvent): KennismakenState {
  if (event.type === 'sampled') return { gemaakt: event.geplaatst };
  return event.type === 'replaced' ? initialKennismaken : own;
}
