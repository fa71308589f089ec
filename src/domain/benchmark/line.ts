import type { Cents } from '../cell';
import { roundedQuotient, roundHalfAwayFromZero } from '../rational';
import { byar, signaalOf, type Signaal } from './byar';
import type { Cijfers } from './benchmarkset';
import { PER_1000, type GroupFigures, type Maat, type Together } from './group-figures';
import type { Area } from './reference-set';
import { spreidingOf, type Spreiding } from './spread';

/** How an area compares with a group in one part; waarde, B and what describes the group are per 1,000 inhabitants. */
export interface Vergelijking extends Spreiding {
  readonly waarde: number;
  /** 1000 × Σ X / Σ N over the members. */
  readonly B: number;
  /** The number of members of which the part is known. */
  readonly n: number;
  /** Null when B is 0. */
  readonly index: number | null;
  /** The 95 % interval of the index; null for kosten and when B is 0. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Null for kosten. */
  readonly signaal: Signaal | null;
  /** More (or fewer) clients than at the rate of the group; for kosten that amount in euro. */
  readonly extra: number | null;
  /** More (or less) cents than at the kosten per inhabitant of the group; null when no member has kosten. */
  readonly euro: Cents | null;
}

/** The cents by which an area differs from the same inhabitants at the kosten of the group; exact to the half cent. */
function centsBeyond(kosten: Cents, inwoners: number, group: Together): Cents | null {
  if (group.inwoners === 0) return null;
  const [here, there] = [kosten * group.inwoners, group.amount * inwoners];
  const plain = Number.isSafeInteger(here) && Number.isSafeInteger(there) ? roundedQuotient(here - there, group.inwoners) : null;
  if (plain !== null) return plain;
  const [all, many] = [BigInt(group.amount), BigInt(group.inwoners)];
  return roundHalfAwayFromZero({ numerator: BigInt(kosten) * many - all * BigInt(inwoners), denominator: many });
}

/** How an area compares with a group; null when no member has the part, or the area lacks it. */
export function compareWith(area: Area, cijfers: Cijfers | null, group: GroupFigures, maat: Maat): Vergelijking | null {
  const amount = cijfers?.[maat] ?? null;
  const { amount: all, inwoners: many, rates } = group[maat];
  if (amount === null || rates.length === 0) return null;
  const factor = PER_1000[maat];
  const euro = cijfers?.kosten == null ? null : Number.isNaN(cijfers.kosten) ? NaN : centsBeyond(cijfers.kosten, area.inwoners, group.kosten);
  const group1000 = {
    waarde: (factor * amount) / area.inwoners,
    B: (factor * all) / many,
    n: rates.length,
    ...spreidingOf(rates),
  };
  // Added to 0, so that nothing over less than nothing is no minus nothing.
  const index = all === 0 ? null : ((100 * amount) / area.inwoners) * (many / all) + 0;
  if (maat === 'kosten') {
    return { ...group1000, index, lo: null, hi: null, signaal: null, extra: euro === null ? null : euro / 100, euro };
  }
  const expected = (all * area.inwoners) / many;
  const interval = byar(amount, expected);
  return {
    ...group1000,
    index,
    lo: interval?.lo ?? null,
    hi: interval?.hi ?? null,
    signaal: signaalOf(amount, expected, interval),
    extra: amount - expected,
    euro,
  };
}
