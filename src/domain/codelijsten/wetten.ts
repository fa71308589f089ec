import type { CodeList, CodeOf } from './code-list';

/** The three wetten (pijlers) of a levering. */
export const wetten = {
  name: 'wet',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'WMO', naam: 'Wet maatschappelijke ondersteuning' },
    { code: 'JW', naam: 'Jeugdwet' },
    { code: 'PW', naam: 'Participatiewet' },
  ],
} as const satisfies CodeList;

/** One of WMO, JW and PW. */
export type Wet = CodeOf<typeof wetten>;
