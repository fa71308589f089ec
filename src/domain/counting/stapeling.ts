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

/** Calls with what each client (or household) has together; rows without a number are passed over. */
function eachTogether(facts: Facts, numbers: Int32Array, visit: (one: Together) => void): void {
  const sorted = orderOf(numbers);
  const latest = new Int32Array(1 + mostOf(facts.product));
  let start = 0;
  while (start < sorted.length) {
    const number = numbers[sorted[start] ?? 0] ?? 0;
    let [products, laws, domains, kosten] = [0, 0, 0, 0];
    let place = start;
    for (; place < sorted.length && numbers[sorted[place] ?? 0] === number; place++) {
      const row = sorted[place] ?? 0;
      const product = facts.product[row] ?? 0;
      if (latest[product] !== number) products++;
      latest[product] = number;
      laws |= 1 << (facts.wet[row] ?? 0);
      kosten += facts.kosten[row] ?? 0;
      for (let part = facts.partStart[row] ?? 0; part < (facts.partStart[row + 1] ?? 0); part++) {
        domains |= 1 << (facts.partLeefdomein[part] ?? 0);
      }
    }
    if (number !== 0) visit({ products, wetten: laws, leefdomeinen: domains, kosten, order: sorted, from: start, to: place });
    start = place;
  }
}

type Counts<Key extends string> = Record<Key, number>;

const noClasses = (): Counts<keyof Stapelklassen> => ({ '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6+': 0 });
const classOf = (products: number): keyof Stapelklassen =>
  products >= 6 ? '6+' : (String(products) as keyof Stapelklassen);

/** The seven combinations of wetten in their order, keyed by their bits. */
const COMBINATIONS: readonly { readonly bits: number; readonly key: string }[] = [1, 2, 4, 3, 5, 6, 7].map((bits) => ({
  bits,
  key: wetten.entries.flatMap(({ code }, number) => ((bits >> number) & 1 ? [code] : [])).join('+'),
}));

const byWetten = (clients: ReadonlyMap<number, number>): Stapeling['wetten'] =>
  Object.fromEntries(COMBINATIONS.map(({ bits, key }) => [key, clients.get(bits) ?? 0]));

/** What there is to say when nothing was counted. */
export const noStapeling: Stapeling = {
  clienten: noClasses(),
  huishoudens: null,
  wetten: byWetten(new Map()),
  leefdomeinen: {},
  kostenVanafDrie: 0,
  perGebied: [],
};

/** Counts classes for every gebied; one client or household counts once in each gebied it has a row in. */
class PerGebied {
  private readonly numbers: readonly number[];
  private readonly totaal: number;
  private readonly place: Int32Array;
  /** Per gebied who was counted there last. */
  private readonly latest: Int32Array;
  private met = 0;
  readonly classes: readonly Counts<keyof Stapelklassen>[];

  constructor({ facts, gebieden }: Countable) {
    const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
    this.totaal = numberOf.get(TOTAAL) ?? 0;
    this.numbers = facts.places.map(({ gebied }) => numberOf.get(gebied) ?? this.totaal);
    this.place = facts.place;
    this.latest = new Int32Array(gebieden.length);
    this.classes = gebieden.map(noClasses);
  }

  count({ products, order, from, to }: Together): void {
    this.met++;
    this.meet(this.totaal, products);
    for (let at = from; at < to; at++) this.meet(this.numbers[this.place[order[at] ?? 0] ?? 0] ?? this.totaal, products);
  }

  private meet(gebied: number, products: number): void {
    const classes = this.classes[gebied];
    if (classes === undefined || this.latest[gebied] === this.met) return;
    this.latest[gebied] = this.met;
    classes[classOf(products)]++;
  }
}

/** Clients with both leefdomeinen of each pair, from how many have each set of them; only pairs that occur. */
function pairsOf(byDomains: ReadonlyMap<number, number>, leefdomeinen: readonly string[]): Counts<string> {
  const pairs: Counts<string> = {};
  const bits = leefdomeinen.map((code, number) => ({ code, bit: 1 << number }));
  const codes = bits.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const [place, first] of codes.entries()) {
    for (const second of codes.slice(place + 1)) {
      const both = first.bit | second.bit;
      let count = 0;
      for (const [domains, clients] of byDomains) if ((domains & both) === both) count += clients;
      if (count > 0) pairs[`${first.code}+${second.code}`] = count;
    }
  }
  return pairs;
}

/** Which products, wetten and leefdomeinen come together, over all gebieden and cirkels (design 4.5). */
export function stapelingOf(countable: Countable): Stapeling {
  const { facts, gebieden, heeftHuishoudens } = countable;
  const byBits = new Map<number, number>();
  const byDomains = new Map<number, number>();
  const [clienten, huishoudens] = [new PerGebied(countable), new PerGebied(countable)];
  let kostenVanafDrie = 0;
  eachTogether(facts, facts.client, (one) => {
    clienten.count(one);
    byBits.set(one.wetten, (byBits.get(one.wetten) ?? 0) + 1);
    byDomains.set(one.leefdomeinen, (byDomains.get(one.leefdomeinen) ?? 0) + 1);
    if (one.products >= 3) kostenVanafDrie += one.kosten;
  });
  eachTogether(facts, facts.huishouden, (one) => huishoudens.count(one));
  const perGebied = gebieden.map((gebied, number) => ({
    gebied,
    clienten: clienten.classes[number] ?? noClasses(),
    huishoudens: heeftHuishoudens ? (huishoudens.classes[number] ?? noClasses()) : null,
  }));
  const whole = perGebied.find(({ gebied }) => gebied === TOTAAL);
  return {
    clienten: whole?.clienten ?? noClasses(),
    huishoudens: whole?.huishoudens ?? null,
    wetten: byWetten(byBits),
    leefdomeinen: pairsOf(byDomains, countable.leefdomeinen),
    kostenVanafDrie,
    perGebied,
  };
}
