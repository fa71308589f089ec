import type { Checked, Reden, SheetName } from '#domain';
import type { Delivery } from '../../delivery';
import type { PaneEvent, PaneState } from '../../state';

/** What the page of the check keeps. */
export interface ControlerenState {
  readonly checked: Checked | null;
  /**
   * What changed since the check; null when it still holds. `bezig`: the edited rows were looked at again, the controls
   * over the whole delivery still run.
   */
  readonly outdated: 'instellingen' | 'werkmap' | 'bezig' | null;
  /** The workbook has marks, from now or from an earlier session. */
  readonly marked: boolean;
  /** The reason given last, to begin the next confirmation with. */
  readonly reden: Reden;
}

/** What happens on that page. */
export type ControlerenEvent =
  | { readonly type: 'checked'; readonly checked: Checked }
  /** Looked at again behind the scenes: the edited rows, all controls over the delivery with them, or over the workbook. */
  | { readonly type: 'rechecked'; readonly checked: Checked; readonly seen: 'regels' | 'levering' | 'werkmap' }
  | { readonly type: 'confirmed'; readonly checked: Checked; readonly reden: Reden }
  | { readonly type: 'retracted'; readonly checked: Checked }
  | { readonly type: 'marked' }
  | { readonly type: 'unmarked' }
  | { readonly type: 'edited' };

/** Nothing checked yet. */
export const initialControleren: ControlerenState = {
  checked: null,
  outdated: null,
  marked: false,
  reden: { reden: 'bron', toelichting: '' },
};

/** The page of the check after an event; `before` is the whole pane before it. */
export function nextControleren(own: ControlerenState, event: PaneEvent, before: PaneState): ControlerenState {
  switch (event.type) {
    case 'checked':
      return { ...own, checked: event.checked, outdated: null };
    case 'rechecked':
      return { ...own, checked: event.checked, outdated: event.seen === 'werkmap' ? null : 'bezig' };
    case 'confirmed':
      return { ...own, checked: event.checked, reden: event.reden };
    case 'retracted':
      return { ...own, checked: event.checked };
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
