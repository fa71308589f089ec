import type { WorkbookModel } from '../model';

/** The property of the file (docProps/custom.xml) in which the workbench keeps what .xlsx has no other place for. */
export const REMEMBERED = 'Workbench';

interface Remembered {
  readonly settings: Record<string, unknown>;
  readonly sheets: { readonly properties: Record<string, string>; readonly conditional: string[] }[];
}

/** Settings, the sheets' properties and the ids of their conditional formats as one text, if any. */
export function remember(book: WorkbookModel): string | undefined {
  const sheets = book.sheets.map((sheet) => ({
    properties: Object.fromEntries(sheet.customProperties),
    conditional: sheet.conditional.map((rule) => rule.id),
  }));
  const nothing =
    book.settings.size === 0 &&
    sheets.every((sheet) => Object.keys(sheet.properties).length === 0);
  if (nothing) return undefined;
  const remembered: Remembered = { settings: Object.fromEntries(book.settings), sheets };
  return JSON.stringify(remembered);
}

/** Puts back what `remember` wrote; a text that is not that is left alone. */
export function recall(book: WorkbookModel, text: unknown): void {
  const remembered = parse(text);
  if (!remembered) return;
  for (const [key, value] of Object.entries(remembered.settings)) book.settings.set(key, value);
  book.sheets.forEach((sheet, at) => {
    const known = remembered.sheets[at];
    for (const [key, value] of Object.entries(known?.properties ?? {})) sheet.customProperties.set(key, String(value));
    if (known?.conditional.length !== sheet.conditional.length) return;
    sheet.conditional = sheet.conditional.map((rule, place) => ({
      ...rule,
      id: book.adoptId(known.conditional[place] ?? rule.id),
    }));
  });
}

function parse(text: unknown): Remembered | undefined {
  try {
    const found = JSON.parse(String(text)) as Partial<Remembered> | null;
    const whole =
      found && typeof found.settings === 'object' && Array.isArray(found.sheets);
    return whole ? (found as Remembered) : undefined;
  } catch {
    return undefined;
  }
}
