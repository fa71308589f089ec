import type { CirkelBesluit } from '../cirkels';
import { combinationsOf } from '../levering/combinations';
import { valueAt } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { splitCents } from '../money';
import { cirkelOfRow } from './cirkel-of-row';
import type { Facts } from './facts';
import type { PlaceOf, RowPlace } from './gebied-of-row';
import type { VoorzieningRows } from './numbered';
import type { Product, Products } from './products';

/** The rows that count, in order. */
export function countingRows(size: number, counts: (row: number) => boolean): Int32Array {
  const counting = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if (counts(row)) counting[count++] = row;
  return counting.slice(0, count);
}

/** What stands in these rows (in all when null), by way of `meaning` where that is given. */
export function gathered(codes: Int32Array, rows: Int32Array | null, meaning: Int32Array | null = null): Int32Array {
  const found = rows === null ? codes.slice() : new Int32Array(rows.length);
  if (rows !== null) for (let place = 0; place < rows.length; place++) found[place] = codes[rows[place] ?? 0] ?? 0;
  if (meaning !== null) for (let place = 0; place < found.length; place++) found[place] = meaning[found[place] ?? 0] ?? 0;
  return found;
}

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
  const kinds: (Product & { readonly number: number; readonly mapping: number })[] = [];
  const numbers = new Map<string, number>();
  const mappings = new Map<ProductPlace, number>();
  const [product, mapping] = [new Int32Array(counting.length), new Int32Array(counting.length)];
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] ?? 0;
    const kind = kindOf[row] ?? 0;
    let found = kinds[kind];
    if (found === undefined) {
      const first = firsts[kind] ?? 0;
      const [law, group, own] = [valueAt(wet, first) ?? 'WMO', valueAt(productcategorie, first) ?? '', valueAt(productcode, first)];
      const belongs = products.productOf(law, group, own);
      const number = numberIn(numbers, `${law} ${own ?? group}`);
      kinds[kind] = found = { ...belongs, number, mapping: belongs.openToArrangement ? -1 : numberIn(mappings, belongs.place) };
    }
    product[place] = found.number;
    mapping[place] =
      found.mapping >= 0 ? found.mapping : numberIn(mappings, products.placeOfRow(found, valueAt(toewijzingnummer, row)));
  }
  return { product, mapping, mappings: [...mappings.keys()] };
}

type BesluitColumns = Pick<Facts, 'besluit' | 'besluiten'>;

/** How the cirkel of the counting rows was decided: once for all rows that say the same of it. */
export function besluitColumns(
  rows: VoorzieningRows,
  counting: Int32Array,
  { mapping, mappings }: Omit<ProductColumns, 'product'>,
): BesluitColumns {
  const { cirkel, toewijzingnummer, uitvoerder, wet } = rows.columns;
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
    const key = kind * 2 + (valueAt(toewijzingnummer, row) === null ? 0 : 1);
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
    gewichten: weights.map(({ gewicht }) => gewicht),
  }));
  const partStart = new Int32Array(kosten.length + 1);
  for (let place = 0; place < kosten.length; place++) {
    partStart[place + 1] = (partStart[place] ?? 0) + (shares[mapping[place] ?? -1]?.leefdomeinen.length ?? 0);
  }
  const partLeefdomein = new Uint8Array(partStart[kosten.length] ?? 0);
  const partKosten = new Float64Array(partLeefdomein.length);
  for (let place = 0; place < kosten.length; place++) {
    const share = shares[mapping[place] ?? -1];
    if (share === undefined) continue;
    const cents = kosten[place] ?? 0;
    const parts = share.leefdomeinen.length === 1 ? null : splitCents(cents, share.gewichten);
    for (let part = 0, at = partStart[place] ?? 0; part < share.leefdomeinen.length; part++, at++) {
      partLeefdomein[at] = share.leefdomeinen[part] ?? rest;
      partKosten[at] = parts === null ? cents : (parts[part] ?? 0);
    }
  }
  return { partStart, partLeefdomein, partKosten };
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
