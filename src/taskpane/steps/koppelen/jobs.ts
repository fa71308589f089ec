import type { Job } from '../../runner';

const nothingChanged = 'Er is geen blad gemaakt en uw werkmap is niet veranderd.';

/** Reading an export. */
export const reading: Job = {
  title: 'De export wordt gelezen',
  step: 'koppelen',
  begun: 'De export wordt gelezen.',
  stopped: { tone: 'weetje', title: 'Het lezen is gestopt.', text: nothingChanged },
};

/** Writing an export in the format. */
export const coupling: Job = {
  title: 'De export wordt omgezet',
  step: 'koppelen',
  course: [
    ['koppelen', 50],
    ['schrijven', 50],
  ],
  begun: 'De export wordt omgezet.',
  stopped: { tone: 'weetje', title: 'Het omzetten is gestopt.', text: nothingChanged },
};
