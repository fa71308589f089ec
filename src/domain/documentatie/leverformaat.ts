import { readingOf, type Column, type SheetFormat } from '../levering/column';
import { sheetFormats } from '../levering/format';
import { FORMATVERSIE } from '../levering/format/levering';
import type { CellFormat } from '../sheets/sheet-plan';
import { allowedText, requiredText } from '../sjabloon/uitleg';
import { exampleText } from '../sjabloon/voorbeeldwaarde';
import { code, pageOf, plain, table } from './markdown';

const KINDS: Readonly<Partial<Record<CellFormat, string>>> = {
  date: 'datum',
  euroCents: 'bedrag in euro',
  rate: 'getal',
  count: 'heel getal',
};

/** What a cell of a column holds, in words. */
function kindOf(column: Column): string {
  const { format, allowed } = readingOf(column.schema);
  return allowed === undefined ? (KINDS[format] ?? 'tekst') : 'code';
}

const columnLine = ([name, column]: readonly [string, Column]): string[] => [
  code(name),
  kindOf(column),
  plain(requiredText(column.required)),
  (column.alsoKnownAs ?? []).map(code).join(', '),
  plain(column.explanation),
  code(exampleText(column)),
];

/** The lists of codes of a sheet, each once. */
function listsOf(format: SheetFormat): string[][] {
  const lists = new Map<string, string[]>();
  for (const [name, column] of Object.entries(format.columns)) {
    const allowed = allowedText(column);
    if (allowed !== null) lists.set(allowed, [...(lists.get(allowed) ?? []), name]);
  }
  return [...lists].map(([allowed, names]) => [`- ${names.map(code).join(', ')}: ${plain(allowed)}`]);
}

function sheetPart(format: SheetFormat): (string | string[])[] {
  const lists = listsOf(format).flat();
  return [
    `## ${format.name}`,
    plain(format.explanation),
    `${format.required ? 'Dit blad is verplicht.' : 'Dit blad mag ontbreken.'} ${
      format.layout === 'keys' ? 'Het veld staat in kolom A, de waarde in kolom B.' : 'Eén regel koppen, daaronder de gegevens.'
    }`,
    table(['kolom', 'soort', 'verplicht', 'ook goed als kop', 'uitleg', 'voorbeeld'], Object.entries(format.columns).map(columnLine)),
    ...(lists.length === 0 ? [] : [['Codes:', '', ...lists]]),
  ];
}

/** The page with the format: every sheet, column, alias and code. */
export function leverformaatPagina(): string {
  const formats: readonly SheetFormat[] = Object.values(sheetFormats);
  return pageOf([
    `# AM-leverformaat ${FORMATVERSIE}`,
    'Gemaakt door Waaier uit dezelfde beschrijving waarmee een levering wordt gelezen.',
    'De volgorde van kolommen is vrij. Een kop mag afwijken in hoofdletters, spaties, streepjes onder en accenten.',
    ...[...formats].sort((a, b) => a.place - b.place).flatMap(sheetPart),
  ]);
}
