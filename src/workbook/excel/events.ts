import { inExcel } from './run';

/** What the user changed in the workbook since the last word. */
export interface Changes {
  /** Sheet by sheet, by the name it has now, the addresses as Excel told them. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** Sheets came or went. */
  readonly sheets: boolean;
  /** Not one sheet is left of those that were there at first: this is another workbook. */
  readonly replaced: boolean;
  /** When the last of it happened, on the clock of `performance.now()`. */
  readonly at: number;
}

/** The state of what is heard between two tellings. */
interface Heard {
  readonly cells: Map<string, string[]>;
  sheets: boolean;
  at: number;
}

const nothing = (): Heard => ({ cells: new Map(), sheets: false, at: 0 });

/**
 * Tells what the user changes, once the hand has rested for `rest` milliseconds; gives the way to stop listening.
 * Changes of others in the same workbook are passed over (each pane looks after its own user), and so is what this
 * program writes in cells itself, where Excel says so (ExcelApi 1.14). What a cell holds must be read again at its
 * address, because an event tells only half of it.
 */
export async function onChanged(tell: (changes: Changes) => void, rest = 300): Promise<() => Promise<void>> {
  let heard = nothing();
  let first: ReadonlySet<string> = new Set();
  let isListening = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = rest;
  const flush = async (): Promise<void> => {
    const { cells, sheets, at } = heard;
    heard = nothing();
    try {
      const names = await inExcel(sheetsNow);
      pause = rest;
      const replaced = ![...names.keys()].some((id) => first.has(id));
      if (replaced) first = new Set(names.keys());
      const named = [...cells].flatMap(([id, own]) => [[names.get(id), own] as const]);
      const there = named.flatMap(([name, own]) => (name === undefined ? [] : [[name, own] as const]));
      if (isListening) tell({ cells: new Map(there), sheets, replaced, at });
    } catch {
      // Excel does not answer now: this is told with the next change, or a while later.
      for (const [id, own] of heard.cells) cells.set(id, [...(cells.get(id) ?? []), ...own]);
      heard = { cells, sheets: sheets || heard.sheets, at: Math.max(at, heard.at) };
      clearTimeout(timer);
      if (isListening) timer = setTimeout(() => void flush(), (pause *= 2));
    }
  };
  const hear = (source: string, change: (heard: Heard) => void): void => {
    if (source === 'Remote') return;
    change(heard);
    heard.at = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), rest);
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async ({ source, triggerSource, worksheetId, address }) => {
      if (triggerSource === 'ThisLocalAddin') return;
      hear(source, ({ cells }) => cells.set(worksheetId, [...(cells.get(worksheetId) ?? []), address]));
    });
    const cameOrWent = async ({ source }: { readonly source: string }): Promise<void> =>
      hear(source, (now) => {
        now.sheets = true;
      });
    const added = worksheets.onAdded.add(cameOrWent);
    const deleted = worksheets.onDeleted.add(cameOrWent);
    first = new Set((await sheetsNow(context)).keys());
    return [changed, added, deleted];
  });
  return async () => {
    isListening = false;
    clearTimeout(timer);
    const [{ context } = { context: undefined }] = handlers;
    if (context === undefined) return;
    await Excel.run(context, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** The names of the sheets that are there, by id. */
async function sheetsNow(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  return new Map(sheets.items.map(({ id, name }) => [id, name]));
}
