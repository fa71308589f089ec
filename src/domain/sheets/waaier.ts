import type { Calculated } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { fanCells, fanOf, type Fan } from '../waaier/fan';
import { fanPicture } from '../waaier/fan-picture';
import { tellingen } from './andere-bronnen';
import { areaNames } from './area-names';
import { notAdditive, notCountedNote, reconstructedNote, smallNumbersNote, sourceNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { measureCell, measureCells, measureColumns } from './measures';
import { page, TOP, type PageText } from './page';
import { pivotBlocks, type Pivot, type PivotBlocks } from './pivot';
import { resultSheet, type RunFacts } from './result-sheet';
import type { PlanImage, PlanText, SheetPlan } from './sheet-plan';
import type { Block } from './stack';
import { NIET_AANGELEVERD } from './suppress';
import { tableOf, type TableColumn } from './table';

/** The cells kept free for a picture, and how large it is shown. */
const IMAGE = { rows: 23, columns: 14, zoom: 0.95 };

/** The name of the gebied whose fan it is: the gemeente for the whole. */
const fanName = (calculated: Calculated, { gebied }: Fan): string =>
  gebied === TOTAAL ? wholeName(calculated) : (areaNames(calculated)(gebied) ?? gebied);

function pivotsOf(calculated: Calculated, fan: Fan): Pivot[] {
  const { counted, leefdomeinen, rings, isMissing, figures } = fan;
  return (['clienten', 'kosten'] as const).map((measure) => ({
    name: `am_waaier_${measure}`,
    heading: measure === 'clienten' ? 'Cliënten' : 'Kosten in euro',
    format: measure === 'clienten' ? 'count' : 'euro',
    rowNames: ['leefdomein', 'naam'],
    rows: leefdomeinen,
    total: counted ? { code: TOTAAL, naam: fanName(calculated, fan) } : null,
    columns: [...rings, { code: TOTAAL, naam: 'Totaal' }],
    cell: (leefdomein, cirkel) =>
      isMissing(cirkel) ? NIET_AANGELEVERD : measureCell(measure, figures(leefdomein, cirkel)),
  }));
}

const tidyColumns = ({ withLevels }: Fan): TableColumn[] => [
  { name: 'leefdomein', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'cirkel', format: 'text' },
  { name: 'cirkelnaam', format: 'text' },
  ...(withLevels ? (['kostenniveau', 'impact'] as const).map((name) => ({ name, format: 'text' as const })) : []),
  ...measureColumns,
];

function tidyRows(calculated: Calculated, fan: Fan): Cell[][] {
  const { counted, leefdomeinen, rings, withLevels, isMissing, figures } = fan;
  if (!counted) return [];
  const rows = leefdomeinen.flatMap((leefdomein) =>
    rings.map(({ code, naam, levels }): Cell[] => [
      leefdomein.code,
      leefdomein.naam,
      code,
      naam,
      ...(withLevels ? levels : []),
      ...(isMissing(code) ? measureColumns.map(() => NIET_AANGELEVERD) : measureCells(figures(leefdomein.code, code))),
    ]),
  );
  const total: Cell[] = ['Totaal', fanName(calculated, fan), null, 'Alle cirkels', ...(withLevels ? [null, null] : [])];
  return [...rows, [...total, ...measureCells(figures(TOTAAL, TOTAAL))]];
}

function textOf(calculated: Calculated, fan: Fan): PageText {
  const { rings, withLevels, gebied } = fan;
  const levels = rings.map(({ naam, levels: [kosten, impact] }) => `${naam}: kosten ${kosten}, impact ${impact}`);
  return {
    id: 'waaier',
    name: 'Waaier',
    subtitle:
      (gebied === TOTAAL ? 'Hele gemeente' : `Alleen ${fanName(calculated, fan)} (${gebied})`) +
      ': waar hulp op gericht is (leefdomein) en hoe dicht bij de inwoner die is georganiseerd (cirkel)',
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      notAdditive('in meer leefdomeinen en cirkels voorkomen'),
      smallNumbersNote(calculated),
      reconstructedNote(calculated),
      withLevels ? `${levels.join(' · ')}.` : null,
    ],
  };
}

/** The pictures below each other, clients above kosten. */
function imagesOf(calculated: Calculated, fan: Fan, left: number): PlanImage[] {
  if (!fan.counted) return [];
  return (['clienten', 'kosten'] as const).map((measure, place): PlanImage => {
    const cells = fanCells(fan, measure);
    const what = measure === 'clienten' ? 'het aantal cliënten' : 'de kosten in duizenden euro’s';
    return {
      name: `am_waaier_beeld_${measure}`,
      picture: fanPicture(cells, 'sheet'),
      place: { top: TOP + place * (IMAGE.rows + 2), left, rows: IMAGE.rows, columns: IMAGE.columns },
      zoom: IMAGE.zoom,
      altText:
        `Een waaier van tien leefdomeinen met vier ringen, van ${cells.rings[0]?.naam ?? ''} binnenin tot ` +
        `${cells.rings.at(-1)?.naam ?? ''} buitenom, voor ${fanName(calculated, fan)}. Hoe donkerder, hoe hoger ${what}; ` +
        'gearceerd is niet aangeleverd. De cijfers staan in de tabellen links.',
    };
  });
}

/** A table under the pivots, under its own heading. */
function withBelow({ tables, texts, columns }: PivotBlocks, { heading, ...contents }: Block): PivotBlocks {
  const top = Math.max(...tables.map(({ top: upper, rows }) => upper + Math.max(1, rows.length))) + 3;
  const table = tableOf({ ...contents, top, left: 0 });
  return {
    tables: [...tables, table],
    texts: [...texts, { row: top - 1, column: 0, text: heading, style: 'heading' }],
    columns: Math.max(columns, table.columns.length),
  };
}

function plan(calculated: Calculated, { waaierVan }: RunFacts): SheetPlan {
  const fan = fanOf(calculated, waaierVan);
  const pivots = pivotBlocks(pivotsOf(calculated, fan), TOP, 0);
  const counts = fan.counted ? tellingen(calculated, fan.gebied, 'am_waaier_tellingen') : null;
  const blocks = counts === null ? pivots : withBelow(pivots, counts);
  const images = imagesOf(calculated, fan, blocks.columns + 1);
  const left = blocks.columns + 1 + (images.length > 0 ? IMAGE.columns + 1 : 0);
  const rows = tidyRows(calculated, fan);
  const columns = tidyColumns(fan);
  const tidy = tableOf({ name: 'am_waaier', top: TOP, left, columns, rows, hasTotal: rows.length > 0 });
  return page(calculated, textOf(calculated, fan), {
    tables: [tidy, ...blocks.tables],
    images,
    texts: [
      ...blocks.texts,
      ...images.map(({ place, name }): PlanText => ({
        row: place.top - 1,
        column: place.left,
        text: name.endsWith('kosten') ? 'De waaier in kosten (duizenden euro’s)' : 'De waaier in cliënten',
        style: 'heading',
      })),
      { row: TOP - 1, column: left, text: 'Alle cijfers', style: 'heading' },
    ],
    printColumns: blocks.columns,
  });
}

export default resultSheet({
  id: 'waaier',
  order: 80,
  name: 'Waaier',
  explanation: 'De waaier als beeld en als tabel: leefdomeinen naast cirkels, in cliënten en kosten.',
  goodFor: 'In één beeld laten zien hoe hulp is verdeeld over leefdomeinen en cirkels.',
  notFor: 'Om kleine gebieden precies met elkaar te vergelijken: kijk daarvoor naar de tabel en naar Benchmark.',
  perPersoon: false,
  plan,
});
