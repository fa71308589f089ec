import { MEASURE, MEASURES, type Figures } from './figures';
import { isFew, isOfOne, type Hidden } from './hidden';
import { boundsOf } from './known';
import { figureOf, LimitBuilder, type Limits, type Term } from './limit-builder';
import { cheapest, partnerOf } from './partner';
import type { Bounds } from './propagate';
import { isSmall } from './rounding';
import type { Sum } from './sums';

const { clienten, huishoudens, kosten } = MEASURE;

/** Hidden kosten of few lie in an interval of at least this part of themselves. */
const WIDTH = 0.5;

/** So much wider they are kept, because what follows from all sums at once is narrower than what follows one by one. */
const LOOSE = 1.3;

/** The sums of kosten, each of which adds up to the cent. */
export function kostenLimits(figures: Figures, sums: readonly Sum[]): Limits {
  const builder = new LimitBuilder((figure) => figures.value(Math.floor(figure / MEASURES.length), figure % MEASURES.length));
  for (const { whole, parts, adding } of sums) {
    if (!adding.has(kosten)) continue;
    builder.add([...parts.map((part): Term => [figureOf(part, kosten), 1]), [figureOf(whole, kosten), -1]], 'equal');
  }
  return builder.finish(figures.size * MEASURES.length);
}

/** Hides kosten until no hidden ones of few, alone or together, follow from those that are shown (design 4.8). */
export function closeKosten(figures: Figures, hidden: Hidden, sums: readonly Sum[], limits: Limits): void {
  closeSums(figures, hidden, sums);
  const bounds = boundsOf(figures, hidden, limits);
  const more = kostenGivenAway(figures, (cell) => hidden.has(cell, kosten), bounds, LOOSE * WIDTH)
    .map((figure) => partnerOf(figures, hidden, limits, bounds, figure));
  for (const figure of new Set(more)) if (figure !== null) hidden.hide(Math.floor(figure / MEASURES.length), kosten);
}

/** The hidden kosten of few clients, or mostly of one, that a reader knows to within a part of themselves. */
export function kostenGivenAway(figures: Figures, isHidden: (cell: number) => boolean, { least, most }: Bounds, width = WIDTH): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < figures.size; cell++) {
    if (!isHidden(cell) || !(isFew(figures, cell) || isOfOne(figures, cell))) continue;
    const figure = figureOf(cell, kosten);
    const value = Math.abs(figures.value(cell, kosten));
    if (value > 0 && (most[figure] ?? 0) - (least[figure] ?? 0) < width * value) found.push(figure);
  }
  return found;
}

/**
 * A shown whole less its shown parts is what the hidden parts cost together: that may be told only where it might be shown
 * as a cell of its own. Nor may all parts of a hidden whole be shown.
 */
function closeSums(figures: Figures, hidden: Hidden, sums: readonly Sum[]): void {
  const open = (cell: number): boolean => hidden.canHide(cell, kosten);
  for (const { whole, parts, adding } of sums) {
    if (!adding.has(kosten)) continue;
    const all = [whole, ...parts];
    const missing = all.filter((cell) => hidden.has(cell, kosten) && figures.value(cell, kosten) !== 0);
    const isOpen = missing.length === 1 || (missing.length > 1 && !hidden.has(whole, kosten) && !mayBeTold(figures, missing));
    // With every part hidden the whole says no more than itself.
    if (!isOpen || (missing.length > 1 && !parts.some(open))) continue;
    const partner = cheapest(all.filter(open), (cell) => figures.cost(cell));
    if (partner !== null) hidden.hide(partner, kosten);
  }
}

/** True when cells together have so many people, of whom none has more than half of the kosten, that their kosten may be known. */
function mayBeTold(figures: Figures, cells: readonly number[]): boolean {
  const sum = (measure: number): number => cells.reduce((total, cell) => total + figures.value(cell, measure), 0);
  if (isSmall(sum(clienten)) || isSmall(sum(huishoudens))) return false;
  // No client can have more: all of where he is first, and as much as the second everywhere else.
  const above = new Map<number, number>();
  let seconds = 0;
  for (const cell of cells) {
    const { client, first, second } = figures.largestOf(cell);
    seconds += second;
    above.set(client, (above.get(client) ?? 0) + first - second);
  }
  return 2 * (seconds + Math.max(...above.values())) <= Math.abs(sum(kosten));
}
