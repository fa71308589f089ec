import { cellAddress, runAll, type Finding, type Steps } from '#domain';
import { blockSteps, placeOf } from './cells';
import type { Marks } from './workbook';

/** So many cells between two pauses. */
const STEP = 2000;

/** Fill and letters of a mark for each severity; dark enough letters to read (contrast above 7). */
export const markColors: Readonly<Record<Marks['ernst'], { readonly fill: string; readonly ink: string }>> = {
  F: { fill: 'F8CBC6', ink: '6B1010' },
  W: { fill: 'FBE3A6', ink: '553B00' },
  S: { fill: 'CFE3F5', ink: '12395C' },
};

/** The condition of a mark: always true, and by its text known as ours wherever the workbook goes. */
export const markFormula = (ernst: Marks['ernst']): string => `LEN("waaier-${ernst}")>0`;

/** True when the formula of a conditional format is the condition of a mark of ours. */
export const isMarkFormula = (formula: string): boolean =>
  /^=?LEN\("waaier-[FWS]"\)>0$/i.test(formula.replace(/\s/g, ''));

/** Cells as the fewest ranges that cover exactly them: "C2", "C3", "C4" and "F9" become "C2:C4" and "F9". */
export const rangesOf = (cells: readonly string[]): string[] => runAll(rangeSteps(cells));

/** The same in steps, for there may be hundreds of thousands. */
export function* rangeSteps(cells: readonly string[]): Steps<string[]> {
  const places = new Float64Array(cells.length);
  let count = 0;
  for (const [done, address] of cells.entries()) {
    if (done % STEP === STEP - 1) yield { phase: 'markeren', done, total: cells.length };
    const place = placeAt(address);
    if (place !== null) places[count++] = place;
  }
  const blocks = yield* blockSteps(places.subarray(0, count));
  const ranges: string[] = [];
  for (const { top, left, rows, columns } of blocks) {
    if (ranges.length % STEP === STEP - 1) yield { phase: 'markeren', done: ranges.length, total: blocks.length };
    const first = cellAddress(top, left);
    ranges.push(rows === 1 && columns === 1 ? first : `${first}:${cellAddress(top + rows - 1, left + columns - 1)}`);
  }
  return ranges;
}

/** The place of an address such as "C2", "$C$2" or "c2"; null when it is no cell. */
function placeAt(address: string): number | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (match === null) return null;
  const [, letters = '', row] = match;
  let column = 0;
  // The fifth bit of a letter tells small from capital.
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return placeOf(Number(row) - 1, column - 1);
}

/** The marks that findings ask for: each cell once, with its most serious finding. */
export function* markSteps(findings: readonly Finding[], nameOf: (blad: string) => string): Steps<readonly Marks[]> {
  const seen = new Map<string, Set<string>>();
  const marks: { sheet: string; ernst: Marks['ernst']; cells: string[] }[] = [];
  for (const ernst of ['F', 'W', 'S'] as const) {
    const own = new Map<string, string[]>();
    for (const [done, { blad, cel, ernst: found }] of findings.entries()) {
      if (done % STEP === STEP - 1) yield { phase: 'markeren', done, total: findings.length };
      if (found !== ernst || blad === null || cel === null) continue;
      const taken = seen.get(blad) ?? new Set<string>();
      if (taken.has(cel)) continue;
      seen.set(blad, taken.add(cel));
      const cells = own.get(blad) ?? [];
      own.set(blad, cells);
      cells.push(cel);
    }
    marks.push(...[...own].map(([blad, cells]) => ({ sheet: nameOf(blad), ernst, cells })));
  }
  return marks;
}

/** Ranges put together to lists of at most `most` characters, as one request for several areas takes them. */
export function addressLists(ranges: readonly string[], most = 8000): string[] {
  const lists: string[] = [];
  let list = '';
  for (const range of ranges) {
    if (list && list.length + 1 + range.length >= most) {
      lists.push(list);
      list = '';
    }
    list = list ? `${list},${range}` : range;
  }
  if (list) lists.push(list);
  return lists;
}
