import { cellAddress } from '#domain';
import { blocksOf } from './cells';
import type { Marks } from './workbook';

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
export function rangesOf(cells: readonly string[]): string[] {
  const places = new Map<string, { row: number; column: number }>();
  for (const address of cells) {
    const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.toUpperCase());
    if (!match) continue;
    const column = [...(match[1] ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    places.set(address.toUpperCase(), { row: Number(match[2]) - 1, column });
  }
  return blocksOf([...places.values()]).map(({ top, left, rows, columns }) => {
    const first = cellAddress(top, left);
    return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(top + rows - 1, left + columns - 1)}`;
  });
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
