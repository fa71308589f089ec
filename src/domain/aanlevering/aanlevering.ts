import { openWarnings } from '../bevestiging/bevestiging';
import type { Checked } from '../calculated';
import type { SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import { cellAt, type SheetData } from '../levering/sheet-data';
import { bsnsOf } from '../pseudonimiseren/plekken';
import type { DataSheet } from '../sheets/data-sheet';
import { ingevuldBlad, ingevuldeLevering } from '../sjabloon/ingevuld';
import { dutchNumber } from '../wording';

const all: readonly SheetFormat[] = Object.values(sheetFormats);
const formats = all.filter(({ ownUse }) => ownUse !== true);

const counted = (count: number, one: string, more: string): string => `${dutchNumber(count)} ${count === 1 ? one : more}`;

/** Why a delivery may not be made yet, one Dutch sentence; null when nothing stands in the way. */
export function waaromGeenAanlevering(checked: Checked): string | null {
  const { fouten } = checked.oordeel;
  if (fouten > 0) return `Er ${fouten === 1 ? 'is' : 'zijn'} nog ${counted(fouten, 'fout', 'fouten')}. Verbeter ${fouten === 1 ? 'die' : 'ze'} eerst.`;
  const open = openWarnings(checked);
  if (open > 0) return `Er ${open === 1 ? 'wacht' : 'wachten'} nog ${counted(open, 'waarschuwing', 'waarschuwingen')} op bevestiging. Bevestig ${open === 1 ? 'die' : 'ze'} met een reden.`;
  return null;
}

/** The rows of a sheet as they were delivered, under the names of the format; only columns that are there. */
function inFormaat(sheet: SheetData): DataSheet {
  const columns = Object.values(sheet.columns).filter(({ position }) => position !== null);
  const rows = Array.from({ length: sheet.size }, (_, row) => Object.fromEntries(columns.map((column) => [column.name, cellAt(column, row)])));
  if (sheet.keyRows !== null) return ingevuldeLevering(rows[0] ?? {});
  const whole = ingevuldBlad(sheet.format, rows);
  const kept = whole.columns.map(({ header }, place) => (columns.some(({ name }) => name === header) ? place : -1)).filter((place) => place >= 0);
  return {
    ...whole,
    columns: kept.flatMap((place) => whole.columns[place] ?? []),
    rows: whole.rows.map((row) => kept.map((place) => row[place] ?? null)),
  };
}

/**
 * The workbook that is delivered, as plain sheets: only those of the format, with values and nothing else. A Dutch
 * sentence when it may not be made: faults, open warnings, or a BSN anywhere in it.
 */
export function aanlevering(checked: Checked): DataSheet[] | string {
  const refused = waaromGeenAanlevering(checked);
  if (refused !== null) return refused;
  const found = checked.levering.sheets as Readonly<Record<string, SheetData | null>>;
  const sheets = formats.flatMap(({ name }) => {
    const sheet = found[name] ?? null;
    return sheet === null || (sheet.size === 0 && !sheet.format.required) ? [] : [inFormaat(sheet)];
  });
  const blad = sheets.find((sheet) => holdsBsn(sheet));
  return blad === undefined ? sheets : `Op blad ${blad.name} staat nog een BSN, misschien in een tekst. Pseudonimiseer eerst.`;
}

/** Columns whose own codes may look like a BSN. */
const CODES = new Set(['toewijzingnummer', 'aanbieder_agb', 'gemeentecode_woon']);

const holdsBsn = ({ columns, rows }: DataSheet): boolean =>
  columns.some(({ header, format }, place) => format === 'text' && !CODES.has(header) && rows.some((row) => bsnsOf(row[place] ?? null, false).length > 0));

/** The file name a delivery gets: gemeente, quarter and kind. */
export function aanleveringNaam({ levering, given }: Checked): string {
  const soort = levering.sheets.Levering?.columns.leveringssoort;
  const value = soort === undefined ? null : soort.values[soort.codes[0] ?? 0];
  return `aanlevering-${given.gemeentecode}-${given.periode.code}${value === 'correctie' ? '-correctie' : ''}.xlsx`;
}
