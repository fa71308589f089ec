import type { Checked } from '../calculated';
import type { CirkelCode } from '../cirkels';
import type { Wet } from '../codelijsten';
import { presetOf } from '../leefdomeinen';
import { sheetFormats } from '../levering/format';
import { rowAt, valueAt } from '../levering/sheet-data';
import { appendedRows, type CellToWrite, type RowToWrite } from '../levering/write-rows';
import type { DataSheet } from '../sheets/data-sheet';
import { leegBlad } from '../sjabloon/leeg-blad';

/** A product that no catalogue knows (P02), and what a line of the Productcatalogus would say of it. */
export interface ProductQuestion {
  readonly wet: Wet;
  readonly productcategorie: string;
  readonly productcode: string;
  readonly omschrijving: string | null;
  /** In how many rows it stands. */
  readonly count: number;
  /** The shares it has now, by its category: weights that add up to 1; none when that has no leefdomein either. */
  readonly now: readonly { readonly leefdomein: string; readonly gewicht: number }[];
  readonly cirkel: CirkelCode | null;
}

/** A product to be added to the Productcatalogus; leefdomein null: divided as its category is now. */
export interface ProductChoice {
  readonly product: ProductQuestion;
  readonly leefdomein: string | null;
}

/** Every distinct product that no catalogue knows, the most frequent first. */
export function productQuestions({ levering, findings, given }: Checked): readonly ProductQuestion[] {
  const sheet = levering.sheets.Voorzieningen;
  if (sheet === null) return [];
  const { columns } = sheet;
  const codes = new Set(presetOf(given.settings.preset).leefdomeinen.map(({ code }) => code));
  const questions = new Map<string, ProductQuestion>();
  for (const { code, rij } of findings) {
    const row = code === 'P02' && rij !== null ? rowAt(sheet, rij) : null;
    if (row === null) continue;
    const [wet, productcategorie, productcode] = [columns.wet, columns.productcategorie, columns.productcode].map(
      (column) => valueAt<string | null>(column, row),
    ) as [Wet | null, string | null, string | null];
    if (wet === null || productcategorie === null || productcode === null) continue;
    const key = JSON.stringify([wet, productcategorie, productcode]);
    const known = questions.get(key);
    if (known !== undefined) {
      questions.set(key, { ...known, count: known.count + 1 });
      continue;
    }
    const { weights, cirkel } = given.producten(wet, productcategorie, productcode);
    const total = weights.reduce((sum, { gewicht }) => sum + gewicht, 0);
    const usable = weights.every(({ leefdomein }) => codes.has(leefdomein)) && total > 0;
    const now = usable ? weights.map(({ leefdomein, gewicht }) => ({ leefdomein, gewicht: gewicht / total })) : [];
    const omschrijving = valueAt(columns.product_omschrijving, row);
    questions.set(key, { wet, productcategorie, productcode, omschrijving, count: 1, now, cirkel });
  }
  return [...questions.values()].sort((a, b) => b.count - a.count);
}

function linesOf({ product, leefdomein }: ProductChoice): RowToWrite[] {
  const { wet, productcategorie, productcode, omschrijving, now, cirkel } = product;
  const shares = leefdomein === null ? now : [{ leefdomein, gewicht: 1 }];
  return shares.map((share) => ({ wet, productcategorie, productcode, omschrijving, ...share, cirkel }));
}

/** Columns without which a line would mean something else. */
const neededFor = (lines: readonly RowToWrite[]): readonly string[] => [
  ...['wet', 'productcategorie', 'productcode', 'leefdomein'],
  ...(lines.every(({ gewicht }) => gewicht === 1) ? [] : ['gewicht']),
];

/**
 * What adds products to the Productcatalogus: cells below its last line, or the whole sheet where there is none; one
 * Dutch sentence when there is no place for them.
 */
export function catalogueWith(
  { levering }: Pick<Checked, 'levering'>,
  choices: readonly ProductChoice[],
): { readonly cells: readonly CellToWrite[] } | { readonly sheet: DataSheet } | string {
  const lines = choices.flatMap(linesOf);
  const sheet = levering.sheets.Productcatalogus;
  if (sheet === null) {
    const empty = leegBlad(sheetFormats.productcatalogus);
    return { sheet: { ...empty, rows: lines.map((line) => empty.columns.map(({ header }) => line[header] ?? null)) } };
  }
  const written = appendedRows(sheet, lines);
  if (typeof written === 'string') return written;
  const needed = neededFor(lines);
  const lacking = written.zonderKolom.filter((name) => needed.includes(name));
  if (lacking.length > 0) return `Blad ${sheet.source.name} mist ${lacking.join(' en ')}. Zet die koppen erbij en controleer opnieuw.`;
  return { cells: written.cells };
}
