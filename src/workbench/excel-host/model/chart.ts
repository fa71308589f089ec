import type { Rect } from './address';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** One axis of a chart; minimum and maximum are empty where Excel chooses. */
export interface ChartAxisModel {
  title: string;
  visible: boolean;
  numberFormat: string;
  minimum: number | '';
  maximum: number | '';
  gridlines: boolean;
  reversed: boolean;
  /** Which labels are written: every one (1), every other one (2); as many as fit where absent. */
  labelSpacing?: number;
}

/** What was set on one series of a chart; the rest follows from the source. */
export interface ChartSeriesModel {
  name?: string;
  /** "#RRGGBB". */
  color?: string;
  /** True when it has no fill at all. */
  isClear?: boolean;
  gapWidth?: number;
  overlap?: number;
  dataLabels?: boolean;
}

/** A chart over a block of cells; positions and sizes in points. */
export interface ChartModel {
  readonly id: string;
  name: string;
  /** In the words of Excel.ChartType, such as "BarStacked". */
  type: string;
  source: { readonly sheet: SheetModel; readonly rect: Rect };
  seriesBy: 'Auto' | 'Rows' | 'Columns';
  title: { text: string; visible: boolean };
  legend: { position: string; visible: boolean };
  categoryAxis: ChartAxisModel;
  valueAxis: ChartAxisModel;
  /** By place of the series. */
  series: Map<number, ChartSeriesModel>;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One series as it is drawn: which cells name it, which it shows, and which label its points. */
export interface ChartSeries extends ChartSeriesModel {
  readonly name: string;
  readonly nameCell?: Rect;
  readonly values: Rect;
  readonly categories?: Rect;
}

const newAxis = (gridlines: boolean): ChartAxisModel => ({
  title: '',
  visible: true,
  numberFormat: 'General',
  minimum: '',
  maximum: '',
  gridlines,
  reversed: false,
});

/** A chart as Excel makes it over `source`. */
export function newChart(
  book: WorkbookModel,
  sheet: SheetModel,
  type: string,
  source: ChartModel['source'],
  seriesBy: ChartModel['seriesBy'],
): ChartModel {
  let number = 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${number}`)) number += 1;
  const chart: ChartModel = {
    id: book.newId(),
    name: `Chart ${number}`,
    type,
    source,
    seriesBy,
    title: { text: 'Chart Title', visible: true },
    legend: { position: 'Bottom', visible: true },
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    series: new Map(),
    left: 100,
    top: 40,
    width: 360,
    height: 216,
  };
  const [first, second] = seriesOf(chart);
  if (first?.name && !second) chart.title.text = first.name;
  return chart;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Which part of the source is header row and label column: texts where numbers could have stood. */
function headings({ sheet, rect }: ChartModel['source']): { row: 0 | 1; column: 0 | 1 } {
  const inRow = Array.from({ length: rect.columns }, (_, at) => sheet.get(rect.top, rect.left + at));
  const inColumn = Array.from({ length: rect.rows }, (_, at) => sheet.get(rect.top + at, rect.left));
  const row = rect.rows > 1 && inRow.slice(rect.columns > 1 ? 1 : 0).some(isText) ? 1 : 0;
  const column = rect.columns > 1 && inColumn.slice(rect.rows > 1 ? 1 : 0).some(isText) ? 1 : 0;
  return { row, column };
}

/** The series of a chart, as Excel finds them in its source. */
export function seriesOf(chart: ChartModel): ChartSeries[] {
  const { sheet, rect } = chart.source;
  const head = headings(chart.source);
  const body = {
    top: rect.top + head.row,
    left: rect.left + head.column,
    rows: rect.rows - head.row,
    columns: rect.columns - head.column,
  };
  const byRows = chart.seriesBy === 'Rows' || (chart.seriesBy === 'Auto' && body.columns > body.rows);
  const count = byRows ? body.rows : body.columns;
  return Array.from({ length: Math.max(0, count) }, (_, at): ChartSeries => {
    const values = byRows ? { ...body, top: body.top + at, rows: 1 } : { ...body, left: body.left + at, columns: 1 };
    const named = byRows ? head.column : head.row;
    const labelled = byRows ? head.row : head.column;
    const nameCell = byRows
      ? { top: values.top, left: rect.left, rows: 1, columns: 1 }
      : { top: rect.top, left: values.left, rows: 1, columns: 1 };
    const categories = byRows ? { ...body, top: rect.top, rows: 1 } : { ...body, left: rect.left, columns: 1 };
    const name = named ? String(sheet.get(nameCell.top, nameCell.left)) : `Series${at + 1}`;
    return { name, ...(named && { nameCell }), values, ...(labelled && { categories }), ...chart.series.get(at) };
  });
}
