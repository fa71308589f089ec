import type { Calculated } from '../../calculated';
import type { Cell } from '../../cell';
import { wetten } from '../../codelijsten';
import { TOTAAL } from '../../counting/gebied-of-row';
import type { TrendLine } from '../../trend';
import type { DrawnBars } from '../bars';
import { lowestShown } from '../footnotes';
import { kwartaalNaam, TOP } from '../page';
import type { PlanChart, PlanTable } from '../sheet-plan';
import type { Block } from '../stack';
import { inEuro, shownCount, shownKosten, THRESHOLD } from '../suppress';
import { tableOf } from '../table';

const CODES = [TOTAAL, ...wetten.entries.map(({ code }) => code)];
const headerOf = (code: string): string => (code === TOTAAL ? 'Totaal' : code);

/** The gemeente by quarter, as a whole and by wet. */
export function quarterBlock({ trend }: Calculated, measure: 'clienten' | 'kosten'): Block {
  const known = new Map(
    trend.lines
      .filter(({ gebied, leefdomein, cirkel }) => [gebied, leefdomein, cirkel].every((axis) => axis === TOTAAL))
      .map((line) => [`${line.periode}\n${line.wet}`, line]),
  );
  const cell = (line: TrendLine | undefined): Cell =>
    measure === 'clienten' ? shownCount(line?.clienten ?? 0) : line === undefined ? inEuro(0) : shownKosten(line);
  return {
    heading: measure === 'clienten' ? 'Cliënten per kwartaal, hele levering' : 'Kosten per kwartaal in euro, hele levering',
    name: `am_trend_${measure}`,
    columns: [
      { name: 'periode', format: 'text' },
      // Above the names of the table below.
      { name: 'kwartaal', format: 'text' },
      ...CODES.map((code) => ({ name: code, header: headerOf(code), format: measure === 'clienten' ? ('count' as const) : ('euro' as const) })),
      // Narrow: the table below has a column of numbers here, and the cells beside it are empty.
      { name: 'breuk', format: 'text', width: 12 },
    ],
    rows: trend.periodes.map((periode) => [
      periode.code,
      kwartaalNaam(periode),
      ...CODES.map((wet) => cell(known.get(`${periode.code}\n${wet}`))),
      trend.breuken.get(periode.code) ?? null,
    ]),
    hasTotal: false,
    plain: true,
  };
}

/** Where the chart stands, and the first column that is free at the right of all tables. */
interface Places {
  readonly left: number;
  readonly columns: number;
  readonly free: number;
}

const isHidden = (cell: Cell | undefined): boolean => typeof cell !== 'number' || Number.isNaN(cell);

/**
 * A line for the whole and for each wet, once there is something to connect. Excel draws a text as a 0, so where a number is
 * hidden the lines are drawn from numbers of their own, with a gap.
 */
export function quarterLines(calculated: Calculated, quarters: PlanTable | undefined, { left, columns, free }: Places): DrawnBars {
  const rows = [...(quarters?.rows ?? [])];
  if (rows.length < 2) return { charts: [], tables: [], texts: [] };
  const shown = rows.map((row) => [row[1] ?? null, ...CODES.map((_, place) => row[2 + place] ?? null)]);
  const isGapped = shown.some(([, ...cells]) => cells.some(isHidden));
  const numbers = tableOf({
    ...{ name: 'am_trend_getekend', top: TOP, left: free, hasTotal: false, plain: true },
    columns: [{ name: 'kwartaal', format: 'text' }, ...CODES.map((code) => ({ name: code, header: headerOf(code), format: 'count' as const }))],
    rows: shown.map(([naam = null, ...cells]) => [naam, ...cells.map((cell) => (isHidden(cell) ? null : cell))]),
  });
  const gap = calculated.deelbaar === undefined ? `1 tot en met ${THRESHOLD - 1} is niet getekend` : 'wat verborgen is, is niet getekend';
  const chart: PlanChart = {
    ...{ name: 'am_trend_grafiek', type: 'line', seriesBy: 'columns' },
    title: `Cliënten per kwartaal${isGapped ? ` (${gap})` : ''}`,
    source: { top: TOP, left: isGapped ? free : 1, rows: rows.length + 1, columns: CODES.length + 1 },
    place: { top: TOP + 1, left, rows: 18, columns },
    altText:
      'Lijnen: het aantal cliënten per kwartaal, in totaal en per wet. ' +
      `Aantallen onder de ${lowestShown(calculated)} staan er niet in. De cijfers staan in de tabel links.`,
  };
  return {
    charts: [chart],
    tables: isGapped ? [numbers] : [],
    texts: isGapped ? [{ row: TOP - 1, column: free, text: 'Voor de grafiek', style: 'heading' }] : [],
  };
}
