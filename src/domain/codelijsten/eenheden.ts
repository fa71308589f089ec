import type { CodeList, CodeOf } from './code-list';

/** What one unit of volume is. */
export const eenheden = {
  name: 'eenheid',
  source: 'iStandaarden iWmo/iJw 3.2, WJ756',
  entries: [
    { code: '01', naam: 'Minuut' },
    { code: '04', naam: 'Uur' },
    { code: '14', naam: 'Etmaal' },
    { code: '16', naam: 'Dagdeel' },
    { code: '82', naam: 'Stuks (output)' },
    { code: '83', naam: 'Euro' },
    { code: '84', naam: 'Stuks (inspanning)' },
  ],
} as const satisfies CodeList;

/** One of the seven units of WJ756. */
export type Eenheid = CodeOf<typeof eenheden>;
