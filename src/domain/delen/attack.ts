import type { Calculated } from '../calculated';
import { axesOf, countedCells, KLASSEN, klasseKey, paarKey, wettenKey, type Cells } from './cells';
import { MEASURE, MEASURES, PEOPLE } from './figures';
import { kostenGivenAway, kostenLimits } from './kosten';
import { figureOf } from './limit-builder';
import { limitsOf } from './limits';
import { propagate } from './propagate';
import { countsBehind, kostenBehind, STEP } from './rounding';
import type { Sum } from './sums';

/**
 * Attacks a copy as it is about to be written, from nothing but what it shows; true when every hidden number of people
 * still lies within 5 or more, and hidden kosten of few within half of themselves (design 4.8).
 */
export const attack = (shared: Calculated, cells: Cells, sums: readonly Sum[]): boolean =>
  keepsPeople(shared, cells, sums) && keepsKosten(shared, cells, sums);

function keepsPeople(shared: Calculated, cells: Cells, sums: readonly Sum[]): boolean {
  const limits = limitsOf(cells, sums);
  const size = cells.figures.size * MEASURES.length;
  const bounds = { least: new Float64Array(size), most: new Float64Array(size).fill(Infinity) };
  const hidden: number[] = [];
  const see = (cell: number, measure: number, shown: number | null): void => {
    if (cell < 0 || shown === null) return;
    const figure = figureOf(cell, measure);
    if (!Number.isNaN(shown)) [bounds.least[figure], bounds.most[figure]] = countsBehind(shown) as [number, number];
    else if (PEOPLE.includes(measure) && cells.figures.value(cell, measure) > 0) {
      if (measure === MEASURE.clienten) bounds.least[figure] = 1;
      hidden.push(figure);
    }
  };
  const counts = MEASURES.slice(0, -1);
  for (const cell of countedCells(shared)) {
    const number = cells.find({ periode: cells.now, ...axesOf(cell) });
    counts.forEach((name, measure) => see(number, measure, cell[name]));
  }
  for (const line of shared.trend.lines) {
    const number = cells.find(line);
    see(number, MEASURE.voorzieningen, line.voorzieningen);
    see(number, MEASURE.clienten, line.clienten);
  }
  for (const { gebied, clienten } of shared.jaar) see(cells.jaar.get(gebied) ?? -1, MEASURE.clienten, clienten);
  const { stapeling, deelbaar } = shared;
  const people = (key: string, shown: number): void => see(cells.klassen.get(key) ?? -1, MEASURE.clienten, shown);
  for (const line of stapeling.perGebied) {
    for (const who of ['clienten', 'huishoudens'] as const) {
      for (const name of KLASSEN) people(klasseKey(who, line.gebied, name), line[who]?.[name] ?? 0);
      people(klasseKey(who, line.gebied, '2+'), deelbaar?.tweeOfMeer(who, line.gebied) ?? 0);
    }
  }
  for (const [name, count] of Object.entries(stapeling.wetten)) people(wettenKey(name), count);
  for (const [name, count] of Object.entries(stapeling.leefdomeinen)) people(paarKey(name), count);
  propagate(limits, bounds);
  return hidden.every((figure) => (bounds.most[figure] ?? 0) - (bounds.least[figure] ?? 0) >= STEP);
}

function keepsKosten(shared: Calculated, cells: Cells, sums: readonly Sum[]): boolean {
  const { figures, now, jaar } = cells;
  const size = figures.size * MEASURES.length;
  const bounds = { least: new Float64Array(size), most: new Float64Array(size).fill(Infinity) };
  const hidden = new Set<number>();
  const see = (cell: number, shown: number): void => {
    if (cell < 0) return;
    const figure = figureOf(cell, MEASURE.kosten);
    if (!Number.isNaN(shown)) [bounds.least[figure], bounds.most[figure]] = kostenBehind(shown) as [number, number];
    else {
      hidden.add(cell);
      bounds.least[figure] = Math.min(0, figures.value(cell, MEASURE.kosten));
    }
  };
  for (const cell of countedCells(shared)) see(cells.find({ periode: now, ...axesOf(cell) }), cell.kosten);
  for (const line of shared.trend.lines) see(cells.find(line), line.kosten);
  for (const { gebied, kosten } of shared.jaar) see(jaar.get(gebied) ?? -1, kosten);
  propagate(kostenLimits(figures, sums), bounds);
  return kostenGivenAway(figures, (cell) => hidden.has(cell), bounds).length === 0;
}
