import { arrangementtypes } from './arrangementtypes';
import type { CodeList } from './code-list';

/** What a line of the Tarievenblad prices: an arrangement of one of the types, the EHS, or an offerte. */
export const tariefsoorten: CodeList = {
  name: 'type',
  source: 'AM-leverformaat 1.0',
  entries: [
    ...arrangementtypes.entries,
    { code: 'EHS', naam: 'Extra schoonmaak' },
    { code: 'OFFERTE', naam: 'Op offerte' },
  ],
};
