import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { leefdomeinNaam, presetOf } from '../leefdomeinen';
import { addKwartalen } from '../periode';
import { notAdditive, notCountedNote, OTHER_COPIES, reconstructedNote, smallNumbersNote, sourceNote, tooManyNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { leftOutNote } from './left-out';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { stack } from './stack';
import { isSmall, shownCount, shownKosten } from './suppress';
import { MOST_ROWS, tableOf, type TableColumn } from './table';
import { quarterBlock, quarterLines } from './trend/quarter-block';
import { shiftBlock } from './trend/shift-block';

const CHART_COLUMNS = 10;

/** The keys of the section `trend` of the JSON in their order, with names beside codes. */
const columns: readonly TableColumn[] = [
  { name: 'periode', format: 'text' },
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'wet', format: 'text' },
  { name: 'leefdomein', format: 'text' },
  { name: 'leefdomeinnaam', format: 'text' },
  { name: 'cirkel', format: 'text' },
  { name: 'voorzieningen', format: 'count' },
  { name: 'clienten', format: 'count' },
  { name: 'kosten', format: 'euro' },
  { name: 'delta_kwartaal_clienten', format: 'rate' },
  { name: 'delta_jaar_clienten', format: 'rate' },
  { name: 'delta_kwartaal_kosten', format: 'rate' },
  { name: 'delta_jaar_kosten', format: 'rate' },
  { name: 'index_clienten', format: 'rate' },
  { name: 'index_kosten', format: 'rate' },
  { name: 'breuk', format: 'text' },
];

/** A line for each quarter of each margin; an index is hidden with either of the two numbers it is made of. */
function tidyRows(calculated: Calculated): Cell[][] {
  const { trend, checked } = calculated;
  const preset = presetOf(checked.given.settings.preset);
  const naamOf = new Map(trend.gebieden.map(({ gebied, naam }) => [gebied, naam]));
  const firstPeriode = trend.periodes[0]?.code;
  let smallFirst = false;
  return trend.lines.slice(0, MOST_ROWS).map((line): Cell[] => {
    if (line.periode === firstPeriode) smallFirst = isSmall(line.clienten);
    const hidden = smallFirst || isSmall(line.clienten);
    return [
      line.periode,
      line.gebied,
      line.gebied === TOTAAL ? wholeName(calculated) : (naamOf.get(line.gebied) ?? null),
      line.wet,
      line.leefdomein,
      line.leefdomein === TOTAAL ? null : leefdomeinNaam(preset, line.leefdomein),
      line.cirkel,
      line.voorzieningen,
      shownCount(line.clienten),
      shownKosten(line),
      line.deltaKwartaalClienten,
      line.deltaJaarClienten,
      line.deltaKwartaalKosten,
      line.deltaJaarKosten,
      hidden ? null : line.indexClienten,
      hidden ? null : line.indexKosten,
      trend.breuken.get(line.periode) ?? null,
    ];
  });
}

/** What of the quarters is missing to say more. */
function missingNote({ trend, checked }: Calculated): string | null {
  if (trend.periodes.length === 0) return null;
  if (trend.periodes.length === 1) {
    return 'Er is geen blad Historie met eerdere kwartalen: daarom staat hier alleen dit kwartaal, zonder ontwikkeling.';
  }
  const yearAgo = addKwartalen(checked.given.periode, -4).code;
  return trend.periodes.some(({ code }) => code === yearAgo)
    ? null
    : `Historie heeft geen ${yearAgo}: een vergelijking met hetzelfde kwartaal een jaar eerder is er daarom niet.`;
}

function plan(calculated: Calculated): SheetPlan {
  const { trend } = calculated;
  const blocks = [quarterBlock(calculated, 'clienten'), quarterBlock(calculated, 'kosten'), shiftBlock(calculated)];
  const stacked = stack(trend.periodes.length > 0 ? blocks : blocks.slice(0, 1));
  const chartLeft = stacked.columns + 1;
  const left = chartLeft + CHART_COLUMNS + 1;
  const tidy = tableOf({ name: 'am_trend', top: TOP, left, columns, rows: tidyRows(calculated), hasTotal: false });
  const lines = quarterLines(calculated, stacked.tables[0], { left: chartLeft, columns: CHART_COLUMNS, free: left + columns.length + 1 });
  const text = {
    id: 'trend',
    name: 'Trend',
    subtitle: 'Hoe cliënten en kosten zich ontwikkelen, per kwartaal, en wat er tussen de wetten verschoof',
    notes: [
      notCountedNote(calculated),
      missingNote(calculated),
      sourceNote(calculated),
      'Veranderingen zijn in procenten, en alleen gegeven als beide kwartalen ten minste 10 cliënten hebben. ' +
        'Index: het eerste kwartaal is 100.',
      'Alle kwartalen zijn ingedeeld met de wijken, producten en inwoners van nu. Bij een breuk zijn kwartalen niet zonder meer te vergelijken.',
      'Een mogelijke verschuiving is geen bewijs: de kosten van de ene wet daalden terwijl die van de andere stegen.',
      notAdditive('meer gebieden, wetten, leefdomeinen en cirkels hebben'),
      smallNumbersNote(calculated),
      calculated.deelbaar !== undefined && trend.periodes.length > 1 ? OTHER_COPIES : null,
      leftOutNote(calculated),
      reconstructedNote(calculated),
      tooManyNote(trend.lines.length),
    ],
  };
  return page(calculated, text, {
    tables: [...stacked.tables, tidy, ...lines.tables],
    texts: [...stacked.texts, { row: TOP - 1, column: left, text: 'Alle cijfers', style: 'heading' }, ...lines.texts],
    charts: lines.charts,
    printColumns: stacked.columns,
  });
}

export default resultSheet({
  id: 'trend',
  order: 100,
  name: 'Trend',
  explanation: 'De ontwikkeling over de kwartalen van Historie, per gebied, wet, leefdomein en cirkel, met een grafiek.',
  goodFor: 'Zien of aantallen en kosten over de kwartalen stijgen of dalen.',
  notFor: 'Als voorspelling: de lijn zegt niets over de kwartalen die nog komen.',
  perPersoon: false,
  plan,
});
