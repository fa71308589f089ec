import { inExcel } from './run';

/** Cells the user changed since the last word: sheet by sheet, the addresses as Excel told them. */
export type Changes = ReadonlyMap<string, readonly string[]>;

/**
 * Tells what the user changes, once the hand has rested for `rest` milliseconds; gives the way to stop listening.
 * Changes of others in the same workbook are passed over: each pane looks after its own user. What a cell holds must be
 * read again at its address, because an event tells only half of it.
 */
export async function onChanged(tell: (changes: Changes) => void, rest = 600): Promise<() => Promise<void>> {
  let changes = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    const told = changes;
    changes = new Map();
    tell(told);
  };
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      if (event.source === 'Remote') return;
      const addresses = changes.get(event.worksheetId);
      if (addresses) addresses.push(event.address);
      else changes.set(event.worksheetId, [event.address]);
      clearTimeout(timer);
      timer = setTimeout(flush, rest);
    });
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
