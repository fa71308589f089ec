import { isFormatSheet, recheckRows, type Checked, type SheetCells } from '#domain';
import { confirmationsIn } from '#workbook';
import type { Ground } from '../../ground';
import type { Choices } from '../../state';
import type { Remark } from './marks';
import type { ControlerenTasks } from './tasks';

/** Whole rows or columns: cells may have moved, so that no row is what it was. */
const WHOLE = /^(?:\d+:\d+|[A-Z]+:[A-Z]+)$/u;

/** How long to wait before trying again, in milliseconds, when Excel could not be asked. */
const RESTS = [1000, 4000] as const;

/** A delivery that was checked whole, the blocks that were edited since, and the same delivery with its rows looked at again. */
interface Since {
  readonly whole: Checked;
  readonly blocks: readonly SheetCells[];
  readonly rows: Checked;
}

/**
 * Looks along while the user mends: the edited rows at once; then, behind the scenes, all controls over the delivery with
 * these edits in it; and last over the workbook read anew, because an edit does not tell which formulas it moved. The
 * next edit and every long task cut that short; it then begins anew. What goes wrong here is no message: the verdict is
 * of before, and it is tried again after each of the `rests`.
 */
export function recheckOf(ground: Ground, remark: Remark, rests: readonly number[] = RESTS): ControlerenTasks['recheck'] {
  const { workbook, tell, behind } = ground;
  /** The edits that were not looked at yet. */
  let waiting: [sheet: string, address: string][] = [];
  let last: symbol | null = null;
  let since: Since | null = null;

  /** The delivery with the edited rows looked at again; null when only a whole check will do. */
  const rowsAgain = async (of: Checked): Promise<Since | null> => {
    const edited = waiting;
    // Whatever was checked or confirmed in between is what the edits are now counted from.
    const before = since !== null && since.rows === of ? since : { whole: of, blocks: [], rows: of };
    if (edited.length === 0) return before;
    const isWhole = edited.some(([, address]) => WHOLE.test(address.replaceAll('$', '')));
    const blocks = isWhole ? [] : await Promise.all(edited.map(([sheet, address]) => workbook.cellsAt(sheet, address)));
    const rows = isWhole ? null : recheckRows(of, blocks, await confirmationsIn(workbook));
    // Not before: what Excel could not give is asked again.
    waiting = waiting.filter((edit) => !edited.includes(edit));
    return rows === null ? null : { whole: before.whole, blocks: [...before.blocks, ...blocks], rows };
  };

  /** All controls over the delivery with the edits in it; null when that cannot be known, and the workbook is read anyway. */
  const deliveryAgain = async ({ whole, blocks, rows }: Since, signal: AbortSignal): Promise<Checked | null> => {
    if (blocks.length === 0) return null;
    try {
      return await ground.recheck(whole, { blocks, levering: rows.levering }, { signal });
    } catch {
      signal.throwIfAborted();
      return null;
    }
  };

  const again = async (choices: Choices, signal: AbortSignal): Promise<void> => {
    const before = ground.latest();
    // A check that read the edit too leaves nothing to do.
    if (before === null || !ground.isOutdated()) return;
    since = await rowsAgain(before);
    signal.throwIfAborted();
    tell(since === null ? { type: 'edited' } : { type: 'rechecked', checked: since.rows, seen: 'regels' });
    const delivery = since === null ? null : await deliveryAgain(since, signal);
    signal.throwIfAborted();
    if (delivery !== null) {
      since = null;
      tell({ type: 'rechecked', checked: delivery, seen: 'levering' });
      await remark(delivery, { signal });
    }
    const checked = await ground.check(choices, { signal });
    signal.throwIfAborted();
    tell({ type: 'rechecked', checked, seen: 'werkmap' });
    ground.tellEdits();
    await remark(checked, { signal });
  };

  return async (cells, choices) => {
    for (const [sheet, addresses] of cells) {
      if (isFormatSheet(sheet)) waiting.push(...addresses.map((address): [string, string] => [sheet, address]));
    }
    const own = Symbol('recheck');
    last = own;
    for (const rest of [...rests, null]) {
      try {
        return await behind((signal) => again(choices, signal));
      } catch {
        tell({ type: 'edited' });
      }
      if (rest === null) return;
      await new Promise((resolve) => setTimeout(resolve, rest));
      // A later edit looks at the whole delivery too.
      if (last !== own) return;
    }
  };
}
