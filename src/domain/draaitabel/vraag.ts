import type { CirkelCode } from '../cirkels';
import type { Wet } from '../codelijsten';
import type { MeasureName } from '../sheets/measures';
import type { CellFormat } from '../sheets/sheet-plan';

/** What can stand in the rows or columns of a draaitabel, as the user knows it. */
export const assen = [
  { code: 'gebied', naam: 'Gebied' },
  { code: 'wijkteam', naam: 'Wijkteam' },
  { code: 'wet', naam: 'Wet' },
  { code: 'leefdomein', naam: 'Leefdomein' },
  { code: 'cirkel', naam: 'Cirkel' },
  { code: 'productcategorie', naam: 'Productcategorie' },
  { code: 'leveringsvorm', naam: 'Leveringsvorm' },
] as const;

/** The code of an axis. */
export type As = (typeof assen)[number]['code'];

/** What can be counted in a draaitabel. */
export const maten = [
  { code: 'clienten', naam: 'Cliënten', format: 'count' },
  { code: 'huishoudens', naam: 'Huishoudens', format: 'count' },
  { code: 'voorzieningen', naam: 'Voorzieningen', format: 'count' },
  { code: 'kosten', naam: 'Kosten in euro', format: 'euro' },
] as const satisfies readonly { code: MeasureName; naam: string; format: CellFormat }[];

/** The code of what is counted. */
export type DraaiMaat = (typeof maten)[number]['code'];

/** What the user asks: what stands where, what is counted, and of which rows; null asks for no columns, or for all rows. */
export interface DraaiVraag {
  readonly rijen: As;
  readonly kolommen: As | null;
  readonly maat: DraaiMaat;
  readonly wet: Wet | null;
  readonly cirkel: CirkelCode | null;
  readonly wijkteam: string | null;
}
