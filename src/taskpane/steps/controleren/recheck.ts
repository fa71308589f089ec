import { isFormatSheet, recheckRows, type Checked } from '#domain';
import { confirmationsIn } from '#workbook';
import type { Ground } from '../../ground';
import type { Choices } from '../../state';
import type { Remark } from './marks';
import type { ControlerenTasks } from './tasks';

/** Whole rows or columns: cells may have moved, so that no row is what it was. */
const WHOLE = /^(?:\d+:\d+|[A-Z]+:[A-Z]+)$/u;

/**
 * Looks along while the user mends: the edited rows at once, then the whole delivery behind the scenes. The next edit and
 * every long task cut that short; it then begins anew. What goes wrong here is no message: the verdict is of before.
 */
export function recheckOf(ground: Ground, remark: Remark): ControlerenTasks['recheck'] {
  const { workbook, tell, behind } = ground;
  /** The edits that were not looked at yet. */
  let waiting: [sheet: string, address: string][] = [];

  /** The delivery with the edited rows looked at again; null when only a whole check will do. */
  const rowsAgain = async (of: Checked): Promise<Checked | null> => {
    const edited = waiting;
    waiting = [];
    if (edited.length === 0) return of;
    if (edited.some(([, address]) => WHOLE.test(address.replaceAll('$', '')))) return null;
    const blocks = await Promise.all(edited.map(([sheet, address]) => workbook.cellsAt(sheet, address)));
    return recheckRows(of, blocks, await confirmationsIn(workbook));
  };

  const again = async (choices: Choices, signal: AbortSignal): Promise<void> => {
    const before = ground.latest();
    // A check that read the edit too leaves nothing to do.
    if (before === null || !ground.isOutdated()) return;
    const rows = await rowsAgain(before);
    signal.throwIfAborted();
    tell(rows === null ? { type: 'edited' } : { type: 'rechecked', checked: rows, whole: false });
    const checked = await ground.check(choices, { signal });
    signal.throwIfAborted();
    tell({ type: 'rechecked', checked, whole: true });
    ground.tellEdits();
    await remark(checked, { signal });
  };

  return async (cells, choices) => {
    for (const [sheet, addresses] of cells) {
      if (isFormatSheet(sheet)) waiting.push(...addresses.map((address): [string, string] => [sheet, address]));
    }
    try {
      await behind((signal) => again(choices, signal));
    } catch {
      tell({ type: 'edited' });
    }
  };
}
