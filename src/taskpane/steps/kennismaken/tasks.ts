import type { Ground } from '../../ground';
import { placed } from '../../placing';
import type { Job } from '../../runner';
import type { Choices } from '../../state';

/** What the user can do in the first run. */
export interface KennismakenTasks {
  /** Makes the invented delivery: in a new workbook, or beside what stands in this one. */
  makeSample(waarheen: 'nieuw' | 'erbij', choices: Choices): Promise<void>;
}

const sampling: Job = {
  title: 'Het voorbeeld wordt gemaakt',
  step: 'kennismaken',
  begun: 'Het voorbeeld wordt gemaakt.',
  stopped: { tone: 'weetje', title: 'Het maken is gestopt.', text: 'Er is geen voorbeeld gemaakt.' },
};

/** Makes the tasks of the first run. */
export function kennismakenTasks(ground: Ground): KennismakenTasks {
  const { tell, long } = ground;
  return {
    async makeSample(waarheen, choices) {
      const done = await long(
        sampling,
        async (task) => {
          const { voorbeeldlevering, VOORBEELDBESTAND } = await import('./voorbeeldlevering');
          const geplaatst = await placed(ground, voorbeeldlevering(), waarheen, VOORBEELDBESTAND, task);
          tell({ type: 'sampled', geplaatst });
          return geplaatst;
        },
        () => 'Het voorbeeld is klaar.',
      );
      if (done?.names == null) return;
      ground.editedAt(performance.now());
      await ground.look(choices);
    },
  };
}
