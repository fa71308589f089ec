import type { Stapelklassen, Stapeling } from '../calculated';
import { wetten } from '../codelijsten';
import { TOTAAL } from './gebied-of-row';
import { kindCountsOf, type KindCounts } from './kind-counts';
import type { Countable } from './measures';
import { countBits } from './met';
import type { InOrder } from './order';
import { countOnce, NOWHERE, oneIfDifferent, sum } from './tally';

type Counts<Key extends string> = Record<Key, number>;

const noClasses: Stapelklassen = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6+': 0 };

/** The seven combinations of wetten in their order, keyed by their bits. */
const COMBINATIONS: readonly { readonly bits: number; readonly key: string }[] = [1, 2, 4, 3, 5, 6, 7].map((bits) => ({
  bits,
  key: wetten.entries.flatMap(({ code }, number) => ((bits >> number) & 1 ? [code] : [])).join('+'),
}));

const byWetten = (clients: Float64Array): Stapeling['wetten'] =>
  Object.fromEntries(COMBINATIONS.map(({ bits, key }) => [key, clients[bits] ?? 0]));

/** What there is to say when nothing was counted. */
export const noStapeling: Stapeling = {
  clienten: noClasses,
  huishoudens: null,
  wetten: byWetten(new Float64Array()),
  leefdomeinen: {},
  kostenVanafDrie: 0,
  perGebied: [],
};

/** Of more different products than this we do not tell how many. */
const MOST_PRODUCTS = 6;

/** So many places has a gebied: one for each number of products from 0 up to the most. */
const PLACES = MOST_PRODUCTS + 1;

/** How clients (or households) stack, by gebied and number of products, and what those with each number of products cost. */
interface Stacked {
  readonly counts: Int32Array;
  readonly kosten: Float64Array;
}

/** Counts for every gebied by number of products; one client or household counts once in each gebied it has a row in, and nobody, number 0, nowhere. */
function stacked({ facts, gebieden }: Countable, { order, numbers: own }: InOrder): Stacked {
  const { size, place, places, decision, decisions } = facts;
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number * PLACES]));
  const starts = Int32Array.from(places, ({ gebied }) => numberOf.get(gebied) ?? NOWHERE);
  const productOf = Int32Array.from(decisions, ({ product }) => product);
  const [latestOfProduct, latest] = [new Int32Array(decisions.length), new Int32Array(gebieden.length * PLACES)];
  const counts = new Int32Array(latest.length);
  const [whole, kosten] = [new Int32Array(PLACES), new Float64Array(PLACES)];
  for (let from = 0, end = 0; from < size; from = end) {
    const number = own[from] as number;
    let products = 0;
    let cents = 0;
    for (; end < size && own[end] === number; end++) {
      const row = order === null ? end : (order[end] as number);
      const product = productOf[decision[row] as number] as number;
      products += oneIfDifferent(latestOfProduct[product] as number, number);
      latestOfProduct[product] = number;
      cents += facts.kosten[row] as number;
    }
    const stack = Math.min(products, MOST_PRODUCTS);
    kosten[stack] = (kosten[stack] as number) + cents;
    whole[stack] = (whole[stack] as number) + 1;
    for (let at = from; at < end; at++) {
      const cell = (starts[place[order === null ? at : (order[at] as number)] as number] as number) + stack;
      if (cell >= 0) countOnce(cell, number, counts, latest);
    }
  }
  counts.set(whole, numberOf.get(TOTAAL) ?? 0);
  return { counts, kosten };
}

/** The classes of a gebied, by its place. */
const klassenIn = ({ counts }: Stacked, gebied: number): Stapelklassen => {
  const of = (number: number): number => counts[gebied * PLACES + number] ?? 0;
  return { '1': of(1), '2': of(2), '3': of(3), '4': of(4), '5': of(5), '6+': of(6) };
};

/** How many clients have exactly these bits together, by those of the kinds of row they have: of their wetten, or of their leefdomeinen. */
function byBits({ kinds, cells, clienten }: KindCounts, bitOfPart: (kind: number, part: number) => number, many: number): Float64Array {
  const [ofKind, ofCell] = [new Int32Array(kinds.count), new Int32Array(cells.size)];
  for (let kind = 0; kind < kinds.count; kind++) {
    for (let part = kinds.partStart[kind] as number; part < (kinds.partStart[kind + 1] as number); part++) {
      const bit = bitOfPart(kind, part);
      ofKind[kind] = (ofKind[kind] as number) | bit;
      ofCell[cells.ofPart[part] as number] = bit;
    }
  }
  const counts = new Float64Array(2 ** many);
  countBits(clienten, ofCell, counts);
  sum(ofKind, clienten.alone, counts);
  return counts;
}

/** Clients with both leefdomeinen of each pair, from how many have each set of them; only pairs that occur. */
function pairsOf(byDomains: Float64Array, leefdomeinen: readonly string[]): Counts<string> {
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
  const { gebieden, leefdomeinen } = countable;
  const counts = kindCountsOf(countable);
  const { client, huishouden } = counts.inOrder;
  const clienten = stacked(countable, client);
  const huishoudens = huishouden === null ? null : stacked(countable, huishouden);
  const perGebied = gebieden.map((gebied, number) => ({
    gebied,
    clienten: klassenIn(clienten, number),
    huishoudens: huishoudens === null ? null : klassenIn(huishoudens, number),
  }));
  const whole = perGebied.find(({ gebied }) => gebied === TOTAAL);
  const { wet, partLeefdomein } = counts.kinds;
  return {
    clienten: whole?.clienten ?? noClasses,
    huishoudens: whole?.huishoudens ?? null,
    wetten: byWetten(byBits(counts, (kind) => 1 << (wet[kind] as number), wetten.entries.length)),
    leefdomeinen: pairsOf(byBits(counts, (_, part) => 1 << (partLeefdomein[part] as number), leefdomeinen.length), leefdomeinen),
    kostenVanafDrie: clienten.kosten.subarray(3).reduce((all, cents) => all + cents, 0),
    perGebied,
  };
}
