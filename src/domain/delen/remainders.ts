import type { Cells } from './cells';
import { MEASURE, PEOPLE } from './figures';
import { figureOf, type LimitBuilder } from './limit-builder';

const { voorzieningen, ontdubbeld, clienten, huishoudens } = MEASURE;

/**
 * What a cell has more than a part of it adds up over the gebieden, so no gebied has more of that than the whole: of which
 * 95 of 100 are in one part, nobody has more than 5 outside it. The same of what one measure has more than another.
 */
export function addRemainders(builder: LimitBuilder, { periodes, gebieden, wetten, leefdomeinen, cirkels, at }: Cells): void {
  const whole = gebieden.length - 1;
  const [allW, allD, allC] = [wetten.length - 1, leefdomeinen.length - 1, cirkels.length - 1];
  const places = wetten.flatMap((_, w) => leefdomeinen.flatMap((__, d) => cirkels.map((___, c) => [w, d, c] as const)));
  const remainder = (all: number, of: number, own: number, ofOwn: number): void =>
    builder.add([[all, 1], [of, -1], [own, -1], [ofOwn, 1]], 'at least');
  for (const p of periodes.keys()) {
    for (const [w, d, c] of places) {
      const total = at(p, whole, w, d, c);
      if (total < 0) continue;
      // Every cell of which this one is a part: one axis alone, or the whole.
      const wholes = [[w, allD, allC], [allW, d, allC], [allW, allD, c], [allW, allD, allC]] as const;
      const around = wholes.filter((one, place) => one.join() !== [w, d, c].join() && wholes.findIndex((other) => other.join() === one.join()) === place);
      for (const g of gebieden.keys()) {
        if (g === whole) continue;
        const own = at(p, g, w, d, c);
        for (const [ww, dd, cc] of around) {
          const [larger, largerOwn] = [at(p, whole, ww, dd, cc), at(p, g, ww, dd, cc)];
          if (larger < 0 || largerOwn < 0) continue;
          for (const measure of PEOPLE) {
            remainder(figureOf(larger, measure), figureOf(total, measure), figureOf(largerOwn, measure), own < 0 ? -1 : figureOf(own, measure));
          }
        }
        const margins = [w === allW, d === allD, c === allC].filter((isAll) => isAll).length;
        if (margins < 2) continue;
        for (const [more, less] of [[voorzieningen, clienten], [ontdubbeld, clienten], [clienten, huishoudens]] as const) {
          // Trend counts neither ontdubbeld nor huishoudens: half of such a limit would say what nobody can know.
          if (![total, own].every((cell) => builder.has(figureOf(cell, more)) && builder.has(figureOf(cell, less)))) continue;
          remainder(figureOf(total, more), figureOf(total, less), figureOf(own, more), figureOf(own, less));
        }
      }
    }
  }
}
