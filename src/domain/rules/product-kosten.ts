import { mostOf, sortedBy } from '../counting/order';
import type { DataOf } from '../levering/sheet-data';
import { NONE } from './value-numbers';
import { productNumbers } from './voorziening-groups';

type Voorzieningen = DataOf<'Voorzieningen'>;

const remembered = new WeakMap<Voorzieningen, ReadonlyMap<number, Float64Array>>();

/** The filled kosten of each product (by its number) in ascending order, in cents. */
export function kostenPerProduct(sheet: Voorzieningen): ReadonlyMap<number, Float64Array> {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const { codes, values } = sheet.columns.kosten;
  const products = productNumbers(sheet);
  const counts = new Int32Array(mostOf(products) + 1);
  for (let row = 0; row < sheet.size; row++) {
    const product = products[row] ?? NONE;
    if (values[codes[row] ?? 0] !== null) counts[product] = (counts[product] ?? 0) + 1;
  }
  const sorted = new Map<number, Float64Array>();
  counts.forEach((count, product) => count > 0 && product !== NONE && sorted.set(product, new Float64Array(count)));
  const lists = Array.from(counts, (_, product) => sorted.get(product) ?? null);
  const filled = new Int32Array(counts.length);
  // Row by row in the order of their kosten, so that those of each product come in order.
  const order = sortedBy(ranksPerRow(sheet.columns.kosten));
  for (let next = 0; next < order.length; next++) {
    const row = order[next] ?? 0;
    const kosten = values[codes[row] ?? 0] ?? null;
    const product = products[row] ?? NONE;
    const list = lists[product] ?? null;
    if (kosten === null || list === null) continue;
    list[filled[product] ?? 0] = kosten;
    filled[product] = (filled[product] ?? 0) + 1;
  }
  remembered.set(sheet, sorted);
  return sorted;
}

/** Per row the place of its kosten among all distinct ones, by size. */
function ranksPerRow({ codes, values }: Voorzieningen['columns']['kosten']): Int32Array {
  const places = Int32Array.from(values.keys()).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks = new Int32Array(values.length);
  for (let rank = 0; rank < places.length; rank++) ranks[places[rank] ?? 0] = rank;
  const perRow = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) perRow[row] = ranks[codes[row] ?? 0] ?? 0;
  return perRow;
}

/** A quantile of type 7 at `numerator`/`denominator`, in `denominator`-ths of a cent: whole, so exact. */
export function quantile7(sorted: Float64Array, numerator: number, denominator: number): number {
  const place = (sorted.length - 1) * numerator;
  const low = sorted[Math.floor(place / denominator)] ?? 0;
  const high = sorted[Math.ceil(place / denominator)] ?? low;
  return low * denominator + (high - low) * (place % denominator);
}
