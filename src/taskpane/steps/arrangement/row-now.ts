import { arrangementKenmerk, readLevering, rijenVan, type ArrangementInvoer, type Levering, type SheetName } from '#domain';
import type { Workbook } from '#workbook';
import { sheetsAmong } from '../../delivery';
import type { Ground } from '../../ground';

/** One sheet of the delivery as it stands in the workbook now; null without it. */
async function sheetNow<N extends SheetName>(workbook: Workbook, wanted: N): Promise<Levering['sheets'][N]> {
  const found = sheetsAmong((await workbook.sheets()).map(({ name }) => name)).get(wanted);
  return readLevering(await workbook.read((name) => name === found)).sheets[wanted];
}

/** A delivery with sheet Arrangementen as it stands now: sorting it is nothing Excel tells of. */
export async function withNewRows(workbook: Workbook, levering: Levering): Promise<Levering> {
  return { ...levering, sheets: { ...levering.sheets, Arrangementen: await sheetNow(workbook, 'Arrangementen') } };
}

/** True when the row is now another arrangement than when it was read, or a new one has meanwhile been written. */
export function isElsewhere(before: Levering, now: Levering, invoer: ArrangementInvoer, rij: number | null): boolean {
  if (rij === null) return String(rijenVan(now, invoer)) !== String(rijenVan(before, invoer));
  return JSON.stringify(arrangementKenmerk(now, rij)) !== JSON.stringify(arrangementKenmerk(before, rij));
}

/** Sheet Voorzieningen, as far as it may say where the client lives: read only when nothing else does. */
export async function voorzieningenNow(
  { workbook, latest, isOutdated }: Ground,
  { sheets }: Levering,
  { postcode, gebiedscode }: ArrangementInvoer,
): Promise<Levering['sheets']['Voorzieningen']> {
  if (postcode !== null || gebiedscode !== null) return null;
  const known = sheets.Voorzieningen ?? (isOutdated() ? null : (latest()?.levering.sheets.Voorzieningen ?? null));
  return known ?? sheetNow(workbook, 'Voorzieningen');
}
