import type { CodeList, CodeOf } from './code-list';

/** The period an amount of the Tarievenblad pays for. */
export const tariefperiodes = {
  name: 'per',
  source: 'AM-leverformaat 1.0',
  entries: [
    { code: 'week', naam: 'Per week' },
    { code: '4weken', naam: 'Per vier weken' },
    { code: 'maand', naam: 'Per maand' },
    { code: 'jaar', naam: 'Per jaar' },
    { code: 'totaal', naam: 'Eenmaal voor de hele looptijd' },
    { code: 'keer', naam: 'Per keer (alleen EHS)' },
  ],
} as const satisfies CodeList;

/** One of week, 4weken, maand, jaar, totaal and keer. */
export type Tariefperiode = CodeOf<typeof tariefperiodes>;
