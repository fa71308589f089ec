import { TOTAAL } from '../counting/gebied-of-row';
import { KLASSEN, klasseKey, paarKey, wettenKey, type Cells } from './cells';
import { MEASURE, MEASURES, PEOPLE } from './figures';
import type { Sum } from './sums';

/** A figure times a factor: its number is cell × measures + measure. */
type Term = readonly [figure: number, factor: number];

/** What is known of sums of figures: each limit holds Σ factor × figure between its ends. All columns. */
export interface Limits {
  readonly size: number;
  /** The terms of limit k stand from start[k] up to start[k + 1]. */
  readonly start: Int32Array;
  readonly figure: Int32Array;
  readonly factor: Int8Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** The limits that figure f is in: limitOf, from ofStart[f] up to ofStart[f + 1], with its place among all terms. */
  readonly ofStart: Int32Array;
  readonly limitOf: Int32Array;
  readonly termOf: Int32Array;
}

const { voorzieningen, ontdubbeld, clienten, huishoudens } = MEASURE;
/** The measures that say something of numbers of people. */
const LINKED = [voorzieningen, ontdubbeld, clienten, huishoudens];

/** The number of a figure. */
export const figureOf = (cell: number, measure: number): number => cell * MEASURES.length + measure;

/**
 * All that binds the numbers of people in a copy to each other, as tight as an attacker can know it. Where the truth is
 * looser than a rule of thumb (people who moved), that is exactly how loose the limit is; so the truth always fits.
 */
export function limitsOf(cells: Cells, sums: readonly Sum[]): Limits {
  const { figures } = cells;
  const builder = new Builder((figure) => figures.value(Math.floor(figure / MEASURES.length), figure % MEASURES.length));
  for (const sum of sums) addSum(builder, sum);
  for (let cell = 0; cell < figures.size; cell++) addCell(builder, cell);
  addClasses(builder, cells);
  addCombinations(builder, cells);
  addPairs(builder, cells);
  return builder.finish(figures.size * MEASURES.length);
}

/** Collects limits; figures that a cell does not have are left out. */
class Builder {
  private readonly start: number[] = [0];
  private readonly figure: number[] = [];
  private readonly factor: number[] = [];
  private readonly least: number[] = [];
  private readonly most: number[] = [];

  constructor(private readonly value: (figure: number) => number) {}

  has(figure: number): boolean {
    return figure >= 0 && !Number.isNaN(this.value(figure));
  }

  /** Σ is 0, or at least 0; as much looser as the truth is. */
  add(terms: readonly Term[], kind: 'equal' | 'at least'): void {
    const known = terms.filter(([figure]) => this.has(figure));
    if (known.length < 2) return;
    let truth = 0;
    for (const [figure, factor] of known) {
      truth += factor * this.value(figure);
      this.figure.push(figure);
      this.factor.push(factor);
    }
    this.start.push(this.figure.length);
    this.least.push(Math.min(0, truth));
    this.most.push(kind === 'equal' ? Math.max(0, truth) : Infinity);
  }

  finish(figures: number): Limits {
    const ofStart = new Int32Array(figures + 1);
    for (const figure of this.figure) ofStart[figure + 1] = (ofStart[figure + 1] ?? 0) + 1;
    for (let figure = 1; figure <= figures; figure++) ofStart[figure] = (ofStart[figure] ?? 0) + (ofStart[figure - 1] ?? 0);
    const fill = ofStart.slice();
    const [limitOf, termOf] = [new Int32Array(this.figure.length), new Int32Array(this.figure.length)];
    for (let limit = 0; limit < this.least.length; limit++) {
      for (let term = this.start[limit] ?? 0; term < (this.start[limit + 1] ?? 0); term++) {
        const figure = this.figure[term] ?? 0;
        const place = fill[figure] ?? 0;
        limitOf[place] = limit;
        termOf[place] = term;
        fill[figure] = place + 1;
      }
    }
    return {
      size: this.least.length,
      start: Int32Array.from(this.start),
      figure: Int32Array.from(this.figure),
      factor: Int8Array.from(this.factor),
      least: Float64Array.from(this.least),
      most: Float64Array.from(this.most),
      ofStart,
      limitOf,
      termOf,
    };
  }
}

/** The parts make up the whole, and no part is more than it. */
function addSum(builder: Builder, { whole, parts, adding, overGebied }: Sum): void {
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

/** Within a cell: each client has a voorziening, each ontdubbelde voorziening a row, each household a client. */
function addCell(builder: Builder, cell: number): void {
  const atLeast = (more: number, less: number): void =>
    builder.add([[figureOf(cell, more), 1], [figureOf(cell, less), -1]], 'at least');
  atLeast(voorzieningen, clienten);
  atLeast(voorzieningen, ontdubbeld);
  atLeast(ontdubbeld, clienten);
  atLeast(clienten, huishoudens);
}

/** Classes of stapeling make up the people of their gebied, and those of all gebieden the class of the whole. */
function addClasses(builder: Builder, { klassen, gebieden, find, now }: Cells): void {
  for (const who of ['clienten', 'huishoudens'] as const) {
    const klasse = (gebied: string, name: string): number => people(klassen.get(klasseKey(who, gebied, name)) ?? -1);
    for (const gebied of gebieden) {
      const cell = find({ periode: now, gebied, wet: TOTAAL, leefdomein: TOTAAL, cirkel: TOTAAL });
      if (cell < 0) continue;
      const all = KLASSEN.map((name): Term => [klasse(gebied, name), 1]);
      builder.add([...all, [figureOf(cell, MEASURE[who]), -1]], 'equal');
      builder.add([...all.slice(1), [klasse(gebied, '2+'), -1]], 'equal');
    }
    for (const name of [...KLASSEN, '2+']) {
      const parts = gebieden.slice(0, -1).map((gebied): Term => [klasse(gebied, name), 1]);
      builder.add([...parts, [klasse(gebieden.at(-1) ?? '', name), -1]], 'equal');
    }
  }
}

/** The people of a cell that counts nothing but them; -1 for one that is not there. */
const people = (cell: number): number => (cell < 0 ? -1 : figureOf(cell, clienten));

/** Exactly these wetten: together all clients, and those with a wet; their overlap bounds that in every gebied. */
function addCombinations(builder: Builder, { klassen, gebieden, wetten, find, now }: Cells): void {
  const own = wetten.slice(0, -1);
  const combinations = [...klassen].flatMap(([key, cell]) =>
    key.startsWith(wettenKey('')) ? [{ cell, of: key.slice(wettenKey('').length).split('+') }] : [],
  );
  const cellFor = (gebied: string, wet: string): number =>
    people(find({ periode: now, gebied, wet, leefdomein: TOTAAL, cirkel: TOTAAL }));
  const terms = (has: (of: readonly string[]) => number): Term[] =>
    combinations.flatMap(({ cell, of }): Term[] => (has(of) === 0 ? [] : [[people(cell), has(of)]]));
  builder.add([...terms(() => 1), [cellFor(TOTAAL, TOTAAL), -1]], 'equal');
  for (const wet of own) {
    builder.add([...terms((of) => (of.includes(wet) ? 1 : 0)), [cellFor(TOTAAL, wet), -1]], 'equal');
    // Follows from both, but limits are laid side by side one by one: all but those with a wet are those without it.
    builder.add([...terms((of) => (of.includes(wet) ? 0 : 1)), [cellFor(TOTAAL, wet), 1], [cellFor(TOTAAL, TOTAAL), -1]], 'equal');
  }
  const overlap = terms((of) => of.length - 1);
  for (const gebied of gebieden) {
    if (gebied === TOTAAL || cellFor(gebied, TOTAAL) < 0) continue;
    const apart = own.map((wet): Term => [cellFor(gebied, wet), -1]);
    builder.add([[cellFor(gebied, TOTAAL), 1], ...apart, ...overlap], 'at least');
  }
}

/** Pairs of leefdomeinen: no more than either, no fewer than must be in both; together they bound every gebied. */
function addPairs(builder: Builder, { klassen, gebieden, leefdomeinen, find, now }: Cells): void {
  const own = leefdomeinen.slice(0, -1);
  const cellFor = (gebied: string, leefdomein: string): number =>
    people(find({ periode: now, gebied, wet: TOTAAL, leefdomein, cirkel: TOTAAL }));
  const all = cellFor(TOTAAL, TOTAAL);
  const pairs: Term[] = [];
  for (const [place, a] of own.entries()) {
    for (const b of own.slice(place + 1)) {
      const pair = people(klassen.get(paarKey([a, b].sort().join('+'))) ?? -1);
      const [first, second] = [cellFor(TOTAAL, a), cellFor(TOTAAL, b)];
      if (first < 0 || second < 0) continue;
      builder.add([[all, 1], [pair, 1], [first, -1], [second, -1]], 'at least');
      if (pair < 0) continue;
      pairs.push([pair, 1]);
      builder.add([[first, 1], [pair, -1]], 'at least');
      builder.add([[second, 1], [pair, -1]], 'at least');
    }
  }
  for (const gebied of gebieden) {
    if (cellFor(gebied, TOTAAL) < 0) continue;
    const apart = own.map((leefdomein): Term => [cellFor(gebied, leefdomein), -1]);
    builder.add([[cellFor(gebied, TOTAAL), 1], ...apart, ...pairs], 'at least');
  }
}
