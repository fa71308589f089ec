import type { CellPlace } from '../workbook';
import { has, inExcel } from './run';

/** Shows and selects cells; true when all of them are, false when before ExcelApi 1.18 only the first block is. */
export async function selectCells(context: Excel.RequestContext, sheet: string, address: string): Promise<boolean> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  const [first = address, ...more] = address.split(',');
  const areas = more.length > 0 && has('1.18') ? worksheet.getRanges(address) : null;
  const together = areas !== null && typeof areas.select === 'function';
  if (together) areas.select();
  else worksheet.getRange(first).select();
  await context.sync();
  return together || more.length === 0;
}

/** The cell the user stands in. */
export async function activeCell(context: Excel.RequestContext): Promise<CellPlace> {
  const cell = context.workbook.getActiveCell().load('address,worksheet/name');
  await context.sync();
  return { sheet: cell.worksheet.name, address: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
}

/**
 * Tells in which cell the user stands each time another is selected, once the hand has rested for `rest` milliseconds;
 * gives the way to stop listening.
 */
export async function onSelected(tell: (place: CellPlace) => void, rest = 150): Promise<() => Promise<void>> {
  let isListening = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    try {
      const place = await inExcel(activeCell);
      if (isListening) tell(place);
    } catch {
      // Excel does not answer now, such as while a cell is being edited: the next selection tells.
    }
  };
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(async () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), rest);
    });
    await context.sync();
    return added;
  });
  return async () => {
    isListening = false;
    clearTimeout(timer);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
