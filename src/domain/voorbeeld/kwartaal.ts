import type { Periode } from '../periode';
import type { Product } from './aanbod';
import type { Bewoners, Client } from './bewoners';
import { urnOf, type Dice } from './dice';
import { volgensPlan } from './redenen';
import type { Loop, Toekenningen, Voorziening } from './toekenning';

const perClient = urnOf([1, 2, 3, 4, 5, 6], (n) => [56, 26, 11, 4.5, 1.8, 0.7][n - 1] ?? 0);
const loops = urnOf<Loop>(['door', 'begint', 'eindigt'], (loop) => ({ door: 84, begint: 8, eindigt: 8 })[loop]);
/** The share of what ends that is granted again at once. */
const RENEWED = 0.35;

const mayFollow = ({ product, einde }: Voorziening, { laatste }: Periode): boolean =>
  einde !== null && einde < laatste && product.maanden.length > 0 && product.eenmalig !== true;

/** Everything one client has in a quarter, at most `room` voorzieningen. */
function voorzieningenVan(client: Client, room: number, periode: Periode, toekenningen: Toekenningen, dice: Dice): Voorziening[] {
  const products = new Set<Product>();
  const count = Math.min(room, perClient.draw(dice));
  while (products.size < count) {
    const product = toekenningen.product(client, products);
    if (product === null) break;
    products.add(product);
  }
  const found: Voorziening[] = [];
  for (const product of products) {
    const loop = loops.draw(dice);
    const granted = toekenningen.toekennen(client, product, periode, loop, products.size === 1);
    if (loop !== 'eindigt' || granted.einde === null || !mayFollow(granted, periode) || !dice.chance(RENEWED) || found.length + products.size >= room) {
      found.push(granted);
      continue;
    }
    found.push({ ...granted, reden: volgensPlan(product) }, toekenningen.opvolger(granted, granted.einde));
  }
  return found;
}

/** Invents the voorzieningen of a quarter: exactly so many. */
export function kwartaalVan(count: number, periode: Periode, bewoners: Bewoners, toekenningen: Toekenningen, dice: Dice): Voorziening[] {
  const found: Voorziening[] = [];
  while (found.length < count) {
    for (const client of bewoners.huishouden()) {
      if (found.length >= count) break;
      found.push(...voorzieningenVan(client, count - found.length, periode, toekenningen, dice));
    }
  }
  return found;
}

