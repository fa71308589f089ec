import { resultaatgebieden, type Wet } from '../codelijsten';
import type { Given } from '../given';
import { presetOf } from '../leefdomeinen';
import { valueAt, type Levering } from '../levering/sheet-data';
import type { LeefdomeinGewicht, ProductPlace } from '../mapping';

/** What of a row decides its leefdomeinen. */
export interface RowProduct {
  readonly wet: Wet;
  readonly productcategorie: string;
  readonly productcode: string | null;
  readonly toewijzingnummer: number | null;
}

/** Places the product of a row; equal products with the same arrangement get the same object. */
export type ProductOf = (row: RowProduct) => ProductPlace;

/** Overige maatwerkarrangementen: in our catalogue the arrangement decides, where there is one (design 1.3). */
const ARRANGEMENT_CATEGORIE = '10';

/** Per toewijzingnummer the leefdomeinen of its resultaatgebieden, each with the same weight (design 1.4). */
function byArrangement({ sheets }: Levering, { settings }: Given): ReadonlyMap<number, readonly LeefdomeinGewicht[]> {
  const sheet = sheets.Arrangementen;
  const found = new Map<number, readonly LeefdomeinGewicht[]>();
  const { vanWaaier } = presetOf(settings.preset);
  for (let row = 0; sheet !== null && row < sheet.size; row++) {
    const { columns } = sheet;
    const nummer = valueAt(columns.toewijzingnummer, row);
    if (nummer === null || found.has(nummer)) continue;
    const weights = resultaatgebieden.entries.flatMap(({ kolom, leefdomein }) => {
      const mark = valueAt(columns[kolom], row);
      return mark === null || mark === 'N' ? [] : [{ leefdomein: (vanWaaier as Record<string, string>)[leefdomein] ?? leefdomein, gewicht: 1 }];
    });
    if (weights.length > 0) found.set(nummer, weights);
  }
  return found;
}

/** The rule that says to which leefdomeinen a row belongs (design 1.3, 1.4). */
export function productOf(levering: Levering, given: Given): ProductOf {
  const arrangementen = byArrangement(levering, given);
  const places = new Map<number, ProductPlace>();
  return ({ wet, productcategorie, productcode, toewijzingnummer }) => {
    const place = given.producten(wet, productcategorie, productcode);
    const open = wet === 'WMO' && productcategorie === ARRANGEMENT_CATEGORIE && place.bron === 'catalogus categorie';
    const weights = open && toewijzingnummer !== null ? arrangementen.get(toewijzingnummer) : undefined;
    if (weights === undefined || toewijzingnummer === null) return place;
    let split = places.get(toewijzingnummer);
    if (split === undefined) {
      split = { ...place, weights, reden: 'Resultaatgebieden van het arrangement met dit toewijzingnummer' };
      places.set(toewijzingnummer, split);
    }
    return split;
  };
}
