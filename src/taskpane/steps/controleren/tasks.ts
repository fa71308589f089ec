import type { Checked, Finding } from '#domain';
import { marksOf, sheetNameIn } from '#workbook';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices } from '../../state';

/** What the user can do on the page of the check. */
export interface ControlerenTasks {
  check(choices: Choices): Promise<void>;
  mark(checked: Checked): Promise<void>;
  unmark(): Promise<void>;
  jump(checked: Checked, finding: Finding): Promise<void>;
}

const checking: Job = {
  title: 'De levering wordt gecontroleerd',
  step: 'controleren',
  begun: 'De controle is begonnen.',
  stopped: { tone: 'weetje', title: 'De controle is gestopt.', text: 'Uw werkmap is niet veranderd.' },
};

/** Colouring the cells with a finding. */
export const marking: Job = {
  title: 'De cellen worden gemarkeerd',
  step: 'controleren',
  begun: '',
  stopped: { tone: 'weetje', title: 'Het markeren is gestopt.', text: 'Het oordeel hieronder is compleet.' },
  inPassing: true,
};

/** Makes the tasks of the check. */
export function controlerenTasks(ground: Ground): ControlerenTasks {
  const { workbook, tell, guarded, long } = ground;

  const mark = async (checked: Checked): Promise<void> => {
    await long(marking, async (task) => {
      await workbook.mark(marksOf(checked.findings, (blad) => sheetNameIn(checked, blad)), task);
      tell({ type: 'marked' });
    });
  };

  return {
    mark,

    async check(choices) {
      const found = await long(checking, async (task) => {
        const checked = await ground.check(choices, task);
        tell({ type: 'checked', checked });
        ground.tellEdits();
        return checked;
      });
      if (found === null) return;
      if (choices.markeren) await mark(found);
      await ground.look(choices);
    },

    unmark: () =>
      guarded(async () => {
        await workbook.unmark();
        tell({ type: 'unmarked' });
      }),

    jump: (checked, { blad, cel }) =>
      guarded(async () => {
        if (blad !== null && cel !== null) await workbook.select(sheetNameIn(checked, blad), cel);
      }),
  };
}
