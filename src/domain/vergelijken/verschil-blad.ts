import type { DataSheet } from '../sheets/data-sheet';
import type { Vergelijking } from './vergelijken';

const euro = (cents: number): number => cents / 100;

/** The sheet Verschil: what differs per wet × product × wijk, with the total in its last row. */
export const verschilBlad = ({ regels, totaal, meldingen }: Vergelijking): DataSheet => ({
  name: 'Verschil',
  title: [...meldingen, 'Voor eigen gebruik: kleine aantallen zijn niet verborgen.'].join(' '),
  columns: [
    { header: 'wet', format: 'text', width: 9 },
    { header: 'product', format: 'text', width: 11 },
    { header: 'wijk', format: 'text', width: 13 },
    { header: 'wijknaam', format: 'text', width: 28 },
    { header: 'oud', format: 'count', width: 11 },
    { header: 'nieuw', format: 'count', width: 11 },
    { header: 'erbij', format: 'count', width: 11 },
    { header: 'eraf', format: 'count', width: 11 },
    { header: 'veranderd', format: 'count', width: 13 },
    { header: 'kosten_oud', format: 'euroCents', width: 16 },
    { header: 'kosten_nieuw', format: 'euroCents', width: 16 },
    { header: 'verschil', format: 'euroCents', width: 16 },
  ],
  rows: [...regels, { wet: 'Totaal', product: null, wijk: null, wijknaam: null, ...totaal }].map((regel) => [
    regel.wet,
    regel.product,
    regel.wijk,
    regel.wijknaam,
    regel.oud,
    regel.nieuw,
    regel.erbij,
    regel.eraf,
    regel.veranderd,
    euro(regel.kostenOud),
    euro(regel.kostenNieuw),
    euro(regel.kostenNieuw - regel.kostenOud),
  ]),
  tableName: null,
  hidden: false,
});
