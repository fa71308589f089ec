import { dayOfDate } from '../calendar';
import type { Periode } from '../periode';
import { EHS_BEDRAG, tariefcellen, tariefVan } from './arrangement';
import type { Regel } from './blad';

/** The first day the invented prices hold: an arrangement of five years that ends this year began after it. */
export const geldigVan = ({ jaar }: Periode): number => dayOfDate(jaar - 5, 1, 1) ?? 0;

/** The lines of an invented Tarievenblad: the 18 cells, EHS, and OFFERTE without an amount of its own. */
export function tarievenVan(periode: Periode): Regel[] {
  const rest = { geldig_van: geldigVan(periode) };
  const cellen = tariefcellen.map(({ type, zwaarte, intensiteit }) => ({
    type,
    zwaarte,
    intensiteit,
    bedrag: tariefVan(type ?? '', zwaarte ?? '', intensiteit ?? '') / 100,
    per: 'maand',
    ...rest,
  }));
  return [
    ...cellen,
    { type: 'EHS', bedrag: EHS_BEDRAG / 100, per: 'keer', ...rest },
    { type: 'OFFERTE', per: 'maand', ...rest },
  ];
}
