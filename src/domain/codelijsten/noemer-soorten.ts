import type { CodeList } from './code-list';

/** What the denominator of an aggregate counts. */
export const noemerSoorten = {
  name: 'noemer_soort',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'verzekerden', naam: 'Verzekerden' },
    { code: 'inwoners', naam: 'Inwoners' },
    { code: '18plus', naam: 'Inwoners van 18 jaar en ouder' },
    { code: 'huishoudens', naam: 'Huishoudens' },
  ],
} as const satisfies CodeList;
