import type { CodeList, CodeOf } from './code-list';

/** What may stand in a column of a resultaatgebied: J or N, or the type of the arrangement for it. */
export const resultaatgebiedMarkeringen = {
  name: 'resultaatgebied',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'J', naam: 'Ja' },
    { code: 'N', naam: 'Nee' },
    { code: 'O', naam: 'Ja, ondersteunend' },
    { code: 'A', naam: 'Ja, activerend' },
  ],
} as const satisfies CodeList;

/** One of J, N, O and A. */
export type ResultaatgebiedMarkering = CodeOf<typeof resultaatgebiedMarkeringen>;
