import type { CodeList } from './code-list';

/** Yes or no. */
export const jaNee = {
  name: 'ja_nee',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'J', naam: 'Ja' },
    { code: 'N', naam: 'Nee' },
  ],
} as const satisfies CodeList;
