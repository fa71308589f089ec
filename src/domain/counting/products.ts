import { resultaatgebieden, type Wet } from '../codelijsten';
import type { Given } from '../given';
import { presetOf } from '../leefdomeinen';
import { combinationsOf } from '../levering/combinations';
import { valueAt, type Levering } from '../levering/sheet-data';
import type { LeefdomeinGewicht, ProductPlace } from '../mapping';

/** A product: where it belongs, and whether an arrangement with the row's toewijzingnummer says it better. */
export interface Product {
  readonly place: ProductPlace;
  readonly openToArrangement: boolean;
}

/** Places products, and rows whose arrangement decides. */
export interface Products {
  productOf(wet: Wet, productcategorie: string, productcode: string | null): Product;
  /** Where a row of this product belongs; rows with the same resultaatgebieden get the same object. */
  placeOfRow(product: Product, toewijzingnummer: number | null): ProductPlace;
}

/** Overige maatwerkarrangementen: in our catalogue the arrangement decides, where there is one (design 1.3). */
const ARRANGEMENT_CATEGORIE = '10';

/** Per toewijzingnummer the leefdomeinen of its resultaatgebieden, each with the same weight (design 1.4). */
function byArrangement({ sheets }: Levering, { settings }: Given): ReadonlyMap<number, readonly LeefdomeinGewicht[]> {
  const sheet = sheets.Arrangementen;
  const found = new Map<number, readonly LeefdomeinGewicht[]>();
  const { vanWaaier } = presetOf(settings.preset);
  if (sheet === null) return found;
  const { columns, size } = sheet;
  const { numbers, firsts } = combinationsOf(resultaatgebieden.entries.map(({ kolom }) => columns[kolom]), size);
  const weightsOf = firsts.map((row) =>
    resultaatgebieden.entries.flatMap(({ kolom, leefdomein }) => {
      const mark = valueAt(columns[kolom], row);
      return mark === null || mark === 'N' ? [] : [{ leefdomein: vanWaaier[leefdomein] ?? leefdomein, gewicht: 1 }];
    }),
  );
  for (let row = 0; row < size; row++) {
    const nummer = valueAt(columns.toewijzingnummer, row);
    const weights = weightsOf[numbers[row] ?? 0] ?? [];
    if (nummer !== null && weights.length > 0 && !found.has(nummer)) found.set(nummer, weights);
  }
  return found;
}

/** The rule that says to which leefdomeinen a row belongs (design 1.3, 1.4). */
export function productsOf(levering: Levering, given: Given): Products {
  const arrangementen = byArrangement(levering, given);
  const splits = new Map<ProductPlace, Map<readonly LeefdomeinGewicht[], ProductPlace>>();
  return {
    productOf: (wet, productcategorie, productcode) => {
      const place = given.producten(wet, productcategorie, productcode);
      const ours = place.bron === 'catalogus categorie';
      return { place, openToArrangement: ours && wet === 'WMO' && productcategorie === ARRANGEMENT_CATEGORIE };
    },
    placeOfRow: ({ place, openToArrangement }, toewijzingnummer) => {
      if (!openToArrangement || toewijzingnummer === null) return place;
      const weights = arrangementen.get(toewijzingnummer);
      if (weights === undefined) return place;
      let byWeights = splits.get(place);
      if (byWeights === undefined) splits.set(place, (byWeights = new Map()));
      let split = byWeights.get(weights);
      if (split === undefined) {
        split = { ...place, weights, reden: 'Resultaatgebieden van het arrangement met dit toewijzingnummer' };
        byWeights.set(weights, split);
      }
      return split;
    },
  };
}
