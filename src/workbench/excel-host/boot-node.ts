import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newWorkbook, type WorkbookModel } from './model';
import { Bridge, type BridgeOptions } from './wire/bridge';

/** A workbook with Microsoft's office.js in front of it. */
export interface Booted {
  readonly book: WorkbookModel;
  readonly bridge: Bridge;
}

/** Seen from the folder of the repository, where every command of it runs. */
const OFFICE_JS = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Just enough of a browser for office.js to load. */
function browserGlobals(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  return {
    window: globalThis,
    navigator: { userAgent: 'node', platform: 'node' },
    location: { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', host: 'localhost', origin: 'http://localhost' },
    document: {
      URL: 'http://localhost/',
      cookie: '',
      documentElement: {},
      addEventListener: nothing,
      createElement: () => ({}),
      getElementById: () => null,
      getElementsByTagName: () => [],
    },
  };
}

let bridge: Bridge | undefined;

/**
 * Puts Microsoft's unmodified office.js for Excel in node, with its globals `Excel`, `Office` and `OfficeExtension`, in
 * front of a workbook. It loads once per process; every later call puts it in front of another workbook.
 */
export function bootNode(book: WorkbookModel = newWorkbook(), options: BridgeOptions = {}): Booted {
  if (bridge) bridge.attach(book, options);
  else {
    bridge = new Bridge(book, options);
    load(bridge);
  }
  return { book, bridge };
}

function load(native: Bridge): void {
  for (const [name, value] of Object.entries({ ...browserGlobals(), _richApiNativeBridge: native })) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  // Indirect eval runs the script in the global scope, where it defines its globals, as a script element would.
  const run = globalThis.eval;
  run(readFileSync(resolve(OFFICE_JS), 'utf8'));
}
