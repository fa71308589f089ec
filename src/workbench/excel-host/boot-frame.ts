/**
 * Runs in the pane's frame before office.js, as a script of its own: tells it that it is inside Excel, and hands its
 * batches to the workbench page around the frame. The pane's own bundle does not know of it.
 */
import type { NativeBridge } from './wire/bridge';

/** What the page around the frame keeps ready for it, as `window.workbench`. */
export interface Workbench {
  /** A bridge to the workbook for this frame alone. */
  bridge(): NativeBridge;
  /** The settings of `Office.context.document.settings`. */
  readonly settings: Map<string, string>;
  /** Versions by lower-case name: see `REQUIREMENT_SETS`. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

interface Call {
  readonly methodId: number;
  readonly callbackId: string;
  readonly params: { readonly keys: readonly string[]; readonly values: readonly string[] };
}

const SAVE_SETTINGS = 4;
const GET_CONTEXT = 5;

const { workbench } = window.parent as unknown as { workbench: Workbench | undefined };
const frame = window as unknown as {
  _richApiNativeBridge: NativeBridge;
  webkit: object;
  OSF: { ScriptMessaging: { agaveHostCallback(id: string, answer: unknown[]): void } };
};

/** The list that Excel for Mac hands to office.js; the places are fixed (source: `excel-ios-16.00.debug.js`). */
function officeContext({ settings, requirementSets }: Workbench): unknown[] {
  const language = 'en-US';
  const sets = JSON.stringify(
    Object.fromEntries(Object.entries(requirementSets).map(([name, version]) => [name, Number(version)])),
  );
  return [
    ...[[[...settings.keys()], [...settings.values()]], 'workbench', 1, 16, 0, 0, 0, 0],
    ...[language, language, 0, 'https://workbench.local/Book1.xlsx', 2, 0, '', 0, '', 'workbench'],
    ...[false, false, sets, '', '16.0.0.0', 0],
  ];
}

function answer(workbench: Workbench, text: string): void {
  const call = JSON.parse(text) as Call;
  if (call.methodId === SAVE_SETTINGS) {
    workbench.settings.clear();
    call.params.keys.forEach((key, at) => workbench.settings.set(key, call.params.values[at] ?? ''));
  }
  const given = call.methodId === GET_CONTEXT ? officeContext(workbench) : [0];
  setTimeout(() => frame.OSF.ScriptMessaging.agaveHostCallback(call.callbackId, given));
}

// Opened by itself, outside the workbench, the page is what it is in any browser: there is no Excel around it.
if (workbench !== undefined) {
  Object.assign(window.external, { GetHostInfo: () => 'Excel$Mac$16.00$en-US$$$disableLogging$0' });
  frame.webkit = { messageHandlers: { Agave: { postMessage: (text: string) => answer(workbench, text) } } };
  frame._richApiNativeBridge = workbench.bridge();
  // A frame keeps its keys to itself; this one goes round the parts of the page, as in Excel.
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.altKey || event.metaKey) return;
    event.preventDefault();
    window.parent.document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', shiftKey: event.shiftKey }));
  });
}
