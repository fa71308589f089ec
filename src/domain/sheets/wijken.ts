import type { Calculated } from '../calculated';
import { cbsNietGebruikt } from '../cbs';
import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import { partlyNote } from './benchmark/notes';
import { notCountedNote, smallNumbersNote, sourceNote } from './footnotes';
import { wholeName } from './gebied-spread';
import { lookup, measureCells, measureColumns } from './measures';
import { page, TOP } from './page';
import { rateColumns, rateOf } from './rates';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { tableOf, type TableColumn } from './table';

const columns: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'inwoners', format: 'count' },
  { name: 'p65', format: 'percent' },
  { name: 'ses', format: 'score' },
  ...measureColumns,
  ...rateColumns,
];

/** A line for each report row, in its order; the last is the total. */
function rowsOf(calculated: Calculated): Cell[][] {
  const { report, wijken } = calculated;
  const figures = lookup(
    wijken,
    () => '',
    wijken.some(({ huishoudens }) => huishoudens !== null),
  );
  return report.map((row) => {
    const measures = figures(row.gebied, '');
    const isTotal = row.gebied === TOTAAL;
    return [
      isTotal ? 'Totaal' : row.gebied,
      isTotal ? wholeName(calculated) : row.naam,
      row.inwoners,
      row.p65,
      // Adding nothing makes of minus zero, which would show as -0,00, a plain zero.
      row.ses === null ? null : row.ses + 0,
      ...measureCells(measures),
      ...rateColumns.map(({ name }) => rateOf(name, row, measures)),
    ];
  });
}

const MOVED_NOTE =
  'Telt niet op: wie in het kwartaal verhuisde, telt in elk gebied mee en in het totaal één keer. ' +
  'Buiten de gemeente, onbekend en gebieden met minder dan 50 inwoners hebben geen verhoudingen.';

const figuresNote = ({ gebieden }: Calculated): string =>
  'P65: deel van de inwoners van 65 jaar en ouder. SES: sociaal-economische score van het CBS (SES-WOA)' +
  (gebieden.gebieden.some(({ sesWoa }) => sesWoa !== null) || (gebieden.uitKerngegevens && !gebieden.cbs?.uitReferentie) ? '.' : '; die staat niet in de CBS-referentie en is in te vullen op blad Kerngegevens.');

function plan(calculated: Calculated): SheetPlan {
  const { eenheid } = calculated.checked.given.settings;
  const text = {
    id: 'wijken',
    name: 'Wijken',
    subtitle: `Cliënten, voorzieningen en kosten per ${eenheid}, met verhoudingen tot het aantal inwoners`,
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      MOVED_NOTE,
      partlyNote(calculated),
      smallNumbersNote(calculated),
      figuresNote(calculated),
      ...cbsNietGebruikt(calculated.checked.given),
    ],
  };
  const rows = rowsOf(calculated);
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_wijken', top: TOP, left: 0, columns, rows, hasTotal: rows.length > 0 })],
  });
}

export default resultSheet({
  id: 'wijken',
  order: 50,
  name: 'Wijken',
  explanation: 'Alle aantallen, kosten en verhoudingen per wijk, met het totaal van de gemeente.',
  goodFor: 'Wijken naast elkaar leggen, in aantallen en in verhouding tot het aantal inwoners.',
  notFor: 'Om te delen zonder meer: maak daarvoor een deelbare kopie, daarin zijn kleine aantallen verborgen.',
  perPersoon: false,
  plan,
});
