import { seriesOf, type ChartModel, type Rect, type SheetModel } from '../excel-host';

/** One series as it is drawn: its name, colour and a number per category. */
export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
}

/** A chart as numbers. */
export interface ChartData {
  readonly kind: 'bar' | 'column' | 'line';
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** The end of the value axis: a round number at or above the largest value. */
  readonly max: number;
}

const PALETTE = ['#0f6b72', '#e3a63c', '#7a2f6b', '#4f9da6', '#c8553d', '#8a9a5b', '#b4568f', '#3d5a80', '#d9ae94', '#5c5470', '#9aa5a6'];

const cellsOf = (sheet: SheetModel, rect: Rect): (string | number | boolean)[] =>
  Array.from({ length: rect.rows * rect.columns }, (_, at) =>
    sheet.get(rect.top + Math.floor(at / rect.columns), rect.left + (at % rect.columns)),
  );

/** A round number at or above a value: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

/** Reads the numbers of a chart from its source. */
export function chartData(chart: ChartModel): ChartData {
  const { sheet } = chart.source;
  const found = seriesOf(chart);
  const [first] = found;
  const categories = first?.categories ? cellsOf(sheet, first.categories).map(String) : [];
  const series = found.map(({ name, values, color, isClear }, place) => ({
    name,
    color: isClear === true ? 'none' : color ?? PALETTE[place % PALETTE.length] ?? '#0f6b72',
    values: cellsOf(sheet, values).map((value) => (typeof value === 'number' ? value : 0)),
  }));
  const stacked = /Stacked/u.test(chart.type);
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length: count }, (_, place) => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0));
  const highest = stacked ? Math.max(0, ...totals) : Math.max(0, ...series.flatMap(({ values }) => values));
  const kind = /^Line/u.test(chart.type) ? 'line' : /^Bar/u.test(chart.type) ? 'bar' : 'column';
  return { kind, stacked, categories, series, max: roundUp(highest) };
}
