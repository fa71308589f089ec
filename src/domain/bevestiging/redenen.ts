import type { CodeList } from '../codelijsten/code-list';

/** Why a warning may stand: the short list from which the user picks, with room for words of his own. */
export const redenen = {
  name: 'reden van bevestiging',
  source: 'Ontwerp 3',
  entries: [
    { code: 'bron', naam: 'Nagekeken in de bron en klopt' },
    { code: 'aanbieder', naam: 'Bevestigd door de aanbieder' },
    { code: 'beleid', naam: 'Volgt uit ons beleid of onze inkoop' },
    { code: 'correctie', naam: 'Verrekening of correctie van een eerdere periode' },
    { code: 'bekend', naam: 'Bekend, wordt in een volgende levering verbeterd' },
    { code: 'anders', naam: 'Anders, zie toelichting' },
  ],
} as const satisfies CodeList;

/** The code of a reason. */
export type RedenCode = (typeof redenen.entries)[number]['code'];

/** The words for a reason. */
export const redenNaam = (code: RedenCode): string => redenen.entries.find((entry) => entry.code === code)?.naam ?? code;
