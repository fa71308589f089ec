import { cirkelOf, type CirkelBesluit } from '../cirkels';
import type { Given } from '../given';
import { isCategorieVan } from './productcategorie-van-wet';
import type { Seen } from './rule';

/** The columns that together decide the cirkel of a row. */
export const CIRKEL_COLUMNS = [
  'cirkel',
  'toewijzingnummer',
  'uitvoerder',
  'wet',
  'productcategorie',
  'productcode',
] as const;

/** The cirkel of a row (design 1.2); null where a value is missing that would decide it. */
export function cirkelVanRij(
  row: Seen<'Voorzieningen', (typeof CIRKEL_COLUMNS)[number]>,
  given: Given,
): CirkelBesluit | null {
  const { cirkel, toewijzingnummer, uitvoerder, wet } = row;
  if (wet === null) return null;
  const byProduct = cirkel === null && toewijzingnummer === null && uitvoerder === null;
  const productcategorie = byProduct ? row.productcategorie : null;
  if (byProduct && (productcategorie === null || !isCategorieVan(wet, productcategorie))) return null;
  const catalogusCirkel = byProduct ? given.producten(wet, productcategorie ?? '', row.productcode).cirkel : null;
  return cirkelOf({ cirkel, toewijzingnummer, uitvoerder, catalogusCirkel, wet });
}
