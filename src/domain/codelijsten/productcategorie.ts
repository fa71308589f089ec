import type { CirkelCode } from '../cirkels';
import type { CodeEntry } from './code-list';

/** A productcategorie with the leefdomein (code of waaier-10) and, where it has one, the cirkel our catalogue gives it. */
export interface Productcategorie extends CodeEntry {
  readonly leefdomein: string;
  readonly cirkel: CirkelCode | null;
}
