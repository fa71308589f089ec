import type { Cents } from '../cell';

/** What of one part (the whole, a wet or a leefdomein) of one wijk is known, exact. */
export interface Part {
  readonly deel: string;
  readonly clienten: number;
  readonly voorzieningen: number;
  readonly kosten: Cents;
  /** The cents of the client who costs most. */
  readonly grootste: Cents;
}

/** Fewer clients than this, but more than none, never leave (design 4.8, delen). */
const FEWEST_CLIENTEN = 10;
const STEP = 5;
const CENTS_STEP = 10_000;

const toStep = (value: number, step: number): number => Math.floor(value / step + 0.5) * step;

/** A part as it may leave: counts to the nearest 5, kosten to € 100. */
export const rounded = (part: Part): Part => ({
  ...part,
  clienten: toStep(part.clienten, STEP),
  voorzieningen: toStep(part.voorzieningen, STEP),
  kosten: toStep(part.kosten, CENTS_STEP),
  grootste: 0,
});

/** True for a part that may leave by itself: nobody, or enough clients of whom none costs more than half. */
export const mayLeave = ({ clienten, kosten, grootste }: Part): boolean =>
  clienten === 0 ? kosten === 0 : clienten >= FEWEST_CLIENTEN && grootste * 2 <= kosten;

/**
 * The parts of one axis (the wetten, or the leefdomeinen) that leave beside their whole: never all but one, or the whole
 * would give that one back; the smallest then stays behind as well. Null when nothing of the wijk may leave.
 */
export function leaving(axis: readonly Part[]): readonly Part[] | null {
  const hidden = axis.filter((part) => !mayLeave(part));
  const shown = axis.filter(mayLeave);
  if (hidden.length !== 1) return shown;
  const [smallest] = shown.filter(({ clienten }) => clienten > 0).sort((a, b) => a.clienten - b.clienten);
  return smallest === undefined ? null : shown.filter((part) => part !== smallest);
}
