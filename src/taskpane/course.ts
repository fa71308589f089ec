import type { Progress } from '#workbook';
import { counted } from './words';

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

/** Before a task is so far, and has taken so long, nothing can be said of the rest; a shorter rest is not worth saying. */
const FROM_WAY = 0.1;
const FROM_MS = 3000;
const STEP_SECONDS = 5;

/** What is left of a task as a user says it, rounded up; null while that cannot be told. `way` is from 0 to 1. */
export function whatIsLeft(way: number, elapsedMs: number): string | null {
  if (way < FROM_WAY || elapsedMs < FROM_MS) return null;
  const seconds = ((elapsedMs / 1000) * (1 - way)) / way;
  if (seconds < STEP_SECONDS) return null;
  const rounded = STEP_SECONDS * Math.ceil(seconds / STEP_SECONDS);
  if (rounded < 60) return `nog ongeveer ${rounded} seconden`;
  return `nog ongeveer ${counted(Math.ceil(seconds / 60), 'minuut', 'minuten')}`;
}
