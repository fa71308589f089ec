import { arrangementtypes } from './arrangementtypes';
import type { CodeList } from './code-list';

/** What may stand in a column of a resultaatgebied: J or N, or the type of the arrangement for it. */
export const resultaatgebiedMarkeringen: CodeList = {
  name: 'resultaatgebied',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'J', naam: 'Ja' },
    { code: 'N', naam: 'Nee' },
    ...arrangementtypes.entries.map(({ code, naam }) => ({ code, naam: `Ja, ${naam.toLowerCase()}` })),
  ],
};
