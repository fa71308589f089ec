import type { Cell, SheetCells, WorkbookCells } from '../../src/domain/cell';
import { dayOf } from '../../src/domain/calendar';
import { sheetFormats } from '../../src/domain/levering/format';
import type { ExampleLevering, ExampleRow } from '../../src/domain/rules/rule';
import type { SheetFormat } from '../../src/domain/levering/column';
import type { SheetName } from '../../src/domain/levering/sheet-data';

const formats = Object.values(sheetFormats) as readonly SheetFormat[];

/** The day an example is checked on. */
export const exampleDay = (example: ExampleLevering): number => dayOf(example.vandaag ?? '2026-11-15');

function rowsOf(format: SheetFormat, rows: readonly ExampleRow<SheetName>[]): Cell[][] {
  const names = Object.keys(format.columns);
  const filled = rows.map((row) =>
    names.map((name) => (name in row ? ((row as Record<string, Cell>)[name] ?? null) : (format.columns[name]?.example ?? null))),
  );
  if (format.layout === 'rows') return [names, ...filled];
  return names.map((name, place) => [name, filled[0]?.[place] ?? null]);
}

/** The workbook that an example of a rule stands for. */
export function exampleWorkbook(example: ExampleLevering): WorkbookCells {
  const sheets: SheetCells[] = [];
  for (const format of formats) {
    const name = format.name as SheetName;
    const given = example.cells?.[name];
    const rows = example.sheets?.[name] ?? (name === 'Levering' || name === 'Voorzieningen' ? [{}] : null);
    if (given === null || (given === undefined && rows === null)) continue;
    sheets.push({
      name,
      top: 0,
      left: 0,
      rows: given ?? rowsOf(format, rows ?? []),
      ...example.facts?.[name],
    });
  }
  return { bestand: null, sheets, date1904: example.date1904 ?? false, textOnly: example.textOnly ?? false };
}
