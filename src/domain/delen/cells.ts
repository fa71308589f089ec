import type { Calculated, CountedCell, Measures, Stapelklassen } from '../calculated';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import { ONB, presetOf } from '../leefdomeinen';
import { DEAR, Figures, type CellFigures } from './figures';

/** The axes of a cell; `totaal` takes an axis together. */
export interface Axes {
  readonly periode: string;
  readonly gebied: string;
  readonly wet: string;
  readonly leefdomein: string;
  readonly cirkel: string;
}

/** Where the cells of a copy are: the counted cells over their axes, the calendar year, and the stapeling. */
export interface Cells {
  readonly figures: Figures;
  readonly periodes: readonly string[];
  /** The delivered quarter, one of them. */
  readonly now: string;
  readonly gebieden: readonly string[];
  /** The codes of each axis, `totaal` last. */
  readonly wetten: readonly string[];
  readonly leefdomeinen: readonly string[];
  readonly cirkels: readonly string[];
  /** The number of a counted cell by the places of its codes; -1 for one with nothing in it. */
  at(periode: number, gebied: number, wet: number, leefdomein: number, cirkel: number): number;
  /** The same by codes. */
  find(axes: Axes): number;
  /** The calendar year so far as its periodes begin, such as "2026", and its cells by gebied. */
  readonly year: string;
  readonly jaar: ReadonlyMap<string, number>;
  /** Numbers of people, each a cell of its own: classes of stapeling, combinations of wetten, pairs of leefdomeinen. */
  readonly klassen: ReadonlyMap<string, number>;
}

/** The keys of the classes of a gebied; `2+` are those of two or more. */
export const klasseKey = (who: 'clienten' | 'huishoudens', gebied: string, name: string): string =>
  `${who}|${gebied}|${name}`;

/** The key of exactly these wetten, and of a pair of leefdomeinen. */
export const wettenKey = (combination: string): string => `wetten|${combination}`;
export const paarKey = (pair: string): string => `paar|${pair}`;

/** The classes of stapeling, smallest first. */
export const KLASSEN = ['1', '2', '3', '4', '5', '6+'] as const satisfies readonly (keyof Stapelklassen)[];

const placesOf = (codes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(codes.map((code, place) => [code, place]));

const dearness = (gebied: string, margins: number): number =>
  gebied === TOTAAL ? DEAR.gemeente : margins === 3 ? DEAR.gebied : 0;

/** Gathers the cells of everything a copy may show. */
export function cellsOf(calculated: Calculated): Cells {
  const { checked, report, trend, jaar } = calculated;
  const figures = new Figures();
  const now = checked.given.periode.code;
  const periodes = [...new Set([...trend.periodes.map(({ code }) => code), now])];
  const known = [report, trend.gebieden, jaar].flatMap((list) => list.map(({ gebied }) => gebied));
  const gebieden = [...new Set([...known.filter((gebied) => gebied !== TOTAAL), TOTAAL])];
  const axes = [
    wetten.entries.map(({ code }) => code as string),
    [...presetOf(checked.given.settings.preset).leefdomeinen.map(({ code }) => code), ONB.code],
    cirkels.entries.map(({ code }) => code as string),
  ].map((codes) => [...codes, TOTAAL]) as [string[], string[], string[]];
  const places = [periodes, gebieden, ...axes].map(placesOf);
  const sizes = axes.map(({ length }) => length) as [number, number, number];
  const perGebied = sizes[0] * sizes[1] * sizes[2];
  const numbers = new Int32Array(periodes.length * gebieden.length * perGebied).fill(-1);
  const placeIn = (p: number, g: number, w: number, d: number, c: number): number =>
    ((p * gebieden.length + g) * sizes[0] + w) * sizes[1] * sizes[2] + d * sizes[2] + c;
  const placeOf = ({ periode, gebied, wet, leefdomein, cirkel }: Axes): number => {
    const found = [periode, gebied, wet, leefdomein, cirkel].map((code, axis) => places[axis]?.get(code) ?? -1);
    const [p = -1, g = -1, w = -1, d = -1, c = -1] = found;
    return found.includes(-1) ? -1 : placeIn(p, g, w, d, c);
  };
  const add = (at: Axes, of: CellFigures): void => {
    const place = placeOf(at);
    if (place < 0 || (numbers[place] ?? -1) >= 0 || of.voorzieningen === 0) return;
    const margins = [at.wet, at.leefdomein, at.cirkel].filter((code) => code === TOTAAL).length;
    numbers[place] = figures.add(of, dearness(at.gebied, margins));
  };
  for (const cell of countedCells(calculated)) add({ periode: now, ...axesOf(cell) }, figuresOf(cell));
  for (const line of trend.lines) add(line, line);
  const year = new Map<string, number>();
  for (const cell of jaar) if (cell.clienten > 0) year.set(cell.gebied, figures.add(cell, dearness(cell.gebied, 3)));
  return {
    figures,
    periodes,
    now,
    gebieden,
    wetten: axes[0],
    leefdomeinen: axes[1],
    cirkels: axes[2],
    at: (...place) => numbers[placeIn(...place)] ?? -1,
    find: (at) => numbers[placeOf(at)] ?? -1,
    year: String(checked.given.periode.jaar),
    jaar: year,
    klassen: klassenOf(calculated, figures),
  };
}

/** The counted cells of every sheet and section. */
export const countedCells = (calculated: Calculated): readonly CountedCell[] => {
  const { wijken, leefdomeinen, pijlers, cirkels: perCirkel, waaier, kubus } = calculated;
  // Of the waaier only that of the whole is shown.
  return [...wijken, ...leefdomeinen, ...pijlers, ...perCirkel, ...kubus, ...waaier.filter(({ gebied }) => gebied === TOTAAL)];
};

/** The axes of a counted cell, those it does not have taken together. */
export const axesOf = ({ gebied, wet, leefdomein, cirkel }: CountedCell): Omit<Axes, 'periode'> => ({
  gebied,
  wet: wet ?? TOTAAL,
  leefdomein: leefdomein ?? TOTAAL,
  cirkel: cirkel ?? TOTAAL,
});

const figuresOf = (cell: Measures): CellFigures => cell;

/** A number of people of its own is a cell that counts nothing but clients. */
function klassenOf({ stapeling }: Calculated, figures: Figures): ReadonlyMap<string, number> {
  const klassen = new Map<string, number>();
  const add = (key: string, clienten: number, dear: number): void => {
    if (clienten > 0) klassen.set(key, figures.add({ clienten }, dear));
  };
  for (const line of stapeling.perGebied) {
    for (const who of ['clienten', 'huishoudens'] as const) {
      const classes = line[who];
      if (classes === null) continue;
      const dear = line.gebied === TOTAAL ? DEAR.gebied : 0;
      for (const name of KLASSEN) add(klasseKey(who, line.gebied, name), classes[name], dear);
      const more = KLASSEN.slice(1).reduce((sum, name) => sum + classes[name], 0);
      add(klasseKey(who, line.gebied, '2+'), more, dear);
    }
  }
  for (const [combination, count] of Object.entries(stapeling.wetten)) add(wettenKey(combination), count, DEAR.gebied);
  for (const [pair, count] of Object.entries(stapeling.leefdomeinen)) add(paarKey(pair), count, 0);
  return klassen;
}
