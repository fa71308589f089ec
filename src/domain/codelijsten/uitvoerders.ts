import type { CodeList, CodeOf } from './code-list';

/** Who does the work; decides the cirkel when nothing stronger does (design 1.2). */
export const uitvoerders = {
  name: 'uitvoerder',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'professioneel', naam: 'Beroepskracht' },
    { code: 'client', naam: 'De inwoner zelf' },
    { code: 'huisgenoot', naam: 'Huisgenoot' },
    { code: 'mantelzorger', naam: 'Mantelzorger' },
    { code: 'vrijwilliger', naam: 'Vrijwilliger' },
    { code: 'netwerk', naam: 'Familie, vrienden of buren' },
    { code: 'vereniging', naam: 'Vereniging' },
    { code: 'buurtinitiatief', naam: 'Buurtinitiatief' },
  ],
} as const satisfies CodeList;

/** One of the eight kinds of uitvoerder. */
export type Uitvoerder = CodeOf<typeof uitvoerders>;
