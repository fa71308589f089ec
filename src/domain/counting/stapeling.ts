import type { Stapelklassen, Stapeling } from '../calculated';
import { wetten } from '../codelijsten';
import type { Facts } from './facts';
import { TOTAAL } from './gebied-of-row';
import type { Countable } from './measures';
import { mostOf, orderOf } from './order';

/** What one client or household has: its different products, and bits for its wetten and leefdomeinen. */
interface Together {
  readonly products: number;
  readonly wetten: number;
  readonly leefdomeinen: number;
  readonly kosten: number;
  /** Its rows: the places of `order` from `from` up to `to`. */
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Calls with what each client (or household) has together, every time in the same object; rows without a number are passed over. */
function eachTogether(facts: Facts, numbers: Int32Array, visit: (one: Together) => void): void {
  const { product, wet, kosten, partStart, partLeefdomein } = facts;
  const order = orderOf(numbers);
  const latest = new Int32Array(1 + mostOf(product));
  const one = { products: 0, wetten: 0, leefdomeinen: 0, kosten: 0, order, from: 0, to: 0 };
  for (let from = 0; from < order.length; from = one.to) {
    const number = numbers[order[from] as number] as number;
    let [products, laws, domains, cents, to] = [0, 0, 0, 0, from];
    for (; to < order.length; to++) {
      const row = order[to] as number;
      if (numbers[row] !== number) break;
      const own = product[row] as number;
      if (latest[own] !== number) products++;
      latest[own] = number;
      laws |= 1 << (wet[row] as number);
      cents += kosten[row] as number;
      const end = partStart[row + 1] as number;
      for (let part = partStart[row] as number; part < end; part++) domains |= 1 << (partLeefdomein[part] as number);
    }
    one.products = products;
    one.wetten = laws;
    one.leefdomeinen = domains;
    one.kosten = cents;
    one.from = from;
    one.to = to;
    if (number !== 0) visit(one);
  }
}

type Counts<Key extends string> = Record<Key, number>;

const noClasses: Stapelklassen = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6+': 0 };

/** The seven combinations of wetten in their order, keyed by their bits. */
const COMBINATIONS: readonly { readonly bits: number; readonly key: string }[] = [1, 2, 4, 3, 5, 6, 7].map((bits) => ({
  bits,
  key: wetten.entries.flatMap(({ code }, number) => ((bits >> number) & 1 ? [code] : [])).join('+'),
}));

const byWetten = (clients: Int32Array): Stapeling['wetten'] =>
  Object.fromEntries(COMBINATIONS.map(({ bits, key }) => [key, clients[bits] ?? 0]));

/** What there is to say when nothing was counted. */
export const noStapeling: Stapeling = {
  clienten: noClasses,
  huishoudens: null,
  wetten: byWetten(new Int32Array()),
  leefdomeinen: {},
  kostenVanafDrie: 0,
  perGebied: [],
};

/** Of more different products than this we do not tell how many. */
const MOST_PRODUCTS = 6;

/** Counts for every gebied by number of products; one client or household counts once in each gebied it has a row in. */
class PerGebied {
  private readonly numbers: Int32Array;
  private readonly totaal: number;
  private readonly place: Int32Array;
  /** Per gebied who was counted there last. */
  private readonly latest: Int32Array;
  private met = 0;
  /** Per gebied a place for each number of products from 0 up to the most. */
  private readonly counts: Int32Array;

  constructor({ facts, gebieden }: Countable) {
    const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
    this.totaal = numberOf.get(TOTAAL) ?? 0;
    this.numbers = Int32Array.from(facts.places, ({ gebied }) => numberOf.get(gebied) ?? this.totaal);
    this.place = facts.place;
    this.latest = new Int32Array(gebieden.length);
    this.counts = new Int32Array(gebieden.length * (MOST_PRODUCTS + 1));
  }

  count({ products, order, from, to }: Together): void {
    const { numbers, place } = this;
    const most = Math.min(products, MOST_PRODUCTS);
    this.met++;
    this.meet(this.totaal, most);
    for (let at = from; at < to; at++) this.meet(numbers[place[order[at] as number] as number] as number, most);
  }

  classes(gebied: number): Stapelklassen {
    const of = (products: number): number => this.counts[gebied * (MOST_PRODUCTS + 1) + products] ?? 0;
    return { '1': of(1), '2': of(2), '3': of(3), '4': of(4), '5': of(5), '6+': of(6) };
  }

  private meet(gebied: number, products: number): void {
    if (this.latest[gebied] === this.met) return;
    this.latest[gebied] = this.met;
    const at = gebied * (MOST_PRODUCTS + 1) + products;
    this.counts[at] = (this.counts[at] as number) + 1;
  }
}

/** Clients with both leefdomeinen of each pair, from how many have each set of them; only pairs that occur. */
function pairsOf(byDomains: Int32Array, leefdomeinen: readonly string[]): Counts<string> {
  const pairs: Counts<string> = {};
  const bits = leefdomeinen.map((code, number) => ({ code, bit: 1 << number }));
  const codes = bits.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const [place, first] of codes.entries()) {
    for (const second of codes.slice(place + 1)) {
      const both = first.bit | second.bit;
      let count = 0;
      for (let domains = both; domains < byDomains.length; domains++) if ((domains & both) === both) count += byDomains[domains] as number;
      if (count > 0) pairs[`${first.code}+${second.code}`] = count;
    }
  }
  return pairs;
}

/** Which products, wetten and leefdomeinen come together, over all gebieden and cirkels (design 4.5). */
export function stapelingOf(countable: Countable): Stapeling {
  const { facts, gebieden, heeftHuishoudens } = countable;
  /** Clients by the bits of the wetten, and of the leefdomeinen, they have. */
  const [byLaws, byDomains] = [new Int32Array(1 << wetten.entries.length), new Int32Array(1 << countable.leefdomeinen.length)];
  const [clienten, huishoudens] = [new PerGebied(countable), new PerGebied(countable)];
  let kostenVanafDrie = 0;
  eachTogether(facts, facts.client, (one) => {
    clienten.count(one);
    byLaws[one.wetten] = (byLaws[one.wetten] as number) + 1;
    byDomains[one.leefdomeinen] = (byDomains[one.leefdomeinen] as number) + 1;
    if (one.products >= 3) kostenVanafDrie += one.kosten;
  });
  eachTogether(facts, facts.huishouden, (one) => huishoudens.count(one));
  const perGebied = gebieden.map((gebied, number) => ({
    gebied,
    clienten: clienten.classes(number),
    huishoudens: heeftHuishoudens ? huishoudens.classes(number) : null,
  }));
  const whole = perGebied.find(({ gebied }) => gebied === TOTAAL);
  return {
    clienten: whole?.clienten ?? noClasses,
    huishoudens: whole?.huishoudens ?? null,
    wetten: byWetten(byLaws),
    leefdomeinen: pairsOf(byDomains, countable.leefdomeinen),
    kostenVanafDrie,
    perGebied,
  };
}
