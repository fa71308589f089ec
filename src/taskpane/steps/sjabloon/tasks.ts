import { sjabloon } from '#domain';
import type { Ground } from '../../ground';
import { placed, type Waarheen } from '../../placing';
import type { Job } from '../../runner';
import type { Choices } from '../../state';

/** What the user can do on the page of the empty format. */
export interface SjabloonTasks {
  /** Makes the empty format, for a gemeente (four digits, or empty) and with or without rows of examples. */
  makeTemplate(gemeente: string, voorbeelden: boolean, waarheen: Waarheen, choices: Choices): Promise<void>;
}

const templating: Job = {
  title: 'Het lege format wordt gemaakt',
  step: 'sjabloon',
  begun: 'Het lege format wordt gemaakt.',
  stopped: { tone: 'weetje', title: 'Het maken is gestopt.', text: 'Er is geen blad gemaakt.' },
};

/** Makes the tasks of the page of the empty format. */
export function sjabloonTasks(ground: Ground): SjabloonTasks {
  const { tell, long } = ground;
  return {
    async makeTemplate(given, voorbeelden, waarheen, choices) {
      const gemeente = given.trim();
      const sheets = sjabloon({ voorbeelden, ...(gemeente === '' ? {} : { gemeente }) });
      if (typeof sheets === 'string') {
        tell({ type: 'failed', notice: { tone: 'fout', title: 'Er is geen format gemaakt.', text: sheets } });
        return;
      }
      const done = await long(
        templating,
        async (task) => {
          const name = `leverformaat${gemeente === '' ? '' : `-${gemeente}`}.xlsx`;
          const geplaatst = await placed(ground, sheets, waarheen, name, task);
          tell({ type: 'templated', geplaatst });
          return geplaatst;
        },
        () => 'Het lege format is klaar.',
      );
      if (done?.names == null) return;
      ground.editedAt(performance.now());
      await ground.look(choices);
    },
  };
}
