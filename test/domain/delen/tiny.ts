import type { Axes, Cells } from '../../../src/domain/delen/cells';
import { Figures, MEASURES, type CellFigures } from '../../../src/domain/delen/figures';
import { LimitBuilder, type Limits } from '../../../src/domain/delen/limit-builder';

/** Two gebieden, wetten, leefdomeinen (not by the alphabet) and cirkels of one letter each, and `*` for all together. */
const LETTERS = ['ab*', 'WJ*', 'GF*', 'ME*'];
const AXES = LETTERS.map((letters) => [...letters].map((letter) => (letter === '*' ? 'totaal' : letter)));
const PERIODES = ['2025K4', '2026K2', '2026K3'];

/** What a tiny copy holds: cells such as `aW**` (behind `0` or `1` in an earlier quarter), the year by gebied, numbers of people by key. */
export interface Tiny {
  readonly cells?: Readonly<Record<string, CellFigures>>;
  readonly jaar?: Readonly<Record<string, CellFigures>>;
  readonly klassen?: Readonly<Record<string, number>>;
}

/** Cells made by hand, with a name for each; one of them may have the first number. */
export function tinyOf({ cells = {}, jaar = {}, klassen = {} }: Tiny, first = ''): { readonly cells: Cells; readonly names: readonly string[] } {
  const figures = new Figures();
  const all = [
    ...Object.entries(cells),
    ...Object.entries(jaar).map(([gebied, of]): [string, CellFigures] => [`jaar ${gebied}`, of]),
    ...Object.entries(klassen).map(([key, clienten]): [string, CellFigures] => [key, { clienten }]),
  ].sort(([one], [other]) => Number(other === first) - Number(one === first));
  const names = all.map(([name]) => name);
  for (const [, of] of all) figures.add(of);
  const numbers = new Map(names.map((name, number) => [name.padStart(5, '2'), number]));
  const at = (...places: [number, number, number, number, number]): number =>
    numbers.get(places.map((place, axis) => (axis === 0 ? String(place) : LETTERS[axis - 1]?.[place])).join('')) ?? -1;
  const find = ({ periode, gebied, wet, leefdomein, cirkel }: Axes): number => {
    const [g = -1, w = -1, d = -1, c = -1] = [gebied, wet, leefdomein, cirkel].map((code, axis) => AXES[axis]?.indexOf(code) ?? -1);
    return at(PERIODES.indexOf(periode), g, w, d, c);
  };
  const [gebieden = [], wetten = [], leefdomeinen = [], cirkels = []] = AXES;
  return {
    cells: {
      ...{ figures, periodes: PERIODES, now: '2026K3', gebieden, wetten, leefdomeinen, cirkels, at, find, year: '2026' },
      jaar: new Map(Object.keys(jaar).map((gebied) => [gebied, names.indexOf(`jaar ${gebied}`)])),
      klassen: new Map(Object.keys(klassen).map((key) => [key, names.indexOf(key)])),
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

/** What a part of the limits says of a tiny copy, in words; the same whichever cell has the first number. */
export function limitsBy(add: (builder: LimitBuilder, cells: Cells) => void, tiny: Tiny): string[] {
  const said = (first: string): string[] => {
    const { cells, names } = tinyOf(tiny, first);
    const builder = new LimitBuilder((figure) => cells.figures.value(Math.floor(figure / MEASURES.length), figure % MEASURES.length));
    add(builder, cells);
    return inWords(builder.finish(cells.figures.size * MEASURES.length), names);
  };
  const known = said('');
  for (const first of tinyOf(tiny).names) expect([first, said(first)]).toEqual([first, known]);
  return known;
}
