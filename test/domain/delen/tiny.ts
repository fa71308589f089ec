import type { Axes, Cells } from '../../../src/domain/delen/cells';
import { Figures, MEASURES, type CellFigures } from '../../../src/domain/delen/figures';
import { LimitBuilder, type Limits } from '../../../src/domain/delen/limit-builder';

/** Two gebieden, wetten, leefdomeinen and cirkels of one letter each, and `*` for all together. */
const AXES = ['ab*', 'WJ*', 'FG*', 'ME*'].map((letters) => [...letters].map((letter) => (letter === '*' ? 'totaal' : letter)));
const PERIODES = ['2025K4', '2026K2', '2026K3'];

/** What a tiny copy holds: cells such as `aW**` (behind `0` or `1` in an earlier quarter), the year by gebied, numbers of people by key. */
export interface Tiny {
  readonly cells?: Readonly<Record<string, CellFigures>>;
  readonly jaar?: Readonly<Record<string, CellFigures>>;
  readonly klassen?: Readonly<Record<string, number>>;
}

/** Cells made by hand, with a name for each. */
export function tinyOf({ cells = {}, jaar = {}, klassen = {} }: Tiny): { readonly cells: Cells; readonly names: readonly string[] } {
  const figures = new Figures();
  const names: string[] = [];
  const add = (name: string, of: CellFigures): number => {
    names.push(name);
    return figures.add(of);
  };
  const numbers = new Map(Object.entries(cells).map(([key, of]) => [key.padStart(5, '2'), add(key, of)]));
  const at = (...places: [number, number, number, number, number]): number =>
    numbers.get(places.map((place, axis) => (axis === 0 ? String(place) : ['ab*', 'WJ*', 'FG*', 'ME*'][axis - 1]?.[place])).join('')) ?? -1;
  const find = ({ periode, gebied, wet, leefdomein, cirkel }: Axes): number => {
    const [g = -1, w = -1, d = -1, c = -1] = [gebied, wet, leefdomein, cirkel].map((code, axis) => AXES[axis]?.indexOf(code) ?? -1);
    return at(PERIODES.indexOf(periode), g, w, d, c);
  };
  const [gebieden = [], wetten = [], leefdomeinen = [], cirkels = []] = AXES;
  return {
    cells: {
      ...{ figures, periodes: PERIODES, now: '2026K3', gebieden, wetten, leefdomeinen, cirkels, at, find, year: '2026' },
      jaar: new Map(Object.entries(jaar).map(([gebied, of]) => [gebied, add(`jaar ${gebied}`, of)])),
      klassen: new Map(Object.entries(klassen).map(([key, clienten]) => [key, add(key, { clienten })])),
    },
    names,
  };
}

/** Limits in words, such as `a***.c + b***.c - ****.c = 0`; a number of people of its own goes by its key. */
export function inWords({ size, start, figure, factor, least, most }: Limits, names: readonly string[]): string[] {
  const named = (one: number): string => {
    const name = names[Math.floor(one / MEASURES.length)] ?? '?';
    return name.includes('|') ? name : `${name}.${MEASURES[one % MEASURES.length]?.[0] ?? '?'}`;
  };
  return Array.from({ length: size }, (_, limit) => {
    const terms = Array.from(figure.subarray(start[limit], start[limit + 1]), (one, place) => {
      const times = factor[(start[limit] ?? 0) + place] ?? 0;
      return `${times < 0 ? '-' : '+'} ${Math.abs(times) === 1 ? '' : Math.abs(times)}${named(one)}`;
    });
    const [low, high] = [least[limit] ?? NaN, most[limit] ?? NaN];
    const ends = high === Infinity ? `>= ${low}` : low === high ? `= ${low}` : `in ${low}..${high}`;
    return `${terms.join(' ').replace(/^\+ /u, '')} ${ends}`;
  });
}

/** What a part of the limits says of a tiny copy, in words. */
export function limitsBy(add: (builder: LimitBuilder, cells: Cells) => void, tiny: Tiny): string[] {
  const { cells, names } = tinyOf(tiny);
  const builder = new LimitBuilder((figure) => cells.figures.value(Math.floor(figure / MEASURES.length), figure % MEASURES.length));
  add(builder, cells);
  return inWords(builder.finish(cells.figures.size * MEASURES.length), names);
}
