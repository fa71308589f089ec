import { cirkels, type CirkelBesluit } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import { combinationsOf } from '../levering/combinations';
import { valueAt } from '../levering/sheet-data';
import type { ProductPlace } from '../mapping';
import { cirkelOfRow } from './cirkel-of-row';
import type { Facts } from './facts';
import { numbered, numberIn, type VoorzieningRows } from './numbered';
import type { Product, Products } from './products';

/** What rows are that say the same of it, and where they belong. */
export interface Decision {
  /** Numbers into the list of wetten, and of cirkels. */
  readonly wet: number;
  readonly cirkel: number;
  /** How the cirkel was decided. */
  readonly besluit: CirkelBesluit;
  /** Equal for the same wet and productcode, else productcategorie (design 4). */
  readonly product: number;
  /** Number into the mappings: the leefdomeinen it belongs to. */
  readonly mapping: number;
}

const wetNumber = new Map<Wet, number>(wetten.entries.map(({ code }, number) => [code, number]));
const cirkelNumber = Object.fromEntries(cirkels.entries.map(({ code }, number) => [code, number]));

/** Stands for a decision that is yet to be taken, and for one that the arrangement of each row takes. */
const UNMET = -1;
const PER_ROW = -2;

/** What was decided of the counting rows: once for all that say the same. */
export function decisionColumns(rows: VoorzieningRows, counting: Int32Array, products: Products): Pick<Facts, 'decision' | 'decisions' | 'mappings'> {
  const { wet, productcategorie, productcode, cirkel, uitvoerder, toewijzingnummer } = rows.columns;
  const toewijzing = numbered(toewijzingnummer).rows;
  const ofProduct = combinationsOf([wet, productcategorie, productcode], rows.size);
  const { numbers, firsts } = combinationsOf([{ codes: ofProduct.numbers, cells: ofProduct.firsts }, cirkel, uitvoerder], rows.size);
  const decisions: Decision[] = [];
  const [mappings, productNumbers] = [new Map<ProductPlace, number>(), new Map<string, number>()];
  /** Of what rows say: with and without a toewijzing their decision; and where each row takes it, their product and decisions by place. */
  const known = new Int32Array(firsts.length * 2).fill(UNMET);
  const perRow = new Map<number, { readonly product: Product; readonly byPlace: Map<ProductPlace, number> }>();
  const decide = (row: number, place: ProductPlace): number => {
    const [law, group, own] = [valueAt(wet, row) ?? 'WMO', valueAt(productcategorie, row) ?? '', valueAt(productcode, row)];
    const besluit = cirkelOfRow(rows, row, place);
    return (
      decisions.push({
        wet: wetNumber.get(law) ?? 0,
        cirkel: cirkelNumber[besluit.cirkel] ?? 0,
        besluit,
        product: numberIn(productNumbers, `${law} ${own ?? group}`),
        mapping: numberIn(mappings, place),
      }) - 1
    );
  };
  const meet = (key: number, row: number): number => {
    const product = products.productOf(valueAt(wet, row) ?? 'WMO', valueAt(productcategorie, row) ?? '', valueAt(productcode, row));
    if (!product.openToArrangement) return (known[key] = decide(row, product.place));
    perRow.set(key, { product, byPlace: new Map() });
    return (known[key] = PER_ROW);
  };
  const decideOne = (key: number, row: number): number => {
    const { product, byPlace } = perRow.get(key) as NonNullable<ReturnType<typeof perRow.get>>;
    const place = products.placeOfRow(product, valueAt(toewijzingnummer, row));
    const found = byPlace.get(place) ?? decide(row, place);
    byPlace.set(place, found);
    return found;
  };
  const decision = new Int32Array(counting.length);
  for (let at = 0; at < counting.length; at++) {
    const row = counting[at] as number;
    const key = (numbers[row] as number) * 2 + (toewijzing[row] === 0 ? 0 : 1);
    let found = known[key] as number;
    if (found === UNMET) found = meet(key, row);
    decision[at] = found === PER_ROW ? decideOne(key, row) : found;
  }
  return { decision, decisions, mappings: [...mappings.keys()] };
}
