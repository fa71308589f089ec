import type { Cell } from '../../cell';
import type { Wet } from '../../codelijsten';
import type { SheetName } from '../../levering/sheet-data';
import type { Werkmap } from '../werkmap';

/** The sheets whose rows faults are planted in. */
export type RijBlad = 'Voorzieningen' | 'Arrangementen';

/** One row of the delivery, as a planting looks at it and changes it. */
export interface Rij {
  get(kolom: string): Cell;
  set(kolom: string, cell: Cell): void;
  /** True when these columns are all filled in. */
  heeft(...kolommen: string[]): boolean;
  dag(kolom: string): number;
  readonly wet: Wet;
  readonly categorie: string;
  /** The client has no other row on this sheet. */
  readonly alleen: boolean;
  /** The client has earlier rows on this sheet, and this is the last. */
  readonly laatste: boolean;
  /** Becomes the same as another row. */
  wordt(other: Rij): void;
}

/** A known fault: what it changes in a row, and in which column the finding then stands. */
export interface Planting {
  readonly code: string;
  readonly blad: RijBlad;
  readonly kolom: string;
  /** The row, or its client, no longer counts: too many would make the delivery smaller than the quarter before (L04). */
  readonly telt?: 'niet meer';
  /** A control that then also finds something in the column as a whole, once. */
  readonly ook?: string;
  /** It may be planted only once. */
  readonly eenmaal?: boolean;
  /** Whether the row lends itself to it, so that nothing else is found. */
  past(rij: Rij, werkmap: Werkmap): boolean;
  /** Which earlier row may be what this one conflicts with; none: it needs no other. */
  readonly partner?: (rij: Rij, earlier: Rij) => boolean;
  plant(rij: Rij, werkmap: Werkmap, partner: Rij): void;
}

/** A known fault of a sheet rather than of a row, planted once: it says itself where its finding stands. */
export interface BladPlanting {
  readonly code: string;
  /** Null when this delivery does not lend itself to it. */
  plant(werkmap: Werkmap): { readonly blad: SheetName; readonly rij: number | null; readonly kolom: string } | null;
}

/** Declares a fault in a row of Voorzieningen. */
export const inVoorziening = (declared: Omit<Planting, 'blad'>): Planting => ({ ...declared, blad: 'Voorzieningen' });

/** Declares a fault in a row of Arrangementen. */
export const inArrangement = (declared: Omit<Planting, 'blad'>): Planting => ({ ...declared, blad: 'Arrangementen' });

/** A client of the gemeente itself, with a toewijzing: an ordinary row. */
export const gewoon = (rij: Rij): boolean => rij.heeft('toewijzingnummer') && !rij.heeft('gemeentecode_woon');

/** True for what was delivered at once: its kosten follow from tarief and volume (K03). */
export const eenmalig = (rij: Rij): boolean => rij.get('frequentie') === '6';

/** An ordinary row with an amount that nothing else is held to. */
export const metKosten = (rij: Rij): boolean => gewoon(rij) && rij.heeft('kosten') && !eenmalig(rij);

/** An ordinary row of a client who has nothing else. */
export const alleen = (rij: Rij): boolean => rij.alleen && gewoon(rij);
