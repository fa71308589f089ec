import type { Job } from '../../runner';

const stopped = (title: string, text: string): Job['stopped'] => ({ tone: 'weetje', title, text });

/** Working out what can be mended. */
export const searching: Job = {
  title: 'Waaier zoekt wat te herstellen is',
  step: 'herstellen',
  begun: 'Waaier zoekt wat te herstellen is.',
  stopped: stopped('Het zoeken is gestopt.', 'Uw werkmap is niet veranderd.'),
};

/** Mending, and checking again. */
export const mendingJob: Job = {
  title: 'De cellen worden hersteld',
  step: 'herstellen',
  begun: 'De cellen worden hersteld.',
  stopped: stopped('Het herstellen is gestopt.', 'Wat al hersteld is, staat onderaan deze bladzijde.'),
};

/** Taking a repair back, and checking again. */
export const undoing: Job = {
  title: 'De cellen worden teruggezet',
  step: 'herstellen',
  begun: 'De cellen worden teruggezet.',
  stopped: stopped('Het terugzetten is gestopt.', 'Wat al is teruggezet, blijft zo. De rest kunt u nog eens terugzetten.'),
};
