import type { Cents } from '../cell';
import { roundedQuotient, roundHalfAwayFromZero } from '../rational';
import { byar, signaalOf, type Signaal } from './byar';
import type { Cijfers } from './benchmarkset';
import { PER_1000, type GroupFigures, type Maat, type Together } from './group-figures';
import type { Groep } from './groups';
import type { Area } from './reference-set';
import type { Spreiding } from './spread';

/** What an area is compared in, and with which group. */
interface Compared {
  readonly maat: Maat;
  readonly deel: string;
  readonly groep: Groep;
}

/** One area against one group in one part (design 4.11); waarde, B and what describes the group are per 1,000 inhabitants. */
export interface BenchmarkLine extends Compared, Spreiding {
  readonly gebied: string;
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
export function compareWith(
  area: Area,
  cijfers: Cijfers | null,
  group: GroupFigures,
  { maat, deel, groep }: Compared,
): BenchmarkLine | null {
  const amount = cijfers?.[maat] ?? null;
  const { amount: all, inwoners: many, n, spreiding } = group[maat];
  if (amount === null || spreiding === null) return null;
  const factor = PER_1000[maat];
  const euro = cijfers?.kosten == null ? null : Number.isNaN(cijfers.kosten) ? NaN : centsBeyond(cijfers.kosten, area.inwoners, group.kosten);
  const { mediaan, p25, p75, min, max } = spreiding;
  const expected = (all * area.inwoners) / many;
  const isKosten = maat === 'kosten';
  const interval = isKosten ? null : byar(amount, expected);
  // Written out: thousands of lines are made, and an object that is spread takes ten times as long.
  return {
    gebied: area.code,
    maat,
    deel,
    groep,
    waarde: (factor * amount) / area.inwoners,
    B: (factor * all) / many,
    n,
    mediaan,
    p25,
    p75,
    min,
    max,
    // Added to 0, so that nothing over less than nothing is no minus nothing.
    index: all === 0 ? null : ((100 * amount) / area.inwoners) * (many / all) + 0,
    lo: interval?.lo ?? null,
    hi: interval?.hi ?? null,
    signaal: isKosten ? null : signaalOf(amount, expected, interval),
    extra: isKosten ? (euro === null ? null : euro / 100) : amount - expected,
    euro,
  };
}
