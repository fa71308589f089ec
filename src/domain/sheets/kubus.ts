import type { Calculated, CountedCell } from '../calculated';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { leefdomeinNaam, presetOf } from '../leefdomeinen';
import { areaNames } from './area-names';
import { notAdditive, notCountedNote, reconstructedNote, smallNumbersNote, sourceNote, tooManyNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { measureCells, measureColumns } from './measures';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { MOST_ROWS, tableOf, type TableColumn } from './table';

const axes: readonly TableColumn[] = [
  { name: 'periode', format: 'text' },
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'wet', format: 'text' },
  { name: 'leefdomein', format: 'text' },
  { name: 'leefdomeinnaam', format: 'text' },
  { name: 'cirkel', format: 'text' },
];

/** The names of the columns of the Kubus, in order. */
export const kubusNames: readonly string[] = [...axes, ...measureColumns].map(({ name }) => name);

/** The values of `axes` for a cell of the kubus. */
export function axisCells(calculated: Calculated): (cell: CountedCell) => Cell[] {
  const { given } = calculated.checked;
  const naamOf = areaNames(calculated);
  const preset = presetOf(given.settings.preset);
  return ({ gebied, wet, leefdomein, cirkel }) => [
    given.periode.code,
    gebied,
    gebied === TOTAAL ? wholeName(calculated) : naamOf(gebied),
    wet,
    leefdomein,
    leefdomein === null ? null : leefdomeinNaam(preset, leefdomein),
    cirkel,
  ];
}

function plan(calculated: Calculated): SheetPlan {
  const { kubus } = calculated;
  const cellsOf = axisCells(calculated);
  const rows = kubus.slice(0, MOST_ROWS).map((cell) => [...cellsOf(cell), ...measureCells(cell)]);
  const text = {
    id: 'kubus',
    name: 'Kubus',
    subtitle: 'Een regel per gebied, wet, leefdomein en cirkel, om zelf verder mee te rekenen of in Power BI te laden',
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      'Alleen combinaties die voorkomen. De regels met gebied totaal gaan over de hele levering: tel ze niet bij de andere op.',
      notAdditive('in meer gebieden, wetten, leefdomeinen en cirkels voorkomen'),
      smallNumbersNote(calculated),
      reconstructedNote(calculated),
      tooManyNote(kubus.length),
    ],
  };
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_kubus', top: TOP, left: 0, columns: [...axes, ...measureColumns], rows, hasTotal: false })],
  });
}

export default resultSheet({
  id: 'kubus',
  order: 150,
  name: 'Kubus',
  explanation: 'Alle aantallen in één platte tabel met het kwartaal erbij, voor een eigen monitor of Power BI.',
  goodFor: 'Inlezen in een eigen monitor of in Power BI, ook kwartaal na kwartaal.',
  notFor: 'Om cliënten uit verschillende regels op te tellen: wie meer soorten hulp heeft, telt dan dubbel.',
  perPersoon: false,
  plan,
});
