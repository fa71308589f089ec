import type { Area } from './reference-set';
import { spreidingOf, type Spreiding } from './spread';

/** What is compared per 1,000 inhabitants: clients, or kosten in euro. */
export type Maat = 'clienten' | 'kosten';

/** Kosten are in cents, so that per 1,000 inhabitants they are 10 euro per cent. */
export const PER_1000: Readonly<Record<Maat, number>> = { clienten: 1000, kosten: 10 };

/** Some areas together, kosten in cents. */
export interface Together {
  readonly amount: number;
  readonly inwoners: number;
  /** How many they are, and how their rates per 1,000 inhabitants lie; null when there are none. */
  readonly n: number;
  readonly spreiding: Spreiding | null;
}

/** What the members of a group have of one part. */
export type GroupFigures = Readonly<Record<Maat, Together>>;

/** The areas of which one amount is known, those with the lowest rate first. */
interface Ranked {
  /** Numbers into the reference set. */
  readonly area: Int32Array;
  readonly amount: Float64Array;
  readonly inwoners: Float64Array;
  readonly rate: Float64Array;
}

function rank(areas: readonly Area[], deel: string, maat: Maat): Ranked {
  const known = areas.flatMap(({ inwoners, figures }, area) => {
    const amount = figures(deel)?.[maat] ?? null;
    // What is hidden (NaN) is unknown here.
    return amount === null || Number.isNaN(amount) ? [] : [{ area, amount, inwoners, rate: (PER_1000[maat] * amount) / inwoners }];
  });
  known.sort((a, b) => a.rate - b.rate);
  const { length } = known;
  const ranked = { area: new Int32Array(length), amount: new Float64Array(length), inwoners: new Float64Array(length), rate: new Float64Array(length) };
  for (let place = 0; place < length; place++) {
    const one = known[place] as (typeof known)[number];
    ranked.area[place] = one.area;
    ranked.amount[place] = one.amount;
    ranked.inwoners[place] = one.inwoners;
    ranked.rate[place] = one.rate;
  }
  return ranked;
}

/** Adds up the ranked areas that are members; their rates come out ascending without sorting once more. */
function together({ area, amount, inwoners, rate }: Ranked, isMember: Uint8Array, rates: Float64Array): Together {
  let [n, amounts, many] = [0, 0, 0];
  for (let place = 0; place < area.length; place++) {
    if (isMember[area[place] as number] !== 1) continue;
    rates[n++] = rate[place] as number;
    amounts += amount[place] as number;
    many += inwoners[place] as number;
  }
  return { amount: amounts, inwoners: many, n, spreiding: n === 0 ? null : spreidingOf(rates, n) };
}

/**
 * The figures of groups in one part of the reference set, ranked once for all groups: `isMember` has a 1 for each area
 * that is in the group. An area that lacks the part, or one of its amounts, is left out there.
 */
export function groupFigures(areas: readonly Area[], deel: string): (isMember: Uint8Array) => GroupFigures {
  const [clienten, kosten] = [rank(areas, deel, 'clienten'), rank(areas, deel, 'kosten')];
  const rates = new Float64Array(areas.length);
  return (isMember) => ({ clienten: together(clienten, isMember, rates), kosten: together(kosten, isMember, rates) });
}
