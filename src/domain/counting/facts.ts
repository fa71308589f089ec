import type { GeslotenTijdvak } from '../calendar';
import { cirkels, type CirkelBesluit } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import type { Given } from '../given';
import { ONB, presetOf } from '../leefdomeinen';
import type { ColumnData, Levering } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { costOfRow } from './cost-of-row';
import { placeOf, type PlaceOf, type RowPlace } from './gebied-of-row';
import { besluitColumns, partColumns, placeColumns, productColumns } from './fact-columns';
import { countingRows, gathered } from './gathered';
import { meaningOf, numbered, type VoorzieningRows } from './numbered';
import { orderOf } from './order';
import { productsOf, type Products } from './products';

/**
 * The rows that count, as columns: every array has one number per counting row. Rows of one client stand side by side,
 * in the order of the sheet: what is counted per client then lies together in memory.
 */
export interface Facts {
  readonly size: number;
  /** The place of each in the data of its sheet. */
  readonly rows: Int32Array;
  /** Numbers into `places`: where the client lives. */
  readonly place: Int32Array;
  readonly places: readonly RowPlace[];
  /** Numbers into the list of wetten, and of cirkels. */
  readonly wet: Int32Array;
  readonly cirkel: Int32Array;
  /** Numbers into `besluiten`: how the cirkel was decided. */
  readonly besluit: Int32Array;
  readonly besluiten: readonly CirkelBesluit[];
  /** Equal for the same wet and productcode, else productcategorie (design 4). */
  readonly product: Int32Array;
  /** Numbers into `mappings`: the leefdomeinen it belongs to. */
  readonly mapping: Int32Array;
  readonly mappings: readonly ProductPlace[];
  /** Equal for the same client; and for the same household, 0 when it has none. */
  readonly client: Int32Array;
  readonly huishouden: Int32Array;
  /** Cents. */
  readonly kosten: Float64Array;
  /** The cents per leefdomein: those of row r stand from partStart[r] up to partStart[r + 1]. */
  readonly partStart: Int32Array;
  /** Numbers into `leefdomeinCodes`. */
  readonly partLeefdomein: Int32Array;
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
const cirkelNumber = Object.fromEntries(cirkels.entries.map(({ code }, number) => [code, number]));

/** Works out the facts of every counting row. */
export function factsOf({ rows, counts, quarterOf }: CountingRows, mapping: RowMapping): Facts {
  const { columns } = rows;
  const counting = countingRows(orderOf(numbered(columns.client_id).rows), counts);
  const numbers = (column: ColumnData<string>): Int32Array => gathered(numbered(column).rows, counting);
  const products = productColumns(rows, counting, mapping.products);
  const { besluit, besluiten } = besluitColumns(rows, counting, products);
  const kosten = kostenOf(rows, counting, quarterOf);
  return {
    size: counting.length,
    rows: counting,
    ...placeColumns(rows, counting, mapping.placeOf),
    wet: gathered(columns.wet.codes, counting, meaningOf(columns.wet, (wet) => wetNumber.get(wet ?? 'WMO') ?? 0)),
    cirkel: gathered(besluit, null, Int32Array.from(besluiten, ({ cirkel }) => cirkelNumber[cirkel] ?? 0)),
    besluit,
    besluiten,
    ...products,
    client: numbers(columns.client_id),
    huishouden: numbers(columns.huishouden_id),
    kosten,
    ...partColumns(kosten, products, mapping.leefdomeinCodes),
  };
}

/** The cents of each counting row, as delivered or else derived. */
function kostenOf(rows: VoorzieningRows, counting: Int32Array, quarterOf: CountingRows['quarterOf']): Float64Array {
  const { codes, values } = rows.columns.kosten;
  const delivered = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) delivered[place] = values[place] ?? NaN;
  const kosten = new Float64Array(counting.length);
  for (let place = 0; place < counting.length; place++) {
    const row = counting[place] as number;
    const cents = delivered[codes[row] as number] as number;
    kosten[place] = Number.isNaN(cents) ? costOfRow(rows, row, quarterOf(row)) : cents;
  }
  return kosten;
}
