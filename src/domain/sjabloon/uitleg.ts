import type { CbsGebied } from '../cbs';
import type { Cell } from '../cell';
import { readingOf, type Column, type Required, type SheetFormat } from '../levering/column';
import type { DataColumn, DataSheet } from '../sheets/data-sheet';
import { exampleText } from './voorbeeldwaarde';

const columns: readonly DataColumn[] = [
  { header: 'blad', format: 'wrapped', width: 18 },
  { header: 'kolom', format: 'wrapped', width: 26 },
  { header: 'verplicht', format: 'wrapped', width: 22 },
  { header: 'uitleg', format: 'wrapped', width: 62 },
  { header: 'voorbeeld', format: 'wrapped', width: 26 },
  { header: 'toegestane waarden', format: 'wrapped', width: 90 },
];

/** When a column must be filled, in words. */
export function requiredText(required: Required): string {
  if (required === true) return 'ja';
  if (required === false) return 'nee';
  if (required === 'column') return 'nee, maar de kolom moet er staan';
  const others = required.columns;
  return others.length === 0 ? 'soms, zie de uitleg' : `ja, of anders ${others.join(', ')}`;
}

/** The codes a column takes, with their meaning; null when it takes more than a list. */
export const allowedText = (column: Column): string | null =>
  readingOf(column.schema).allowed?.map(({ code, naam }) => `${code} = ${naam}`).join('; ') || null;

/** The lines about one sheet; columns declared on an earlier sheet are not explained twice. */
function linesOf(format: SheetFormat, explained: Map<Column, string>): Cell[][] {
  const lines: Cell[][] = [[format.name, null, format.required ? 'blad is verplicht' : 'blad mag ontbreken', format.explanation, null, null]];
  const elsewhere = new Set<string>();
  for (const [name, column] of Object.entries(format.columns)) {
    const before = explained.get(column);
    if (before !== undefined) {
      elsewhere.add(before);
      continue;
    }
    explained.set(column, format.name);
    lines.push([format.name, name, requiredText(column.required), column.explanation, exampleText(column) || null, allowedText(column)]);
  }
  for (const sheet of elsewhere) lines.push([format.name, 'overige kolommen', null, `Dezelfde kolommen als op blad ${sheet}.`, null, null]);
  return lines;
}

const wijkLines = (wijken: readonly CbsGebied[]): Cell[][] =>
  wijken.map(({ code, naam }) => ['Wijken (CBS)', code, null, naam, null, null]);

/** The first sheet of the template: what belongs in each column, from the same declarations that read it. */
export const uitlegVan = (formats: readonly SheetFormat[], wijken: readonly CbsGebied[]): DataSheet => {
  const explained = new Map<Column, string>();
  return {
    name: 'Uitleg',
    title: 'Uitleg bij het leverformaat: dit blad hoeft u niet aan te leveren',
    columns,
    rows: [...formats.flatMap((format) => linesOf(format, explained)), ...wijkLines(wijken)],
    tableName: 'levering_uitleg',
    hidden: false,
  };
};
