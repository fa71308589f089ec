import type { Progress } from '#workbook';

/** The phases of a long task in their order, each with the share of the time it takes. */
export type Course = readonly (readonly [phase: string, share: number])[];

/**
 * How far a whole task is, from 0 to 1, when it was at `before`: it never goes back, and a phase that its course does not
 * name changes nothing.
 */
export function wayThrough(course: Course, { phase, done, total }: Progress, before: number): number {
  const place = course.findIndex(([name]) => name === phase.toLowerCase());
  if (place < 0) return before;
  const sum = (shares: Course): number => shares.reduce((all, [, share]) => all + share, 0);
  const within = total > 0 ? Math.min(1, done / total) : 0;
  return Math.max(before, (sum(course.slice(0, place)) + (course[place]?.[1] ?? 0) * within) / sum(course));
}
