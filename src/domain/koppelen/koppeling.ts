import * as z from 'zod';
import type { Cell } from '../cell';
import { nearest, productcategorieen, redenenEinde, type CodeEntry } from '../codelijsten';
import type { CodeChoices } from '../herstel/keuzes';
import { readingOf, type Column, type SheetFormat } from '../levering/column';
import { fold } from '../levering/headers';
import { STATE } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';
import type { DataSheet } from '../sheets/data-sheet';
import { ingevuldBlad } from '../sjabloon/ingevuld';
import { gelezen, type Bron } from './kop';

/** How the columns and codes of one source system become those of the format; kept in a small file and in the workbook. */
export const koppelingSchema = z.strictObject({
  soort: z.literal('waaier-koppeling'),
  versie: z.literal(1),
  bronsysteem: z.string().max(80),
  blad: z.string().max(31),
  /** Header of the source, folded, to column of the format. */
  kolommen: z.record(z.string().max(200), z.string().max(60)),
  /** Column, text in a cell, the code that is meant. */
  waarden: z.array(z.tuple([z.string().max(60), z.string().max(200), z.string().max(60)])).max(20_000),
  /** Column to the one value that all rows have. */
  vast: z.record(z.string().max(60), z.string().max(200)),
});

/** One coupling. */
export type Koppeling = z.infer<typeof koppelingSchema>;

/** A coupling without anything in it. */
export const legeKoppeling = (bronsysteem: string, blad = 'Voorzieningen'): Koppeling => ({
  soort: 'waaier-koppeling',
  versie: 1,
  bronsysteem,
  blad,
  kolommen: {},
  waarden: [],
  vast: {},
});

/** Reads a coupling from text; null when it is none. */
export function koppelingVan(text: string): Koppeling | null {
  try {
    return koppelingSchema.parse(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch {
    return null;
  }
}

/** The coupling as text, for a file or the workbook. */
export const koppelingTekst = (koppeling: Koppeling): string => `${JSON.stringify(koppeling, null, 1)}\n`;

/** The coupling with another source column for a column of the format; no column takes two. */
export function metKolom(koppeling: Koppeling, kolom: string, kop: string | null): Koppeling {
  const kept = Object.entries(koppeling.kolommen).filter(([header, other]) => other !== kolom && (kop === null || header !== fold(kop)));
  const vast = Object.fromEntries(Object.entries(koppeling.vast).filter(([other]) => other !== kolom));
  return { ...koppeling, vast, kolommen: Object.fromEntries(kop === null ? kept : [...kept, [fold(kop), kolom]]) };
}

/** Where a column of the format stands in the source; null when it is not coupled or its header is not there. */
export function plaatsVan({ koppen }: Bron, { kolommen }: Koppeling, kolom: string): number | null {
  const place = koppen.findIndex((kop) => kop !== '' && Object.hasOwn(kolommen, fold(kop)) && kolommen[fold(kop)] === kolom);
  return place < 0 ? null : place;
}

/** A value of the source that stands for no code, asked about once however often it occurs. */
export interface Waardevraag {
  readonly kolom: string;
  readonly tekst: string;
  readonly aantal: number;
  /** The code that is probably meant; never used before the user says so. */
  readonly voorstel: string | null;
  readonly gekozen: string | null;
  readonly toegestaan: readonly CodeEntry[];
}

/** Lists that the schema of their column leaves open, because they depend on the wet. */
const OPEN: Readonly<Record<string, { readonly entries: readonly CodeEntry[] }>> = { productcategorie: productcategorieen, reden_einde: redenenEinde };

const listOf = (kolom: string, { schema }: Column): readonly CodeEntry[] | null =>
  OPEN[kolom]?.entries ?? (readingOf(schema).failure === 'V06' ? (readingOf(schema).allowed ?? null) : null);

/** Every value of the source that its list does not know, the most frequent first. */
export function waardevragen(bron: Bron, koppeling: Koppeling, format: SheetFormat): readonly Waardevraag[] {
  const chosen = keuzesVan(koppeling.waarden);
  return Object.entries(format.columns).flatMap(([kolom, column]) => {
    const place = plaatsVan(bron, koppeling, kolom);
    const toegestaan = listOf(kolom, column);
    if (place === null || toegestaan === null) return [];
    const known = new Set(toegestaan.map(({ code }) => code));
    const counts = new Map<string, number>();
    for (const row of bron.rijen) {
      const cell = row[place] ?? null;
      const parsed = cell === null || cleanText(cell) === '' ? null : column.schema.safeParse(cell);
      if (parsed === null || (parsed.success && known.has(String(parsed.data)))) continue;
      counts.set(cleanText(cell ?? ''), (counts.get(cleanText(cell ?? '')) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([tekst, aantal]) => ({
        kolom,
        tekst,
        aantal,
        voorstel: nearest({ name: kolom, source: '', entries: toegestaan }, tekst),
        gekozen: chosen(kolom, tekst),
        toegestaan,
      }));
  });
}

function keuzesVan(waarden: CodeChoices): (kolom: string, tekst: string) => string | null {
  const found = new Map(waarden.map(([kolom, tekst, code]) => [`${kolom}\n${tekst}`, code]));
  return (kolom, tekst) => found.get(`${kolom}\n${tekst}`) ?? null;
}

/** A source in the format, and what is not yet in it. */
export interface Gekoppeld {
  readonly blad: DataSheet;
  /** Required columns that nothing fills. */
  readonly ontbreekt: readonly string[];
  /** Headers of the source that are not used. */
  readonly ongebruikt: readonly string[];
}

/** Puts the rows of a source in the format: what can be read as the format writes it, all else as it stands. */
export function gekoppeld(bron: Bron, koppeling: Koppeling, format: SheetFormat): Gekoppeld {
  const chosen = keuzesVan(koppeling.waarden);
  const regels: Record<string, Cell>[] = bron.rijen.map(() => ({}));
  const used = new Set<number>();
  const filled = new Set<string>();
  for (const [kolom, column] of Object.entries(format.columns)) {
    const place = plaatsVan(bron, koppeling, kolom);
    const fixed = koppeling.vast[kolom] ?? null;
    if (place === null && fixed === null) continue;
    if (place !== null) used.add(place);
    filled.add(kolom);
    const meant = bron.rijen.map((row): Cell => {
      const cell = place === null ? fixed : (row[place] ?? null);
      return (cell === null ? null : chosen(kolom, cleanText(cell))) ?? cell;
    });
    const { codes, cells, values, states, remarks } = gelezen(meant, kolom, column);
    const written = cells.map((cell, at) => (states[at] === STATE.read && !KEPT.has(remarks[at] ?? '') ? inCell(column, values[at]) : cell));
    codes.forEach((code, at) => ((regels[at] ?? {})[kolom] = written[code] ?? null));
  }
  const ontbreekt = Object.entries(format.columns).flatMap(([kolom, { required }]) => {
    if (filled.has(kolom) || required === false || required === 'column') return [];
    const others = required === true ? [] : required.columns;
    return others.length > 0 && others.every((other) => filled.has(other)) ? [] : [kolom];
  });
  const ongebruikt = bron.koppen.filter((kop, place) => kop !== '' && !used.has(place));
  return { blad: ingevuldBlad(format, regels), ontbreekt, ongebruikt };
}

/** What the controls must still see as it was: a lost zero, a date that is not fully known. */
const KEPT = new Set(['V03', 'C09']);

/** A value as a cell holds it. */
const inCell = ({ schema }: Column, value: unknown): Cell => z.encode(schema, value as never) as Cell;
