import type { CodeList } from './code-list';

/** Which amount the column kosten holds. */
export const kostenbases = {
  name: 'kostenbasis',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'gedeclareerd', naam: 'Gedeclareerd door de aanbieder' },
    { code: 'toegewezen', naam: 'Toegewezen door de gemeente' },
    { code: 'betaald', naam: 'Betaald door de gemeente' },
    { code: 'begroot', naam: 'Begroot' },
  ],
} as const satisfies CodeList;
