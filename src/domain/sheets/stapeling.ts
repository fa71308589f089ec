import type { Calculated, Stapelklassen } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { areaOfRow } from '../counting/report';
import type { Gebied } from '../gebieden';
import { dutchNumber } from '../wording';
import { areaNames } from './area-names';
import { barsOf, noBarFor, type DrawnBars } from './bars';
import { lowestShown, notAdditive, notCountedNote, reconstructedNote, smallNumbersNote, sourceNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { leefdomeinHeads } from './leefdomein-heads';
import { page } from './page';
import { FEWEST_INWONERS } from './rates';
import { resultSheet } from './result-sheet';
import type { PlanTable, SheetPlan } from './sheet-plan';
import { stack, type Block } from './stack';
import { isSmall, shownCount } from './suppress';
import type { TableColumn } from './table';

/** The classes: so many different products. */
const CLASSES = ['1', '2', '3', '4', '5', '6+'] as const satisfies readonly (keyof Stapelklassen)[];

/** How many have at least so many different products. */
export const fromClass = (classes: Stapelklassen, least: number): number =>
  CLASSES.slice(least - 1).reduce((sum, name) => sum + classes[name], 0);

const columnsOf = (who: 'clienten' | 'huishoudens'): readonly TableColumn[] => [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  ...CLASSES.map((name) => ({ name, format: 'count' as const })),
  { name: `${who}_met_2_of_meer`, format: 'count' },
  { name: 'stapelingsgraad', format: 'percent' },
  { name: 'per_1000_huishoudens', format: 'rate' },
];

/** One line: the classes, those of two or more, their share and how many that is per 1,000 households that live there. */
function cellsOf(classes: Stapelklassen, all: number, stacked: number, huishoudens: number | null): Cell[] {
  const hidden = isSmall(stacked) || isSmall(all);
  return [
    ...CLASSES.map((name) => shownCount(classes[name])),
    shownCount(stacked),
    hidden || all === 0 ? null : stacked / all,
    hidden || huishoudens === null || huishoudens === 0 ? null : (1000 * stacked) / huishoudens,
  ];
}

/** The households of an area by which a rate may be worked out: too few inhabitants, no rate (design 4.3, 4.8). */
const huishoudensFor = (area: Gebied | null): number | null =>
  area === null || area.inwoners === null || area.inwoners < FEWEST_INWONERS ? null : area.huishoudens;

/** Classes by gebied, for clients and, when they were delivered, households; the total last. */
function perGebiedBlocks(calculated: Calculated): Block[] {
  const { stapeling, checked, deelbaar, wijken } = calculated;
  const naamOf = areaNames(calculated);
  const wholes = new Map(wijken.map((cell) => [cell.gebied, cell]));
  const areaOf = areaOfRow(checked.given);
  const rowsOf = (who: 'clienten' | 'huishoudens'): Cell[][] =>
    stapeling.perGebied.flatMap((line) => {
      const { gebied, [who]: classes } = line;
      if (classes === null) return [];
      const isTotal = gebied === TOTAAL;
      const names = [isTotal ? 'Totaal' : gebied, isTotal ? wholeName(calculated) : naamOf(gebied)];
      const all = deelbaar === undefined ? fromClass(classes, 1) : (wholes.get(gebied)?.[who] ?? 0);
      const stacked = deelbaar?.tweeOfMeer(who, gebied) ?? fromClass(classes, 2);
      return [[...names, ...cellsOf(classes, all, stacked, huishoudensFor(areaOf(gebied)))]];
    });
  const blocks = (['clienten', 'huishoudens'] as const).map((who): Block => {
    const rows = rowsOf(who);
    const heading = who === 'clienten' ? 'Cliënten naar aantal verschillende producten' : 'Huishoudens naar aantal verschillende producten';
    const name = who === 'clienten' ? 'am_stapeling' : 'am_stapeling_huishoudens';
    return { heading, name, columns: columnsOf(who), rows, hasTotal: rows.length > 0 };
  });
  return blocks.filter(({ name, rows }) => name === 'am_stapeling' || rows.length > 0);
}

/** Clients by exactly the wetten they have. */
function wettenBlock({ stapeling, wijken, deelbaar }: Calculated): Block {
  const counts = Object.entries(stapeling.wetten);
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  // A total is rounded on its own.
  const all = deelbaar === undefined ? sum : (wijken.find(({ gebied }) => gebied === TOTAAL)?.clienten ?? 0);
  return {
    heading: 'Cliënten naar combinatie van wetten',
    name: 'am_stapeling_wetten',
    columns: [
      { name: 'wetten', format: 'text' },
      { name: 'clienten', format: 'count' },
      { name: 'aandeel', format: 'percent' },
    ],
    rows: [
      ...counts.map(([key, count]): Cell[] => [key, shownCount(count), isSmall(count) || all === 0 ? null : count / all]),
      ['Totaal', shownCount(all), isSmall(all) || all === 0 ? null : 1],
    ],
    hasTotal: true,
  };
}

/** Clients with both leefdomeinen, in the order of the preset. */
function leefdomeinenBlock({ stapeling, checked }: Calculated): Block {
  const heads = leefdomeinHeads(checked.given.settings.preset);
  const both = (a: string, b: string): Cell =>
    a === b ? null : shownCount(stapeling.leefdomeinen[[a, b].sort().join('+')] ?? 0);
  return {
    heading: 'Cliënten met hulp in twee leefdomeinen',
    name: 'am_stapeling_leefdomeinen',
    columns: [
      { name: 'leefdomein', format: 'text' },
      { name: 'naam', format: 'text' },
      // Narrow, so that the tables above it, whose columns these are too, stay on one page.
      ...heads.map(({ code, naam }) => ({ name: code, header: naam, format: 'count' as const, width: 14 })),
    ],
    rows: heads.map(({ code, naam }) => [code, naam, ...heads.map((other) => both(code, other.code))]),
    hasTotal: false,
    plain: true,
  };
}

function chartOf(calculated: Calculated, perGebied: PlanTable | undefined, left: number): DrawnBars {
  const gebieden = calculated.stapeling.perGebied.filter(({ gebied }) => gebied !== TOTAAL).length;
  const count = (cell: Cell): number => (typeof cell === 'number' && cell > 0 ? cell : 0);
  return barsOf({
    ...{ name: 'am_stapeling_grafiek', type: 'stackedBar', title: 'Cliënten per gebied naar aantal verschillende producten' },
    rows: perGebied?.rows.slice(0, gebieden) ?? [],
    series: CLASSES.map((name) => ({ name, format: 'count' })),
    rank: (row) => row.slice(2, 2 + CLASSES.length).reduce((sum: number, cell) => sum + count(cell), 0),
    chosen: 'met de meeste cliënten',
    noBar: noBarFor(calculated),
    ...{ left, columns: 10, free: left + 11 },
    altText:
      'Liggende balken: per gebied het aantal cliënten, verdeeld naar het aantal verschillende producten. ' +
      `Aantallen onder de ${lowestShown(calculated)} staan er niet in. De cijfers staan in de tabel links.`,
  });
}

/** What part of the kosten goes to clients with three or more products; null where that may not or cannot be said. */
export function shareFromThree({ stapeling, wijken }: Calculated): number | null {
  const kosten = wijken.find(({ gebied }) => gebied === TOTAAL)?.kosten ?? 0;
  const clients = fromClass(stapeling.clienten, 3);
  const share = kosten <= 0 || isSmall(clients) || clients === 0 ? NaN : stapeling.kostenVanafDrie / kosten;
  // A shareable copy hides these kosten.
  return Number.isNaN(share) ? null : share;
}

function plan(calculated: Calculated): SheetPlan {
  const counted = calculated.report.length > 0;
  const blocks = [...perGebiedBlocks(calculated), wettenBlock(calculated), leefdomeinenBlock(calculated)];
  const { tables, texts, columns } = stack(counted ? blocks : blocks.slice(0, 1));
  const bars = chartOf(calculated, counted ? tables[0] : undefined, columns + 1);
  const share = shareFromThree(calculated);
  const households = calculated.stapeling.huishoudens === null;
  const text = {
    id: 'stapeling',
    name: 'Stapeling',
    subtitle:
      share === null
        ? 'Hoeveel verschillende producten cliënten en huishoudens tegelijk hebben'
        : `Cliënten met drie of meer verschillende producten: ${dutchNumber(100 * share, 1)}% van de kosten`,
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      notAdditive('in meer gebieden voorkomen'),
      'Een cliënt telt met al zijn producten in elk gebied waar hij voorkomt. Stapelingsgraad: het deel met twee of meer.',
      'Per 1.000 huishoudens: van alle huishoudens die er wonen, ook zonder hulp.',
      households && counted ? 'Huishoudens: niet aangeleverd (kolom huishouden_id is leeg).' : null,
      smallNumbersNote(calculated),
      reconstructedNote(calculated),
    ],
  };
  return page(calculated, text, {
    tables: [...tables, ...bars.tables],
    texts: [...texts, ...bars.texts],
    charts: bars.charts,
    printColumns: columns,
  });
}

export default resultSheet({
  id: 'stapeling',
  order: 90,
  name: 'Stapeling',
  explanation: 'Hoeveel hulp samenkomt bij één cliënt of huishouden, en welke wetten en leefdomeinen samengaan.',
  goodFor: 'Zien waar hulp uit meer wetten samenkomt en waar afstemming helpt.',
  notFor: 'Om er personen of huishoudens mee op te zoeken.',
  perPersoon: false,
  plan,
});
