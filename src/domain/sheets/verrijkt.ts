import type { Calculated } from '../calculated';
import type { Cell, CellCodes } from '../cell';
import type { ColumnData, SheetData } from '../levering/sheet-data';
import { counted } from './counted';
import { notCountedNote, reconstructedNote, sentences, sourceNote, tooManyNote } from './footnotes';
import { AFGESCHERMD, bsnColumns, formatOf, outermostValues, ownValues } from './own-values';
import { MadeRows } from './made-rows';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { MOST_ROWS, tableOf, type TableColumn } from './table';
import { DECIDED, decidedCells, decidedValues, type Decide } from './verrijkt/decided';

/** Columns that always stand here, delivered or not. */
const ALWAYS = new Set([
  'client_id',
  'wet',
  'productcategorie',
  'productcode',
  'product_omschrijving',
  'leveringsvorm',
  'begindatum',
  'einddatum',
]);

interface OwnColumn {
  readonly column: TableColumn;
  /** Per row of the sheet the place of its value in `values`. */
  readonly codes: CellCodes;
  /** Its distinct values, made when the rows are. */
  readonly values: () => readonly Cell[];
  readonly outermost: readonly Cell[];
}

const NO_CODES = new Int32Array();

/** The delivered columns as they were read, in the order of the format; a column with BSNs only by name. */
function ownColumns({ checked }: Calculated, hidden: ReadonlySet<string>): OwnColumn[] {
  const sheet = checked.levering.sheets.Voorzieningen as SheetData | null;
  if (sheet === null) return [];
  const decided = new Set(DECIDED.map(({ name }) => name));
  return Object.values<ColumnData>(sheet.columns)
    .filter(({ name, position }) => position !== null || ALWAYS.has(name))
    .map((data) => {
      const format = formatOf(sheet, data.name);
      const name = decided.has(data.name) ? `${data.name}_aangeleverd` : data.name;
      if (hidden.has(data.name)) {
        return { column: { name, format }, codes: NO_CODES, values: () => [AFGESCHERMD], outermost: [AFGESCHERMD] };
      }
      let values: readonly Cell[] | null = null;
      return {
        column: { name, format },
        codes: data.codes,
        values: () => (values ??= ownValues(data, format)),
        outermost: outermostValues(data, format),
      };
    });
}

/** Makes the line of a row that counts: its row number, what was delivered, what was decided. */
function lineOf({ mapped }: Calculated, own: readonly OwnColumn[], decide: Decide): (place: number) => Cell[] {
  return (place) => {
    const row = mapped.at(place);
    const line = new Array<Cell>(1 + own.length + DECIDED.length);
    line[0] = row.rij;
    for (let at = 0; at < own.length; at++) {
      const { codes, values } = own[at] as OwnColumn;
      line[at + 1] = values()[codes[row.row] ?? 0] ?? null;
    }
    decide(row, line, own.length + 1);
    return line;
  };
}

/** The rows, and per column what may stand in it. */
function rowsOf(calculated: Calculated, own: readonly OwnColumn[]): MadeRows {
  const { mapped } = calculated;
  const decide = decidedCells(calculated);
  const decided = decidedValues(calculated, decide);
  const rijen = mapped.outermostRijen();
  return new MadeRows(
    Math.min(mapped.size, MOST_ROWS),
    lineOf(calculated, own, decide),
    [rijen, ...own.map((column) => column.outermost), ...decided],
    () => [rijen, ...own.map(({ values }) => values()), ...decided],
  );
}

function plan(calculated: Calculated): SheetPlan {
  const { mapped, excluded, checked } = calculated;
  const hidden = bsnColumns(checked, 'Voorzieningen');
  const own = ownColumns(calculated, hidden);
  const left =
    excluded.length === 0 ? '' : `; ${counted(excluded.length, 'telt', 'tellen')} niet mee, zie blad Verantwoording`;
  const text = {
    id: 'verrijkt',
    name: 'Verrijkt',
    subtitle: sentences(
      `${counted(mapped.size, 'regel telt', 'regels tellen')} mee${left}.`,
      'Dit zijn gegevens per persoon: ze mogen de gemeente niet verlaten.',
      tooManyNote(mapped.size),
    ),
    notes: [
      notCountedNote(calculated),
      sourceNote(calculated),
      reconstructedNote(calculated),
      hidden.size === 0 ? null : `Afgeschermd omdat er een BSN in staat: ${[...hidden].join(', ')}.`,
    ],
  };
  const columns: TableColumn[] = [{ name: 'rij', format: 'number' }, ...own.map(({ column }) => column), ...DECIDED];
  const rows = rowsOf(calculated, own);
  return page(calculated, text, {
    tables: [tableOf({ name: 'am_verrijkt', top: TOP, left: 0, columns, rows, hasTotal: false })],
  });
}

export default resultSheet({
  id: 'verrijkt',
  order: 40,
  name: 'Verrijkt',
  explanation: 'Elke regel die meetelt, met gebied, cirkel, leefdomein en kosten, en waarom die zo zijn ingedeeld.',
  goodFor: 'Nagaan waarom een regel zo is ingedeeld, en zelf verder filteren of draaien.',
  notFor: 'Om te delen: elke regel gaat over een persoon.',
  perPersoon: true,
  plan,
});
