import type { CodeList } from './code-list';

/** The wetten and sources of the sheet Aggregaten, wider than those of a levering. */
export const aggregaatWetten = {
  name: 'wet',
  source: 'AM-leverformaat 1.0, blad Aggregaten',
  entries: [
    { code: 'ZVW', naam: 'Zorgverzekeringswet' },
    { code: 'WLZ', naam: 'Wet langdurige zorg' },
    { code: 'UWV', naam: 'Werknemersverzekeringen (UWV)' },
    { code: 'GGD', naam: 'Gezondheidsmonitor (GGD)' },
    { code: 'WMO', naam: 'Wet maatschappelijke ondersteuning' },
    { code: 'JW', naam: 'Jeugdwet' },
    { code: 'PW', naam: 'Participatiewet' },
  ],
} as const satisfies CodeList;
