import type { Checked, SheetName } from '#domain';
import type { Delivery } from '../../delivery';
import type { PaneEvent, PaneState } from '../../state';

/** What the page of the check keeps. */
export interface ControlerenState {
  readonly checked: Checked | null;
  /** What changed since the check; null when it still holds. */
  readonly outdated: 'instellingen' | 'werkmap' | null;
  /** The workbook has marks, from now or from an earlier session. */
  readonly marked: boolean;
}

/** What happens on that page. */
export type ControlerenEvent =
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'marked' }
  | { readonly type: 'unmarked' }
  | { readonly type: 'edited' };

/** Nothing checked yet. */
export const initialControleren: ControlerenState = { checked: null, outdated: null, marked: false };

/** The page of the check after an event; `before` is the whole pane before it. */
export function nextControleren(own: ControlerenState, event: PaneEvent, before: PaneState): ControlerenState {
  switch (event.type) {
    case 'checked':
    case 'made':
      return { ...own, checked: event.checked, outdated: null };
    case 'marked':
      return { ...own, marked: true };
    case 'unmarked':
      return { ...own, marked: false };
    case 'edited':
      return own.checked === null ? own : { ...own, outdated: 'werkmap' };
    case 'looked': {
      const other = own.checked !== null && !hasSameSheets(own.checked, event.delivery);
      return other ? { ...own, outdated: 'werkmap' } : own;
    }
    case 'chose': {
      const other = own.checked !== null && event.choices.settings !== before.choices.settings;
      return other ? { ...own, outdated: own.outdated ?? 'instellingen' } : own;
    }
    case 'replaced':
      return initialControleren;
    default:
      return own;
  }
}

/** True when the sheets of the format are still those that were checked, under the same names. */
function hasSameSheets({ levering }: Checked, { sheets }: Delivery): boolean {
  return Object.entries(levering.sheets).every(
    ([name, sheet]) => sheets.get(name as SheetName) === sheet?.source.name,
  );
}
