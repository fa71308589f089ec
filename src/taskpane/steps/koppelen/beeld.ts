import {
  aandeelDatPast,
  gekoppeld,
  inDutch,
  ongebruikt,
  ontbrekend,
  plaatsVan,
  sheetFormats,
  voorbeelden,
  waardevragen,
  type Bron,
  type Cell,
  type Koppeling,
  type SheetFormat,
  type SheetName,
} from '#domain';
import type { Beeld, BronFeiten, KolomNu } from './state';

const formats: readonly SheetFormat[] = Object.values(sheetFormats);

/** The sheets of the format that an export can become: those with rows. */
export const doelen: readonly SheetName[] = formats.filter(({ layout }) => layout === 'rows').map(({ name }) => name as SheetName);

/** The format of the sheet with this name. */
export function formatVan(doel: SheetName): SheetFormat {
  const found = formats.find(({ name }) => name === doel);
  if (found === undefined) throw new Error('every target is a sheet of the format');
  return found;
}

/** What can be said of a source without its rows. */
export function feitenVan({ naam, koppen, genummerd, kopRij, rijen }: Bron, bestand: string | null): BronFeiten {
  return { bestand, naam, koppen: koppen.filter((kop) => kop !== ''), genummerd, kopRij, aantal: rijen.length };
}

/** Makes what follows from couplings of one source. */
export function beeldVan(bron: Bron, format: SheetFormat): (koppeling: Koppeling) => Beeld {
  const columnNow = (koppeling: Koppeling, kolom: string): KolomNu => {
    const place = plaatsVan(bron, koppeling, kolom);
    const vast = koppeling.vast[kolom] ?? null;
    const column = format.columns[kolom];
    if (place === null) return { kop: null, vast, voorbeelden: [], past: null };
    return { kop: bron.koppen[place] ?? null, vast: null, voorbeelden: voorbeelden(bron, place, kolom), past: column === undefined ? null : aandeelDatPast(bron, place, kolom, column) };
  };
  return (koppeling) => ({
    kolommen: Object.fromEntries(Object.keys(format.columns).map((kolom) => [kolom, columnNow(koppeling, kolom)])),
    ontbreekt: ontbrekend(bron, koppeling, format),
    ongebruikt: ongebruikt(bron, koppeling),
    vragen: waardevragen(bron, koppeling, format),
  });
}

/** The first rows as they will stand on the sheet, by the columns that are filled; of persons only the shape. */
export function proefVan(bron: Bron, koppeling: Koppeling, format: SheetFormat, rows: number): readonly (readonly [string, readonly string[]])[] {
  const { blad } = gekoppeld({ ...bron, rijen: bron.rijen.slice(0, rows) }, koppeling, format);
  const inWords = (row: readonly Cell[]): Cell[] =>
    row.map((cell, place) => (typeof cell === 'number' && blad.columns[place]?.format === 'date' ? inDutch(cell) : cell));
  const made: Bron = { ...bron, koppen: blad.columns.map(({ header }) => header), rijen: blad.rows.map(inWords) };
  return blad.columns.flatMap(({ header }, place) =>
    blad.rows.every((row) => (row[place] ?? null) === null) ? [] : [[header, made.rijen.map((row) => voorbeelden({ ...made, rijen: [row] }, place, header)[0] ?? '')] as const],
  );
}
