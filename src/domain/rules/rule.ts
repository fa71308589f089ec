import type { Cell, SheetCells } from '../cell';
import type { Given, Need } from '../given';
import type { Room } from '../levering/room';
import type { ColumnData, FormatByName, Levering, Row, SheetName } from '../levering/sheet-data';
import type { GivenSettings } from '../settings';
import type { AllowedValues } from './allowed-values';
import type { Ernst } from './finding';
import type { Repair } from './repair';

/** The columns that all the named sheets have. */
export type ColumnOf<N extends SheetName> = keyof FormatByName[N]['columns'] & string;

/** The part of a row that a rule asked for. */
export type Seen<N extends SheetName, C extends string> = {
  readonly [K in C]: N extends SheetName ? (K extends keyof Row<N> ? Row<N>[K] : unknown) : never;
};

/** A row as cells, in which only what matters is given; the rest is filled in validly. */
export type ExampleRow<N extends SheetName> = { readonly [C in ColumnOf<N>]?: Cell };

/**
 * A small delivery of gemeente 1680 (Aa en Hunze) over 2026K3, as it stands in a workbook. The sheets Levering and
 * Voorzieningen (one valid row) are there unless something else is said. Row 1 is the header, so the first row is 2.
 */
export interface ExampleLevering {
  /** Rows by sheet; a sheet of keys has one. */
  readonly sheets?: { readonly [N in SheetName]?: readonly ExampleRow<N>[] };
  /** Sheets cell by cell, from A1; null takes the sheet away. */
  readonly cells?: { readonly [N in SheetName]?: readonly (readonly Cell[])[] | null };
  /** What the workbook says of its sheets: hidden rows, formulas, merged blocks. */
  readonly facts?: { readonly [N in SheetName]?: Pick<SheetCells, 'hiddenRows' | 'formulas' | 'merged' | 'dates'> };
  readonly date1904?: boolean;
  readonly textOnly?: boolean;
  readonly settings?: GivenSettings;
  /** The day it is, jjjj-mm-dd; 2026-11-15 when absent. */
  readonly vandaag?: string;
}

/** Where a finding of an example must stand; `rij` is the row number in the sheet. */
export interface ExpectedPlace {
  readonly blad: SheetName | null;
  readonly rij: number | null;
  readonly kolom: string | null;
}

/** What every control says of itself. */
interface Words {
  /** Permanent, never reused; also the beginning of the file's name. */
  readonly code: string;
  /** The usual severity; a rule may give another for a row. */
  readonly severity: Ernst;
  /** What cannot be answered without these: the rule is then "niet uitgevoerd". */
  readonly needs?: readonly Need[];
  /** One short Dutch line that names the control, for lists. */
  readonly title: string;
  /** Waarom dit telt: at most two sentences. */
  readonly explanation: string;
  /** Wat te doen: at most two sentences. */
  readonly fix: string;
  /** The lists of codes it holds values against, other than those of a column of its own. */
  readonly lists?: (given: Given) => readonly AllowedValues[];
  /** How its cells are mended, where that can be done with certainty. */
  readonly repair?: Repair;
  /** Where it was decided: law, standard, or section of the design. */
  readonly source: string;
}

/** A control over one row at a time. It sees only the columns it names. */
export interface RowRule<N extends SheetName = SheetName, C extends string = string> extends Words {
  readonly kind: 'row';
  readonly sheets: readonly N[];
  /** The columns it reads; a row in which one of them failed its own check is passed over. */
  readonly columns: readonly C[];
  /** The columns that decide about this row, where those are not all of them: only one of these then passes it over. */
  restsOn?(row: Seen<N, C>): readonly C[];
  /** The column the finding stands in; the first of `columns` when absent. */
  readonly at?: C;
  /** Columns of which `holds` asks no more than whether they hold a value, so that it need not be asked for each value. */
  readonly onlyWhetherFilled?: readonly C[];
  /** False where this row breaks the rule; a severity when it breaks it otherwise than usual. */
  holds(row: Seen<N, C>, given: Given): boolean | Ernst;
  /** What is wrong, with this row's values. */
  message(row: Seen<N, C>, given: Given): string;
  readonly examples: {
    /** Rows of the rule's first sheet that obey, the last accepted value of each limit among them. */
    readonly accepted: readonly ExampleOf<N>[];
    /** Rows that break it, the first rejected value of each limit among them, and what is then said. */
    readonly rejected: readonly (ExampleOf<N> & { readonly says: string; readonly ernst?: Ernst })[];
  };
}

/** A row of the rule's first sheet, and the delivery around it where that matters. */
export interface ExampleOf<N extends SheetName> {
  readonly row: ExampleRow<N>;
  readonly with?: ExampleLevering;
}

/** What a control over the delivery reports. */
export interface Hit {
  readonly blad: SheetName | null;
  /** Place of the row in the data, counted from 0; null for a finding about a column, sheet or delivery. */
  readonly row: number | null;
  readonly kolom: string | null;
  readonly melding: string;
  readonly ernst?: Ernst;
  /** The address when it is not that of the column in the row, such as a merged block. */
  readonly cel?: string;
  /** The row number when it is not that of a row of data. */
  readonly rij?: number;
  /** Counted but not listed (V08 and V09 in a source that holds only text). */
  readonly unlisted?: boolean;
}

/** What a control over the delivery gets: where to report, where to count what it looked at, and room to work in. */
export interface Report {
  hit(hit: Hit): void;
  /** So many rows, columns or sheets were looked at; so many more could not be. */
  looked(checked: number, skipped?: number): void;
  /** Taken back when the control is done. */
  readonly room: Room;
}

/** A control over the whole delivery: it compares rows, columns or sheets. */
export interface LeveringRule extends Words {
  readonly kind: 'levering';
  find(levering: Levering, given: Given, report: Report): void;
  readonly examples: {
    readonly accepted: readonly ExampleLevering[];
    readonly rejected: readonly (ExampleLevering & {
      readonly finds: readonly (ExpectedPlace & { readonly says?: string; readonly ernst?: Ernst })[];
    })[];
  };
}

/** Any control. */
export type Rule = RowRule | LeveringRule;

/** Declares a control over a row. */
export const rowRule = <const N extends SheetName, const C extends ColumnOf<N>>(
  declared: Omit<RowRule<N, C>, 'kind'>,
): RowRule => ({ ...declared, kind: 'row' }) as RowRule;

/** Declares a control over the delivery. */
export const leveringRule = (declared: Omit<LeveringRule, 'kind'>): LeveringRule => ({ ...declared, kind: 'levering' });

/** The columns of a sheet's data as a list, whatever the sheet. */
export const columnsOf = (sheet: { readonly columns: object }): readonly ColumnData[] =>
  Object.values(sheet.columns) as readonly ColumnData[];
