import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newWorkbook, type WorkbookModel } from './model';
import { hasSet, REQUIREMENT_SETS } from './requirement-sets';
import { Bridge, type BridgeOptions } from './wire/bridge';

/** How the host imitates Excel, and which requirement sets it says it has. */
export interface BootOptions extends BridgeOptions {
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Which of Microsoft's builds of office.js loads, the first time. */
  readonly build?: keyof typeof OFFICE_JS;
}

/** A workbook with Microsoft's office.js in front of it. */
export interface Booted {
  readonly book: WorkbookModel;
  readonly bridge: Bridge;
}

/** Seen from the folder of the repository, where every command of it runs. */
const OFFICE_JS = {
  web: 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js',
  mac: 'node_modules/@microsoft/office-js/dist/excel-mac-16.00.debug.js',
  win32: 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js',
};

/** Just enough of a browser for office.js to load. */
function browserGlobals(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  return {
    window: globalThis,
    navigator: { userAgent: 'node', platform: 'node' },
    location: {
      href: 'http://localhost/',
      search: '',
      hash: '',
      protocol: 'http:',
      host: 'localhost',
      origin: 'http://localhost',
    },
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
let officeAlone: object | undefined;

/**
 * Puts Microsoft's unmodified office.js for Excel in node, with its globals `Excel`, `Office` and `OfficeExtension`, in
 * front of a workbook. It loads once per process; every later call puts it in front of another workbook.
 */
export function bootNode(book: WorkbookModel = newWorkbook(), options: BootOptions = {}): Booted {
  if (bridge) bridge.attach(book, options);
  else {
    bridge = new Bridge(book, options);
    load(bridge, OFFICE_JS[options.build ?? 'web']);
  }
  provideOffice(options.requirementSets ?? REQUIREMENT_SETS);
  return { book, bridge };
}

function load(native: Bridge, script: string): void {
  for (const [name, value] of Object.entries({ ...browserGlobals(), _richApiNativeBridge: native })) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  // Indirect eval of Microsoft's own script runs it in the global scope, as a script element would: what it declares
  // there becomes global, also within jest. Nothing else is ever run this way.
  const run = Reflect.get(globalThis, 'eval') as (script: string) => void;
  run(readFileSync(resolve(script), 'utf8'));
}

/** What office.js itself makes of `Office` only in a browser. */
function provideOffice(sets: Readonly<Record<string, string>>): void {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const requirements = { isSetSupported: (name: string, version?: string) => hasSet(sets, name, version) };
  const onReady = async (callback?: (about: object) => unknown): Promise<object> => {
    await callback?.(info);
    return info;
  };
  const context = { ...info, requirements, displayLanguage: 'nl-NL', contentLanguage: 'nl-NL' };
  const global = globalThis as unknown as { Office: object };
  officeAlone ??= global.Office;
  // Its own `context` cannot be set from outside, so ours stands in front of it.
  global.Office = Object.create(officeAlone, { context: { value: context }, onReady: { value: onReady } }) as object;
}
