import type { Calculated, CountedCell, Measures } from '../calculated';
import type { Cell } from '../cell';
import { cirkelLabel, cirkelModellen } from '../cirkelmodellen';
import { cirkels } from '../cirkels';
import { TOTAAL } from '../counting/gebied-of-row';
import { notAdditive, notCountedNote, reconstructedNote, SMALL_NUMBERS_NOTE, sourceNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { leefdomeinHeads } from './leefdomein-heads';
import { lookup, measureCell, measureCells, measureColumns } from './measures';
import { page, TOP, type PageText } from './page';
import { pivotBlocks, type Pivot, type PivotHead } from './pivot';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { NIET_AANGELEVERD } from './suppress';
import { tableOf, type TableColumn } from './table';

/** A cirkel as the chosen model names it, with what it costs and how deep it cuts. */
interface Ring extends PivotHead {
  readonly levels: readonly [kosten: string, impact: string];
}

/** What the fan of the gemeente is made of. */
interface Fan {
  readonly counted: boolean;
  readonly leefdomeinen: readonly PivotHead[];
  readonly rings: readonly Ring[];
  /** Whether the chosen model shows the levels of its rings. */
  readonly withLevels: boolean;
  /** True for a cirkel of which nothing was delivered. */
  isMissing(cirkel: string): boolean;
  /** The measures of a cell; code `totaal` takes an axis together. */
  figures(leefdomein: string, cirkel: string): Measures;
}

function fanOf({ checked, report, waaier, leefdomeinen, cirkels: perCirkel, wijken }: Calculated): Fan {
  const { model, preset } = checked.given.settings;
  const counted = report.length > 0;
  const present = new Set<string | null>(
    perCirkel.filter(({ voorzieningen }) => voorzieningen > 0).map(({ cirkel }) => cirkel),
  );
  const whole = [waaier, leefdomeinen, perCirkel, wijken].flatMap((cells) =>
    cells.filter(({ gebied }) => gebied === TOTAAL),
  );
  const codeOf = ({ leefdomein, cirkel }: CountedCell): string => `${leefdomein ?? TOTAAL}|${cirkel ?? TOTAAL}`;
  const find = lookup(
    whole,
    codeOf,
    wijken.some(({ huishoudens }) => huishoudens !== null),
  );
  return {
    counted,
    leefdomeinen: counted ? leefdomeinHeads(preset) : [],
    rings: cirkels.entries.map(({ code, kosten, impact }) => ({
      code,
      naam: cirkelLabel(model, code),
      levels: [kosten, impact],
    })),
    withLevels: cirkelModellen.some(({ code, metKostenEnImpact }) => code === model && metKostenEnImpact),
    // Maatwerk is what a delivery is about: none of it is a 0, not a gap.
    isMissing: (cirkel) => cirkel !== 'M' && cirkel !== TOTAAL && !present.has(cirkel),
    figures: (leefdomein, cirkel) => find(TOTAAL, `${leefdomein}|${cirkel}`),
  };
}

function pivotsOf(calculated: Calculated, { counted, leefdomeinen, rings, isMissing, figures }: Fan): Pivot[] {
  return (['clienten', 'kosten'] as const).map((measure) => ({
    name: `am_waaier_${measure}`,
    heading: measure === 'clienten' ? 'Cliënten' : 'Kosten in euro',
    format: measure === 'clienten' ? 'count' : 'euro',
    rowNames: ['leefdomein', 'naam'],
    rows: leefdomeinen,
    total: counted ? { code: TOTAAL, naam: wholeName(calculated) } : null,
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

function tidyRows(
  calculated: Calculated,
  { counted, leefdomeinen, rings, withLevels, isMissing, figures }: Fan,
): Cell[][] {
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
  const total: Cell[] = ['Totaal', wholeName(calculated), null, 'Alle cirkels', ...(withLevels ? [null, null] : [])];
  return [...rows, [...total, ...measureCells(figures(TOTAAL, TOTAAL))]];
}

function textOf(calculated: Calculated, { rings, withLevels }: Fan): PageText {
  const levels = rings.map(({ naam, levels: [kosten, impact] }) => `${naam}: kosten ${kosten}, impact ${impact}`);
  return {
    id: 'waaier',
    name: 'Waaier',
    subtitle: 'Leefdomein en cirkel: waar hulp op gericht is en hoe dicht bij de inwoner die is georganiseerd',
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      notAdditive('in meer leefdomeinen en cirkels voorkomen'),
      SMALL_NUMBERS_NOTE,
      reconstructedNote(calculated),
      withLevels ? `${levels.join(' · ')}.` : null,
    ],
  };
}

function plan(calculated: Calculated): SheetPlan {
  const fan = fanOf(calculated);
  const blocks = pivotBlocks(pivotsOf(calculated, fan), TOP, 0);
  const left = blocks.columns + 1;
  const rows = tidyRows(calculated, fan);
  const columns = tidyColumns(fan);
  const tidy = tableOf({ name: 'am_waaier', top: TOP, left, columns, rows, hasTotal: rows.length > 0 });
  return page(calculated, textOf(calculated, fan), {
    tables: [tidy, ...blocks.tables],
    texts: [...blocks.texts, { row: TOP - 1, column: left, text: 'Alle cijfers', style: 'heading' }],
    printColumns: blocks.columns,
  });
}

export default resultSheet({
  id: 'waaier',
  order: 80,
  name: 'Waaier',
  explanation: 'De waaier van de hele gemeente: leefdomeinen naast cirkels, in cliënten en kosten.',
  perPersoon: false,
  plan,
});
