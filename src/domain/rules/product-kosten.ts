import { mostOf } from '../counting/order';
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
  for (let row = 0; row < sheet.size; row++) {
    const kosten = values[codes[row] as number] ?? null;
    const product = products[row] as number;
    const list = lists[product] ?? null;
    if (kosten === null || list === null) continue;
    list[filled[product] as number] = kosten;
    (filled[product] as number)++;
  }
  for (const list of sorted.values()) list.sort();
  remembered.set(sheet, sorted);
  return sorted;
}

/** A quantile of type 7 at `numerator`/`denominator`, in `denominator`-ths of a cent: whole, so exact. */
export function quantile7(sorted: Float64Array, numerator: number, denominator: number): number {
  const place = (sorted.length - 1) * numerator;
  const low = sorted[Math.floor(place / denominator)] ?? 0;
  const high = sorted[Math.ceil(place / denominator)] ?? low;
  return low * denominator + (high - low) * (place % denominator);
}
