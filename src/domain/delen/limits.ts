import type { Cells } from './cells';
import { MEASURE, MEASURES, PEOPLE } from './figures';
import { figureOf, LimitBuilder, type Limits, type Term } from './limit-builder';
import { addOverlaps } from './overlaps';
import { addRemainders } from './remainders';
import { addClasses, addCombinations, addPairs } from './stapeling-limits';
import type { Sum } from './sums';

const { voorzieningen, ontdubbeld, clienten, huishoudens, uitstroom, stand } = MEASURE;
/** The measures that say something of numbers of people. */
const LINKED = [voorzieningen, ontdubbeld, clienten, huishoudens, uitstroom, stand];

/**
 * All that binds the numbers of people in a copy to each other, as tight as an attacker can know it. Where the truth is
 * looser than a rule of thumb (people who moved), that is exactly how loose the limit is; so the truth always fits.
 */
export function limitsOf(cells: Cells, sums: readonly Sum[]): Limits {
  const { figures } = cells;
  const builder = new LimitBuilder((figure) => figures.value(Math.floor(figure / MEASURES.length), figure % MEASURES.length));
  for (const sum of sums) addSum(builder, sum);
  for (let cell = 0; cell < figures.size; cell++) addCell(builder, cell);
  addRemainders(builder, cells);
  addOverlaps(builder, cells);
  addClasses(builder, cells);
  addCombinations(builder, cells);
  addPairs(builder, cells);
  return builder.finish(figures.size * MEASURES.length);
}

/** The parts make up the whole, and no part is more than it. */
function addSum(builder: LimitBuilder, { whole, parts, adding, overGebied }: Sum): void {
  for (const measure of LINKED) {
    const of = figureOf(whole, measure);
    if (!builder.has(of)) continue;
    const isPeople = PEOPLE.includes(measure);
    const terms = parts.map((part): Term => [figureOf(part, measure), 1]);
    builder.add([...terms, [of, -1]], adding.has(measure) || (isPeople && overGebied) ? 'equal' : 'at least');
    if (adding.has(measure)) continue;
    for (const [part] of terms) builder.add([[of, 1], [part, -1]], 'at least');
  }
}

/** Within a cell: each client has a voorziening, each ontdubbelde voorziening a row and an end or not, each household a client. */
function addCell(builder: LimitBuilder, cell: number): void {
  const atLeast = (more: number, less: number): void =>
    builder.add([[figureOf(cell, more), 1], [figureOf(cell, less), -1]], 'at least');
  atLeast(voorzieningen, clienten);
  atLeast(voorzieningen, ontdubbeld);
  atLeast(ontdubbeld, clienten);
  atLeast(clienten, huishoudens);
  const ended = [stand, uitstroom].map((measure): Term => [figureOf(cell, measure), -1]);
  if (ended.every(([figure]) => builder.has(figure))) builder.add([[figureOf(cell, ontdubbeld), 1], ...ended], 'equal');
}
