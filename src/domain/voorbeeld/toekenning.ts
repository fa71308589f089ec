import { addMonths, ageOn, dayOf } from '../calendar';
import type { Cents, Day } from '../cell';
import type { Leveringsvorm } from '../codelijsten';
import type { Periode } from '../periode';
import { maandbedrag, verzinArrangement, type Arrangement } from './arrangement';
import { aanbod, ARRANGEMENT_CODE, type Product } from './aanbod';
import type { Client } from './bewoners';
import { urnOf, type Dice, type Urn } from './dice';
import { redenVan } from './redenen';

/** An invented voorziening as it was granted, whatever quarter it is delivered in. */
export interface Voorziening {
  readonly client: Client;
  readonly product: Product;
  readonly arrangement: Arrangement | null;
  readonly begin: Day;
  /** Null when it was granted until further notice and still runs. */
  readonly einde: Day | null;
  /** Why it ends, once it has. */
  readonly reden: string;
  readonly volume: number | null;
  /** In eurocents. */
  readonly tarief: Cents | null;
  /** For what has no price: in eurocents per quarter. */
  readonly vast: Cents | null;
  /** Which part of what was granted was delivered and declared. */
  readonly geleverd: number;
  /** The kosten are left empty, because they follow from tarief and volume. */
  readonly zonderKosten: boolean;
  readonly vorm: Leveringsvorm;
  readonly toewijzingnummer: number | null;
  readonly agb: string | null;
  readonly verwijzer: string | null;
  readonly herindicatie: boolean;
}

/** When a voorziening runs: throughout the quarter, or with its begin or end in it. */
export type Loop = 'door' | 'begint' | 'eindigt';

/** What is granted to the invented clients. */
export interface Toekenningen {
  /** A product that fits the client and is none of these; null when there is none. */
  product(client: Client, not: ReadonlySet<Product>): Product | null;
  /** Grants it; `alone` when the client has nothing else, so that everything can end at once. */
  toekennen(client: Client, product: Product, periode: Periode, loop: Loop, alone: boolean): Voorziening;
  /** The same again for a voorziening that ends before the last day of the quarter. */
  opvolger(ended: Voorziening, einde: Day): Voorziening;
}

/** Since when the Wmo 2015 and the Jeugdwet hold: nothing is granted before (D03). */
const FIRST_DAY = dayOf('2015-01-01');

/** Ages change the offer only here, so each run of ages needs one urn. */
function offersByAge(): (age: number) => Urn<Product> | null {
  const byAge = new Map<number, Urn<Product> | null>();
  return (age) => {
    const known = byAge.get(age);
    if (known !== undefined) return known;
    const weight = ({ leeftijden }: Product): number =>
      leeftijden.filter(({ van, tot }) => van <= age && age <= tot).reduce((sum, { gewicht }) => sum + gewicht, 0);
    const fitting = aanbod.filter((product) => weight(product) > 0);
    const urn = fitting.length === 0 ? null : urnOf(fitting, weight);
    byAge.set(age, urn);
    return urn;
  };
}

/** Grants for a gemeente; ages are those on `peildag`, the first day of the delivered quarter. */
export function toekenningen(peildag: Day, dice: Dice): Toekenningen {
  const offer = offersByAge();
  let number = 300_000;
  const nextNumber = (): number => (number += dice.whole(1, 9));
  const providers = Array.from({ length: 36 }, (_, place) => String((place < 18 ? 41_000_000 : 22_000_000) + dice.whole(1000, 999_999)));

  /** The days it runs; ended ones end in the quarter. */
  function runOf(client: Client, product: Product, maanden: number | null, { eerste, laatste }: Periode, loop: Loop) {
    const earliest = Math.max(FIRST_DAY, client.geboortedatum + 1);
    if (product.eenmalig === true) {
      const day = dice.whole(Math.max(eerste, earliest), laatste);
      return { begin: day, einde: day };
    }
    const from = (day: Day): Day => Math.max(day, earliest);
    if (maanden === null) {
      if (loop === 'begint') return { begin: from(dice.whole(eerste, laatste - 7)), einde: null };
      // What ended ran for less than five years (D04).
      const begin = from(eerste - dice.whole(1, loop === 'door' ? 2200 : 1700));
      return { begin, einde: loop === 'door' ? null : dice.whole(eerste, laatste) };
    }
    if (loop === 'begint') {
      const begin = from(dice.whole(eerste, laatste - 7));
      return { begin, einde: addMonths(begin, maanden) - 1 };
    }
    if (loop === 'eindigt') {
      const begin = from(addMonths(dice.whole(eerste, laatste) + 1, -maanden));
      // What could not begin that early runs on, for it was granted for as long.
      return { begin, einde: addMonths(begin, maanden) - 1 };
    }
    const first = addMonths(laatste, -maanden) + 3;
    const begin = from(first >= eerste ? eerste : dice.whole(first, eerste - 1));
    return { begin, einde: addMonths(begin, maanden) - 1 };
  }

  function priceOf({ prijs, kosten }: Product, arrangement: Arrangement | null) {
    if (prijs === null) return { volume: null, tarief: null, vast: kosten === undefined ? 0 : dice.whole(...kosten) };
    const tarief = arrangement === null ? prijs.tarief : maandbedrag(arrangement);
    return { volume: dice.pick(prijs.volumes), tarief, vast: null };
  }

  return {
    product(client, not) {
      const urn = offer(ageOn(client.geboortedatum, peildag));
      for (let tries = 0; urn !== null && tries < 12; tries++) {
        const product = urn.draw(dice);
        if (!not.has(product)) return product;
      }
      return null;
    },

    toekennen(client, product, periode, loop, alone) {
      const arrangement = product.code === ARRANGEMENT_CODE ? verzinArrangement(dice) : null;
      const maanden = arrangement?.maanden ?? (product.maanden.length === 0 ? null : dice.pick(product.maanden));
      const { begin, einde } = runOf(client, product, maanden, periode, loop);
      const vorm = dice.pick(product.vormen);
      const maatwerk = product.zonderToewijzing === undefined;
      const isExact = product.prijs === null || product.prijs.eenheid === '83' || product.eenmalig === true || arrangement !== null;
      const byProvider = vorm === 'ZIN' && maatwerk;
      return {
        client,
        product,
        arrangement,
        begin,
        einde,
        reden: redenVan(product, alone, dice),
        ...priceOf(product, arrangement),
        geleverd: isExact || dice.chance(0.7) ? 1 : dice.whole(85, 99) / 100,
        zonderKosten: product.prijs !== null && product.eenmalig !== true && dice.chance(0.08),
        vorm,
        toewijzingnummer: maatwerk ? nextNumber() : null,
        agb: byProvider && product.wet !== 'PW' ? dice.pick(providers) : null,
        verwijzer: product.wet === 'JW' && maatwerk ? dice.pick(['01', '01', '01', '02', '02', '02', '03', '04', '05', '06']) : null,
        herindicatie: loop !== 'begint' && product.eenmalig !== true && dice.chance(0.3),
      };
    },

    opvolger(ended, einde) {
      const begin = einde + 1;
      const maanden = ended.arrangement?.maanden ?? dice.pick(ended.product.maanden);
      const toewijzingnummer = nextNumber();
      return { ...ended, begin, einde: addMonths(begin, maanden) - 1, toewijzingnummer, herindicatie: true };
    },
  };
}
