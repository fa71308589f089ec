import type { Calculated } from '../calculated';
import { gemeenteOf } from '../cbs';
import type { Cell, Rect } from '../cell';
import { valueAt } from '../levering/sheet-data';
import type { Periode } from '../periode';
import { counted } from './counted';
import { printAreasOf } from './print-areas';
import type { PlanChart, PlanImage, PlanTable, PlanText, SheetPlan } from './sheet-plan';
import { SHARED_NUMBERS, VERBORGEN } from './suppress';

const TAB_COLOR = '#1f4e79';

/** Where the tables begin: below title, subtitle and a row that is empty or holds the headings of the tables. */
export const TOP = 3;

/** So many rows of a chart print on one page. */
const MOST_ON_PAGE = 27;

/** The height of a chart of lying bars in rows: every name can be read, and title and legend have room; on one page as long as that can be. */
export const chartRows = (gebieden: number): number =>
  Math.max(18, Math.min(MOST_ON_PAGE, gebieden + 8), Math.round(gebieden * 0.75) + 8);

/** Notes get no wider than what a screen shows, in characters as Excel counts widths. */
const WIDEST_NOTE = 150;

/** What stands above and below the tables of a sheet; a note that does not apply is null. */
export interface PageText {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly notes: readonly (string | null)[];
}

/** What stands between: tables from row TOP, their headings in the row above it. */
export interface PageBody {
  readonly tables: readonly PlanTable[];
  readonly charts?: readonly PlanChart[];
  readonly images?: readonly PlanImage[];
  readonly texts?: readonly PlanText[];
  /** Only so many columns print, with tables kept whole, and charts beside them on pages of their own; everything when absent. */
  readonly printColumns?: number;
  /** Blocks further to the right that print as well, each on pages of its own. */
  readonly printAlso?: readonly Rect[];
}

/** A quarter as a reader says it: "3e kwartaal 2026". */
export const kwartaalNaam = ({ jaar, kwartaal }: Periode): string => `${kwartaal}e kwartaal ${jaar}`;

/** The name of the delivering gemeente by CBS, else as delivered; null when neither is known. */
export function gemeenteNaam({ checked: { given, levering } }: Calculated): string | null {
  const about = levering.sheets.Levering;
  const delivered = about === null ? null : valueAt(about.columns.gemeentenaam, 0);
  return gemeenteOf(given.gemeentecode)?.naam ?? delivered;
}

/** The title of a sheet: "Wijken · Aa en Hunze · 3e kwartaal 2026". */
function titleOf(name: string, calculated: Calculated): string {
  const { given } = calculated.checked;
  const gemeente = gemeenteNaam(calculated) ?? 'gemeente onbekend';
  return `${name} · ${gemeente} · ${given.has('periode') ? kwartaalNaam(given.periode) : 'kwartaal onbekend'}`;
}

/**
 * A sheet: title, one line under it, the tables from row TOP, and the notes below the tables at the left. The title
 * stays in view, the header too where all tables below each other have the same. Throws when exact figures are to be laid
 * out in a copy that leaves.
 */
export function page(calculated: Calculated, text: PageText, body: PageBody): SheetPlan {
  const { kleineAantallen } = calculated.checked.given.settings;
  if (kleineAantallen === 'delen' && calculated.deelbaar === undefined) {
    throw new RangeError('Exact figures cannot be laid out to be shared');
  }
  const { charts = [], images = [], texts = [], printColumns, printAlso = [] } = body;
  const drawn = [...charts, ...images].map(({ place }) => place);
  // Only a copy that leaves hides figures; elsewhere there is nothing to look for in each cell.
  const tables = calculated.deelbaar === undefined ? body.tables : body.tables.map(withoutHidden);
  const said = calculated.deelbaar === undefined ? text.notes : [...text.notes, sharedNote(body.tables)];
  const notes = tables.length > 0 ? notesBelow(said, tables) : notesUnder(said, texts);
  return {
    id: text.id,
    name: text.name,
    texts: [
      { row: 0, column: 0, text: titleOf(text.name, calculated), style: 'title' },
      { row: 1, column: 0, text: text.subtitle, style: 'subtitle' },
      ...texts,
      ...notes,
    ],
    tables,
    charts,
    ...(images.length === 0 ? {} : { images }),
    ...(printColumns === undefined ? {} : printAreasOf({ tables, texts, drawn, columns: printColumns, also: printAlso, end: bottomOf(tables) + 1 + notes.length })),
    frozenRows: sharesHeader(tables) ? TOP + 1 : TOP - 1,
    tabColor: TAB_COLOR,
  };
}

/** True when the header in row TOP holds for every table below it too, so that it may stay in view and be repeated. */
function sharesHeader(tables: readonly PlanTable[]): boolean {
  const headersOf = ({ columns }: PlanTable): string => JSON.stringify(columns.map(({ header }) => header));
  const upper = new Map(tables.filter(({ top }) => top === TOP).map((table) => [table.left, headersOf(table)]));
  return tables.every((table) => upper.get(table.left) === headersOf(table));
}

const isHidden = (cell: Cell): boolean => typeof cell === 'number' && Number.isNaN(cell);

function hasHidden({ rows }: PlanTable): boolean {
  for (const line of rows.outermost ?? rows) if (line.some(isHidden)) return true;
  return false;
}

/** A table with a sign in the place of every figure that is hidden. */
const withoutHidden = (table: PlanTable): PlanTable =>
  hasHidden(table)
    ? { ...table, rows: Array.from(table.rows, (row) => row.map((cell) => (isHidden(cell) ? VERBORGEN : cell))) }
    : table;

/** That this is a shareable copy, and how many figures of the sheet it hides. */
function sharedNote(tables: readonly PlanTable[]): string {
  const hidden = tables.flatMap(({ rows }) => [...rows]).reduce((sum, row) => sum + row.filter(isHidden).length, 0);
  const said = hidden === 0 ? 'Op dit blad is niets verborgen.' : `Op dit blad: ${counted(hidden, 'getal', 'getallen')} verborgen.`;
  return `Kleine aantallen, ${SHARED_NUMBERS} ${said}`;
}

/** The row below the tables at the left; a table without rows is drawn with one empty row. */
const bottomOf = (tables: readonly PlanTable[]): number =>
  Math.max(0, ...tables.map(({ left, top, rows }) => (left > 0 ? 0 : top + 1 + Math.max(1, rows.length))));

/** The notes under the tables at the left, each broken into lines no wider than those tables. */
function notesBelow(notes: PageText['notes'], tables: readonly PlanTable[]): PlanText[] {
  const widths = tables.filter(({ left }) => left === 0).map(widthOf);
  // Small letters: more of them stand in a width than digits.
  const most = Math.min(WIDEST_NOTE, Math.max(60, ...widths)) * 1.4;
  const lines = notes.flatMap((note) => (note === null ? [] : brokenInto(note, most)));
  return lines.map((line, place) => ({ row: bottomOf(tables) + 1 + place, column: 0, text: line, style: 'note' }));
}

/** The same on a sheet of prose, whose lines wrap by themselves. */
function notesUnder(notes: PageText['notes'], texts: readonly PlanText[]): PlanText[] {
  const below = Math.max(TOP, ...texts.map(({ row }) => row + 2));
  const said = notes.filter((note) => note !== null);
  return said.map((text, place) => ({ row: below + place, column: 0, text, style: 'note' }));
}

/** How wide a table is, in characters. */
export const widthOf = ({ columns }: PlanTable): number => columns.reduce((sum, { width }) => sum + width, 0);

/** A text as lines of at most `most` characters, broken between words. */
function brokenInto(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
