import { groepen, type BenchmarkLine, type Groep } from '../benchmark';
import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { areaNames } from './area-names';
import { barsOf, type DrawnBars } from './bars';
import { leeftijdskostenBlock, leeftijdskostenNote } from './benchmark/leeftijdskosten-block';
import { signalHighlights } from './benchmark/highlights';
import { allColumns, allLines } from './benchmark/all-lines';
import { hiddenFor } from './benchmark/line-cells';
import { marginChart } from './benchmark/margin-chart';
import { chosenNote, notComparedNotes, readingNotes } from './benchmark/notes';
import { referenceBlock } from './benchmark/reference-block';
import { notCountedNote, sourceNote, tooManyNote } from './footnotes';
import { leftOutNote, leftOutWetten } from './left-out';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { stack, type Block } from './stack';
import { inEuro } from './suppress';
import { tableOf, type TableColumn } from './table';

const CHART_COLUMNS = 10;

/** The lines that say something: those of a wet that nobody delivered would show a 0 that is unknown. */
export function shownLines(calculated: Calculated): readonly BenchmarkLine[] {
  const missing = new Set<string>(leftOutWetten(calculated));
  return calculated.benchmark.lines.filter(({ deel }) => !missing.has(deel));
}

const titleOf = (groep: Groep, { benchmark }: Calculated): string =>
  groep === 'vergelijkbaar' && benchmark.areas.every(({ ses }) => ses === null) ? 'gebieden die lijken in vergrijzing' : TITLES[groep];

const TITLES: Readonly<Record<Groep, string>> = {
  gemeente: 'de andere gebieden van de gemeente',
  'kleine kernen': 'kleine kernen (minder dan 2.500 inwoners)',
  vergelijkbaar: 'gebieden die lijken in vergrijzing en SES',
  stedelijkheid: 'gebieden met dezelfde stedelijkheid',
  'zelf gekozen': 'zelf gekozen gebieden',
};

const groupColumns: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'waarde', header: 'Gebied zelf', format: 'rate' },
  { name: 'B', header: 'Groep', format: 'rate' },
  { name: 'n', header: 'Gebieden in de groep', format: 'count' },
  { name: 'index', format: 'rate' },
  { name: 'lo', header: 'Index van', format: 'rate' },
  { name: 'hi', header: 'Index tot', format: 'rate' },
  { name: 'signaal', format: 'text' },
  { name: 'extra', header: 'Cliënten meer of minder', format: 'rate' },
  { name: 'euro', header: 'Euro meer of minder', format: 'euro' },
];

/** All clients per 1,000 inhabitants of every own area beside one group. */
function groupBlock(calculated: Calculated, groep: Groep, lines: readonly BenchmarkLine[], hidden: (line: BenchmarkLine) => boolean): Block {
  const naamOf = areaNames(calculated);
  const chosen = lines.filter((line) => line.groep === groep && line.deel === TOTAAL && line.maat === 'clienten');
  return {
    heading: `Cliënten per 1.000 inwoners naast ${titleOf(groep, calculated)}`,
    name: `am_benchmark_${groep.replace(/ /gu, '_')}`,
    columns: groupColumns,
    highlights: signalHighlights(groupColumns),
    rows: chosen.map((line) => {
      const isHidden = hidden(line);
      const own = (value: Cell): Cell => (isHidden ? null : value);
      return [
        line.gebied,
        naamOf(line.gebied),
        ...[own(line.waarde), line.B, line.n, own(line.index), own(line.lo), own(line.hi), line.signaal, own(line.extra)],
        own(line.euro === null ? null : inEuro(line.euro)),
      ];
    }),
    hasTotal: false,
  };
}

/** Bars of each own area beside its first group. */
const chartOf = (block: Block | undefined, left: number, free: number): DrawnBars =>
  barsOf({
    ...{ name: 'am_benchmark_grafiek', type: 'clusteredBar', title: block?.heading ?? '' },
    rows: block?.rows.slice(0, block.rows.length) ?? [],
    series: groupColumns.slice(2, 4),
    rank: apart,
    chosen: 'die het meest verschillen',
    noBar: 'een gebied met te weinig cliënten heeft geen eigen balk',
    ...{ left, columns: CHART_COLUMNS, free },
    altText:
      'Liggende balken: per gebied het aantal cliënten per 1.000 inwoners, en daaronder dat van de groep. ' +
      'De cijfers, met hun marge, staan in de tabel links.',
  });

const [INDEX, SIGNAAL] = ['index', 'signaal'].map((name) => groupColumns.findIndex((column) => column.name === name));

/** How far an area lies from its group: what is more than chance first, and what is too small to say so last. */
function apart(row: readonly Cell[]): number {
  const [index, signaal] = [row[INDEX ?? -1], String(row[SIGNAAL ?? -1] ?? '')];
  if (typeof index !== 'number' || !(index > 0) || signaal === 'te klein') return -1;
  return Math.abs(Math.log(index / 100)) + (/^[▲▼]/u.test(signaal) ? 1000 : 0);
}

function plan(calculated: Calculated): SheetPlan {
  const lines = shownLines(calculated);
  const hidden = hiddenFor(calculated);
  const blocks = groepen.map((groep) => groupBlock(calculated, groep, lines, hidden));
  const filled = blocks.filter(({ rows }) => rows.length > 0);
  const besides = [leeftijdskostenBlock(calculated), referenceBlock(calculated)].filter((block) => block !== null);
  const shown = filled.length > 0 ? filled : blocks.slice(0, 1);
  const stacked = stack([...shown, ...besides]);
  const chartLeft = stacked.columns + 1;
  const left = chartLeft + CHART_COLUMNS + 1;
  const rows = allLines(calculated, lines, hidden);
  const free = left + allColumns.length + 1;
  const bars = chartOf(filled[0], chartLeft, free);
  const right = free + bars.tables.reduce((sum, table) => sum + table.columns.length + 1, 0);
  const below = bars.charts.reduce((end, { place }) => Math.max(end, place.top + place.rows + 1), TOP + 1);
  const margins = marginChart(lines, 'gemeente', areaNames(calculated), {
    left: right,
    chart: { top: below, left: chartLeft, columns: CHART_COLUMNS },
  });
  const text = {
    id: 'benchmark',
    name: 'Benchmark',
    subtitle: 'Elk gebied naast zijn referentiegroepen: hoeveel meer of minder, en of dat meer is dan toeval',
    notes: [
      notCountedNote(calculated),
      ...notComparedNotes(calculated),
      chosenNote(calculated),
      sourceNote(calculated),
      ...readingNotes(calculated),
      leeftijdskostenNote(calculated),
      leftOutNote(calculated),
      tooManyNote(lines.length),
    ],
  };
  return page(calculated, text, {
    tables: [
      ...stacked.tables,
      tableOf({ name: 'am_benchmark', top: TOP, left, columns: allColumns, rows, hasTotal: false, highlights: signalHighlights(allColumns) }),
      ...bars.tables,
      ...(margins === null ? [] : [margins.table]),
    ],
    texts: [
      ...stacked.texts,
      { row: TOP - 1, column: left, text: 'Alle cijfers', style: 'heading' },
      ...bars.texts,
      ...(margins === null ? [] : [{ row: TOP - 1, column: margins.table.left, text: 'Voor de grafiek', style: 'heading' as const }]),
    ],
    charts: [...bars.charts, ...(margins === null ? [] : [margins.chart])],
    printColumns: stacked.columns,
  });
}

export default resultSheet({
  id: 'benchmark',
  order: 110,
  name: 'Benchmark',
  explanation: 'Hoe elke wijk zich verhoudt tot vergelijkbare gebieden, met marges en een grafiek.',
  goodFor: 'Zien waar een wijk meer of minder gebruikt dan vergelijkbare gebieden, als begin van een gesprek.',
  notFor: 'Als bewijs van goed of slecht beleid, of voor verschillen die binnen de marge vallen.',
  perPersoon: false,
  plan,
});
