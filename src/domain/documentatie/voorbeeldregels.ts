import type { Cell, Rect } from '../cell';
import { cellAddress } from '../cell';
import { inDutch } from '../calendar';
import { readingOf, type Column } from '../levering/column';
import { sheetFormats } from '../levering/format';
import type { ExampleLevering, ExampleOf, ExampleRow, Rule } from '../rules/rule';
import type { SheetName } from '../levering/sheet-data';
import { dutchNumber, masked } from '../wording';

/** So many rows of an example are written out; the rest is counted. */
const SHOWN = 4;
const FIRST_ROW = 2;
/** So much of a text is written out. */
const LONGEST = 30;
/** Greater numbers in a column of dates are days written as 20260101. */
const LATEST_DAY = 100_000;

const columnOf = (sheet: string, name: string): Column | undefined => {
  const columns: Readonly<Record<string, Column>> | undefined = Object.values(sheetFormats).find((format) => format.name === sheet)?.columns;
  return columns?.[name];
};

/** Text without what could be a BSN; where eight digits are what the column asks for, they are none. */
function safe(text: string, column: Column | undefined): string {
  const isAsked = /^\d{8}$/u.test(text) && column !== undefined && (readingOf(column.schema).format === 'date' || /^\d{8}$/u.test(String(column.example)));
  return isAsked ? text : masked(text);
}

/** A cell as the user would see it in the sheet; quotes show spaces around it. */
function cellText(cell: Cell, column: Column | undefined): string {
  if (cell === null || cell === '') return 'leeg';
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  if (typeof cell === 'number') {
    const isDay = column !== undefined && readingOf(column.schema).format === 'date' && cell >= 1 && cell < LATEST_DAY;
    if (isDay) return inDutch(Math.floor(cell));
    return cell % 1 === 0 ? safe(String(cell), column) : dutchNumber(cell);
  }
  const text = safe(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}… (${cell.length} tekens)` : cell, column);
  return cell.trim() === cell ? text : `‘${text}’`;
}

function rowText(sheet: SheetName, row: ExampleRow<SheetName>): string {
  const cells = Object.entries(row as Readonly<Record<string, Cell>>);
  return cells.length === 0 ? 'een gewone regel' : cells.map(([name, cell]) => `${name} ${cellText(cell, columnOf(sheet, name))}`).join(', ');
}

/** The rows of a sheet of an example, those that are the same taken together. */
function rowLines(sheet: SheetName, rows: readonly ExampleRow<SheetName>[]): string[] {
  if (sheet === 'Levering') return rows.map((row) => `Blad Levering: ${rowText(sheet, row)}`);
  const lines: { from: number; to: number; text: string }[] = [];
  rows.forEach((row, place) => {
    const text = rowText(sheet, row);
    const last = lines.at(-1);
    if (last?.text === text) last.to = place;
    else lines.push({ from: place, to: place, text });
  });
  const shown = lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN - 1), ...lines.slice(-1)];
  return shown.flatMap(({ from, to, text }, place) => {
    const at = from === to ? `rij ${from + FIRST_ROW}` : `rij ${from + FIRST_ROW} ${to === from + 1 ? 'en' : 'tot en met'} ${to + FIRST_ROW}`;
    const skipped = place === SHOWN - 1 && lines.length > SHOWN ? [`… en ${lines.length - SHOWN} regels daartussen`] : [];
    return [...skipped, `Blad ${sheet}, ${at}: ${text}`];
  });
}

const cellLines = (sheet: string, rows: readonly (readonly Cell[])[] | null): string[] =>
  rows === null
    ? [`Zonder blad ${sheet}`]
    : [
        ...rows.slice(0, SHOWN).map((row, place) => (row.length === 0 ? `Blad ${sheet}, rij ${place + 1} is leeg` : `Blad ${sheet}, rij ${place + 1}: ${row.map((cell) => cellText(cell, undefined)).join(' | ')}`)),
        ...(rows.length > SHOWN ? [`… en nog ${rows.length - SHOWN} rijen`] : []),
        ...(rows.length === 0 ? [`Blad ${sheet} is leeg`] : []),
      ];

const blocks = (rects: readonly Rect[]): string =>
  rects
    .map(({ top, left, rows, columns }) => {
      const [first, last] = [cellAddress(top, left), cellAddress(top + rows - 1, left + columns - 1)];
      return first === last ? first : `${first}:${last}`;
    })
    .join(', ');

function factLines(sheet: string, facts: NonNullable<NonNullable<ExampleLevering['facts']>[SheetName]>): string[] {
  const { hiddenRows = [], formulas = [], merged = [], dates = [] } = facts;
  return [
    ...(hiddenRows.length === 0 ? [] : [`Blad ${sheet}: verborgen ${hiddenRows.map((row) => `rij ${row + 1}`).join(', ')}`]),
    ...(formulas.length === 0 ? [] : [`Blad ${sheet}: een formule in ${blocks(formulas)}`]),
    ...(merged.length === 0 ? [] : [`Blad ${sheet}: samengevoegd ${blocks(merged)}`]),
    ...(dates.length === 0 ? [] : [`Blad ${sheet}: opgemaakt als datum ${blocks(dates)}`]),
  ];
}

const settingText = (value: unknown): string => (typeof value === 'number' ? dutchNumber(value) : String(value));

/** What matters in a small delivery, in lines for who reads it; the rest of it is as it should be. */
export function leveringRegels({ sheets = {}, cells = {}, facts = {}, date1904, textOnly, settings = {}, vandaag }: ExampleLevering): readonly string[] {
  const lines = [
    ...Object.entries(sheets).flatMap(([sheet, rows]) => rowLines(sheet as SheetName, rows as readonly ExampleRow<SheetName>[])),
    ...Object.entries(cells).flatMap(([sheet, rows]) => cellLines(sheet, rows)),
    ...Object.entries(facts).flatMap(([sheet, said]) => factLines(sheet, said)),
    ...(date1904 === true ? ['De werkmap telt datums vanaf 1904'] : []),
    ...(textOnly === true ? ['Een bestand met alleen tekst, zoals .csv'] : []),
    ...Object.entries(settings).map(([name, value]) => `Instelling ${name}: ${settingText(value)}`),
    ...(vandaag === undefined ? [] : [`Het is ${vandaag.split('-').reverse().join('-')}`]),
  ];
  return lines.length === 0 ? ['Een gewone levering'] : lines;
}

/** The row that an example of a control over a row is about, and what of the delivery around it matters. */
export function rijRegels(rule: Extract<Rule, { kind: 'row' }>, { row, with: rest }: ExampleOf<SheetName>): readonly string[] {
  const around = rest === undefined ? [] : leveringRegels(rest);
  return [rowText(rule.sheets[0] ?? 'Voorzieningen', row), ...around];
}
