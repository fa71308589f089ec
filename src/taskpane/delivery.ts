import {
  columnLetters,
  gemeenteIn,
  givenOf,
  isVerzonnen,
  periodeOf,
  readLevering,
  sheetFormats,
  type Day,
  type GivenSettings,
  type Levering,
  type Periode,
  type SheetCells,
  type SheetName,
} from '#domain';
import type { Workbook } from '#workbook';

/** What can be said of the delivery in a workbook without checking it. */
export interface Delivery {
  readonly bestand: string | null;
  /** Name and code of the gemeente; null when sheet Levering does not give it. */
  readonly gemeente: { readonly code: string; readonly naam: string | null } | null;
  readonly periode: Periode | null;
  /** It is the invented delivery one tries Waaier on. */
  readonly verzonnen: boolean;
  /** The sheets of the format that are there, with the name each has in the workbook. */
  readonly sheets: ReadonlyMap<SheetName, string>;
  /** The sheets no delivery can do without that are not there. */
  readonly missing: readonly { readonly name: string; readonly explanation: string }[];
}

const empty = (name: string): SheetCells => ({ name, top: 0, left: 0, rows: [] });

/** The sheets of the format among these names, with the name each has in the workbook. */
export function sheetsAmong(names: readonly string[]): ReadonlyMap<SheetName, string> {
  const { sheets } = readLevering({ bestand: null, sheets: names.map(empty), date1904: false, textOnly: false });
  const found = new Map<SheetName, string>();
  for (const [name, sheet] of Object.entries(sheets)) {
    if (sheet !== null) found.set(name as SheetName, sheet.source.name);
  }
  return found;
}

async function readOnly(workbook: Workbook, wanted: readonly SheetName[], settings: GivenSettings, today: Day) {
  const sheets = sheetsAmong((await workbook.sheets()).map(({ name }) => name));
  const names = wanted.flatMap((name) => sheets.get(name) ?? []);
  const cells = await workbook.read((name) => names.includes(name));
  const levering = readLevering(cells);
  return { sheets, bestand: cells.bestand, verzonnen: isVerzonnen(levering), given: givenOf(levering, today, settings) };
}

/** Looks at the workbook: whose delivery it is, over which quarter, and which sheets it has. */
export async function lookAt(workbook: Workbook, settings: GivenSettings, today: Day): Promise<Delivery> {
  const { sheets, bestand, verzonnen, given } = await readOnly(workbook, ['Levering'], settings, today);
  const code = given.has('gemeente') ? given.gemeentecode : null;
  const periode = given.has('periode') ? given.periode : null;
  return {
    bestand,
    gemeente: code === null ? null : { code, naam: gemeenteIn((periode ?? periodeOf(today)).jaar, code) },
    periode,
    verzonnen,
    sheets,
    missing: Object.values(sheetFormats).filter(({ name, required }) => required && !sheets.has(name)),
  };
}

/** The address of whole rows of a sheet, as wide as its data. */
export function wholeRows({ source }: NonNullable<Levering['sheets'][SheetName]>, rijen: readonly number[]): string {
  const width = Math.max(1, ...source.rows.map((row) => row.length));
  const [first, last] = [columnLetters(source.left), columnLetters(source.left + width - 1)];
  const runs: [from: number, to: number][] = [];
  for (const rij of [...rijen].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && rij <= run[1] + 1) run[1] = rij;
    else runs.push([rij, rij]);
  }
  return runs.map(([from, to]) => `${first}${from}:${last}${to}`).join(',');
}
