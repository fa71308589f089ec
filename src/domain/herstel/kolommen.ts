import type { Checked } from '../calculated';
import { cellAddress, type Cell } from '../cell';
import { nearest } from '../codelijsten/code-list';
import type { Bron } from '../koppelen/kop';
import { kolomvoorstellen, voorbeelden } from '../koppelen/voorstel';
import { cellsOfRow } from '../levering/cell-columns';
import type { SheetFormat } from '../levering/column';
import type { ExtraHeader, SheetData, SheetName } from '../levering/sheet-data';
import type { CellToWrite } from '../levering/write-rows';

/** A header, or a key of Levering, that names nothing of the format and so may be the column that is missing. */
export interface KopKeuze {
  readonly kop: string;
  /** The address of that header, without sheet. */
  readonly cel: string;
  /** What the cell of the header holds now. */
  readonly cell: Cell;
  /** Some of what stands in it; of persons only the shape. */
  readonly voorbeelden: readonly string[];
}

/** A required column that is missing (B02), with the headers it may have. */
export interface KolomVraag {
  readonly blad: SheetName;
  /** The name the sheet has in the workbook. */
  readonly sheetName: string;
  readonly kolom: string;
  readonly uitleg: string;
  readonly keuzes: readonly KopKeuze[];
  /** The header it probably is; null when there is no telling. */
  readonly voorstel: KopKeuze | null;
}

/** So many rows are enough to judge a column by. */
const LOOKED_AT = 2000;

const leftOver = ({ extraHeaders }: SheetData): readonly ExtraHeader[] => extraHeaders.filter(({ repeats }) => repeats === null);

/** The sheets that miss columns while headers are left over: by sheet the names of those columns. */
function sheetsToCouple({ levering, findings }: Checked): ReadonlyMap<SheetName, readonly string[]> {
  const missing = new Map<SheetName, string[]>();
  for (const { code, blad, kolom } of findings) {
    const sheet = code === 'B02' && blad !== null ? levering.sheets[blad as SheetName] : null;
    if (sheet === null || kolom === null || leftOver(sheet).length === 0) continue;
    const name = sheet.format.name as SheetName;
    missing.set(name, [...(missing.get(name) ?? []), kolom]);
  }
  return missing;
}

/** Whether a column that is missing may stand under another header. */
export const isKoppelbaar = (checked: Checked): boolean => sheetsToCouple(checked).size > 0;

/** Every required column that is missing while headers of its sheet are left over, with the one it probably is. */
export function kolomVragen(checked: Checked): readonly KolomVraag[] {
  return [...sheetsToCouple(checked)].flatMap(([blad, kolommen]) => {
    const sheet = checked.levering.sheets[blad];
    return sheet === null ? [] : vragenVan(sheet, kolommen);
  });
}

function vragenVan(sheet: SheetData, kolommen: readonly string[]): KolomVraag[] {
  const extras = leftOver(sheet);
  const missing = Object.fromEntries(Object.entries(sheet.format.columns).filter(([name]) => kolommen.includes(name)));
  const bron = bronVan(sheet, extras);
  const voorstellen = kolomvoorstellen(bron, { ...sheet.format, columns: missing } satisfies SheetFormat);
  const taken = new Set(voorstellen.flatMap(({ bron: place }) => (place === null ? [] : [place])));
  return voorstellen.map(({ kolom, uitleg, bron: place }) => {
    const keuzes = extras.map((extra, at) => keuzeVan(sheet, extra, voorbeelden(bron, at, kolom)));
    const found = place ?? misspelt(kolom, missing[kolom]?.alsoKnownAs ?? [], extras, taken);
    if (found !== null) taken.add(found);
    const blad = sheet.format.name as SheetName;
    return { blad, sheetName: sheet.source.name, kolom, uitleg, keuzes, voorstel: found === null ? null : (keuzes[found] ?? null) };
  });
}

/** The one header, not yet taken, that is one edit away from the name of a column; null when none is or several are. */
function misspelt(
  kolom: string,
  aliases: readonly string[],
  extras: readonly ExtraHeader[],
  taken: ReadonlySet<number>,
): number | null {
  const list = { name: kolom, source: '', entries: [{ code: kolom, naam: kolom, aliases }] };
  const close = extras.flatMap(({ header }, place) => (!taken.has(place) && nearest(list, header) === kolom ? [place] : []));
  return close.length === 1 ? (close[0] ?? null) : null;
}

/** The headers that are left over with what stands under them, as a source that can be coupled. */
function bronVan(sheet: SheetData, extras: readonly ExtraHeader[]): Bron {
  const { source, cellColumns, rowNumbers, keyRows } = sheet;
  const at = (rij: number, column: number): Cell => {
    const found = cellColumns[column];
    return found?.cells[found.codes[rij - 1 - source.top] ?? 0] ?? null;
  };
  const rijen =
    keyRows === null
      ? Array.from(rowNumbers.subarray(0, LOOKED_AT), (rij) => extras.map(({ position }) => at(rij, position - source.left)))
      : [extras.map(({ position }) => at(position + 1, 1))];
  return { naam: source.name, koppen: extras.map(({ header }) => header), genummerd: [], rijen, kopRij: sheet.headerRow ?? 1 };
}

function keuzeVan(sheet: SheetData, { header, position }: ExtraHeader, examples: readonly string[]): KopKeuze {
  const { source, cellColumns, headerRow, keyRows } = sheet;
  const [row, column] = keyRows === null ? [(headerRow ?? 1) - 1, position] : [position, source.left];
  const cell = cellsOfRow(cellColumns, row - source.top)[column - source.left] ?? null;
  return { kop: header, cel: cellAddress(row, column), cell, voorbeelden: examples };
}

/** The change that gives a header the name of the format; what stands under it stays as it is. */
export const metKopVan = ({ sheetName: sheet, kolom }: KolomVraag, { cel, cell }: KopKeuze): CellToWrite => ({
  sheet,
  address: cel,
  old: cell,
  value: kolom,
  format: 'text',
});
