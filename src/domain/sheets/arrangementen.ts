import type { CalculatedArrangement, Calculated } from '../calculated';
import type { Cell, Cents } from '../cell';
import { areaNames } from './area-names';
import type { Settings } from '../settings';
import { counted } from './counted';
import { fileName, noPeriodeNote } from './footnotes';
import { AFGESCHERMD, bsnColumns } from './own-values';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { inEuro } from './suppress';
import { tableOf, type TableColumn } from './table';

/** The keys of the section `arrangementen` of the JSON in their order, then whose it is and when. */
const columns: readonly TableColumn[] = [
  { name: 'rij', format: 'number' },
  { name: 'arrangement', format: 'text' },
  { name: 'duurklasse', format: 'text' },
  { name: 'tarief', format: 'euroCents' },
  { name: 'per', format: 'text' },
  { name: 'kosten_kwartaal', format: 'euroCents' },
  { name: 'kosten_jaar', format: 'euroCents' },
  { name: 'kosten_tot_einde', format: 'euroCents' },
  { name: 'kosten_ehs', format: 'euroCents' },
  { name: 'reden', format: 'wrapped', width: 90 },
  { name: 'client_id', format: 'text' },
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'wijkteam', format: 'text' },
  { name: 'begindatum', format: 'date' },
  { name: 'einddatum', format: 'date' },
  { name: 'afloop', format: 'date' },
  { name: 'loopt_af_binnen_90_dagen', format: 'text' },
];

const euroOrEmpty = (cents: Cents | null): Cell => (cents === null ? null : inEuro(cents));

/** The sum of what is known; empty when nothing is. */
function sumOf(list: readonly CalculatedArrangement[], of: (one: CalculatedArrangement) => Cents | null): Cell {
  const known = list.map(of).filter((cents) => cents !== null);
  return known.length === 0 ? null : inEuro(known.reduce((sum, cents) => sum + cents, 0));
}

/** A line for each arrangement, then the total of what is known. */
function rowsOf(calculated: Calculated): Cell[][] {
  const { arrangementen, checked } = calculated;
  if (arrangementen.length === 0) return [];
  const naamOf = areaNames(calculated);
  const hidden = bsnColumns(checked, 'Arrangementen').has('client_id');
  const rows = arrangementen.map((one): Cell[] => [
    one.rij,
    one.arrangement,
    one.duurklasse,
    euroOrEmpty(one.tarief),
    one.per,
    euroOrEmpty(one.kostenKwartaal),
    euroOrEmpty(one.kostenJaar),
    euroOrEmpty(one.kostenTotEinde),
    euroOrEmpty(one.kostenEhs),
    one.reden,
    hidden && one.clientId !== null ? AFGESCHERMD : one.clientId,
    one.gebied,
    naamOf(one.gebied),
    one.wijkteam,
    one.begindatum,
    one.einddatum,
    one.afloop,
    one.looptAf ? 'ja' : 'nee',
  ]);
  const total = [
    sumOf(arrangementen, ({ kostenKwartaal }) => kostenKwartaal),
    sumOf(arrangementen, ({ kostenJaar }) => kostenJaar),
    sumOf(arrangementen, ({ kostenTotEinde }) => kostenTotEinde),
    sumOf(arrangementen, ({ kostenEhs }) => kostenEhs),
  ];
  const empty = (count: number): Cell[] => Array.from({ length: count }, () => null);
  return [...rows, ['Totaal', ...empty(4), ...total, ...empty(columns.length - 9)]];
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
  const rows = rowsOf(calculated);
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
