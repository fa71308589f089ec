import type { CodeList, CodeOf } from './code-list';

/** The period in which the volume is delivered. */
export const frequenties = {
  name: 'frequentie',
  source: 'iStandaarden iWmo/iJw 3.2, WMO757',
  entries: [
    { code: '1', naam: 'Dag' },
    { code: '2', naam: 'Week' },
    { code: '4', naam: 'Maand' },
    { code: '6', naam: 'Totaal' },
  ],
} as const satisfies CodeList;

/** One of 1 dag, 2 week, 4 maand and 6 totaal. */
export type Frequentie = CodeOf<typeof frequenties>;
