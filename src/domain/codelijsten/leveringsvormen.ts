import type { CodeList, CodeOf } from './code-list';

/** How a voorziening is paid for; SUB only in the cirkels A and S (P06). */
export const leveringsvormen = {
  name: 'leveringsvorm',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'ZIN', naam: 'Zorg in natura' },
    { code: 'PGB', naam: 'Persoonsgebonden budget' },
    { code: 'FT', naam: 'Financiële tegemoetkoming' },
    { code: 'SUB', naam: 'Subsidie' },
  ],
} as const satisfies CodeList;

/** One of ZIN, PGB, FT and SUB. */
export type Leveringsvorm = CodeOf<typeof leveringsvormen>;
