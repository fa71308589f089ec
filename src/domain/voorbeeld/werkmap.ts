import type { Cell } from '../cell';
import type { Periode } from '../periode';
import type { Blad } from './blad';
import type { Dice } from './dice';
import type { Indeling } from './indeling';

/** The values of sheet Levering; setting one says its row number in the sheet. */
export interface LeveringWaarden {
  set(veld: string, cell: Cell): number;
}

/** An invented delivery while faults are planted in it. */
export interface Werkmap {
  readonly gemeente: string;
  readonly periode: Periode;
  readonly indeling: Indeling;
  readonly dice: Dice;
  readonly levering: LeveringWaarden;
  readonly voorzieningen: Blad;
  readonly arrangementen: Blad | null;
  readonly wijkindeling: Blad;
  readonly tarievenblad: Blad;
  readonly historie: Blad | null;
  /** Adds a sheet that the delivery did not have. */
  addBlad(blad: Blad): void;
}
