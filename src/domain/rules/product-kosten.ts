import type { Cents } from '../cell';
import { valueAt, type DataOf } from '../levering/sheet-data';
import { NONE } from './value-numbers';
import { productNumbers } from './voorziening-groups';

type Voorzieningen = DataOf<'Voorzieningen'>;

const remembered = new WeakMap<Voorzieningen, ReadonlyMap<number, Float64Array>>();

/** The filled kosten of each product (by its number) in ascending order, in cents. */
export function kostenPerProduct(sheet: Voorzieningen): ReadonlyMap<number, Float64Array> {
  const known = remembered.get(sheet);
  if (known !== undefined) return known;
  const lists = new Map<number, Cents[]>();
  const products = productNumbers(sheet);
  for (let row = 0; row < sheet.size; row++) {
    const product = products[row] ?? NONE;
    const kosten = valueAt(sheet.columns.kosten, row);
    if (product === NONE || kosten === null) continue;
    const list = lists.get(product);
    if (list === undefined) lists.set(product, [kosten]);
    else list.push(kosten);
  }
  const sorted = new Map([...lists].map(([product, list]) => [product, Float64Array.from(list).sort()]));
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
