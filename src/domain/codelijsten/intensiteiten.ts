import type { CodeList, CodeOf } from './code-list';

/** The intensiteit of an arrangement, from light to heavy. */
export const intensiteiten = {
  name: 'intensiteit',
  source: 'Model integrale arrangementen (S3)',
  entries: [
    { code: 'G', naam: 'Gemiddeld' },
    { code: '+', naam: 'Intensief' },
    { code: '++', naam: 'Zeer intensief' },
  ],
} as const satisfies CodeList;

/** One of G, + and ++. */
export type Intensiteit = CodeOf<typeof intensiteiten>;
