import * as z from 'zod';
import type { Cell } from '../cell';
import type { CellFormat } from '../sheets/sheet-plan';

/** A cell that holds something. */
export type Filled = Exclude<Cell, null>;

/** What every schema of a column accepts before it judges. */
export const filledCell = z.union([z.string(), z.number(), z.boolean()]);

/** The controls that a value of a column can fail on its own. */
export type FailureCode = 'V02' | 'V05' | 'V06' | 'V07' | 'G01' | 'G03';

/** The controls that note how a value had to be read. */
export type RemarkCode = 'V03' | 'V04' | 'V08' | 'V09' | 'C09';

/** What reading a column needs to know besides its schema. */
export interface Reading {
  /** The control a cell fails when the schema refuses it. */
  readonly failure: FailureCode;
  /** How Excel should show and store a value of this column. */
  readonly format: CellFormat;
  /** A whole number may stand for a year here, unless its number format shows a date. */
  readonly takesYears?: boolean;
  /**
   * The value of a cell that is written as the format writes it, so that nothing is to be said of it; undefined leaves
   * the cell to the schema. It never takes what the schema refuses, and gives what the schema gives: a test holds it to
   * that. `settle` is asked only of the cells it leaves.
   */
  readonly plain?: (cell: Filled) => unknown;
  /** The values a list column allows, with their meaning. */
  readonly allowed?: readonly { readonly code: string; readonly naam: string }[];
  /** Makes one plain notation of what the column's cells together mean; null where a cell stays ambiguous. */
  readonly settle?: (cells: readonly Filled[]) => (cell: Filled) => Filled | null;
  /** What is to be said of a cell that was read as this value. */
  readonly remark: (cell: Filled, value: unknown) => RemarkCode | null;
}

const readings = z.registry<Reading>();

/** A zod schema that knows how its cells are read. */
export function readAs<S extends z.ZodType>(schema: S, reading: Reading): S {
  readings.add(schema, reading);
  return schema;
}

/** How the cells of a schema made by `readAs` are read. */
export function readingOf(schema: z.ZodType): Reading {
  const reading = readings.get(schema);
  if (reading === undefined) throw new Error('A column needs a schema made by readAs');
  return reading;
}

/** When a cell may not be empty: always, never, only its column must be there, or unless other columns make up for it. */
export type Required =
  | boolean
  | 'column'
  | {
      /** The columns that together make up for this one when it is absent; none: it is missed once a row needs it. */
      readonly columns: readonly string[];
      /** True when this row needs no value here. */
      readonly unless: (row: { filled(column: string): boolean; value(column: string): unknown }) => boolean;
    };

/** Of a column that no row needs a value in, where the others make up for it when it is absent. */
export const always = (): boolean => true;

/** One column of a sheet of the levering: what a cell may hold, and how we talk about it. */
export interface Column<S extends z.ZodType = z.ZodType> {
  /** Other headers under which the column is known, in order of preference. */
  readonly alsoKnownAs?: readonly string[];
  readonly required: Required;
  readonly schema: S;
  /** One Dutch sentence for who fills the column in. */
  readonly explanation: string;
  readonly example: Cell;
}

/** Declares a column. */
export const column = <S extends z.ZodType>(declared: Column<S>): Column<S> => declared;

/** The columns of one sheet, keyed by their header. */
export type Columns = Readonly<Record<string, Column>>;

/** The row that a set of columns describes; empty or unreadable is null. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: z.output<C[K]['schema']> | null };

/** One sheet of the format. */
export interface SheetFormat<N extends string = string, C extends Columns = Columns> {
  readonly name: N;
  /** Where the sheet stands among the others: low numbers first (the order of design 2, in tens). */
  readonly place: number;
  /** 'rows': a table with a header row; 'keys': a name in column A and its value in column B. */
  readonly layout: 'rows' | 'keys';
  readonly required: boolean;
  /** Beside the format of design 2, for own use: read where it stands, no part of the template or of what is delivered. */
  readonly ownUse?: boolean;
  /** One Dutch sentence on what belongs here. */
  readonly explanation: string;
  readonly columns: C;
}

/** Declares a sheet of the format. */
export const sheetFormat = <const N extends string, C extends Columns>(declared: SheetFormat<N, C>): SheetFormat<N, C> =>
  declared;
