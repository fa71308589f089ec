import type { Checked, Finding } from '#domain';
import { sheetNameIn } from '#workbook';
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

    jump: (checked, { blad, cel }) =>
      guarded(async () => {
        if (blad !== null && cel !== null) await workbook.select(sheetNameIn(checked, blad), cel);
      }),
  };
}
