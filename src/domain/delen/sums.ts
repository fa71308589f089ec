import type { Cells } from './cells';
import { MEASURE } from './figures';

/** Cells that together make up another: their parts, and which measures add up to it. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The measures of which the parts add up to the whole; of others one row counts in several parts. */
  readonly adding: ReadonlySet<number>;
  /** True when the parts are gebieden: clients then add up as well, but for those who moved. */
  readonly overGebied: boolean;
}

const { voorzieningen, ontdubbeld, instroom, uitstroom, stand, kosten } = MEASURE;
const EVERYTHING = new Set([voorzieningen, ontdubbeld, instroom, uitstroom, stand, kosten]);
/** A row counts once in each of its leefdomeinen, and its kosten are divided over them. */
const KOSTEN = new Set([kosten]);

/** Every way in which cells of a copy make up one another, over all its sheets and quarters (design 4.8). */
export function sumsOf(cells: Cells): readonly Sum[] {
  const { periodes, gebieden, at } = cells;
  const [wetten, domains, cirkels] = [cells.wetten, cells.leefdomeinen, cells.cirkels].map((codes) => [...codes.keys()]) as [number[], number[], number[]];
  const [allW, allD, allC] = [wetten.length - 1, domains.length - 1, cirkels.length - 1];
  const [W, D, C] = [wetten.slice(0, -1), domains.slice(0, -1), cirkels.slice(0, -1)];
  const whole = gebieden.length - 1;
  const sums: Sum[] = [];
  const push = (of: number, parts: readonly number[], adding: ReadonlySet<number>, overGebied = false): void => {
    const there = parts.filter((cell) => cell >= 0);
    if (of >= 0 && there.length > 0) sums.push({ whole: of, parts: there, adding, overGebied });
  };
  const areas = [...gebieden.keys()].slice(0, -1);
  for (const p of periodes.keys()) {
    for (const w of wetten) {
      for (const d of domains) {
        for (const c of cirkels) {
          push(at(p, whole, w, d, c), areas.map((g) => at(p, g, w, d, c)), EVERYTHING, true);
        }
      }
    }
    for (const g of gebieden.keys()) {
      const all = at(p, g, allW, allD, allC);
      push(all, W.map((w) => at(p, g, w, allD, allC)), EVERYTHING);
      push(all, C.map((c) => at(p, g, allW, allD, c)), EVERYTHING);
      push(all, D.map((d) => at(p, g, allW, d, allC)), KOSTEN);
      for (const w of W) push(at(p, g, w, allD, allC), D.flatMap((d) => C.map((c) => at(p, g, w, d, c))), KOSTEN);
      for (const c of C) push(at(p, g, allW, allD, c), D.flatMap((d) => W.map((w) => at(p, g, w, d, c))), KOSTEN);
      for (const d of D) push(at(p, g, allW, d, allC), W.flatMap((w) => C.map((c) => at(p, g, w, d, c))), EVERYTHING);
    }
    for (const d of D) {
      push(at(p, whole, allW, d, allC), C.map((c) => at(p, whole, allW, d, c)), EVERYTHING);
      for (const c of C) push(at(p, whole, allW, d, c), W.map((w) => at(p, whole, w, d, c)), EVERYTHING);
    }
    for (const c of C) push(at(p, whole, allW, allD, c), D.map((d) => at(p, whole, allW, d, c)), KOSTEN);
  }
  return [...sums, ...yearSums(cells)];
}

/** The calendar year of a gebied, made up of its quarters; and of all gebieden, made up of each. */
function yearSums({ jaar, gebieden, periodes, at, wetten, leefdomeinen, cirkels, year }: Cells): Sum[] {
  const all = [wetten.length - 1, leefdomeinen.length - 1, cirkels.length - 1] as const;
  const cellOf = (gebied: string): number => jaar.get(gebied) ?? -1;
  const sums: Sum[] = [];
  for (const [place, gebied] of gebieden.entries()) {
    const quarters = periodes.flatMap((code, p) => (code.startsWith(year) ? [at(p, place, ...all)] : []));
    const parts = quarters.filter((cell) => cell >= 0);
    if (cellOf(gebied) >= 0 && parts.length > 0) sums.push({ whole: cellOf(gebied), parts, adding: KOSTEN, overGebied: false });
  }
  const whole = cellOf(gebieden.at(-1) ?? '');
  const parts = gebieden.slice(0, -1).map(cellOf).filter((cell) => cell >= 0);
  if (whole >= 0 && parts.length > 0) sums.push({ whole, parts, adding: KOSTEN, overGebied: true });
  return sums;
}
