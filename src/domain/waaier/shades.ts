import type { Cell } from '../cell';
import type { Color } from '../picture/picture';
import { grouped } from '../sheets/counted';
import { NIET_AANGELEVERD } from '../sheets/suppress';

/** The colour of letters and lines. */
export const INK: Color = '#1f2933';
/** The lines between blades. */
export const EDGE: Color = '#8b98a1';
/** Nothing. */
export const WHITE: Color = '#ffffff';
/** The lines across what was not delivered. */
export const GREY: Color = '#7b868e';

/** From little to much, each clearly darker than the one before, without colour too; up to which part of the most. */
export const SHADES: readonly { readonly fill: Color; readonly text: Color; readonly upTo: number }[] = [
  { fill: '#e3edf6', text: INK, upTo: 0.1 },
  { fill: '#a9c8e4', text: INK, upTo: 0.25 },
  { fill: '#5f93c4', text: INK, upTo: 0.5 },
  { fill: '#1f4e79', text: WHITE, upTo: 1 },
];

/** How one cell looks. */
export interface Look {
  readonly fill: Color;
  readonly text: Color;
  readonly hatch?: Color;
  readonly says: string;
}

const LIGHTEST = SHADES[0] ?? { fill: WHITE, text: INK };

/** How a cell looks when the fullest holds `most`. */
export function lookOf(cell: Cell, most: number, measure: 'clienten' | 'kosten'): Look {
  if (cell === NIET_AANGELEVERD) return { fill: WHITE, text: INK, hatch: GREY, says: '' };
  if (typeof cell !== 'number') return { ...LIGHTEST, says: cell === null ? '–' : String(cell) };
  if (cell <= 0) return { fill: WHITE, text: INK, says: cell === 0 ? '0' : amount(cell, measure) };
  const shade = SHADES.find(({ upTo }) => cell <= upTo * most) ?? LIGHTEST;
  return { fill: shade.fill, text: shade.text, says: amount(cell, measure) };
}

/** Clients as they are, kosten in thousands of euros. */
function amount(value: number, measure: 'clienten' | 'kosten'): string {
  if (measure === 'clienten') return grouped(value);
  const thousands = Math.round(value / 1000);
  if (thousands === 0) return value > 0 ? '<1' : '>-1';
  return thousands < 0 ? `-${grouped(-thousands)}` : grouped(thousands);
}
