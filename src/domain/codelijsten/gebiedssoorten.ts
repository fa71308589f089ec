import type { CodeList } from './code-list';

/** The kind of gebied of a line on the sheet Kerngegevens. */
export const gebiedssoorten = {
  name: 'soort',
  source: 'AM-leverformaat 1.0, blad Kerngegevens',
  entries: [
    { code: 'G', naam: 'Gemeente' },
    { code: 'W', naam: 'Wijk' },
    { code: 'K', naam: 'Kern' },
    { code: 'T', naam: 'Wijkteam' },
  ],
} as const satisfies CodeList;
