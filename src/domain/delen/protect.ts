import { closeBridges, type TwoWay } from './bridges';
import type { Cells } from './cells';
import { MEASURE, MEASURES, PEOPLE, type Figures } from './figures';
import { hidePrimary, type Hidden } from './hidden';
import { closeKosten, kostenLimits } from './kosten';
import { boundsOf } from './known';
import { figureOf, type Limits } from './limit-builder';
import { limitsOf } from './limits';
import { STEP } from './rounding';
import { sumsOf, type Sum } from './sums';
import type { Steps } from '../steps';
import { partnerOf } from './partner';
import type { Bounds } from './propagate';

const { clienten, kosten } = MEASURE;
const PHASE = 'Kleine aantallen beschermen';

/** What is hidden in a copy, and by what sums and limits its figures are tied. */
export interface Protection {
  readonly hidden: Hidden;
  readonly sums: readonly Sum[];
  readonly limits: Limits;
}

/** Hides what may not be shown, and then the cheapest besides until nothing hidden can be worked out (design 4.8). */
export function* protectSteps(cells: Cells): Steps<Protection> {
  yield { phase: PHASE, done: 0, total: 100 };
  const { figures } = cells;
  const hidden = hidePrimary(figures);
  const sums = sumsOf(cells);
  const limits = limitsOf(cells, sums);
  closeTables(cells, hidden, clienten);
  yield { phase: PHASE, done: 10, total: 100 };
  yield* closeLimits(cells, hidden, limits);
  const ofKosten = kostenLimits(figures, sums);
  for (let hides = -1; hides !== countOf(hidden); ) {
    yield { phase: PHASE, done: 90, total: 100 };
    hides = countOf(hidden);
    closeTables(cells, hidden, kosten);
    closeKosten(figures, hidden, sums, ofKosten);
  }
  return { hidden, sums, limits };
}

const countOf = ({ marks }: Hidden): number => marks.reduce((sum, mark) => sum + mark, 0);

/** Takes the bridges out of gebied × wet, × leefdomein and × cirkel, in every quarter. */
function closeTables(cells: Cells, hidden: Hidden, measure: number): void {
  const { figures, periodes, gebieden, at } = cells;
  const [allW, allD, allC] = [cells.wetten.length - 1, cells.leefdomeinen.length - 1, cells.cirkels.length - 1];
  for (const p of periodes.keys()) {
    const tables: readonly [count: number, cell: (g: number, column: number) => number][] = [
      [allW + 1, (g, w) => at(p, g, w, allD, allC)],
      [allD + 1, (g, d) => at(p, g, allW, d, allC)],
      [allC + 1, (g, c) => at(p, g, allW, allD, c)],
    ];
    for (const [columns, cell] of tables) {
      const table: TwoWay = {
        rows: gebieden.length,
        columns,
        isHidden: (row, column) => cell(row, column) >= 0 && hidden.has(cell(row, column), measure),
        cost: (row, column) => {
          const own = cell(row, column);
          return own >= 0 && hidden.canHide(own, measure) ? figures.cost(own) : Infinity;
        },
      };
      closeBridges(table, (row, column) => hide(hidden, cell(row, column), measure));
    }
  }
}

/** Clients are hidden with their whole cell; anything else alone. */
function hide(hidden: Hidden, cell: number, measure: number): void {
  if (PEOPLE.includes(measure)) hidden.hideCell(cell);
  else hidden.hide(cell, measure);
}

/** Attacks the copy as it stands, and hides more wherever a number of people comes out within fewer than 5, until none does. */
function* closeLimits(cells: Cells, hidden: Hidden, limits: Limits): Steps<void> {
  for (let round = 0; ; round++) {
    yield { phase: PHASE, done: Math.min(90, 10 + 10 * round), total: 100 };
    const bounds = boundsOf(cells.figures, hidden, limits);
    const open = peopleGivenAway(cells.figures, hidden, bounds);
    const more = new Set(open.flatMap((figure) => partnerOf(cells.figures, hidden, limits, bounds, figure) ?? []));
    if (more.size === 0) return;
    for (const figure of more) hide(hidden, Math.floor(figure / MEASURES.length), figure % MEASURES.length);
  }
}

/** So much narrower may be what follows from all limits at once than what follows from them one by one. */
const LOOSE = 1;

/** The hidden numbers of people that lie within fewer than 5, or so near it that solving all at once may tell. */
export function peopleGivenAway(figures: Figures, hidden: Hidden, { least, most }: Bounds): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < figures.size; cell++) {
    if (!hidden.hasCell(cell)) continue;
    for (const measure of PEOPLE) {
      const figure = figureOf(cell, measure);
      // NaN where the cell does not count it, and 0 where there is nobody to find.
      if (figures.value(cell, measure) > 0 && (most[figure] ?? 0) - (least[figure] ?? 0) < STEP + LOOSE) found.push(figure);
    }
  }
  return found;
}
