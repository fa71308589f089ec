import type { Calculated, Mapped, MappedRow } from '../calculated';
import type { Cell } from '../cell';
import type { CirkelCode } from '../cirkels';
import { cirkelLabel } from '../cirkelmodellen';
import { NIET_AF_TE_LEIDEN } from '../counting/cost-of-row';
import { leefdomeinNaam, presetOf } from '../leefdomeinen';
import type { ColumnData, SheetData } from '../levering/sheet-data';
import { counted } from './counted';
import { notCountedNote, reconstructedNote, sentences, sourceNote, tooManyNote } from './footnotes';
import { AFGESCHERMD, bsnColumns, formatOf, ownValues } from './own-values';
import { MadeRows } from './made-rows';
import { page, TOP } from './page';
import { resultSheet } from './result-sheet';
import type { SheetPlan } from './sheet-plan';
import { inEuro } from './suppress';
import { MOST_ROWS, tableOf, type TableColumn } from './table';

/** What the add-in decided about a row; a delivered column of the same name gives way to it. */
const DECIDED: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'wijknaam', format: 'text' },
  { name: 'wijkteam', format: 'text' },
  { name: 'cirkel', format: 'text' },
  { name: 'cirkelnaam', format: 'text' },
  { name: 'leefdomein', format: 'text' },
  { name: 'leefdomeinnaam', format: 'text' },
  { name: 'kosten', format: 'euroCents' },
  { name: 'gebied_reden', format: 'text' },
  { name: 'cirkel_reden', format: 'text' },
  { name: 'leefdomein_reden', format: 'text' },
  { name: 'kosten_reden', format: 'text' },
];

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
  readonly codes: Int32Array;
  readonly values: readonly Cell[];
}

const NO_CODES = new Int32Array();

/** The delivered columns as they were read, in the order of the format; a column with BSNs only by name. */
function ownColumns({ checked }: Calculated): OwnColumn[] {
  const sheet = checked.levering.sheets.Voorzieningen as SheetData | null;
  if (sheet === null) return [];
  const hidden = bsnColumns(checked, 'Voorzieningen');
  const decided = new Set(DECIDED.map(({ name }) => name));
  return Object.values<ColumnData>(sheet.columns)
    .filter(({ name, position }) => position !== null || ALWAYS.has(name))
    .map((data) => {
      const format = formatOf(sheet, data.name);
      const name = decided.has(data.name) ? `${data.name}_aangeleverd` : data.name;
      if (hidden.has(data.name)) {
        return { column: { name, format }, codes: NO_CODES, values: [AFGESCHERMD] };
      }
      const values = ownValues(data, format);
      return { column: { name, format }, codes: data.codes, values };
    });
}

const PARTED = '; ';

/** The same, worked out once for each text: there are few, and many rows. */
function perText<T extends string>(of: (text: T) => string): (text: T) => string {
  const known = new Map<T, string>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = of(text)));
    return found;
  };
}

/** Puts the values of DECIDED for a row, from a place on. */
function decidedCells({ checked: { given } }: Calculated): (row: MappedRow, line: Cell[], from: number) => void {
  const { model, preset } = given.settings;
  const chosen = presetOf(preset);
  const cirkelNaam = perText((code: CirkelCode) => cirkelLabel(model, code));
  const naam = perText((code: string) => leefdomeinNaam(chosen, code));
  const names = perText((codes: string) => codes.split(PARTED).map(naam).join(PARTED));
  return (row, line, from) => {
    const [only, ...others] = row.leefdomeinen;
    const isOne = only !== undefined && others.length === 0;
    line[from] = row.gebied;
    line[from + 1] = row.wijknaam;
    line[from + 2] = row.wijkteam;
    line[from + 3] = row.cirkel;
    line[from + 4] = cirkelNaam(row.cirkel);
    const codes = isOne ? only.code : row.leefdomeinen.map(({ code }) => code).join(PARTED);
    line[from + 5] = codes;
    line[from + 6] = names(codes);
    line[from + 7] = inEuro(row.kosten);
    line[from + 8] = row.gebiedReden;
    line[from + 9] = row.cirkelReden;
    line[from + 10] = row.leefdomeinReden;
    line[from + 11] = row.kostenReden;
  };
}

/** Makes the line of a row that counts: its row number, what was delivered, what was decided. */
function lineOf(calculated: Calculated, own: readonly OwnColumn[]): (place: number) => Cell[] {
  const { mapped } = calculated;
  const decide = decidedCells(calculated);
  return (place) => {
    const row = mapped.at(place);
    const line = new Array<Cell>(1 + own.length + DECIDED.length);
    line[0] = row.rij;
    for (let at = 0; at < own.length; at++) {
      const { codes, values } = own[at] as OwnColumn;
      line[at + 1] = values[codes[row.row] ?? 0] ?? null;
    }
    decide(row, line, own.length + 1);
    return line;
  };
}

/** The lowest and highest cents of a row, and 0. */
function outermost({ size, kostenAt }: Mapped): Cell[] {
  let [lowest, highest] = [0, 0];
  for (let place = 0; place < size; place++) {
    const kosten = kostenAt(place);
    if (kosten < lowest) lowest = kosten;
    if (kosten > highest) highest = kosten;
  }
  return [inEuro(lowest), inEuro(highest)];
}

/** Per column what may stand in it. */
function valuesPerColumn({ mapped, checked }: Calculated, own: readonly OwnColumn[], line: (place: number) => Cell[]): (readonly Cell[])[] {
  const rijen = mapped.size > 0 ? [mapped.at(0).rij, mapped.at(mapped.size - 1).rij] : [];
  const delivered = checked.levering.sheets.Voorzieningen?.columns;
  const beside: Partial<Record<string, readonly Cell[]>> = {
    wijkteam: delivered?.wijkteam.values,
    kosten: outermost(mapped),
    // What is said of derived costs takes about as much room.
    kosten_reden: delivered?.kosten.codes.every((code) => delivered.kosten.values[code] != null) === true ? [] : [NIET_AF_TE_LEIDEN],
  };
  const lines = mapped.examples().map(line);
  const decided = DECIDED.map(({ name }, at) => [...lines.map((cells) => cells[1 + own.length + at] ?? null), ...(beside[name] ?? [])]);
  return [rijen, ...own.map(({ values }) => values), ...decided];
}

function plan(calculated: Calculated): SheetPlan {
  const { mapped, excluded, checked } = calculated;
  const own = ownColumns(calculated);
  const hidden = [...bsnColumns(checked, 'Voorzieningen')];
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
      hidden.length === 0 ? null : `Afgeschermd omdat er een BSN in staat: ${hidden.join(', ')}.`,
    ],
  };
  const columns: TableColumn[] = [{ name: 'rij', format: 'number' }, ...own.map(({ column }) => column), ...DECIDED];
  const line = lineOf(calculated, own);
  const rows = new MadeRows(Math.min(mapped.size, MOST_ROWS), line, valuesPerColumn(calculated, own, line));
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
