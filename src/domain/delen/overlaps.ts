import { TOTAAL } from '../counting/gebied-of-row';
import { klasseKey, type Cells } from './cells';
import { MEASURE, PEOPLE } from './figures';
import { figureOf, type LimitBuilder, type Term } from './limit-builder';

const { clienten } = MEASURE;

/**
 * Who is in several wetten, leefdomeinen, cirkels or quarters counts in each of them: how often that is adds up over the
 * gebieden, so no gebied has more of it than the whole; and nobody is under more wetten than he has products.
 */
export function addOverlaps(builder: LimitBuilder, cells: Cells): void {
  const { periodes, gebieden, wetten, leefdomeinen, cirkels, at, jaar, year } = cells;
  const whole = gebieden.length - 1;
  const all = [wetten.length - 1, leefdomeinen.length - 1, cirkels.length - 1] as const;
  for (const p of periodes.keys()) {
    const partsOf = [
      (g: number) => wetten.slice(0, -1).map((_, w) => at(p, g, w, all[1], all[2])),
      (g: number) => leefdomeinen.slice(0, -1).map((_, d) => at(p, g, all[0], d, all[2])),
      (g: number) => cirkels.slice(0, -1).map((_, c) => at(p, g, all[0], all[1], c)),
    ];
    for (const g of gebieden.keys()) {
      if (g === whole || at(p, g, ...all) < 0) continue;
      for (const measure of PEOPLE) {
        const figure = (cell: number): number => (cell < 0 ? -1 : figureOf(cell, measure));
        for (const parts of partsOf) {
          const overlap = (of: number, sign: 1 | -1): Term[] => [
            ...parts(of).map((cell): Term => [figure(cell), sign]),
            [figure(at(p, of, ...all)), sign === 1 ? -1 : 1],
          ];
          builder.add([...overlap(whole, 1), ...overlap(g, -1)], 'at least');
        }
      }
      const [year1, own] = [jaar.get(TOTAAL), jaar.get(gebieden[g] ?? '')];
      const now = at(p, whole, ...all);
      if (year1 === undefined || own === undefined || now < 0 || periodes[p]?.startsWith(year) !== true) continue;
      const [a, b, c, d] = [year1, now, own, at(p, g, ...all)].map((cell) => figureOf(cell, clienten)) as [number, number, number, number];
      builder.add([[a, 1], [b, -1], [c, -1], [d, 1]], 'at least');
    }
  }
  addWetten(builder, cells);
}

function addWetten(builder: LimitBuilder, { gebieden, wetten, klassen, find, now }: Cells): void {
  for (const gebied of gebieden) {
    const cell = (wet: string): number => find({ periode: now, gebied, wet, leefdomein: TOTAAL, cirkel: TOTAAL });
    for (const who of ['clienten', 'huishoudens'] as const) {
      const figure = (wet: string): number => (cell(wet) < 0 ? -1 : figureOf(cell(wet), MEASURE[who]));
      const klasse = (name: string): number => {
        const found = klassen.get(klasseKey(who, gebied, name));
        return found === undefined ? -1 : figureOf(found, clienten);
      };
      const apart = wetten.slice(0, -1).map((wet): Term => [figure(wet), -1]);
      builder.add([[figure(TOTAAL), 1], [klasse('2+'), 2], [klasse('2'), -1], ...apart], 'at least');
    }
  }
}
