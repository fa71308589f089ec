import type { SheetCells } from '../cell';
import { cbsCode, cbsYear, isMissing } from './cbs-cel';
import { labelsIn, labelTitles, type Labels } from './koplabels';
import { codeKoppen, foldedKop, koppen, leeftijden, procentKoppen, type CbsKolom, type Leeftijd } from './kopvarianten';

/** The columns of Kerngegevens that a file of CBS can fill, in order. */
export const KOLOMMEN = Object.keys(koppen) as CbsKolom[];

/** A table of CBS on a sheet: where its rows and columns stand; the code always does. */
export interface Tabel {
  /** The place of the header row, of the first row below it, and of the first row that is no longer its own. */
  readonly header: number;
  readonly first: number;
  readonly end: number;
  readonly code: number;
  readonly columns: ReadonlyMap<CbsKolom, number>;
  readonly shares: ReadonlyMap<Leeftijd, number>;
  /** In a table of buurten the column with the wijk that each lies in, where there is one. */
  readonly wijk: number | null;
  /** The year that the headers or the title give. */
  readonly jaar: number | null;
}

type Rows = SheetCells['rows'];

const CODE_KOPPEN: ReadonlySet<string> = new Set(codeKoppen);
/** What may stand to the left of the code in a table that has another beside it. */
const LEADING: ReadonlySet<string> = new Set([...codeKoppen, ...koppen.gebiedsnaam, ...koppen.indelingsjaar, 'soortregio', 'gemeentenaam']);
const OWN_CODE = 'gebiedscode';
const OWN_WITHIN = 20;

/** Every table of CBS on a sheet, from above and from the left; null when the sheet has the code under the name of the format. */
export function tabellenIn(rows: Rows): Tabel[] | null {
  const folded = folder();
  const found: { place: number; names: readonly string[] }[] = [];
  for (const [place, row] of rows.entries()) {
    const names = row.map((cell) => (typeof cell === 'string' && /^\W*[a-z]/iu.test(cell) ? folded(cell) : ''));
    if (place < OWN_WITHIN && names.includes(OWN_CODE)) return null;
    if (names.some((name) => CODE_KOPPEN.has(name)) && row.every((cell) => cbsCode(cell) === null)) found.push({ place, names });
  }
  let above = 0;
  return found.flatMap(({ place, names }, number) => {
    const end = found[number + 1]?.place ?? rows.length;
    const tables = tablesUnder(rows, { place, names, end, above });
    if (tables.length > 0) above = end;
    return tables;
  });
}

/** Folds headers, each distinct text once: names of areas stand in thousands of rows. */
function folder(): (header: string) => string {
  const known = new Map<string, string>();
  return (header) => {
    let name = known.get(header);
    if (name === undefined) known.set(header, (name = foldedKop(header)));
    return name;
  };
}

interface Head {
  readonly place: number;
  readonly names: readonly string[];
  readonly end: number;
  /** The first row that can hold its titles. */
  readonly above: number;
}

interface CodeColumn {
  readonly column: number;
  readonly order: number;
  readonly codes: readonly (string | null)[];
  readonly distinct: number;
}

/** The columns that hold codes of areas in at least half of their filled cells; those with most different codes first. */
function codeColumns(rows: Rows, { place, names, end }: Head): CodeColumn[] {
  const body = rows.slice(place + 1, end);
  return names
    .flatMap((name, column): CodeColumn[] => {
      if (!CODE_KOPPEN.has(name)) return [];
      const codes = body.map((row) => cbsCode(row[column] ?? null));
      const filled = body.filter((row) => !isMissing(row[column] ?? null)).length;
      const many = codes.filter((code) => code !== null).length;
      const distinct = new Set(codes).size - (many < codes.length ? 1 : 0);
      return many > 0 && 2 * many >= filled ? [{ column, order: codeKoppen.indexOf(name), codes, distinct }] : [];
    })
    .sort((a, b) => b.distinct - a.distinct || a.order - b.order || a.column - b.column);
}

/** Whether a second column of codes tells of the same areas: the same code, or that of the wijk or gemeente around it. */
const sameAreas = (own: CodeColumn, other: CodeColumn): boolean =>
  other.codes.every((code, row) => {
    if (code === null) return true;
    const area = own.codes[row] ?? null;
    return area !== null && (area === code || area.slice(2).startsWith(code.slice(2)));
  });

/** The tables that stand under one header row, from the left: each column of codes that tells of other areas begins one. */
function tablesUnder(rows: Rows, head: Head): Tabel[] {
  const groups: CodeColumn[][] = [];
  for (const column of codeColumns(rows, head)) {
    const group = groups.find(([own]) => own !== undefined && sameAreas(own, column));
    if (group === undefined) groups.push([column]);
    else group.push(column);
  }
  const leftmost = (group: readonly CodeColumn[]): number => Math.min(...group.map(({ column }) => column));
  groups.sort((a, b) => leftmost(a) - leftmost(b));
  const starts = groups.map((group, number) => {
    const before = groups[number - 1];
    return before === undefined ? 0 : startOf(rows, head, leftmost(before), leftmost(group));
  });
  return groups.flatMap((group, number) => {
    const table = tableOf(rows, head, group, { from: starts[number] ?? 0, to: starts[number + 1] ?? head.names.length });
    return table === null ? [] : [table];
  });
}

/** Where a table beside another begins: behind the last empty column between them, else at what leads to its code. */
function startOf(rows: Rows, { place, names, end }: Head, before: number, code: number): number {
  const isEmpty = (column: number): boolean => rows.slice(place, end).every((row) => isMissing(row[column] ?? null));
  for (let column = code - 1; column > before; column--) if (isEmpty(column)) return column + 1;
  let start = code;
  while (start - 1 > before && LEADING.has(names[start - 1] ?? '')) start--;
  return start;
}

function tableOf(rows: Rows, head: Head, [own, ...others]: readonly CodeColumn[], range: { from: number; to: number }): Tabel | null {
  if (own === undefined) return null;
  const first = head.place + 1 + own.codes.findIndex((code) => code !== null);
  const labels = labelsIn(rows, { ...head, ...range, first, code: own.column });
  const columns = new Map<CbsKolom, number>();
  for (const kolom of KOLOMMEN) {
    const column = best(labels, koppen[kolom], own.column);
    if (column !== null) columns.set(kolom, column);
  }
  const shares = new Map<Leeftijd, number>();
  for (const leeftijd of leeftijden) {
    const column = columns.has(leeftijd) ? null : best(labels, procentKoppen[leeftijd], own.column);
    if (column !== null) shares.set(leeftijd, column);
  }
  if (columns.size === 0) return null;
  const wijk = others.find(({ column }) => ['wijkcode', 'wkcode'].includes(head.names[column] ?? ''))?.column ?? null;
  const ofColumns = [...columns.values()].map((column) => labels.get(column)?.jaar ?? null).find((jaar) => jaar !== null);
  const jaar = ofColumns ?? titleYear(labelTitles(rows, { ...head, ...range }));
  return { header: head.place, first, end: head.end, code: own.column, columns, shares, wijk, jaar };
}

/** The column under the name that says most; of several years the newest, of several alike the first. */
function best(labels: Labels, names: readonly string[], code: number): number | null {
  const found = [...labels].flatMap(([column, { keys, jaar }]) => {
    const rank = names.findIndex((name) => keys.includes(name));
    return rank < 0 || column === code ? [] : [{ column, rank, jaar: jaar ?? 0 }];
  });
  found.sort((a, b) => a.rank - b.rank || b.jaar - a.jaar || a.column - b.column);
  return found[0]?.column ?? null;
}

/** The year in "Kerncijfers wijken en buurten 2019"; null when no title has one, or titles differ. */
function titleYear(titles: readonly string[]): number | null {
  const years = titles.flatMap((title) => /(?:buurten|kerncijfers|indeling)[^0-9]*((?:19|20)\d\d)\b/iu.exec(title)?.[1] ?? []);
  return new Set(years).size === 1 ? cbsYear(years[0] ?? null) : null;
}
