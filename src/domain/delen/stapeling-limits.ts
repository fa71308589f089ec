import { TOTAAL } from '../counting/gebied-of-row';
import { KLASSEN, klasseKey, paarKey, wettenKey, type Cells } from './cells';
import { MEASURE } from './figures';
import { figureOf, type LimitBuilder, type Term } from './limit-builder';

const { voorzieningen, ontdubbeld, clienten } = MEASURE;

/** Classes of stapeling make up the people of their gebied, and those of all gebieden the class of the whole. */
export function addClasses(builder: LimitBuilder, { klassen, gebieden, find, now }: Cells): void {
  for (const who of ['clienten', 'huishoudens'] as const) {
    const klasse = (gebied: string, name: string): number => people(klassen.get(klasseKey(who, gebied, name)) ?? -1);
    for (const gebied of gebieden) {
      const cell = find({ periode: now, gebied, wet: TOTAAL, leefdomein: TOTAAL, cirkel: TOTAAL });
      if (cell < 0) continue;
      const all = KLASSEN.map((name): Term => [klasse(gebied, name), 1]);
      builder.add([...all, [figureOf(cell, MEASURE[who]), -1]], 'equal');
      builder.add([...all.slice(1), [klasse(gebied, '2+'), -1]], 'equal');
      // Follows from both, but limits are laid side by side one by one.
      builder.add([[klasse(gebied, '1'), 1], [klasse(gebied, '2+'), 1], [figureOf(cell, MEASURE[who]), -1]], 'equal');
      addProducts(builder, cell, MEASURE[who], (name) => klasse(gebied, name));
    }
    for (const name of [...KLASSEN, '2+']) {
      const parts = gebieden.slice(0, -1).map((gebied): Term => [klasse(gebied, name), 1]);
      builder.add([...parts, [klasse(gebieden.at(-1) ?? '', name), -1]], 'equal');
    }
  }
}

/**
 * Of each product somebody has there is a row, and one that is counted once. The same in several forms, because limits are
 * laid side by side one by one: with everybody, or all of two or more, at one, two or three products each.
 */
function addProducts(builder: LimitBuilder, cell: number, who: number, klasse: (name: string) => number): void {
  const [whole, more] = [figureOf(cell, who), klasse('2+')];
  const beyond = (each: number, from: number): Term[] =>
    KLASSEN.slice(from).flatMap((name, place): Term[] => (place + from + 1 === each ? [] : [[klasse(name), each - (place + from + 1)]]));
  for (const measure of [voorzieningen, ontdubbeld]) {
    const of = figureOf(cell, measure);
    builder.add([[of, 1], ...beyond(0, 0)], 'at least');
    builder.add([[of, 1], [whole, -1], [more, -1]], 'at least');
    for (const each of [1, 2, 3]) {
      builder.add([[of, 1], [whole, -each], ...beyond(each, 0)], 'at least');
      if (each === 1) continue;
      builder.add([[of, 1], [klasse('1'), -1], [more, -each], ...beyond(each, 1)], 'at least');
      builder.add([[of, 1], [whole, -1], [more, 1 - each], ...beyond(each, 1)], 'at least');
    }
  }
}

/** The people of a cell that counts nothing but them; -1 for one that is not there. */
const people = (cell: number): number => (cell < 0 ? -1 : figureOf(cell, clienten));

/** Exactly these wetten: together all clients, and those with a wet; their overlap bounds that in every gebied. */
export function addCombinations(builder: LimitBuilder, { klassen, gebieden, wetten, find, now }: Cells): void {
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
export function addPairs(builder: LimitBuilder, { klassen, gebieden, leefdomeinen, find, now }: Cells): void {
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
