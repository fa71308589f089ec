import type { Stapelklassen, Stapeling } from '../calculated';
import { wetten } from '../codelijsten';
import type { Facts } from './facts';
import { gathered } from './gathered';
import { TOTAAL } from './gebied-of-row';
import type { Countable } from './measures';
import { mostOf, orderOf } from './order';
import { countDistinct } from './tally';

/** Clients or households, each with its rows side by side. */
interface Stacked {
  readonly size: number;
  /** The rows, those of nobody first. */
  readonly order: Int32Array;
  /** Of each where its rows begin in that order, and last where all end. */
  readonly start: Int32Array;
  /** Of each how many different products it has. */
  readonly products: Int32Array;
}

/** Puts the rows with the same number together; 0 is nobody's. */
function stackedBy(numbers: Int32Array, { product }: Facts): Stacked {
  const order = orderOf(numbers);
  const [start, products] = [new Int32Array(order.length + 1), new Int32Array(order.length)];
  const latest = new Int32Array(1 + mostOf(product));
  let [size, before] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    const number = numbers[row] as number;
    if (number === 0) continue;
    if (number !== before) start[size++] = at;
    before = number;
    const own = product[row] as number;
    // 1 when it is another product than those before, without a choice: it cannot be guessed.
    const differs = (latest[own] as number) ^ number;
    products[size - 1] = (products[size - 1] as number) + ((differs | -differs) >>> 31);
    latest[own] = number;
  }
  start[size] = order.length;
  return { size, order, start, products };
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

/** So many places has a gebied: one for each number of products from 0 up to the most. */
const PLACES = MOST_PRODUCTS + 1;

/** Counts for every gebied by number of products; one client or household counts once in each gebied it has a row in. */
function klassenPerGebied({ facts, gebieden }: Countable, { size, order, start, products }: Stacked): (gebied: number) => Stapelklassen {
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const starts = new Int32Array(facts.places.map(({ gebied }) => (numberOf.get(gebied) ?? NOWHERE) * PLACES));
  const cells = gathered(facts.place, order, starts);
  const ones = new Int32Array(order.length);
  const [counts, whole] = [new Int32Array(gebieden.length * PLACES), new Int32Array(PLACES)];
  cells.fill(NOWHERE, 0, start[0]);
  for (let one = 0; one < size; one++) {
    const most = Math.min(products[one] as number, MOST_PRODUCTS);
    whole[most] = (whole[most] as number) + 1;
    const end = start[one + 1] as number;
    for (let at = start[one] as number; at < end; at++) {
      ones[at] = one;
      cells[at] = (cells[at] as number) + most;
    }
  }
  countDistinct(cells, ones, counts);
  counts.set(whole, (numberOf.get(TOTAAL) ?? 0) * PLACES);
  return (gebied) => {
    const of = (number: number): number => counts[gebied * PLACES + number] ?? 0;
    return { '1': of(1), '2': of(2), '3': of(3), '4': of(4), '5': of(5), '6+': of(6) };
  };
}

const NOWHERE = -1;

/** What clients have together: how many have exactly these wetten, or these leefdomeinen, by bits; and what goes to those of many products. */
function togetherOf({ facts, leefdomeinen }: Countable, { size, order, start, products }: Stacked) {
  const { wet, kosten, partStart, partLeefdomein } = facts;
  const [byLaws, byDomains] = [new Int32Array(1 << wetten.entries.length), new Int32Array(1 << leefdomeinen.length)];
  let kostenVanafDrie = 0;
  for (let one = 0; one < size; one++) {
    let laws = 0;
    let domains = 0;
    let cents = 0;
    const end = start[one + 1] as number;
    for (let at = start[one] as number; at < end; at++) {
      const row = order[at] as number;
      laws |= 1 << (wet[row] as number);
      cents += kosten[row] as number;
      const last = partStart[row + 1] as number;
      for (let part = partStart[row] as number; part < last; part++) domains |= 1 << (partLeefdomein[part] as number);
    }
    byLaws[laws] = (byLaws[laws] as number) + 1;
    byDomains[domains] = (byDomains[domains] as number) + 1;
    if ((products[one] as number) >= 3) kostenVanafDrie += cents;
  }
  return { byLaws, byDomains, kostenVanafDrie };
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
  const { facts, gebieden, leefdomeinen, heeftHuishoudens } = countable;
  const clients = stackedBy(facts.client, facts);
  const { byLaws, byDomains, kostenVanafDrie } = togetherOf(countable, clients);
  const clienten = klassenPerGebied(countable, clients);
  const huishoudens = heeftHuishoudens ? klassenPerGebied(countable, stackedBy(facts.huishouden, facts)) : null;
  const perGebied = gebieden.map((gebied, number) => ({
    gebied,
    clienten: clienten(number),
    huishoudens: huishoudens === null ? null : huishoudens(number),
  }));
  const whole = perGebied.find(({ gebied }) => gebied === TOTAAL);
  return {
    clienten: whole?.clienten ?? noClasses,
    huishoudens: whole?.huishoudens ?? null,
    wetten: byWetten(byLaws),
    leefdomeinen: pairsOf(byDomains, leefdomeinen),
    kostenVanafDrie,
    perGebied,
  };
}
