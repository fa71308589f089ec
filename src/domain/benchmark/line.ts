import type { Cents } from '../cell';
import { roundHalfAwayFromZero } from '../rational';
import { byar, signaalOf, type Signaal } from './byar';
import type { Cijfers } from './benchmarkset';
import type { Area } from './reference-set';
import { spreidingOf, type Spreiding } from './spread';

/** What is compared per 1,000 inhabitants: clients, or kosten in euro. */
export type Maat = 'clienten' | 'kosten';

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

/** An area with one amount that is known, kosten in cents. */
interface Known {
  readonly amount: number;
  readonly inwoners: number;
}

/** What the members of a group have of one part. */
export interface GroupFigures {
  readonly clienten: readonly Known[];
  readonly kosten: readonly Known[];
}

/** The known amounts of the members in one part; a member that lacks it is left out. */
export function groupFigures(leden: readonly Area[], deel: string): GroupFigures {
  const clienten: Known[] = [];
  const kosten: Known[] = [];
  for (const { inwoners, figures } of leden) {
    const cijfers = figures(deel);
    if (cijfers === null) continue;
    if (cijfers.clienten !== null) clienten.push({ amount: cijfers.clienten, inwoners });
    if (cijfers.kosten !== null) kosten.push({ amount: cijfers.kosten, inwoners });
  }
  return { clienten, kosten };
}

/** Kosten are in cents, so that per 1,000 inhabitants they are 10 euro per cent. */
const PER_1000: Readonly<Record<Maat, number>> = { clienten: 1000, kosten: 10 };

const sumOf = (group: readonly Known[], of: (one: Known) => number): number =>
  group.reduce((sum, one) => sum + of(one), 0);

/** The cents by which an area differs from the same inhabitants at the kosten of the group; exact to the half cent. */
function centsBeyond(kosten: Cents, inwoners: number, group: readonly Known[]): Cents | null {
  if (group.length === 0) return null;
  const [all, many] = [BigInt(sumOf(group, ({ amount }) => amount)), BigInt(sumOf(group, (one) => one.inwoners))];
  return roundHalfAwayFromZero({ numerator: BigInt(kosten) * many - all * BigInt(inwoners), denominator: many });
}

/** How an area compares with a group; null when no member has the part, or the area lacks it. */
export function compareWith(area: Area, cijfers: Cijfers | null, group: GroupFigures, maat: Maat): Vergelijking | null {
  const amount = cijfers?.[maat] ?? null;
  const members = group[maat];
  if (amount === null || members.length === 0) return null;
  const factor = PER_1000[maat];
  const all = sumOf(members, (one) => one.amount);
  const many = sumOf(members, ({ inwoners }) => inwoners);
  const rates = Float64Array.from(members, (one) => (factor * one.amount) / one.inwoners).sort();
  const euro = cijfers?.kosten == null ? null : centsBeyond(cijfers.kosten, area.inwoners, group.kosten);
  const group1000 = {
    waarde: (factor * amount) / area.inwoners,
    B: (factor * all) / many,
    n: members.length,
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
    signaal: signaalOf(amount, expected),
    extra: amount - expected,
    euro,
  };
}
