import { cellAddress } from '#domain';
import type { PlanChart, SheetPlan } from '#domain';
import { cellsOfPlan, colors, isLying, seriesColor } from '../layout';
import { quotedSheet } from '../ours';
import { absolute } from '../printing';
import type { SheetChart } from './codec';
import type { Zip } from './zip';

const chartTypes = {
  stackedBar: { type: 'bar', barGrouping: 'stacked' },
  clusteredBar: { type: 'bar', barGrouping: 'clustered' },
  column: { type: 'column', barGrouping: 'clustered' },
  line: { type: 'line' },
  interval: { type: 'bar', barGrouping: 'stacked' },
} as const;

/** The colour of a series that is not to be drawn: the codec knows no such thing, so it is taken out afterwards. */
const NOT_DRAWN = 'FEFEFD';

/** Finishes charts as the codec cannot: series that are not drawn, quiet gridlines, and no bar of a line's width where there is none. */
export async function dressCharts(zip: Zip): Promise<void> {
  for (const name of zip.names().filter((part) => /^xl\/charts\/chart\d+\.xml$/u.test(part))) {
    const xml = (await zip.text(name)) ?? '';
    zip.set(
      name,
      xml
        .replace(HIDDEN_FILL, '<a:noFill/>')
        .replace(/<c:majorGridlines\/>/gu, `<c:majorGridlines><c:spPr>${lineOf(colors.line)}</c:spPr></c:majorGridlines>`)
        .replace(/<c:barChart>[^]*?<\/c:barChart>/gu, (bars) => bars.replace(/<a:ln>[^]*?<\/a:ln>/gu, '<a:ln><a:noFill/></a:ln>')),
    );
  }
}

const HIDDEN_FILL = new RegExp(`<a:solidFill><a:srgbClr val="${NOT_DRAWN}"(?:/>|></a:srgbClr>)</a:solidFill>`, 'gu');
const lineOf = (color: string): string => `<a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;

/** A native chart over cells of its own sheet; the names of its series stand in those cells. */
export function chartOf(plan: SheetPlan, chart: PlanChart, sheet: string): SheetChart {
  const { top, left, rows, columns } = chart.source;
  const cells = cellsOfPlan(plan);
  const area = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): string =>
    `${quotedSheet(sheet)}!${absolute(cellAddress(fromRow, fromColumn))}:${absolute(cellAddress(toRow, toColumn))}`;
  const byColumns = chart.seriesBy === 'columns';
  const count = (byColumns ? columns : rows) - 1;
  const series = Array.from({ length: Math.max(0, count) }, (_, i) => ({
    name: String((byColumns ? cells[top]?.[left + 1 + i] : cells[top + 1 + i]?.[left]) ?? `Reeks ${i + 1}`),
    values: byColumns
      ? area(top + 1, left + 1 + i, top + rows - 1, left + 1 + i)
      : area(top + 1 + i, left + 1, top + 1 + i, left + columns - 1),
    categories: byColumns ? area(top + 1, left, top + rows - 1, left) : area(top, left + 1, top, left + columns - 1),
    color: chart.type === 'interval' && i === 0 ? NOT_DRAWN : seriesColor(chart.type, i),
  }));
  const { place } = chart;
  const lying = isLying(chart.type);
  const ticks = { majorTickMark: 'none', minorTickMark: 'none', labelFontSize: 9 } as const;
  return {
    ...chartTypes[chart.type],
    title: chart.title,
    titleFontSize: 12,
    titleColor: colors.ink,
    legend: series.length > 1 && chart.type !== 'interval' ? 'bottom' : false,
    axes: {
      // A lying bar chart counts from below: turned over, the first row of the table is the upper bar. Every bar keeps its name.
      x: { ...ticks, ...(lying ? { reverse: true, tickLblSkip: 1 } : {}) },
      y: {
        ...ticks,
        // A bar that begins elsewhere than at nothing tells a lie.
        scale: { min: 0 },
        gridlines: { major: true },
        numberFormat: { formatCode: '#,##0' },
        ...(lying ? { crosses: 'max' as const } : {}),
      },
    },
    ...(chart.type === 'line' ? {} : { gapWidth: 60 }),
    series,
    anchor: {
      from: { row: place.top, col: place.left },
      to: { row: place.top + place.rows, col: place.left + place.columns },
    },
    altText: chart.altText,
  };
}
