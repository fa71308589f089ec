import { MEASURE, MEASURES, type Figures } from './figures';
import type { Hidden } from './hidden';
import { countsBehind, roundedCount } from './rounding';

const { clienten, voorzieningen } = MEASURE;

/** The ends between which a reader of the copy knows a count to lie, before laying anything side by side. */
export function knownOf(figures: Figures, hidden: Hidden): (figure: number) => readonly [least: number, most: number] {
  return (figure) => {
    const [cell, measure] = [Math.floor(figure / MEASURES.length), figure % MEASURES.length];
    if (!hidden.has(cell, measure)) return countsBehind(roundedCount(figures.value(cell, measure)));
    // A zero is shown, so what is hidden is not nothing: neither a count on its own, nor the clients of a cell.
    const isOne = measure === clienten || measure === voorzieningen || !hidden.hasCell(cell);
    return [isOne ? 1 : 0, Infinity];
  };
}
