import * as z from 'zod';
import type { Cell } from '../cell';
import { cellAt, rowAt, valueAt, type ColumnData, type Levering, type SheetData, type SheetName } from '../levering/sheet-data';
import type { Finding } from './finding';
import type { ExampleLevering } from './rule';

/** The cell that a finding stands in, as it was read. */
export interface FoundCell {
  readonly sheet: SheetData;
  readonly column: ColumnData;
  /** Place of the row in the data, counted from 0. */
  readonly row: number;
  readonly cell: Cell;
  /** What it was read as; null when it could not be read. */
  readonly value: unknown;
}

/** The code a user chose for a text in a column that stands for none; null when there is no choice. */
export type ChosenCode = (kolom: string, text: string) => string | null;

/** How the cells that a control finds are mended: never by itself, always shown first (design 3, column fix). */
export interface Repair {
  /** What the user is asked, in the imperative: "Zet de nul terug". */
  readonly label: string;
  /** True when the cell means something else afterwards, so that the user must look at each; false when only its form changes. */
  readonly changesMeaning: boolean;
  /** What belongs in the cell; null when that is not certain. */
  mend(found: FoundCell, chosen: ChosenCode): Cell;
  readonly examples: readonly RepairExample[];
}

/** A delivery, and what each cell that is mended becomes; what is not named here is not mended. */
export interface RepairExample {
  readonly from: ExampleLevering;
  readonly mends: readonly {
    readonly blad: SheetName;
    readonly rij: number;
    readonly kolom: string;
    readonly old: Cell;
    readonly new: Cell;
  }[];
}

/** The cell of a finding; null for a finding about a column, a sheet or the delivery. */
export function foundCell(levering: Levering, { blad, rij, kolom, cel }: Finding): FoundCell | null {
  if (blad === null || rij === null || kolom === null || cel === null) return null;
  const sheet = (levering.sheets[blad as SheetName] ?? null) as SheetData | null;
  const column = sheet?.columns[kolom];
  if (sheet === null || column === undefined || column.position === null) return null;
  const row = sheet.keyRows === null ? rowAt(sheet, rij) : 0;
  return row === null ? null : { sheet, column, row, cell: cellAt(column, row), value: valueAt(column, row) };
}

/** How the format writes what was read from a cell: a code in full, a day as a serial, an amount in euro. */
export function asWritten({ sheet, column, value }: FoundCell): Cell {
  const schema = sheet.format.columns[column.name]?.schema;
  if (schema === undefined || value === null) return null;
  const written: unknown = z.encode(schema, value);
  return typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean' ? written : null;
}

/** True when a column of the sheet accepts this cell. */
export const isAccepted = ({ sheet, column }: FoundCell, cell: Cell): boolean =>
  sheet.format.columns[column.name]?.schema.safeParse(cell).success === true;
