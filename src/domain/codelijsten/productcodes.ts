import type { Wet } from './wetten';
import { productcodesWmo } from './productcodes-wmo';

const standardCode = /^\d{2}[A-Z]\d{2}$/;
const jeugdCode = /^\d{2}A\d{2}$/;
const namenWmo: ReadonlyMap<string, string> = new Map(productcodesWmo.entries.map(({ code, naam }) => [code, naam]));

/** Whether a productcode has the shape of a national standard code (`CCAnn`: two digits, a letter, two digits). */
export const isStandaardcode = (productcode: string): boolean => standardCode.test(productcode);

/** The two digits that should equal the productcategorie (P03); null when the code is not a standard code. */
export const categorieVanStandaardcode = (productcode: string): string | null =>
  isStandaardcode(productcode) ? productcode.slice(0, 2) : null;

/** The official name of a productcode, or null; JW and PW have no list of names. */
export const productcodeNaam = (wet: Wet, productcode: string): string | null =>
  wet === 'WMO' ? (namenWmo.get(productcode) ?? null) : null;

/**
 * Whether a productcode is known without a Productcatalogus (P02): WMO by the national lists, JW by its shape
 * (productcategorie + A + two digits; the categorie is P03's), PW never, because it has no product codes.
 */
export function isBekendeProductcode(wet: Wet, productcode: string): boolean {
  if (wet === 'WMO') return namenWmo.has(productcode);
  return wet === 'JW' && jeugdCode.test(productcode);
}
