import type { CodeList } from './code-list';

/** Who referred a jeugdige; only under the Jeugdwet, and 07 does not exist. */
export const verwijzers = {
  name: 'verwijzer',
  source: 'iStandaarden iJw 3.2, COD327',
  entries: [
    { code: '01', naam: 'Gemeente' },
    { code: '02', naam: 'Huisarts' },
    { code: '03', naam: 'Jeugdarts' },
    { code: '04', naam: 'Gecertificeerde instelling' },
    { code: '05', naam: 'Medisch specialist' },
    { code: '06', naam: 'Zelfverwijzer of geen verwijzer' },
    { code: '08', naam: 'Rechter, officier van justitie of justitiële jeugdinrichting' },
  ],
} as const satisfies CodeList;
