import type { CodeList, CodeOf } from './code-list';

/** The type of an arrangement: where the weight of the question lies. */
export const arrangementtypes = {
  name: 'type',
  source: 'Model integrale arrangementen (S3)',
  entries: [
    { code: 'O', naam: 'Ondersteunend' },
    { code: 'A', naam: 'Activerend' },
  ],
} as const satisfies CodeList;

/** O or A. */
export type Arrangementtype = CodeOf<typeof arrangementtypes>;
