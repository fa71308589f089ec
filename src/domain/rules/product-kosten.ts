import { mostOf, startsOf } from '../counting/order';
import { withRoom, type Room } from '../levering/room';
import type { DataOf } from '../levering/sheet-data';
import { NONE } from './value-numbers';
import { productNumbers } from './voorziening-rows';

type Voorzieningen = DataOf<'Voorzieningen'>;

/** What the kosten of a product come to. */
export interface ProductKosten {
  /** How many rows have them. */
  readonly count: number;
  /** Twice their median, in cents: whole. */
  readonly doubleMedian: number;
  /** Two hundred times their P99.5. */
  readonly p995Times200: number;
}

const remembered = new WeakMap<Voorzieningen, ReadonlyMap<number, ProductKosten>>();

/** What the filled kosten of each product come to, by its number. */
function kostenPerProduct(sheet: Voorzieningen): ReadonlyMap<number, ProductKosten> {
  let perProduct = remembered.get(sheet);
  if (perProduct === undefined) remembered.set(sheet, (perProduct = withRoom((room) => findKosten(sheet, room))));
  return perProduct;
}

function findKosten(sheet: Voorzieningen, room: Room): ReadonlyMap<number, ProductKosten> {
  const { codes, values } = sheet.columns.kosten;
  const products = productNumbers(sheet);
  const starts = startsOf(products, mostOf(products) + 1);
  const all = room.float64(sheet.size);
  /** Per product the place of its next amount. */
  const ends = starts.slice();
  for (let row = 0; row < sheet.size; row++) {
    const kosten = values[codes[row] as number] ?? null;
    if (kosten === null) continue;
    const product = products[row] as number;
    const at = ends[product] as number;
    all[at] = kosten;
    ends[product] = at + 1;
  }
  const perProduct = new Map<number, ProductKosten>();
  for (let product = NONE + 1; product < starts.length - 1; product++) {
    const amounts = all.subarray(starts[product], ends[product]);
    if (amounts.length === 0) continue;
    perProduct.set(product, { count: amounts.length, doubleMedian: quantile7(amounts, 1, 2), p995Times200: quantile7(amounts, 199, 200) });
  }
  return perProduct;
}

/** A bound per product, by its number; Infinity for a product without one. */
export function boundPerProduct(sheet: Voorzieningen, boundOf: (kosten: ProductKosten) => number | null): Float64Array {
  const bounds = new Float64Array(mostOf(productNumbers(sheet)) + 1).fill(Infinity);
  for (const [product, kosten] of kostenPerProduct(sheet)) bounds[product] = boundOf(kosten) ?? Infinity;
  return bounds;
}

/** A quantile of type 7 at `numerator`/`denominator`, in `denominator`-ths of a cent: whole, so exact. Moves the amounts about. */
export function quantile7(amounts: Float64Array, numerator: number, denominator: number): number {
  const place = (amounts.length - 1) * numerator;
  const at = Math.floor(place / denominator);
  putInPlace(amounts, at);
  const low = amounts[at] ?? 0;
  const rest = place % denominator;
  return rest === 0 ? low * denominator : low * denominator + (leastFrom(amounts, at + 1) - low) * rest;
}

function leastFrom(amounts: Float64Array, from: number): number {
  let least = Infinity;
  for (let at = from; at < amounts.length; at++) least = Math.min(least, amounts[at] as number);
  return least;
}

/** Halving some amounts each time, no million needs half as many rounds. */
const MOST_ROUNDS = 64;

/** Puts at this place what would stand there in ascending order, with nothing larger before it and nothing smaller behind. */
function putInPlace(amounts: Float64Array, place: number): void {
  let from = 0;
  let to = amounts.length - 1;
  for (let round = 0; from < to; round++) {
    // Amounts laid out to be split badly each time are sorted, or a million of them would never end.
    if (round > MOST_ROUNDS) return void amounts.subarray(from, to + 1).sort();
    const middle = amounts[(from + to) >> 1] as number;
    let left = from;
    let right = to;
    while (left <= right) {
      while ((amounts[left] as number) < middle) left++;
      while ((amounts[right] as number) > middle) right--;
      if (left > right) break;
      const moved = amounts[left] as number;
      amounts[left++] = amounts[right] as number;
      amounts[right--] = moved;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else return;
  }
}
