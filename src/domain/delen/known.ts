import { MEASURE, MEASURES, type Figures } from './figures';
import type { Hidden } from './hidden';
import type { Limits } from './limit-builder';
import { propagate, type Bounds } from './propagate';
import { countsBehind, kostenBehind, roundedCount, roundedKosten } from './rounding';

const { clienten, voorzieningen, kosten } = MEASURE;

/** The ends between which a reader of the copy knows a figure to lie, before laying anything side by side. */
export function knownOf(figures: Figures, hidden: Hidden): (figure: number) => readonly [least: number, most: number] {
  return (figure) => {
    const [cell, measure] = [Math.floor(figure / MEASURES.length), figure % MEASURES.length];
    const value = figures.value(cell, measure);
    // Nobody expects kosten below nothing; of those that are, the reader is given the worst.
    if (measure === kosten) return hidden.has(cell, kosten) ? [Math.min(0, value), Infinity] : kostenBehind(roundedKosten(value));
    if (!hidden.has(cell, measure)) return countsBehind(roundedCount(value));
    // A zero is shown, so what is hidden is not nothing: neither a count on its own, nor the clients of a cell.
    const isOne = measure === clienten || measure === voorzieningen || !hidden.hasCell(cell);
    return [isOne ? 1 : 0, Infinity];
  };
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
