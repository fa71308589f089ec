import type { DataOf } from '../levering/sheet-data';
import type { ArrangementInvoer } from './invoer';

/**
 * True when nothing says where the client lives: not the arrangement itself, and no row of Voorzieningen with its
 * toewijzing or client. It would then count in no wijk.
 */
export function adresOntbreekt(
  voorzieningen: DataOf<'Voorzieningen'> | null,
  { clientId, toewijzingnummer, postcode, gebiedscode }: Pick<ArrangementInvoer, 'clientId' | 'toewijzingnummer' | 'postcode' | 'gebiedscode'>,
): boolean {
  if (postcode !== null || gebiedscode !== null) return false;
  if (voorzieningen === null) return true;
  const { columns } = voorzieningen;
  const isThere = <T>(values: readonly (T | null)[], value: T | null): boolean => value !== null && values.includes(value);
  return !isThere(columns.client_id.values, clientId) && !isThere(columns.toewijzingnummer.values, toewijzingnummer);
}
