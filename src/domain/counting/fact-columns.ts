import type { CirkelBesluit } from '../cirkels';
import { combinationsOf } from '../levering/combinations';
import { valueAt } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { splitterOf } from '../money';
import { cirkelOfRow } from './cirkel-of-row';
import type { Facts } from './facts';
import type { PlaceOf, RowPlace } from './gebied-of-row';
import { numbered, type VoorzieningRows } from './numbered';
import type { Product, Products } from './products';

/** Stands for a number that is yet to be given. */
const UNMET = -1;

type PlaceColumns = Pick<Facts, 'place' | 'places'>;

/** Where the clients of the counting rows live. */
export function placeColumns({ size, columns }: VoorzieningRows, counting: Int32Array, placeOf: PlaceOf): PlaceColumns {
  const { postcode, gebiedscode, gemeentecode_woon } = columns;
  const { numbers, firsts } = combinationsOf([postcode, gebiedscode, gemeentecode_woon], size);
  const known = new Int32Array(firsts.length).fill(UNMET);
  const places = new Map<RowPlace, number>();
  const meet = (number: number): number => {
    const row = firsts[number] ?? 0;
    const address = {
      postcode: valueAt(postcode, row),
      gebiedscode: valueAt(gebiedscode, row),
      gemeentecodeWoon: valueAt(gemeentecode_woon, row),
    };
    return (known[number] = numberIn(places, placeOf(address)));
  };
  const place = new Int32Array(counting.length);
  for (let at = 0; at < place.length; at++) {
    const number = numbers[counting[at] as number] as number;
    const found = known[number] as number;
    place[at] = found === UNMET ? meet(number) : found;
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
  const [known, same] = [new Int32Array(firsts.length).fill(UNMET), new Int32Array(firsts.length).fill(UNMET)];
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
  const mappingOfRow = (kind: number, row: number): number =>
    numberIn(mappings, products.placeOfRow(kinds[kind] as Product, valueAt(toewijzingnummer, row)));
  const [product, mapping] = [new Int32Array(counting.length), new Int32Array(counting.length)];
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] as number;
    const kind = kindOf[row] as number;
    if (known[kind] === UNMET) meet(kind);
    const mapped = same[kind] as number;
    product[place] = known[kind] as number;
    mapping[place] = mapped === UNMET ? mappingOfRow(kind, row) : mapped;
  }
  return { product, mapping, mappings: [...mappings.keys()] };
}

type BesluitColumns = Pick<Facts, 'besluit' | 'besluiten'>;

/** How the cirkel of the counting rows was decided: once for all rows that say the same of it. */
export function besluitColumns(
  rows: VoorzieningRows,
  counting: Int32Array,
  { mapping, mappings }: Pick<Facts, 'mapping' | 'mappings'>,
): BesluitColumns {
  const { cirkel, uitvoerder, wet, toewijzingnummer } = rows.columns;
  const toewijzing = numbered(toewijzingnummer).rows;
  const cirkels = new Map<string | null, number>();
  const ofProduct = Int32Array.from(mappings, (product) => numberIn(cirkels, product.cirkel));
  const besluiten = new Map<CirkelBesluit, number>();
  const { numbers: kindOf, firsts } = combinationsOf([cirkel, uitvoerder, wet], rows.size);
  const known = new Int32Array(firsts.length * cirkels.size * 2).fill(UNMET);
  const meet = (key: number, row: number, product: number): number =>
    (known[key] = numberIn(besluiten, cirkelOfRow(rows, row, mappings[product] as ProductPlace)));
  const besluit = new Int32Array(counting.length);
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] as number;
    const product = mapping[place] as number;
    const kind = (kindOf[row] as number) * cirkels.size + (ofProduct[product] as number);
    const key = kind * 2 + (toewijzing[row] === 0 ? 0 : 1);
    const found = known[key] as number;
    besluit[place] = found === UNMET ? meet(key, row, product) : found;
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
  const leefdomeinen = mappings.map(({ weights }) => Int32Array.from(weights, ({ leefdomein }) => numberOf.get(leefdomein) ?? rest));
  const splitters = mappings.map(({ weights }) => splitterOf(weights.map(({ gewicht }) => gewicht)));
  const counts = Int32Array.from(leefdomeinen, ({ length }) => length);
  const firsts = Int32Array.from(leefdomeinen, ([first]) => first ?? rest);
  const partStart = new Int32Array(kosten.length + 1);
  for (let place = 0; place < kosten.length; place++) {
    partStart[place + 1] = (partStart[place] as number) + (counts[mapping[place] as number] as number);
  }
  const partLeefdomein = new Int32Array(partStart[kosten.length] ?? 0);
  const partKosten = new Float64Array(partLeefdomein.length);
  for (let place = 0; place < kosten.length; place++) {
    const mapped = mapping[place] as number;
    const at = partStart[place] as number;
    if (counts[mapped] === 1) {
      partLeefdomein[at] = firsts[mapped] as number;
      partKosten[at] = kosten[place] as number;
    } else {
      partLeefdomein.set(leefdomeinen[mapped] ?? [], at);
      splitters[mapped]?.(kosten[place] as number, partKosten, at);
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
