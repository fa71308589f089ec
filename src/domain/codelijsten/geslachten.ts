import type { CodeList, CodeOf } from './code-list';

/** Geslacht, with the numbers of iWmo/iJw (COD046) and the words as accepted spellings. */
export const geslachten = {
  name: 'geslacht',
  source: 'AM-leverformaat 1.0; aliassen uit iStandaarden COD046',
  entries: [
    { code: 'M', naam: 'Mannelijk', aliases: ['1', 'man'] },
    { code: 'V', naam: 'Vrouwelijk', aliases: ['2', 'vrouw'] },
    { code: 'O', naam: 'Onbekend of anders', aliases: ['0'] },
  ],
} as const satisfies CodeList;

/** One of M, V and O. */
export type Geslacht = CodeOf<typeof geslachten>;
