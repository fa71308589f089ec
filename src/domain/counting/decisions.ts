import { cirkels, type CirkelBesluit } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import { codesLike } from '../levering/codes';
import { combinationsOf, putCombinations } from '../levering/combinations';
import { withRoom, type Room } from '../levering/room';
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
const BY_ARRANGEMENT = -2;

/** What was decided of the counting rows: once for all that say the same. */
export function decisionColumns(rows: VoorzieningRows, counting: Int32Array, products: Products): Pick<Facts, 'decision' | 'decisions' | 'mappings'> {
  const decider = new Decider(rows, products);
  return withRoom((room) => {
    const decision = room.int32(counting.length);
    decideRows(decision, rows, counting, decider, room);
    const { decisions, mappings } = decider;
    return { decision: codesLike(decision, decisions.length), decisions, mappings: [...mappings.keys()] };
  });
}

function decideRows(decision: Int32Array, rows: VoorzieningRows, counting: Int32Array, decider: Decider, room: Room): void {
  const { wet, productcategorie, productcode, cirkel, uitvoerder, toewijzingnummer } = rows.columns;
  const toewijzing = numbered(toewijzingnummer).rows;
  const ofProduct = combinationsOf([wet, productcategorie, productcode], rows.size);
  const numbers = room.int32(rows.size);
  const firsts = putCombinations(numbers, [{ codes: ofProduct.numbers, cells: ofProduct.firsts }, cirkel, uitvoerder]);
  /** Of what rows say, without and with a toewijzing, their decision. */
  const known = new Int32Array(firsts.length * 2).fill(UNMET);
  for (let at = 0; at < counting.length; at++) {
    const row = counting[at] as number;
    const said = (numbers[row] as number) * 2 + (toewijzing[row] === 0 ? 0 : 1);
    let found = known[said] as number;
    if (found === UNMET) found = known[said] = decider.meet(row);
    decision[at] = found === BY_ARRANGEMENT ? decider.ofArrangement(said, row) : found;
  }
}

/** The product of rows that say the same and are decided by their arrangement, with the decision for each place it can have. */
interface OpenProduct {
  readonly product: Product;
  readonly decided: Map<ProductPlace, number>;
}

/** Takes the decisions, each once. */
class Decider {
  readonly decisions: Decision[] = [];
  readonly mappings = new Map<ProductPlace, number>();
  private readonly productNumbers = new Map<string, number>();
  private readonly open = new Map<number, OpenProduct>();

  constructor(
    private readonly rows: VoorzieningRows,
    private readonly products: Products,
  ) {}

  /** The decision of all rows that say what this one is the first to say. */
  meet(row: number): number {
    const product = this.productOf(row);
    return product.openToArrangement ? BY_ARRANGEMENT : this.decide(row, product.place);
  }

  /** The decision of one row, by its arrangement. */
  ofArrangement(said: number, row: number): number {
    let open = this.open.get(said);
    if (open === undefined) this.open.set(said, (open = { product: this.productOf(row), decided: new Map() }));
    const place = this.products.placeOfRow(open.product, valueAt(this.rows.columns.toewijzingnummer, row));
    let found = open.decided.get(place);
    if (found === undefined) open.decided.set(place, (found = this.decide(row, place)));
    return found;
  }

  private productOf(row: number): Product {
    const { law, group, own } = this.namesOf(row);
    return this.products.productOf(law, group, own);
  }

  private namesOf(row: number): { readonly law: Wet; readonly group: string; readonly own: string | null } {
    const { wet, productcategorie, productcode } = this.rows.columns;
    return { law: valueAt(wet, row) ?? 'WMO', group: valueAt(productcategorie, row) ?? '', own: valueAt(productcode, row) };
  }

  private decide(row: number, place: ProductPlace): number {
    const { law, group, own } = this.namesOf(row);
    const besluit = cirkelOfRow(this.rows, row, place);
    const made = {
      wet: wetNumber.get(law) ?? 0,
      cirkel: cirkelNumber[besluit.cirkel] ?? 0,
      besluit,
      product: numberIn(this.productNumbers, `${law} ${own ?? group}`),
      mapping: numberIn(this.mappings, place),
    };
    return this.decisions.push(made) - 1;
  }
}
