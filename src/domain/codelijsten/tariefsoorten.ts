import type { CodeList, CodeOf } from './code-list';

/** What a line of the Tarievenblad prices: an arrangement of type O or A, the EHS, or an offerte. */
export const tariefsoorten = {
  name: 'type',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'O', naam: 'Ondersteunend' },
    { code: 'A', naam: 'Activerend' },
    { code: 'EHS', naam: 'Extra schoonmaak' },
    { code: 'OFFERTE', naam: 'Op offerte' },
  ],
} as const satisfies CodeList;

/** One of O, A, EHS and OFFERTE. */
export type Tariefsoort = CodeOf<typeof tariefsoorten>;
