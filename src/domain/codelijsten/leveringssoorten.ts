import type { CodeList } from './code-list';

/** Whether a levering is the first of its period or replaces an earlier one. */
export const leveringssoorten = {
  name: 'leveringssoort',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'initieel', naam: 'Eerste levering van deze periode' },
    { code: 'correctie', naam: 'Vervangt de hele eerdere levering' },
  ],
} as const satisfies CodeList;
