import type { Facts } from './facts';
import { gathered } from './gathered';
import { orderOf } from './order';

/** The same facts with the rows of each client side by side: what is counted per client then lies together in memory. */
export function byClient(facts: Facts): Facts {
  const order = orderOf(facts.client);
  return {
    ...facts,
    rows: gathered(facts.rows, order),
    place: gathered(facts.place, order),
    wet: gathered(facts.wet, order),
    cirkel: gathered(facts.cirkel, order),
    besluit: gathered(facts.besluit, order),
    product: gathered(facts.product, order),
    mapping: gathered(facts.mapping, order),
    client: gathered(facts.client, order),
    huishouden: gathered(facts.huishouden, order),
    leveringsvorm: gathered(facts.leveringsvorm, order),
    toewijzing: gathered(facts.toewijzing, order),
    begin: gathered(facts.begin, order),
    einde: gathered(facts.einde, order),
    herindicatie: gathered(facts.herindicatie, order),
    kosten: amountsInOrder(facts.kosten, order),
    ...partsInOrder(facts, order),
  };
}

function amountsInOrder(amounts: Float64Array, order: Int32Array): Float64Array {
  const found = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) found[place] = amounts[order[place] as number] as number;
  return found;
}

function partsInOrder({ partStart: starts, ...facts }: Facts, order: Int32Array): Pick<Facts, 'partStart' | 'partLeefdomein' | 'partKosten'> {
  const partStart = new Int32Array(order.length + 1);
  const partLeefdomein = new Int32Array(facts.partLeefdomein.length);
  const partKosten = new Float64Array(facts.partKosten.length);
  let at = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    const end = starts[row + 1] as number;
    for (let part = starts[row] as number; part < end; part++, at++) {
      partLeefdomein[at] = facts.partLeefdomein[part] as number;
      partKosten[at] = facts.partKosten[part] as number;
    }
    partStart[place + 1] = at;
  }
  return { partStart, partLeefdomein, partKosten };
}
