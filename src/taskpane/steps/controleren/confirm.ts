import {
  confirmationSteps,
  confirmSteps,
  retractSteps,
  type Bevestiging,
  type Checked,
  type Finding,
  type Reden,
  type Steps,
} from '#domain';
import { confirmationsIn, keepConfirmations, runInSlices, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { MarkTasks } from './marks';

/** What the user can do with warnings. */
export interface ConfirmTasks {
  /** Confirms warnings with a reason; the confirmation travels with the workbook. */
  confirm(checked: Checked, findings: readonly Finding[], reden: Reden): Promise<void>;
  /** Takes confirmations back. */
  retract(checked: Checked, findings: readonly Finding[]): Promise<void>;
}

const stopped = { tone: 'weetje', text: 'Er is niets veranderd.' } as const;

const confirming: Job = {
  title: 'De waarschuwingen worden bevestigd',
  step: 'controleren',
  begun: '',
  stopped: { ...stopped, title: 'Het bevestigen is gestopt.' },
  inPassing: true,
};

const retracting: Job = {
  title: 'De bevestigingen worden ingetrokken',
  step: 'controleren',
  begun: '',
  stopped: { ...stopped, title: 'Het intrekken is gestopt.' },
  inPassing: true,
};

type Confirmations = readonly Bevestiging[];

/** Makes the tasks of confirming. */
export function confirmTasks({ workbook, tell, long, latest }: Ground, { markAgain }: MarkTasks): ConfirmTasks {
  /** Changes what is confirmed, keeps it in the workbook, and gives the delivery with it. */
  const change = async (
    of: Checked,
    steps: (before: Confirmations) => Steps<Confirmations>,
    task: Task,
  ): Promise<Checked> => {
    const after = await runInSlices(steps(await confirmationsIn(workbook)), task);
    const confirmed = await runInSlices(confirmationSteps(latest() ?? of, after), task);
    await keepConfirmations(workbook, after);
    return confirmed;
  };
  return {
    async confirm(of, findings, reden) {
      const confirmed = await long(confirming, async (task) => {
        const checked = await change(of, (before) => confirmSteps(before, of, findings, reden), task);
        tell({ type: 'confirmed', checked, reden });
        return checked;
      });
      if (confirmed !== null) await markAgain(confirmed);
    },

    async retract(of, findings) {
      const retracted = await long(retracting, async (task) => {
        const checked = await change(of, (before) => retractSteps(before, of, findings), task);
        tell({ type: 'retracted', checked });
        return checked;
      });
      if (retracted !== null) await markAgain(retracted);
    },
  };
}
