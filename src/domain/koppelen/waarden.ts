import type { Cell } from '../cell';
import { nearest, productcategorieen, redenenEinde, type CodeEntry } from '../codelijsten';
import { readingOf, type Column, type SheetFormat } from '../levering/column';
import { cleanText } from '../levering/values/text';
import { masked } from '../wording';
import { keuzesVan, plaatsVan, type Koppeling } from './koppeling';
import { once, type Bron } from './kop';

/** A longer text is no code. */
const LONGEST = 200;
/** A column with more different values than this is not one of codes. */
const MOST = 500;

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

/** The list that a column of the format takes its values from; empty when it has none. */
export const keuzelijst = (kolom: string, { columns }: SheetFormat): readonly CodeEntry[] =>
  columns[kolom] === undefined ? [] : (listOf(kolom, columns[kolom]) ?? []);

const listOf = (kolom: string, { schema }: Column): readonly CodeEntry[] | null =>
  OPEN[kolom]?.entries ?? (readingOf(schema).failure === 'V06' ? (readingOf(schema).allowed ?? null) : null);

/** Each different cell of a source column, and how often it is there: zod judges it once. */
function tallied({ rijen }: Bron, place: number): Map<Exclude<Cell, null>, number> {
  const counts = new Map<Exclude<Cell, null>, number>();
  for (const row of rijen) {
    const cell = row[place] ?? null;
    if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

/** What a source column holds that the list of its column does not know, the most frequent first, with what is near. */
const unknownIn = once((bron, place, kolom, column): readonly Omit<Waardevraag, 'gekozen'>[] => {
  const toegestaan = listOf(kolom, column) ?? [];
  const known = new Set(toegestaan.map(({ code }) => code));
  const counts = new Map<string, number>();
  for (const [cell, count] of tallied(bron, place)) {
    const tekst = cleanText(cell);
    if (tekst === '' || tekst.length > LONGEST || masked(tekst) !== tekst) continue;
    const parsed = column.schema.safeParse(cell);
    if (parsed.success && known.has(String(parsed.data))) continue;
    counts.set(tekst, (counts.get(tekst) ?? 0) + count);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([tekst, aantal]) => ({ kolom, tekst, aantal, voorstel: nearest({ name: kolom, source: '', entries: toegestaan }, tekst), toegestaan }));
});

/**
 * Every value of the source that its list does not know, the most frequent first; a text that could be a BSN is no code,
 * and would be kept with the choice.
 */
export function waardevragen(bron: Bron, koppeling: Koppeling, format: SheetFormat): readonly Waardevraag[] {
  const chosen = keuzesVan(koppeling.waarden);
  return Object.entries(format.columns).flatMap(([kolom, column]) => {
    const place = plaatsVan(bron, koppeling, kolom);
    if (place === null || listOf(kolom, column) === null) return [];
    return unknownIn(bron, place, kolom, column).map((vraag) => ({ ...vraag, gekozen: chosen(kolom, vraag.tekst) }));
  });
}
