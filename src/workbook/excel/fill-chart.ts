import type { PlanChart } from '#domain';
import { isLying, seriesColor } from '../layout';

const types = {
  stackedBar: 'BarStacked',
  clusteredBar: 'BarClustered',
  column: 'ColumnClustered',
  line: 'Line',
  interval: 'BarStacked',
} as const;

/**
 * Draws a plan's charts: a chart that is there under its name is given new data, one that is missing is made. Two
 * round trips.
 */
export async function fillCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  charts: readonly PlanChart[],
): Promise<void> {
  if (charts.length === 0) return;
  const present = charts.map((chart) => sheet.charts.getItemOrNullObject(chart.name).load('name'));
  await context.sync();
  charts.forEach((plan, i) => {
    const { source, place } = plan;
    const data = sheet.getRangeByIndexes(source.top, source.left, source.rows, source.columns);
    const by = plan.seriesBy === 'rows' ? 'Rows' : 'Columns';
    const old = present[i];
    const chart = !old || old.isNullObject ? sheet.charts.add(types[plan.type], data, by) : old;
    if (chart === old) chart.setData(data, by);
    chart.name = plan.name;
    chart.title.text = plan.title;
    chart.setPosition(
      sheet.getRangeByIndexes(place.top, place.left, 1, 1),
      sheet.getRangeByIndexes(place.top + place.rows - 1, place.left + place.columns - 1, 1, 1),
    );
    style(chart, plan);
  });
  await context.sync();
}

function style(chart: Excel.Chart, plan: PlanChart): void {
  const count = (plan.seriesBy === 'rows' ? plan.source.rows : plan.source.columns) - 1;
  const hasLegend = count > 1 && plan.type !== 'interval';
  chart.legend.visible = hasLegend;
  if (hasLegend) chart.legend.position = 'Bottom';
  if (isLying(plan.type)) {
    const { categoryAxis } = chart.axes;
    // A lying bar chart counts from below: turned over, the first row of the table is the upper bar. Every bar keeps its name.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 1;
  }
  // A bar that begins elsewhere than at nothing tells a lie.
  chart.axes.valueAxis.minimum = 0;
  for (let i = 0; i < count; i += 1) {
    const color = `#${seriesColor(plan.type, i)}`;
    const { format } = chart.series.getItemAt(i);
    if (plan.type === 'interval' && i === 0) format.fill.clear();
    else if (plan.type === 'line') format.line.color = color;
    else format.fill.setSolidColor(color);
  }
  if (plan.type !== 'line' && count > 0) chart.series.getItemAt(0).gapWidth = 60;
}
