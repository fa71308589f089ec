import type { Cell } from '../cell';

/** What CBS and PDOK write where they publish nothing (design 1.5); -99995, -99999999 and their neighbours are PDOK's. */
const MISSING = /^(?:|\.|,|x|-|-9999\d(?:\d{3})?(?:[.,]0+)?)$/iu;

const bare = (cell: Cell): string => String(cell ?? '').replace(/[\s\u00a0]+/gu, '');

/** Whether a cell holds nothing that CBS counted. */
export const isMissing = (cell: Cell): boolean => cell === null || typeof cell === 'boolean' || MISSING.test(bare(cell));

const plain = (text: string): number | null => {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : null;
};

/** A count: whole, its thousands apart by points or commas ("11.200"), or with decimals that are 0 ("931298.0"). */
export function cbsCount(cell: Cell): number | null {
  if (isMissing(cell)) return null;
  const text = bare(cell);
  if (typeof cell === 'string' && /^\d{1,3}(?:[.,]\d{3})+$/u.test(text)) return plain(text.replace(/[.,]/gu, ''));
  const value = plain(text.replace(',', '.'));
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}

/** A figure with decimals, behind a point or a comma. */
export const cbsDecimal = (cell: Cell): number | null => (isMissing(cell) ? null : plain(bare(cell).replace(',', '.')));

/** A year, also of a StatLine period that is still provisional ("2022*") and under the key of OData ("2022JJ00"). */
export const cbsYear = (cell: Cell): number | null => plain(/^((?:19|20)\d\d)(?:JJ00)?\*{0,2}$/u.exec(bare(cell))?.[1] ?? '');

/** The code of a gemeente, wijk or buurt; null for anything else, such as the country. */
export const cbsCode = (cell: Cell): string | null =>
  /^(?:GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/u.exec(bare(cell).toUpperCase())?.[0] ?? null;
