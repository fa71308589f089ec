/** How serious a finding is: F fout blocks, W waarschuwing must be confirmed, S signaal is good to know. */
export type Ernst = 'F' | 'W' | 'S';

/** Something that is to be said of the data, with its place; what does not apply is null. */
export interface Finding {
  readonly code: string;
  readonly ernst: Ernst;
  /** The name of the sheet in the format. */
  readonly blad: string | null;
  /** Row number in the sheet, counted from 1. */
  readonly rij: number | null;
  /** The name of the column in the format, whatever the header in the file. */
  readonly kolom: string | null;
  /** Address of the cell without its sheet. */
  readonly cel: string | null;
  /** One Dutch sentence that says what is wrong. */
  readonly melding: string;
}

/** How far a control went: rows (or columns, or sheets) it looked at, passed over, and found. */
export interface Coverage {
  readonly code: string;
  readonly gecontroleerd: number;
  readonly overgeslagen: number;
  readonly gevonden: number;
}

/** A control that could not be carried out, and why. */
export interface NotRun {
  readonly code: string;
  readonly reden: string;
}
