import type { Calculated, CountedCell, Measures } from '../calculated';
import type { Cell } from '../cell';
import { cirkelLabel, cirkelModellen } from '../cirkelmodellen';
import { cirkels, type CirkelCode } from '../cirkels';
import { TOTAAL } from '../counting/gebied-of-row';
import { leefdomeinEntries, notAdditive, reconstructedNote, SMALL_NUMBERS_NOTE, sourceNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { lookup, measureCell, measureCells, measureColumns } from './measures';
import { page } from './page';
import { pivotBlocks, type Pivot } from './pivot';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { NIET_AANGELEVERD } from './suppress';
import { tableOf, type TableColumn } from './table';

/** The cirkels as the chosen model names them, and whether it adds what a ring costs and how deep it cuts. */
function ringsOf({ checked, cirkels: counted }: Calculated) {
  const { model } = checked.given.settings;
  const delivered = new Set(counted.filter(({ voorzieningen }) => voorzieningen > 0).map(({ cirkel }) => cirkel));
  return {
    withLevels: cirkelModellen.some(({ code, metKostenEnImpact }) => code === model && metKostenEnImpact),
    rings: cirkels.entries.map(({ code, kosten, impact }) => ({
      code,
      naam: cirkelLabel(model, code),
      levels: [kosten, impact],
      // Maatwerk is what a delivery is about: none of it is a 0, not a gap.
      delivered: code === 'M' || delivered.has(code),
    })),
  };
}

type Figures = (leefdomein: string, cirkel: string) => Measures;

/** The measures of the gemeente; code `totaal` takes an axis together. */
function figuresOf({ waaier, leefdomeinen, cirkels: perCirkel, wijken }: Calculated): Figures {
  const whole = (cells: readonly CountedCell[]): CountedCell[] => cells.filter(({ gebied }) => gebied === TOTAAL);
  const codeOf = ({ leefdomein, cirkel }: CountedCell): string => `${leefdomein ?? TOTAAL}|${cirkel ?? TOTAAL}`;
  const cells = [...whole(waaier), ...whole(leefdomeinen), ...whole(perCirkel), ...whole(wijken)];
  const find = lookup(cells, codeOf, wijken.some(({ huishoudens }) => huishoudens !== null));
  return (leefdomein, cirkel) => find(TOTAAL, `${leefdomein}|${cirkel}`);
}

function plan(calculated: Calculated): SheetPlan {
  const { rings, withLevels } = ringsOf(calculated);
  const figures = figuresOf(calculated);
  const counted = calculated.report.length > 0;
  const leefdomeinen = counted ? leefdomeinEntries(calculated.checked.given.settings.preset) : [];
  const missing = new Set<string>(rings.filter(({ delivered }) => !delivered).map(({ code }) => code));

  const pivots = (['clienten', 'kosten'] as const).map((measure): Pivot => ({
    name: `am_waaier_${measure}`,
    heading: measure === 'clienten' ? 'Cliënten' : 'Kosten in euro',
    format: measure === 'clienten' ? 'count' : 'euro',
    rowNames: ['leefdomein', 'naam'],
    rows: leefdomeinen,
    total: counted ? { code: TOTAAL, naam: wholeName(calculated) } : null,
    columns: [...rings, { code: TOTAAL, naam: 'Totaal' }],
    cell: (leefdomein, cirkel) => (missing.has(cirkel) ? NIET_AANGELEVERD : measureCell(measure, figures(leefdomein, cirkel))),
  }));

  const columns: TableColumn[] = [
    { name: 'leefdomein', format: 'text' },
    { name: 'naam', format: 'text' },
    { name: 'cirkel', format: 'text' },
    { name: 'cirkelnaam', format: 'text' },
    ...(withLevels ? levelColumns : []),
    ...measureColumns,
  ];
  const shown = (leefdomein: string, cirkel: CirkelCode): Cell[] =>
    missing.has(cirkel) ? measureColumns.map(() => NIET_AANGELEVERD) : measureCells(figures(leefdomein, cirkel));
  const rows = leefdomeinen.flatMap((leefdomein): Cell[][] =>
    rings.map(({ code, naam, levels }) => [
      leefdomein.code,
      leefdomein.naam,
      code,
      naam,
      ...(withLevels ? levels : []),
      ...shown(leefdomein.code, code),
    ]),
  );
  const total: Cell[] = ['Totaal', wholeName(calculated), null, 'Alle cirkels', ...(withLevels ? [null, null] : [])];
  if (counted) rows.push([...total, ...measureCells(figures(TOTAAL, TOTAAL))]);

  return page(calculated, headOf(calculated, { rings, withLevels }), (top) => {
    const blocks = pivotBlocks(pivots, top, 0);
    const left = blocks.columns + 1;
    const tidy = tableOf({ name: 'am_waaier', top, left, columns, rows, hasTotal: counted });
    return {
      tables: [tidy, ...blocks.tables],
      texts: [...blocks.texts, { row: top - 1, column: left, text: 'Alle cijfers', style: 'heading' }],
    };
  });
}

const levelColumns: readonly TableColumn[] = [
  { name: 'kostenniveau', format: 'text' },
  { name: 'impact', format: 'text' },
];

function headOf(calculated: Calculated, { rings, withLevels }: ReturnType<typeof ringsOf>) {
  const levels = rings.map(({ naam, levels: [kosten, impact] }) => `${naam}: kosten ${kosten}, impact ${impact}`);
  return {
    id: 'waaier',
    name: 'Waaier',
    subtitle: 'Leefdomein en cirkel: waar hulp op gericht is en hoe dicht bij de inwoner die is georganiseerd',
    notes: [
      sourceNote(calculated),
      `${notAdditive('in meer leefdomeinen en cirkels')} ${SMALL_NUMBERS_NOTE}`,
      reconstructedNote(calculated),
      withLevels ? `${levels.join(' · ')}.` : null,
    ],
    headings: true,
  };
}

export default resultSheet({
  id: 'waaier',
  order: 80,
  name: 'Waaier',
  explanation: 'De waaier van de hele gemeente: leefdomeinen naast cirkels, in cliënten en kosten.',
  perPersoon: false,
  plan,
});
