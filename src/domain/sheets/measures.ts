import type { CountedCell, Measures } from '../calculated';
import type { Cell } from '../cell';
import type { CellFormat } from './sheet-plan';
import { shownCount, shownKosten } from './suppress';

/** The eight measures of design 4.3, in the order of the columns of every table that has them. */
export const measureColumns = [
  { name: 'voorzieningen', format: 'count' },
  { name: 'ontdubbeld', format: 'count' },
  { name: 'clienten', format: 'count' },
  { name: 'huishoudens', format: 'count' },
  { name: 'instroom', format: 'count' },
  { name: 'uitstroom', format: 'count' },
  { name: 'stand', format: 'count' },
  { name: 'kosten', format: 'euro' },
] as const satisfies readonly { name: keyof Measures; format: CellFormat }[];

/** The name of a measure. */
export type MeasureName = (typeof measureColumns)[number]['name'];

/** One measure as it may be shown (design 4.8, intern). */
export function measureCell(name: MeasureName, measures: Measures): Cell {
  if (name === 'kosten') return shownKosten(measures);
  return name === 'clienten' || name === 'huishoudens' ? shownCount(measures[name]) : measures[name];
}

/** All eight as they may be shown. */
export const measureCells = (measures: Measures): Cell[] =>
  measureColumns.map(({ name }) => measureCell(name, measures));

/** Looks up what was counted for a gebied and one more code; cells that were left out count 0. */
export function lookup(
  cells: readonly CountedCell[],
  codeOf: (cell: CountedCell) => string | null,
  heeftHuishoudens: boolean,
): (gebied: string, code: string) => Measures {
  const known = new Map<string, Measures>();
  for (const cell of cells) known.set(`${cell.gebied}\n${codeOf(cell) ?? ''}`, cell);
  const nothing: Measures = {
    voorzieningen: 0,
    ontdubbeld: 0,
    clienten: 0,
    huishoudens: heeftHuishoudens ? 0 : null,
    instroom: 0,
    uitstroom: 0,
    stand: 0,
    kosten: 0,
  };
  return (gebied, code) => known.get(`${gebied}\n${code}`) ?? nothing;
}
