import type { Cents } from '../cell';
import { fraction, fromDecimal, mul, type Rational } from '../rational';
import { overOne, sumOf, type Shares } from './exact';

/** A wijk that shares in the budget. */
export interface Sharer {
  /** Historic cost over the quarters present, in any unit that is the same for all. */
  readonly historisch: Cents;
  readonly clienten: number;
  /** In the same proportion as the norms of the others. */
  readonly norm: Rational;
}

/** Whether a budget was held at 5 % above or below the historic cost. */
export type Begrensd = 'boven' | 'onder' | null;

/** A total divided over wijken, exact: amounts over one denominator, in the unit of the total. */
export interface Divided {
  readonly budgets: Shares;
  readonly begrensd: readonly Begrensd[];
}

/** Clients at which history and norm weigh the same (design 4.9). */
const KAPPA = 50;

/**
 * B* = Z·H + (1 − Z)·Norm with Z = c/(c + κ) and the norms scaled to Σ H, as whole numbers in that proportion; without
 * any norm history alone decides.
 */
function weightsOf(sharers: readonly Sharer[], historic: bigint): readonly bigint[] {
  const norms = overOne(sharers.map(({ norm }) => norm)).numerators;
  const whole = sumOf(norms);
  if (whole <= 0n) return sharers.map(({ historisch }) => BigInt(historisch));
  const credible = sharers.map(({ historisch, clienten }, place): Rational => {
    const numerator = BigInt(clienten) * BigInt(historisch) * whole + BigInt(KAPPA) * (norms[place] ?? 0n) * historic;
    return { numerator, denominator: BigInt(clienten + KAPPA) };
  });
  return overOne(credible).numerators;
}

/**
 * Divides a total in proportion to B*, never more than 5 % above or below the share that history would give (design
 * 4.9): all that exceed in a round are fixed together, the rest is divided over the others, until none exceeds. A wijk
 * without historic cost gets nothing. What nobody can take is the total less the sum of the budgets.
 *
 * The unit inside is a twentieth of the historic cost scaled to the total: there the bounds are whole numbers.
 */
export function divide(sharers: readonly Sharer[], total: Rational): Divided {
  const history = sharers.map(({ historisch }) => BigInt(historisch));
  const historic = sumOf(history);
  const begrensd: Begrensd[] = sharers.map(() => null);
  const fixed = history.map((own): bigint | null => (own > 0n && historic > 0n ? null : 0n));
  const weights = weightsOf(sharers, historic);
  for (;;) {
    const open = fixed.flatMap((amount, place) => (amount === null ? [place] : []));
    const rest = 20n * historic - sumOf(fixed.map((amount) => amount ?? 0n));
    const weight = sumOf(open.map((place) => weights[place] ?? 0n));
    // Nothing to go by: every share is 0, so the lower bound holds for all.
    const whole = weight > 0n ? weight : 1n;
    const shareOf = (place: number): bigint => (weight > 0n ? rest * (weights[place] ?? 0n) : 0n);
    let exceeds = false;
    for (const place of open) {
      const own = history[place] ?? 0n;
      const share = shareOf(place);
      if (19n * own * whole <= share && share <= 21n * own * whole) continue;
      const above = share > 21n * own * whole;
      begrensd[place] = above ? 'boven' : 'onder';
      fixed[place] = (above ? 21n : 19n) * own;
      exceeds = true;
    }
    if (exceeds) continue;
    const numerators = fixed.map((amount, place) => (amount === null ? shareOf(place) : amount * whole));
    return { budgets: inUnitOf(total, numerators, whole, historic), begrensd };
  }
}

const inUnitOf = (total: Rational, numerators: readonly bigint[], whole: bigint, historic: bigint): Shares => ({
  numerators: numerators.map((one) => one * total.numerator),
  denominator: whole * total.denominator * (historic > 0n ? 20n * historic : 1n),
});

/** The total to divide in exact cents: what the user gives in euro, else the historic cost of a year. */
export const totalOf = (given: number | null, historic: Cents, quarters: number): Rational =>
  given === null ? fraction(4 * historic, quarters) : mul(fromDecimal(given), fraction(100));
