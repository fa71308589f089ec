import type { Periode } from '../periode';
import type { Product } from './aanbod';
import type { Bewoners, Client } from './bewoners';
import type { Dice } from './dice';
import type { Toekenningen, Voorziening } from './toekenning';

/** From so many rows on a delivery may grow; below, one row more or less is already a leap (L04). */
const LARGE = 200;
/** The share of what began that came on top, and the share of the rows it may be at most. */
const GROWTH = 0.12;
const MOST_GROWTH = 0.03;

const byClient = (rows: readonly Voorziening[]): Map<Client, Voorziening[]> => {
  const groups = new Map<Client, Voorziening[]>();
  for (const row of rows) {
    const group = groups.get(row.client);
    if (group === undefined) groups.set(row.client, [row]);
    else group.push(row);
  }
  return groups;
};

/**
 * The quarter before a quarter: what ran already, and in the place of what began since, something that ended then: for
 * a client who was there another product, else another client who has left. So each quarter is about as large.
 */
export function kwartaalVoor(
  rows: readonly Voorziening[],
  periode: Periode,
  bewoners: Bewoners,
  granting: Toekenningen,
  dice: Dice,
): Voorziening[] {
  const found: Voorziening[] = [];
  const queue: Client[] = [];
  const someone = (): Client => {
    while (queue.length === 0) queue.push(...bewoners.huishouden());
    return queue.shift() as Client;
  };
  let room = rows.length < LARGE ? 0 : Math.floor(rows.length * MOST_GROWTH);
  for (const [client, theirs] of byClient(rows)) {
    const running = theirs.filter(({ begin }) => begin <= periode.laatste);
    const begun = theirs.length - running.length;
    found.push(...running);
    if (begun === 0) continue;
    const isNew = running.length === 0;
    if (isNew && begun <= room && dice.chance(GROWTH)) {
      room -= begun;
      continue;
    }
    const before = isNew ? someone() : client;
    const products = new Set<Product>(running.map(({ product }) => product));
    for (let more = 0; more < begun; more++) {
      const product = granting.product(before, products) ?? theirs[0]?.product;
      if (product === undefined) continue;
      products.add(product);
      found.push(granting.toekennen(before, product, periode, 'eindigt', isNew && begun === 1));
    }
  }
  return found;
}
