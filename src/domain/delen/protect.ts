import { closeBridges, type TwoWay } from './bridges';
import type { Cells } from './cells';
import { MEASURE, MEASURES, PEOPLE, type Figures } from './figures';
import { hidePrimary, type Hidden } from './hidden';
import { knownOf } from './known';
import { figureOf, type Limits } from './limit-builder';
import { limitsOf } from './limits';
import { STEP } from './rounding';
import { sumsOf, type Sum } from './sums';
import type { Steps } from '../steps';
import { propagate, type Bounds } from './propagate';

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
  for (let hides = -1; hides !== countOf(hidden); ) {
    hides = countOf(hidden);
    closeTables(cells, hidden, kosten);
    closeSums(cells, hidden, sums);
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

/** Leaves no sum of kosten with one hidden part, or with a hidden whole and all its parts shown. */
function closeSums({ figures }: Cells, hidden: Hidden, sums: readonly Sum[]): void {
  const open = (cell: number): boolean => hidden.canHide(cell, kosten);
  for (const { whole, parts, adding } of sums) {
    if (!adding.has(kosten)) continue;
    const all = [whole, ...parts];
    const missing = all.filter((cell) => hidden.has(cell, kosten) && figures.value(cell, kosten) !== 0);
    if (missing.length !== 1) continue;
    const partner = cheapest(all.filter(open), (cell) => figures.cost(cell));
    if (partner !== null) hidden.hide(partner, kosten);
  }
}

function cheapest(from: readonly number[], cost: (one: number) => number): number | null {
  let best: number | null = null;
  for (const one of from) if (best === null || cost(one) < cost(best)) best = one;
  return best;
}

/** Attacks the copy as it stands, and hides more wherever a number of people comes out within fewer than 5, until none does. */
function* closeLimits(cells: Cells, hidden: Hidden, limits: Limits): Steps<void> {
  for (let round = 0; ; round++) {
    yield { phase: PHASE, done: Math.min(90, 10 + 10 * round), total: 100 };
    const bounds = boundsOf(cells.figures, hidden, limits);
    const open = peopleGivenAway(cells.figures, hidden, bounds);
    const more = new Set(open.flatMap((figure) => partnerOf(cells, hidden, limits, bounds, figure) ?? []));
    if (more.size === 0) return;
    for (const figure of more) hide(hidden, Math.floor(figure / MEASURES.length), figure % MEASURES.length);
  }
}

/** What an attacker who lays all of a copy side by side knows of every figure. */
export function boundsOf(figures: Figures, hidden: Hidden, limits: Limits): Bounds {
  const size = figures.size * MEASURES.length;
  const bounds = { least: new Float64Array(size), most: new Float64Array(size) };
  const ends = knownOf(figures, hidden);
  for (let figure = 0; figure < size; figure++) {
    [bounds.least[figure], bounds.most[figure]] = ends(figure) as [number, number];
  }
  propagate(limits, bounds);
  return bounds;
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

/** The cheapest shown figure in the limits that give a figure away, else in those around them; null when all is hidden. */
function partnerOf({ figures }: Cells, hidden: Hidden, limits: Limits, bounds: Bounds, target: number): number | null {
  const { start, figure, ofStart, limitOf } = limits;
  const limitsAt = (one: number): number[] => Array.from(limitOf.subarray(ofStart[one] ?? 0, ofStart[one + 1] ?? 0));
  const figuresIn = (limit: number): number[] => Array.from(figure.subarray(start[limit] ?? 0, start[limit + 1] ?? 0));
  const met = new Set([target]);
  for (let ring = [target]; ring.length > 0; ) {
    const near = ring.flatMap((one) => limitsAt(one).filter((limit) => isTight(limits, bounds, limit, one))).flatMap(figuresIn);
    const fresh = [...new Set(near)].filter((one) => !met.has(one));
    const best = cheapest(
      fresh.filter((one) => hidden.canHide(Math.floor(one / MEASURES.length), one % MEASURES.length)),
      (one) => figures.cost(Math.floor(one / MEASURES.length)),
    );
    if (best !== null) return best;
    for (const one of fresh) met.add(one);
    ring = fresh;
  }
  return null;
}

/** True when a limit is what keeps one of the ends of a figure where it is. */
function isTight(limits: Limits, { least, most }: Bounds, limit: number, figure: number): boolean {
  let [low, high, times] = [0, 0, 1];
  for (let term = limits.start[limit] ?? 0; term < (limits.start[limit + 1] ?? 0); term++) {
    const [one, factor] = [limits.figure[term] ?? 0, limits.factor[term] ?? 0];
    if (one === figure) {
      times = factor;
      continue;
    }
    low += factor * (factor > 0 ? (least[one] ?? 0) : (most[one] ?? 0));
    high += factor * (factor > 0 ? (most[one] ?? 0) : (least[one] ?? 0));
  }
  const ends = [((limits.least[limit] ?? 0) - high) / times, ((limits.most[limit] ?? 0) - low) / times];
  // People come whole.
  return Math.floor(Math.max(...ends) + 1e-9) <= (most[figure] ?? 0) || Math.ceil(Math.min(...ends) - 1e-9) >= (least[figure] ?? 0);
}
