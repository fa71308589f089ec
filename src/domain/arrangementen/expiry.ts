import type { Day } from '../cell';

/** When an arrangement ends next, or may not go on without being evaluated. */
export interface Expiry {
  /**
   * The einddatum or the last day its type allows, whichever comes first of what is not past; null when it has ended or
   * nothing is to come.
   */
  readonly day: Day | null;
  /** It lies at most 90 days after today; today itself counts. */
  readonly within90Days: boolean;
}

/** The next expiry of an arrangement, seen from today (design 4.4). */
export function expiryOf(einddatum: Day | null, limit: Day | null, today: Day): Expiry {
  const hasEnded = einddatum !== null && einddatum < today;
  const isAhead = limit !== null && limit >= today && (einddatum === null || limit < einddatum);
  const day = hasEnded ? null : isAhead ? limit : einddatum;
  return { day, within90Days: day !== null && day <= today + 90 };
}
