import { cloneChart, type Chart, type SheetChart } from 'hucre';
import {
  bounding,
  boxOf,
  cellAt,
  formatRect,
  newChart,
  omit,
  parseAddress,
  quoteSheet,
  seriesOf,
  type ChartAxisModel,
  type ChartModel,
  type Rect,
  type SheetModel,
  type WorkbookModel,
} from '../model';
import { signatureOf } from './bar-directions';
import { carried } from './carried';

const TYPES: Readonly<Record<string, string>> = {
  line: 'Line',
  pie: 'Pie',
  doughnut: 'Doughnut',
  area: 'Area',
  scatter: 'XYScatter',
};
const GROUPINGS: Readonly<Record<string, string>> = {
  clustered: 'Clustered',
  stacked: 'Stacked',
  percentStacked: 'Stacked100',
};
const LEGENDS = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'topRight' } as const;

const keyOf = (record: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(record).find((key) => record[key] === value);

/** What of a chart the file says again when nothing of it changed. */
const stateOf = (chart: ChartModel): string =>
  JSON.stringify({
    ...omit(chart, 'name', 'left', 'top', 'width', 'height'),
    series: [...chart.series],
    source: [chart.source.sheet.name, formatRect(chart.source.rect)],
  });

/** The chart of a file as the file's codec writes it again; undefined when it cannot. `lying` is of `lyingBars`. */
export function writable(chart: Chart, lying: ReadonlySet<string>): SheetChart | undefined {
  try {
    const copy = chart.anchor && cloneChart(chart, { anchor: chart.anchor });
    const lies =
      copy?.type === 'column' && lying.has(signatureOf(chart.series?.map((series) => series.valuesRef) ?? []));
    return copy && lies ? { ...copy, type: 'bar' } : copy;
  } catch {
    return undefined;
  }
}

function typeOf(chart: SheetChart): string {
  const bar = chart.type === 'bar' ? 'Bar' : chart.type === 'column' ? 'Column' : undefined;
  return bar ? bar + (GROUPINGS[chart.barGrouping ?? 'clustered'] ?? 'Clustered') : (TYPES[chart.type] ?? 'Line');
}

/** The block of cells that a chart's references make up together, with the names above or beside them. */
function sourceOf(
  book: WorkbookModel,
  chart: SheetChart,
): { source: ChartModel['source']; seriesBy: 'Rows' | 'Columns' } | undefined {
  const values = chart.series.map((series) => parseAddress(series.values));
  const all = [
    ...values,
    ...chart.series.flatMap((series) => (series.categories ? [parseAddress(series.categories)] : [])),
  ];
  const [first] = values;
  const sheet = first?.sheet === undefined ? undefined : book.find(first.sheet);
  if (!first || !sheet || all.some((address) => address?.sheet !== first.sheet)) return undefined;
  const byRows = first.rect.rows === 1 && first.rect.columns > 1;
  let rect = all.map((address) => address?.rect ?? first.rect).reduce<Rect>(bounding, first.rect);
  const named = byRows
    ? { row: first.rect.top, column: first.rect.left - 1 }
    : { row: first.rect.top - 1, column: first.rect.left };
  if (named.row >= 0 && named.column >= 0 && typeof sheet.get(named.row, named.column) === 'string') {
    rect = bounding(rect, { top: named.row, left: named.column, rows: 1, columns: 1 });
  }
  return { source: { sheet, rect }, seriesBy: byRows ? 'Rows' : 'Columns' };
}

/** Adds a chart of a file to the model; false when its source is more than one block of cells. */
export function readChart(book: WorkbookModel, sheet: SheetModel, chart: SheetChart): boolean {
  const found = sourceOf(book, chart);
  if (!found) return false;
  const model = newChart(book, sheet, typeOf(chart), found.source, found.seriesBy);
  const { from, to = { row: from.row + 15, col: from.col + 6 } } = chart.anchor;
  const area = {
    top: from.row,
    left: from.col,
    rows: Math.max(1, to.row - from.row),
    columns: Math.max(1, to.col - from.col),
  };
  Object.assign(model, boxOf(sheet, area), { name: chart.frameTitle ?? model.name });
  model.title = { text: chart.title ?? '', visible: chart.title !== undefined };
  model.legend = { position: keyOf(LEGENDS, chart.legend || 'right') ?? 'Right', visible: chart.legend !== false };
  chart.series.forEach(({ color }, at) => {
    if (typeof color === 'string') model.series.set(at, { color: `#${color.replace('#', '')}` });
  });
  sheet.charts.push(model);
  carried.charts.set(model, { chart, state: stateOf(model) });
  return true;
}

function reference(sheet: SheetModel, rect: Rect): string {
  const fixed = formatRect(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheet(sheet.name)}!${fixed}`;
}

function axis(model: ChartAxisModel): object {
  const scale = {
    ...(model.minimum !== '' && { min: model.minimum }),
    ...(model.maximum !== '' && { max: model.maximum }),
  };
  return {
    ...(model.title && { title: model.title }),
    ...(Object.keys(scale).length > 0 && { scale }),
    ...(model.numberFormat !== 'General' && { numberFormat: { formatCode: model.numberFormat } }),
    ...(model.gridlines && { gridlines: { major: true } }),
    ...(model.reversed && { reverse: true }),
    ...(model.labelSpacing !== undefined && { tickLblSkip: model.labelSpacing }),
    ...(!model.visible && { hidden: true }),
  };
}

function build(chart: ChartModel): Omit<SheetChart, 'anchor'> {
  const bar = /^(Bar|Column)(.*)$/.exec(chart.type);
  const type = (bar ? bar[1]?.toLowerCase() : keyOf(TYPES, chart.type.replace('Markers', ''))) ?? 'line';
  const grouping = bar && keyOf(GROUPINGS, bar[2] ?? '');
  const series = seriesOf(chart);
  const { sheet } = chart.source;
  const [first] = series;
  return {
    type: type as SheetChart['type'],
    ...(grouping && { barGrouping: grouping as NonNullable<SheetChart['barGrouping']> }),
    ...(first?.gapWidth !== undefined && { gapWidth: first.gapWidth }),
    ...(first?.overlap !== undefined && { overlap: first.overlap }),
    ...(chart.title.visible ? { title: chart.title.text } : { showTitle: false }),
    legend: chart.legend.visible ? (LEGENDS[chart.legend.position as keyof typeof LEGENDS] ?? 'bottom') : false,
    axes: { x: axis(chart.categoryAxis), y: axis(chart.valueAxis) },
    series: series.map((one) => ({
      name: one.name,
      values: reference(sheet, one.values),
      ...(one.categories && { categories: reference(sheet, one.categories) }),
      // A file of the codec has no series without a fill; white on white is the nearest.
      ...(one.isClear ? { color: 'FFFFFF' } : one.color && { color: one.color.slice(1) }),
      ...(one.dataLabels && { dataLabels: { showValue: true } }),
    })),
  };
}

/** A chart of the model as the file keeps it: as it was found, or anew when it was changed here. */
export function writeChart(sheet: SheetModel, chart: ChartModel): SheetChart {
  const found = carried.charts.get(chart);
  const from = cellAt(sheet, chart.left, chart.top);
  const to = cellAt(sheet, chart.left + chart.width, chart.top + chart.height);
  const anchor = { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } };
  const same = found && found.state === stateOf(chart);
  return { ...(same ? found.chart : build(chart)), frameTitle: chart.name, anchor };
}
