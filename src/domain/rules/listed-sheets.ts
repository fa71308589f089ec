import type { Levering, SheetData, SheetName } from '../levering/sheet-data';

/** A sheet that is there, with its name in the format. */
export type NamedSheet = readonly [SheetName, SheetData];

/** The sheets whose findings are listed: every sheet of the format that is there, but for Historie (design 3). */
export const listedSheets = (levering: Levering): readonly NamedSheet[] =>
  (Object.entries(levering.sheets) as [SheetName, SheetData | null][]).filter(
    (named): named is [SheetName, SheetData] => named[1] !== null && named[0] !== 'Historie',
  );

/** Those that are tables with rows in them: a sheet of keys and a table without rows have no data block. */
export const sheetsWithRows = (levering: Levering): readonly NamedSheet[] =>
  listedSheets(levering).filter(([, sheet]) => sheet.keyRows === null && sheet.size > 0);
