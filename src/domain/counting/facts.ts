import type { GeslotenTijdvak } from '../calendar';
import { cirkels } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import type { Given } from '../given';
import { ONB, presetOf } from '../leefdomeinen';
import { valueAt, type Levering } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { splitCents } from '../money';
import { cirkelOfRow } from './cirkel-of-row';
import { costOfRow } from './cost-of-row';
import { placeOf, type PlaceOf, type RowPlace } from './gebied-of-row';
import { numbered, Places, type VoorzieningRows } from './numbered';
import { productsOf, type Product, type Products } from './products';

/** The last day of a row without einddatum: later than any day there is. */
export const OPEN = 0x7fffffff;

/** The rows that count, as columns: every array has one number per counting row, in sheet order. */
export interface Facts {
  readonly size: number;
  /** The place of each in the data of its sheet. */
  readonly rows: Int32Array;
  /** Numbers into `places`: where the client lives. */
  readonly place: Int32Array;
  readonly places: readonly RowPlace[];
  /** Numbers into the list of wetten, and of cirkels. */
  readonly wet: Uint8Array;
  readonly cirkel: Uint8Array;
  /** Equal for the same wet and productcode, else productcategorie (design 4). */
  readonly product: Int32Array;
  /** Numbers into `mappings`: the leefdomeinen it belongs to. */
  readonly mapping: Int32Array;
  readonly mappings: readonly ProductPlace[];
  /** Equal for the same client; and for the same household, 0 when it has none. */
  readonly client: Int32Array;
  readonly huishouden: Int32Array;
  readonly leveringsvorm: Int32Array;
  /** 0 when it has none. */
  readonly toewijzing: Int32Array;
  readonly begin: Int32Array;
  /** OPEN when it still runs. */
  readonly einde: Int32Array;
  readonly herindicatie: Uint8Array;
  /** Cents. */
  readonly kosten: Float64Array;
  /** The cents per leefdomein: those of row r stand from partStart[r] up to partStart[r + 1]. */
  readonly partStart: Int32Array;
  /** Numbers into `leefdomeinCodes`. */
  readonly partLeefdomein: Uint8Array;
  readonly partKosten: Float64Array;
}

/** How rows are placed: the three decisions that need the whole delivery, made once for Voorzieningen and Historie. */
export interface RowMapping {
  readonly placeOf: PlaceOf;
  readonly products: Products;
  /** The leefdomeinen of the preset in its order, ONB last. */
  readonly leefdomeinCodes: readonly string[];
}

/** The decisions of a delivery. */
export const rowMapping = (levering: Levering, given: Given): RowMapping => ({
  placeOf: placeOf(given),
  products: productsOf(levering, given),
  leefdomeinCodes: [...presetOf(given.settings.preset).leefdomeinen.map(({ code }) => code), ONB.code],
});

/** Which rows count and in which quarter. */
export interface CountingRows {
  readonly rows: VoorzieningRows;
  counts(row: number): boolean;
  quarterOf(row: number): GeslotenTijdvak | null;
}

const wetNumber = new Map<Wet, number>(wetten.entries.map(({ code }, number) => [code, number]));
const cirkelNumber = new Map(cirkels.entries.map(({ code }, number) => [code, number]));

/** Works out the facts of every counting row. */
export function factsOf({ rows, counts, quarterOf }: CountingRows, mapping: RowMapping): Facts {
  const { columns } = rows;
  const counting: number[] = [];
  for (let row = 0; row < rows.size; row++) if (counts(row)) counting.push(row);
  const size = counting.length;
  const ints = (of: (row: number) => number): Int32Array => Int32Array.from(counting, of);
  const products = productColumns(rows, counting, mapping.products);
  const cirkel = Uint8Array.from(counting, (row, place) => {
    const product = products.mappings[products.mapping[place] ?? -1];
    return product === undefined ? 0 : (cirkelNumber.get(cirkelOfRow(rows, row, product).cirkel) ?? 0);
  });
  const kosten = Float64Array.from(counting, (row) => costOfRow(rows, row, quarterOf(row)));
  return {
    size,
    rows: Int32Array.from(counting),
    ...placeColumns(rows, counting, mapping.placeOf),
    wet: Uint8Array.from(counting, (row) => wetNumber.get(valueAt(columns.wet, row) ?? 'WMO') ?? 0),
    cirkel,
    ...products,
    client: ints(numbered(columns.client_id).at),
    huishouden: ints(numbered(columns.huishouden_id).at),
    leveringsvorm: ints(numbered(columns.leveringsvorm).at),
    toewijzing: ints(numbered(columns.toewijzingnummer).at),
    begin: ints((row) => valueAt(columns.begindatum, row) ?? 0),
    einde: ints((row) => valueAt(columns.einddatum, row) ?? OPEN),
    herindicatie: Uint8Array.from(counting, (row) => (valueAt(columns.herindicatie, row) === 'J' ? 1 : 0)),
    kosten,
    ...partColumns(kosten, products, mapping.leefdomeinCodes),
  };
}

type PlaceColumns = Pick<Facts, 'place' | 'places'>;

function placeColumns({ columns }: VoorzieningRows, counting: readonly number[], placeOf: PlaceOf): PlaceColumns {
  const postcode = numbered(columns.postcode);
  const gebiedscode = numbered(columns.gebiedscode);
  const woon = numbered(columns.gemeentecode_woon);
  const places = new Places<RowPlace>();
  const place = Int32Array.from(counting, (row) => {
    const [a, b, c] = [postcode.at(row), gebiedscode.at(row), woon.at(row)];
    return places.numberOf((a * gebiedscode.values.length + b) * woon.values.length + c, () =>
      placeOf({
        postcode: postcode.values[a] ?? null,
        gebiedscode: gebiedscode.values[b] ?? null,
        gemeentecodeWoon: woon.values[c] ?? null,
      }),
    );
  });
  return { place, places: places.list };
}

type ProductColumns = Pick<Facts, 'product' | 'mapping' | 'mappings'>;

function productColumns({ columns }: VoorzieningRows, counting: readonly number[], products: Products): ProductColumns {
  const wet = numbered(columns.wet);
  const categorie = numbered(columns.productcategorie);
  const code = numbered(columns.productcode);
  const kinds = new Places<Product & { readonly number: number }>();
  const numbers = new Map<string, number>();
  const mappings = new Map<ProductPlace, number>();
  const [product, mapping] = [new Int32Array(counting.length), new Int32Array(counting.length)];
  counting.forEach((row, place) => {
    const [a, b, c] = [wet.at(row), categorie.at(row), code.at(row)];
    const kind = kinds.numberOf((a * categorie.values.length + b) * code.values.length + c, () => {
      const [law, group, own] = [wet.values[a] ?? 'WMO', categorie.values[b] ?? '', code.values[c] ?? null];
      return { ...products.productOf(law, group, own), number: numberIn(numbers, `${law} ${own ?? group}`) };
    });
    const found = kinds.list[kind];
    if (found === undefined) return;
    product[place] = found.number;
    mapping[place] = numberIn(mappings, products.placeOfRow(found, valueAt(columns.toewijzingnummer, row)));
  });
  return { product, mapping, mappings: [...mappings.keys()] };
}

type PartColumns = Pick<Facts, 'partStart' | 'partLeefdomein' | 'partKosten'>;

function partColumns(
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
  const [partLeefdomein, partKosten]: [number[], number[]] = [[], []];
  kosten.forEach((cents, place) => {
    const { leefdomeinen = [], gewichten = [] } = shares[mapping[place] ?? -1] ?? {};
    const parts = leefdomeinen.length === 1 ? [cents] : splitCents(cents, gewichten);
    leefdomeinen.forEach((leefdomein, part) => {
      partLeefdomein.push(leefdomein);
      partKosten.push(parts[part] ?? 0);
    });
    partStart[place + 1] = partLeefdomein.length;
  });
  return { partStart, partLeefdomein: Uint8Array.from(partLeefdomein), partKosten: Float64Array.from(partKosten) };
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
