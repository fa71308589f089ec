import type { ChartModel } from '../excel-host';
import { chartData, type ChartData } from './chart-data';

const TICKS = 5;
const FRAME = { top: 40, right: 20, bottom: 28 } as const;
const LEGEND_ROW = 18;
const number = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',').replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart of the workbook, drawn from its source as Excel would in outline. */
export function Chart({ chart }: { readonly chart: ChartModel }) {
  const data = chartData(chart);
  const width = (chart.width * 4) / 3;
  const height = (chart.height * 4) / 3;
  const perRow = Math.max(1, Math.floor((width - 40) / 150));
  const legendRows = chart.legend.visible ? Math.ceil(data.series.length / perRow) : 0;
  const left = data.kind === 'bar' ? Math.min(170, width * 0.3) : 56;
  const plot = { left, top: FRAME.top, width: width - left - FRAME.right, height: height - FRAME.top - FRAME.bottom - legendRows * LEGEND_ROW };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.title.text}>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="3" className="chart-frame" />
      {chart.title.visible && (
        <text textAnchor="middle" className="chart-title">
          {titleLines(chart.title.text, width / TITLE_LETTER).map((line, place, { length }) => (
            <tspan key={line} x={width / 2} y={length > 1 ? 16 + place * 17 : 24}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      <Axis data={data} plot={plot} />
      {data.kind === 'line' ? <Lines data={data} plot={plot} /> : <Bars data={data} plot={plot} />}
      {legendRows > 0 &&
        data.series.map(({ name, color }, place) => (
          <g key={name} transform={`translate(${20 + (place % perRow) * 150} ${height - legendRows * LEGEND_ROW + Math.floor(place / perRow) * LEGEND_ROW})`}>
            <rect width="10" height="10" fill={color} />
            <text x="15" y="9" className="chart-label">
              {name.length > 21 ? `${name.slice(0, 20)}…` : name}
            </text>
          </g>
        ))}
    </svg>
  );
}

/** Room for a letter of a title. */
const TITLE_LETTER = 7.5;

/** A title on one line, or on two when it is longer than `most` letters. */
function titleLines(title: string, most: number): string[] {
  const cut = title.length > most ? title.lastIndexOf(' ', most) : -1;
  return cut < 0 ? [title] : [title.slice(0, cut), title.slice(cut + 1)];
}

/** Gridlines with their numbers, along the side where the values run. */
function Axis({ data, plot }: { readonly data: ChartData; readonly plot: Plot }) {
  return Array.from({ length: TICKS + 1 }, (_, tick) => {
    const share = tick / TICKS;
    const label = number(data.max * share);
    if (data.kind === 'bar') {
      const x = plot.left + share * plot.width;
      return (
        <g key={tick}>
          <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} className="chart-grid" />
          <text x={x} y={plot.top + plot.height + 15} textAnchor="middle" className="chart-label">
            {label}
          </text>
        </g>
      );
    }
    const y = plot.top + plot.height - share * plot.height;
    return (
      <g key={tick}>
        <line x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} className="chart-grid" />
        <text x={plot.left - 6} y={y + 4} textAnchor="end" className="chart-label">
          {label}
        </text>
      </g>
    );
  });
}

/** Bars or columns, beside each other or stacked. */
function Bars({ data, plot }: { readonly data: ChartData; readonly plot: Plot }) {
  const across = data.kind === 'bar';
  const count = Math.max(1, data.categories.length);
  const room = (across ? plot.height : plot.width) / count;
  const thick = data.stacked ? room * 0.66 : (room * 0.76) / Math.max(1, data.series.length);
  return data.categories.map((category, place) => {
    let start = 0;
    const label = category.length > 24 ? `${category.slice(0, 23)}…` : category;
    return (
      <g key={`${category}-${place}`}>
        <text
          x={across ? plot.left - 6 : plot.left + (place + 0.5) * room}
          y={across ? plot.top + (place + 0.5) * room + 4 : plot.top + plot.height + 15}
          textAnchor={across ? 'end' : 'middle'}
          className="chart-label"
        >
          {label}
        </text>
        {data.series.map(({ name, color, values }, at) => {
          const share = (values[place] ?? 0) / data.max;
          const offset = place * room + (data.stacked ? (room - thick) / 2 : room * 0.12 + at * thick);
          const from = data.stacked ? start : 0;
          start += share;
          const box = across
            ? { x: plot.left + from * plot.width, y: plot.top + offset, width: share * plot.width, height: thick }
            : { x: plot.left + offset, y: plot.top + (1 - from - share) * plot.height, width: thick, height: share * plot.height };
          return <rect key={name} {...box} fill={color} />;
        })}
      </g>
    );
  });
}

function Lines({ data, plot }: { readonly data: ChartData; readonly plot: Plot }) {
  const step = plot.width / Math.max(1, data.categories.length - 1);
  return data.series.map(({ name, color, values }) => (
    <polyline
      key={name}
      fill="none"
      stroke={color}
      strokeWidth="2"
      points={values.map((value, at) => `${plot.left + at * step},${plot.top + (1 - value / data.max) * plot.height}`).join(' ')}
    />
  ));
}
