import type { CodeList, CodeOf } from './code-list';

/** How long an arrangement runs (design 4.4): an exact number of years is a class of its own. */
export const duurklassen = {
  name: 'duurklasse',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: '<1', naam: 'Korter dan een jaar' },
    { code: '1', naam: 'Precies een jaar' },
    { code: '1-2', naam: 'Tussen een en twee jaar' },
    { code: '2', naam: 'Precies twee jaar' },
    { code: '2-5', naam: 'Tussen twee en vijf jaar' },
    { code: '5', naam: 'Precies vijf jaar' },
    { code: '>5', naam: 'Langer dan vijf jaar' },
    { code: 'open', naam: 'Zonder einddatum' },
  ],
} as const satisfies CodeList;

/** One of the eight classes of duration. */
export type Duurklasse = CodeOf<typeof duurklassen>;
