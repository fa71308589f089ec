import { tariffConflicts, type Checked, type Finding } from '#domain';
import { sheetNameIn } from '#workbook';
import { wholeRows } from '../../delivery';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices } from '../../state';
import { confirmTasks, type ConfirmTasks } from './confirm';
import { markTasks, type MarkTasks } from './marks';
import { recheckOf } from './recheck';

/** What the user can do on the page of the check. */
export interface ControlerenTasks extends ConfirmTasks, MarkTasks {
  check(choices: Choices): Promise<void>;
  /** Looks again at what the user edited: sheet by sheet the addresses. */
  recheck(cells: ReadonlyMap<string, readonly string[]>, choices: Choices): Promise<void>;
  /** Selects the cell of a finding, of a conflict between tarieven the rows. */
  jump(checked: Checked, finding: Finding): Promise<void>;
}

const checking: Job = {
  title: 'De levering wordt gecontroleerd',
  step: 'controleren',
  course: [
    ['lezen', 45],
    ['controleren', 55],
  ],
  begun: 'De controle is begonnen.',
  stopped: { tone: 'weetje', title: 'De controle is gestopt.', text: 'Uw werkmap is niet veranderd.' },
};

/** Makes the tasks of the check. */
export function controlerenTasks(ground: Ground): ControlerenTasks {
  const { workbook, tell, guarded, long } = ground;
  const { remark, ...marks } = markTasks(ground);
  return {
    ...marks,
    ...confirmTasks(ground, marks),
    recheck: recheckOf(ground, remark),

    async check(choices) {
      const found = await long(checking, async (task) => {
        const checked = await ground.check(choices, task);
        tell({ type: 'checked', checked });
        ground.tellEdits();
        return checked;
      });
      if (found === null) return;
      if (choices.markeren) await marks.mark(found);
      await ground.look(choices);
    },

    jump: (checked, finding) =>
      guarded(async () => {
        const { blad, cel } = finding;
        if (blad === null || cel === null) return;
        const { Tarievenblad } = checked.levering.sheets;
        const [conflict] = tariffConflicts(checked.levering, [finding]);
        // Of a conflict between tarieven both sides must be seen.
        const rows = Tarievenblad === null || conflict === undefined ? null : wholeRows(Tarievenblad, conflict.rijen);
        const sheet = sheetNameIn(checked, blad);
        if (rows === null || !(await workbook.select(sheet, rows))) await workbook.select(sheet, cel);
      }),
  };
}
