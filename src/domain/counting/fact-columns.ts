import type { CirkelBesluit } from '../cirkels';
import { combinationsOf } from '../levering/combinations';
import { valueAt } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { splitterOf } from '../money';
import { cirkelOfRow } from './cirkel-of-row';
import type { Facts } from './facts';
import { gathered } from './gathered';
import type { PlaceOf, RowPlace } from './gebied-of-row';
import type { VoorzieningRows } from './numbered';
import type { Product, Products } from './products';

type PlaceColumns = Pick<Facts, 'place' | 'places'>;

/** Where the clients of the counting rows live. */
export function placeColumns({ size, columns }: VoorzieningRows, counting: Int32Array, placeOf: PlaceOf): PlaceColumns {
  const { postcode, gebiedscode, gemeentecode_woon } = columns;
  const { numbers, firsts } = combinationsOf([postcode, gebiedscode, gemeentecode_woon], size);
  const known = new Int32Array(firsts.length).fill(-1);
  const places = new Map<RowPlace, number>();
  const place = gathered(numbers, counting);
  for (let at = 0; at < place.length; at++) {
    const number = place[at] ?? 0;
    let found = known[number] ?? -1;
    if (found < 0) {
      const row = firsts[number] ?? 0;
      const address = {
        postcode: valueAt(postcode, row),
        gebiedscode: valueAt(gebiedscode, row),
        gemeentecodeWoon: valueAt(gemeentecode_woon, row),
      };
      known[number] = found = numberIn(places, placeOf(address));
    }
    place[at] = found;
  }
  return { place, places: [...places.keys()] };
}

type ProductColumns = Pick<Facts, 'product' | 'mapping' | 'mappings'>;

/** Which products the counting rows are, and to which leefdomeinen they belong. */
export function productColumns({ size, columns }: VoorzieningRows, counting: Int32Array, products: Products): ProductColumns {
  const { wet, productcategorie, productcode, toewijzingnummer } = columns;
  const { numbers: kindOf, firsts } = combinationsOf([wet, productcategorie, productcode], size);
  const kinds: Product[] = [];
  /** Per kind its product, once it was met, and its mapping, where that is the same for all its rows. */
  const [known, same] = [new Int32Array(firsts.length).fill(-1), new Int32Array(firsts.length).fill(-1)];
  const numbers = new Map<string, number>();
  const mappings = new Map<ProductPlace, number>();
  const meet = (kind: number): void => {
    const first = firsts[kind] ?? 0;
    const [law, group, own] = [valueAt(wet, first) ?? 'WMO', valueAt(productcategorie, first) ?? '', valueAt(productcode, first)];
    const found = products.productOf(law, group, own);
    kinds[kind] = found;
    known[kind] = numberIn(numbers, `${law} ${own ?? group}`);
    if (!found.openToArrangement) same[kind] = numberIn(mappings, found.place);
  };
  const [product, mapping] = [new Int32Array(counting.length), new Int32Array(counting.length)];
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] ?? 0;
    const kind = kindOf[row] ?? 0;
    if ((known[kind] ?? -1) < 0) meet(kind);
    product[place] = known[kind] ?? 0;
    const mapped = same[kind] ?? -1;
    mapping[place] =
      mapped >= 0 ? mapped : numberIn(mappings, products.placeOfRow(kinds[kind] as Product, valueAt(toewijzingnummer, row)));
  }
  return { product, mapping, mappings: [...mappings.keys()] };
}

type BesluitColumns = Pick<Facts, 'besluit' | 'besluiten'>;

/** How the cirkel of the counting rows was decided: once for all rows that say the same of it. */
export function besluitColumns(
  rows: VoorzieningRows,
  counting: Int32Array,
  { toewijzing, mapping, mappings }: Pick<Facts, 'toewijzing' | 'mapping' | 'mappings'>,
): BesluitColumns {
  const { cirkel, uitvoerder, wet } = rows.columns;
  const cirkels = new Map<string | null, number>();
  const ofProduct = mappings.map((product) => numberIn(cirkels, product.cirkel));
  const besluiten = new Map<CirkelBesluit, number>();
  const { numbers: kindOf, firsts } = combinationsOf([cirkel, uitvoerder, wet], rows.size);
  const known = new Int32Array(firsts.length * cirkels.size * 2).fill(-1);
  const besluit = new Int32Array(counting.length);
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] ?? 0;
    const product = mapping[place] ?? 0;
    const kind = (kindOf[row] ?? 0) * cirkels.size + (ofProduct[product] ?? 0);
    const key = kind * 2 + (toewijzing[place] === 0 ? 0 : 1);
    let found = known[key] ?? -1;
    if (found < 0) {
      found = numberIn(besluiten, cirkelOfRow(rows, row, mappings[product] as ProductPlace));
      known[key] = found;
    }
    besluit[place] = found;
  }
  return { besluit, besluiten: [...besluiten.keys()] };
}

type PartColumns = Pick<Facts, 'partStart' | 'partLeefdomein' | 'partKosten'>;

/** The kosten of the counting rows, split over their leefdomeinen. */
export function partColumns(
  kosten: Float64Array,
  { mapping, mappings }: ProductColumns,
  leefdomeinCodes: readonly string[],
): PartColumns {
  const numberOf = new Map(leefdomeinCodes.map((code, number) => [code, number]));
  const rest = leefdomeinCodes.length - 1;
  const shares = mappings.map(({ weights }) => ({
    leefdomeinen: weights.map(({ leefdomein }) => numberOf.get(leefdomein) ?? rest),
    split: splitterOf(weights.map(({ gewicht }) => gewicht)),
  }));
  const partStart = new Int32Array(kosten.length + 1);
  for (let place = 0; place < kosten.length; place++) {
    partStart[place + 1] = (partStart[place] ?? 0) + (shares[mapping[place] ?? -1]?.leefdomeinen.length ?? 0);
  }
  const partLeefdomein = new Int32Array(partStart[kosten.length] ?? 0);
  const partKosten = new Float64Array(partLeefdomein.length);
  for (let place = 0; place < kosten.length; place++) {
    const share = shares[mapping[place] ?? -1];
    if (share === undefined) continue;
    const at = partStart[place] ?? 0;
    const { leefdomeinen, split } = share;
    for (let part = 0; part < leefdomeinen.length; part++) partLeefdomein[at + part] = leefdomeinen[part] ?? rest;
    if (leefdomeinen.length === 1) partKosten[at] = kosten[place] ?? 0;
    else split(kosten[place] ?? 0, partKosten, at);
  }
  return { partStart, partLeefdomein, partKosten };
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
