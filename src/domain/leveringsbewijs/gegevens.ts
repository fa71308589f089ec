import type { Cell } from '../cell';
import { Sha256, sha256 } from '../bevestiging/sha256';
import type { ColumnData, Levering, SheetData } from '../levering/sheet-data';

/** The data of one sheet of the delivery: how many rows, and their hash. */
export interface BladBewijs {
  readonly blad: string;
  readonly regels: number;
  readonly sha256: string;
}

/** The data of a delivery: one hash over all its sheets, and one for each. */
export interface GegevensBewijs {
  readonly sha256: string;
  readonly bladen: readonly BladBewijs[];
}

/** A cell as JSON in ASCII, half of a pair of surrogates apart; a number as JavaScript writes it. */
const asciiJson = (cell: Cell): string =>
  JSON.stringify(cell).replace(/[\u007f-\uffff]/g, (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Per distinct cell of a column what it adds to the line of its row: nothing when it is empty. */
const partsOf = ({ name, cells }: ColumnData): readonly string[] =>
  cells.map((cell) => (cell === null ? '' : `${name}=${asciiJson(cell)}\t`));

/** The rows of a sheet as lines in a fixed order, whatever the order of rows and columns and the headers used. */
function linesOf(sheet: SheetData): string[] {
  const columns = (Object.values(sheet.columns) as readonly ColumnData[])
    .filter(({ position }) => position !== null)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((column) => ({ codes: column.codes, parts: partsOf(column) }));
  const lines = Array.from({ length: sheet.size }, (_, row) => {
    let line = '';
    for (const { codes, parts } of columns) line += parts[codes[row] ?? 0] ?? '';
    return line;
  });
  return lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function bladBewijs(sheet: SheetData): BladBewijs {
  const hash = new Sha256();
  for (const line of linesOf(sheet)) hash.add(line).add('\n');
  return { blad: sheet.format.name, regels: sheet.size, sha256: hash.hex() };
}

const known = new WeakMap<Levering, GegevensBewijs>();

/** The hash of the data of a delivery, worked out once: the same data give the same hash (see README.md for how). */
export function gegevensBewijs(levering: Levering): GegevensBewijs {
  const before = known.get(levering);
  if (before !== undefined) return before;
  const bladen = (Object.values(levering.sheets) as readonly (SheetData | null)[])
    .filter((sheet) => sheet !== null)
    .map(bladBewijs)
    .sort((a, b) => (a.blad < b.blad ? -1 : 1));
  const made = { sha256: sha256(bladen.map((one) => `${one.blad} ${one.sha256}\n`).join('')), bladen };
  known.set(levering, made);
  return made;
}
