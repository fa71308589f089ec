/**
 * How this program knows its own sheets in every home: a hidden name of the workbook, "am_blad_<id>", that points at
 * the sheet.
 * A name follows its sheet when the user renames it, dies with it when it is deleted, and is kept by Excel,
 * LibreOffice and every codec.
 */
const prefix = 'am_blad_';

/**
 * The defined name for a plan's id; every character a name cannot hold becomes "_" and its code in four hexadecimals.
 */
export const nameForId = (id: string): string =>
  prefix + id.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The plan's id in a defined name; null when the name is somebody else's. */
export function idOfName(name: string): string | null {
  if (!name.toLowerCase().startsWith(prefix)) return null;
  return name
    .slice(prefix.length)
    .replace(/_([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A sheet's name as it stands in a formula: always between quotes, quotes doubled. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The sheet a reference such as `'Mijn blad'!$A$1` points at; null when it points at nothing. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference.trim());
  if (!match || reference.includes('#REF!')) return null;
  return match[1] === undefined ? (match[2] ?? null) : match[1].replaceAll("''", "'");
}

/**
 * A name no sheet has yet: the wanted one, else "Wijken (2)", "Wijken (3)"…; at most 31 characters, upper and lower
 * case alike.
 */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Blad';
  let name = clean;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const tail = ` (${number})`;
    name = clean.slice(0, 31 - tail.length).trimEnd() + tail;
  }
  return name;
}

/**
 * A table name that nothing in the workbook has yet, "am_wijken_2" when a table of the user's took it; it is then
 * taken.
 */
export function freeTable(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  used.add(name.toLowerCase());
  return name;
}
