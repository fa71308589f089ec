import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { BUITEN, ONBEKEND } from '../counting/gebied-of-row';
import { chartRows, TOP } from './page';
import type { PlanChart, PlanTable, PlanText } from './sheet-plan';
import { THRESHOLD } from './suppress';
import { tableOf, type TableColumn } from './table';

/** More bars below each other cannot be read, nor printed on a page. */
export const MOST_BARS = 25;

/** A chart of bars by gebied, over a table of code, name and numbers. */
export interface Bars {
  readonly name: string;
  readonly type: PlanChart['type'];
  readonly title: string;
  readonly altText: string;
  /** The lines of the table in row TOP at the left that are gebieden, and the columns of it that are bars. */
  readonly rows: readonly (readonly Cell[])[];
  readonly series: readonly TableColumn[];
  /** Which gebieden are drawn when there are too many: those with the highest; and how that is said behind "de 25 gebieden". */
  readonly rank: (row: readonly Cell[]) => number;
  readonly chosen: string;
  /** What it means that a bar is not there. */
  readonly noBar: string;
  /** Where it stands. */
  readonly left: number;
  readonly columns: number;
  /** The first column that is free at the right of all tables. */
  readonly free: number;
}

/** A chart, and the numbers it is drawn from with their heading, when those are not the table itself. */
export interface DrawnBars {
  readonly charts: readonly PlanChart[];
  readonly tables: readonly PlanTable[];
  readonly texts: readonly PlanText[];
}

/** What it means that a bar is not there, where small numbers are hidden one by one. */
export const noBarFor = ({ deelbaar }: Calculated): string =>
  deelbaar === undefined ? `1 tot en met ${THRESHOLD - 1} heeft geen balk` : 'wat verborgen is, heeft geen balk';

/** What has no place in the gemeente is none of its gebieden. */
const isPlace = ([code]: readonly Cell[]): boolean => code !== BUITEN && code !== ONBEKEND;

const isDrawn = (cell: Cell | undefined): boolean => typeof cell === 'number' && !Number.isNaN(cell);

/** Draws the bars of all gebieden, or of those that count most when there are more than can be read; its title says what is not there. */
export function barsOf({ name, type, title, altText, rows, series, rank, chosen, noBar, left, columns, free }: Bars): DrawnBars {
  if (rows.length === 0) return { charts: [], tables: [], texts: [] };
  const isTooMany = rows.length > MOST_BARS;
  const drawn = isTooMany ? rows.filter(isPlace).sort((a, b) => rank(b) - rank(a)).slice(0, MOST_BARS) : rows;
  const isHidden = drawn.some((row) => series.some((_, place) => !isDrawn(row[2 + place])));
  const which = isTooMany ? `: de ${drawn.length} gebieden ${chosen}` : '';
  const numbers = tableOf({
    ...{ name: `${name}_getekend`, top: TOP, left: free, hasTotal: false },
    columns: [{ name: 'naam', format: 'text' }, ...series],
    rows: drawn.map(([, naam = null, ...bars]) => [naam, ...series.map((_, place) => bars[place] ?? null)]),
  });
  const chart: PlanChart = {
    ...{ name, type, altText, seriesBy: 'columns' },
    title: `${title}${which}${isHidden ? ` (${noBar})` : ''}`,
    source: { top: TOP, left: isTooMany ? free : 1, rows: drawn.length + 1, columns: series.length + 1 },
    place: { top: TOP + 1, left, rows: chartRows(drawn.length), columns },
  };
  return {
    charts: [chart],
    tables: isTooMany ? [numbers] : [],
    texts: isTooMany ? [{ row: TOP - 1, column: free, text: 'Voor de grafiek', style: 'heading' }] : [],
  };
}
