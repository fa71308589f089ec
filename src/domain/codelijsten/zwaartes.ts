import type { CodeList, CodeOf } from './code-list';

/** The zwaarte of an arrangement: how many resultaatgebieden are worked on, from light to heavy. */
export const zwaartes = {
  name: 'zwaarte',
  source: 'Model integrale arrangementen (S3)',
  entries: [
    { code: '1-2', naam: 'Een of twee resultaatgebieden' },
    { code: '3-4', naam: 'Drie of vier resultaatgebieden' },
    { code: '5-6', naam: 'Vijf of zes resultaatgebieden' },
  ],
} as const satisfies CodeList;

/** One of 1-2, 3-4 and 5-6. */
export type Zwaarte = CodeOf<typeof zwaartes>;
