import type { CalculatedArrangement, Calculated } from '../calculated';
import type { Cell, Cents } from '../cell';
import { redenVan } from '../counting/arrangementen';
import { areaNames } from './area-names';
import type { Settings } from '../settings';
import { counted } from './counted';
import { fileName, noPeriodeNote } from './footnotes';
import { MadeRows } from './made-rows';
import { Outermost } from './outermost';
import { AFGESCHERMD, bsnColumns } from './own-values';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { PlanRows, SheetPlan } from './sheet-plan';
import { inEuro } from './suppress';
import { tableOf, type TableColumn } from './table';

const REDEN = 'reden';

/** A column with what it holds of an arrangement. */
interface OwnColumn extends TableColumn {
  readonly of: (one: CalculatedArrangement) => Cell;
}

const euroOrEmpty = (cents: Cents | null): Cell => (cents === null ? null : inEuro(cents));

/** The keys of the section `arrangementen` of the JSON in their order, then whose it is and when. */
function columnsOf(calculated: Calculated): readonly OwnColumn[] {
  const { given } = calculated.checked;
  const naamOf = areaNames(calculated);
  const hidden = bsnColumns(calculated.checked, 'Arrangementen').has('client_id');
  return [
    { name: 'rij', format: 'number', of: ({ rij }) => rij },
    { name: 'arrangement', format: 'text', of: ({ arrangement }) => arrangement },
    { name: 'duurklasse', format: 'text', of: ({ duurklasse }) => duurklasse },
    { name: 'tarief', format: 'euroCents', of: ({ tarief }) => euroOrEmpty(tarief) },
    { name: 'per', format: 'text', of: ({ per }) => per },
    { name: 'kosten_kwartaal', format: 'euroCents', of: ({ kostenKwartaal }) => euroOrEmpty(kostenKwartaal) },
    { name: 'kosten_jaar', format: 'euroCents', of: ({ kostenJaar }) => euroOrEmpty(kostenJaar) },
    { name: 'kosten_tot_einde', format: 'euroCents', of: ({ kostenTotEinde }) => euroOrEmpty(kostenTotEinde) },
    { name: 'kosten_ehs', format: 'euroCents', of: ({ kostenEhs }) => euroOrEmpty(kostenEhs) },
    { name: REDEN, format: 'wrapped', width: 90, of: (one) => redenVan(given, one) },
    { name: 'client_id', format: 'text', of: ({ clientId }) => (hidden && clientId !== null ? AFGESCHERMD : clientId) },
    { name: 'gebied', format: 'text', of: ({ gebied }) => gebied },
    { name: 'naam', format: 'text', of: ({ gebied }) => naamOf(gebied) },
    { name: 'wijkteam', format: 'text', of: ({ wijkteam }) => wijkteam },
    { name: 'begindatum', format: 'date', of: ({ begindatum }) => begindatum },
    { name: 'einddatum', format: 'date', of: ({ einddatum }) => einddatum },
    { name: 'afloop', format: 'date', of: ({ afloop }) => afloop },
    { name: 'loopt_af_binnen_90_dagen', format: 'text', of: ({ looptAf }) => (looptAf ? 'ja' : 'nee') },
  ];
}

/** The sum of what is known; empty when nothing is. */
function sumOf(list: readonly CalculatedArrangement[], of: (one: CalculatedArrangement) => Cents | null): Cell {
  let sum: Cents | null = null;
  for (const one of list) {
    const cents = of(one);
    if (cents !== null) sum = (sum ?? 0) + cents;
  }
  return euroOrEmpty(sum);
}

/** The total of what is known of each amount. */
function totalOf(arrangementen: readonly CalculatedArrangement[], columns: readonly OwnColumn[]): Cell[] {
  const sums: Readonly<Record<string, Cell>> = {
    rij: 'Totaal',
    kosten_kwartaal: sumOf(arrangementen, ({ kostenKwartaal }) => kostenKwartaal),
    kosten_jaar: sumOf(arrangementen, ({ kostenJaar }) => kostenJaar),
    kosten_tot_einde: sumOf(arrangementen, ({ kostenTotEinde }) => kostenTotEinde),
    kosten_ehs: sumOf(arrangementen, ({ kostenEhs }) => kostenEhs),
  };
  return columns.map(({ name }) => sums[name] ?? null);
}

/** A line for each arrangement, then the total; made when they are written, because each is explained at length. */
function rowsOf({ arrangementen }: Calculated, columns: readonly OwnColumn[]): PlanRows {
  if (arrangementen.length === 0) return [];
  const total = totalOf(arrangementen, columns);
  // A reason has a width of its own, and begins with a word of ours.
  const cellsOf = ({ name, of }: OwnColumn): readonly Cell[] => (name === REDEN ? [] : arrangementen.map(of));
  return new MadeRows(
    arrangementen.length + 1,
    (place) => {
      const one = arrangementen[place];
      return one === undefined ? total : columns.map(({ of }) => of(one));
    },
    columns.map((column, place) => outermostOf(column, arrangementen, total[place] ?? null)),
    () => columns.map((column, place) => [...cellsOf(column), total[place] ?? null]),
  );
}

function outermostOf({ name, of }: OwnColumn, arrangementen: readonly CalculatedArrangement[], total: Cell): readonly Cell[] {
  if (name === REDEN) return [];
  const outermost = new Outermost();
  outermost.add(total);
  for (const one of arrangementen) outermost.add(of(one));
  return outermost.cells;
}

/** How periods and extra schoonmaak are counted; the interval can be read two ways (design 1.4). */
const howLong = ({ heleperiode, ehsIntervalMaanden }: Settings): string =>
  `${heleperiode ? 'Maanden en perioden van 4 weken tellen heel.' : 'Kosten gaan naar het aantal dagen.'} ` +
  `Extra schoonmaak (EHS): om de ${ehsIntervalMaanden} maanden; ` +
  'sommige gemeenten lezen tweejaarlijks als twee keer per jaar.';

function plan(calculated: Calculated): SheetPlan {
  const { arrangementen, checked } = calculated;
  const unpriced = arrangementen.filter(({ tarief }) => tarief === null).length;
  const text = {
    id: 'arrangementen',
    name: 'Arrangementen berekend',
    subtitle:
      arrangementen.length === 0
        ? 'Er zijn geen arrangementen om te berekenen'
        : 'Elk arrangement met zijn tarief en zijn kosten. ' +
          'Dit zijn gegevens per persoon: ze mogen de gemeente niet verlaten.',
    notes: [
      noPeriodeNote(calculated),
      `Bron: ${fileName(calculated)}, bladen Arrangementen en Tarievenblad`,
      'Deze kosten staan naast die van blad Voorzieningen en vervangen ze niet.',
      howLong(checked.given.settings),
      unpriced === 0
        ? null
        : `${counted(unpriced, 'arrangement heeft', 'arrangementen hebben')} geen bedrag: de reden staat erbij. ` +
          'Het totaal telt alleen wat bekend is.',
    ],
  };
  const columns = columnsOf(calculated);
  const rows = rowsOf(calculated, columns);
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_arrangementen', top: TOP, left: 0, columns, rows, hasTotal: rows.length > 0 })],
  });
}

export default resultSheet({
  id: 'arrangementen',
  order: 130,
  name: 'Arrangementen berekend',
  explanation: 'Wat elk arrangement kost in dit kwartaal, dit jaar en tot het einde, en wanneer het afloopt.',
  goodFor: 'De kosten van lopende arrangementen volgen en evaluaties op tijd plannen.',
  notFor: 'Om te delen of om een besluit over één cliënt op te baseren: kijk daarvoor in het dossier.',
  perPersoon: true,
  plan,
});
