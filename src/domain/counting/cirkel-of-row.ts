import { cirkelOf, type CirkelBesluit } from '../cirkels';
import { valueAt } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import type { VoorzieningRows } from './numbered';

/** The cirkel of a row with its reason (design 1.2). */
export function cirkelOfRow({ columns }: VoorzieningRows, row: number, product: ProductPlace): CirkelBesluit {
  return cirkelOf({
    cirkel: valueAt(columns.cirkel, row),
    toewijzingnummer: valueAt(columns.toewijzingnummer, row),
    uitvoerder: valueAt(columns.uitvoerder, row),
    catalogusCirkel: product.cirkel,
    wet: valueAt(columns.wet, row) ?? 'WMO',
  });
}
