import type { Calculated, CountedCell, Measures, ReportGebied } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { barsOf, noBarFor, type DrawnBars } from './bars';
import { notCountedNote } from './footnotes';
import { measureCell, measureCells, measureColumns, lookup } from './measures';
import { gemeenteNaam, page, TOP, type PageText } from './page';
import { pivotBlocks, type Pivot, type PivotHead } from './pivot';
import { rateOf } from './rates';
import type { PlanTable, PlanText, SheetPlan } from './sheet-plan';
import type { Block } from './stack';
import { NIET_AANGELEVERD } from './suppress';
import { tableOf, type TableColumn } from './table';

const CHART_COLUMNS = 10;
/** So many pivot columns stand on one page with the chart beside them. */
const MOST_BESIDE_CHART = 8;

/** A sheet that spreads the measures over gebied and one more axis (design 4.10). */
export interface GebiedSpread {
  readonly head: PageText;
  /** The name of its main table; those of the pivots begin with it. */
  readonly table: string;
  /** The other axis: its column in the main table, its codes, and how one cell names its code. */
  readonly axis: {
    readonly columns: readonly TableColumn[];
    readonly entries: readonly PivotHead[];
    codeOf(cell: CountedCell): string | null;
    /** What the main table holds in `columns` for an entry; null for all of them together. */
    cells(entry: PivotHead | null): readonly Cell[];
  };
  readonly cells: readonly CountedCell[];
  /** The codes of the other axis that nobody delivered. */
  readonly missing?: ReadonlySet<string>;
  /** What others counted, to the right of all else; null when nobody did. */
  readonly besides: Block | null;
  readonly chartTitle: string;
  readonly chartWords: string;
}

/** What is shown of each measure, below each other: the pivots of the sheet. */
const BLOCKS = [
  { measure: 'clienten', heading: 'Cliënten', format: 'count' },
  { measure: 'voorzieningen', heading: 'Voorzieningen', format: 'count' },
  { measure: 'kosten', heading: 'Kosten in euro', format: 'euro' },
  { measure: 'clienten_per_1000', heading: 'Cliënten per 1.000 inwoners', format: 'rate' },
] as const;

/** Pivots at the left, a chart of the first beside them, and the tidy main table at the right. */
export function gebiedSpreadPlan(calculated: Calculated, spread: GebiedSpread): SheetPlan {
  const figures = figuresOf(calculated, spread);
  const blocks = pivotBlocks(pivotsOf(calculated, spread, figures), TOP, 0);
  const chartLeft = blocks.columns + 1;
  const left = chartLeft + CHART_COLUMNS + 1;
  const columns: TableColumn[] = [
    { name: 'gebied', format: 'text' },
    { name: 'naam', format: 'text' },
    ...spread.axis.columns,
    ...measureColumns,
  ];
  const rows = tidyRows(calculated, spread, figures);
  const tidy = tableOf({ name: spread.table, top: TOP, left, columns, rows, hasTotal: rows.length > 0 });
  const other = spread.besides === null ? [] : [tableOf({ ...spread.besides, top: TOP, left: left + columns.length + 1 })];
  const free = left + columns.length + 1 + other.reduce((sum, table) => sum + table.columns.length + 1, 0);
  const bars = chartOf(calculated, spread, blocks.tables, chartLeft, free);
  const text = { ...spread.head, notes: [notCountedNote(calculated), ...spread.head.notes] };
  return page(calculated, text, {
    tables: [...blocks.tables, tidy, ...other, ...bars.tables],
    texts: [
      ...blocks.texts,
      { row: TOP - 1, column: left, text: 'Alle cijfers', style: 'heading' },
      ...other.map(({ left: column }): PlanText => ({
        row: TOP - 1,
        column,
        text: spread.besides?.heading ?? '',
        style: 'heading',
      })),
      ...bars.texts,
    ],
    charts: bars.charts,
    printColumns: blocks.columns <= MOST_BESIDE_CHART ? left : blocks.columns,
    // Their note is on paper, so they are too; all figures once more are for the screen.
    printAlso: other.map((table) => ({ top: TOP - 1, left: table.left, rows: table.rows.length + 2, columns: table.columns.length })),
  });
}

type Figures = (gebied: string, code: string) => Measures;

/** The measures of a cell; with code `totaal` those of the whole gebied. */
function figuresOf({ wijken }: Calculated, { cells, axis }: GebiedSpread): Figures {
  const heeftHuishoudens = wijken.some(({ huishoudens }) => huishoudens !== null);
  const inside = lookup(cells, axis.codeOf, heeftHuishoudens);
  const whole = lookup(wijken, () => TOTAAL, heeftHuishoudens);
  return (gebied, code) => (code === TOTAAL ? whole(gebied, code) : inside(gebied, code));
}

const isTotal = ({ gebied }: ReportGebied): boolean => gebied === TOTAAL;

function pivotsOf(calculated: Calculated, { axis, table, missing }: GebiedSpread, figures: Figures): Pivot[] {
  const { report } = calculated;
  const byCode = new Map(report.map((row) => [row.gebied, row]));
  const rows = report.filter((row) => !isTotal(row)).map(({ gebied, naam }) => ({ code: gebied, naam }));
  const total = report.some(isTotal) ? { code: TOTAAL, naam: wholeName(calculated) } : null;
  const columns = [...axis.entries, { code: TOTAAL, naam: 'Totaal' }];
  return BLOCKS.map(({ measure, heading, format }) => ({
    name: `${table}_${measure}`,
    heading,
    format,
    rowNames: ['gebied', 'naam'],
    rows,
    total,
    columns,
    cell(gebied, code) {
      if (missing?.has(code) === true) return NIET_AANGELEVERD;
      const measures = figures(gebied, code);
      if (measure !== 'clienten_per_1000') return measureCell(measure, measures);
      const row = byCode.get(gebied);
      return row === undefined ? null : rateOf(measure, row, measures);
    },
  }));
}

function tidyRows(calculated: Calculated, { axis, missing }: GebiedSpread, figures: Figures): Cell[][] {
  const { report } = calculated;
  // A line for each that somebody delivered: a program that reads the table finds numbers alone.
  const delivered = axis.entries.filter(({ code }) => missing?.has(code) !== true);
  const rows = report.flatMap(({ gebied, naam }): Cell[][] =>
    delivered.map((entry) => [
      gebied,
      gebied === TOTAAL ? wholeName(calculated) : naam,
      ...axis.cells(entry),
      ...measureCells(figures(gebied, entry.code)),
    ]),
  );
  if (!report.some(isTotal)) return rows;
  return [...rows, ['Totaal', wholeName(calculated), ...axis.cells(null), ...measureCells(figures(TOTAAL, TOTAAL))]];
}

/** The name beside the total: everything the gemeente delivered. */
export const wholeName = (calculated: Calculated): string => gemeenteNaam(calculated) ?? 'Hele levering';

/** A bar for each gebied, over the first pivot without its totals. */
function chartOf(calculated: Calculated, spread: GebiedSpread, [pivot]: readonly PlanTable[], left: number, free: number): DrawnBars {
  const gebieden = calculated.report.filter((row) => !isTotal(row)).length;
  const count = (cell: Cell | undefined): number => (typeof cell === 'number' && cell > 0 ? cell : 0);
  return barsOf({
    ...{ name: `${spread.table}_grafiek`, type: 'stackedBar', title: spread.chartTitle, altText: spread.chartWords },
    rows: pivot?.rows.slice(0, gebieden) ?? [],
    series: spread.axis.entries.map(({ code, naam }) => ({ name: code, header: naam, format: 'count' })),
    rank: (row) => count(row.at(-1)),
    chosen: 'met de meeste cliënten',
    noBar: `${noBarFor(calculated)}${(spread.missing?.size ?? 0) > 0 ? ', niet aangeleverd ook niet' : ''}`,
    ...{ left, columns: CHART_COLUMNS, free },
  });
}
