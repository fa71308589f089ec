import type { Day } from '../cell';

/** When an arrangement ends next. */
export interface Expiry {
  /** The einddatum, for an open arrangement the last day its type allows; null when that has passed or is unknown. */
  readonly day: Day | null;
  /** It lies at most 90 days after today; today itself counts. */
  readonly within90Days: boolean;
}

/** The next expiry of an arrangement, seen from today (design 4.4). */
export function expiryOf(einddatum: Day | null, limit: Day | null, today: Day): Expiry {
  const day = einddatum ?? limit;
  if (day === null || day < today) return { day: null, within90Days: false };
  return { day, within90Days: day <= today + 90 };
}
