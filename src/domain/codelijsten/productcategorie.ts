import type { CirkelCode } from '../cirkels';
import type { CodeEntry } from './code-list';

/** A productcategorie with its leefdomein (code of waaier-10) and, where our catalogue has one, its cirkel. */
export interface Productcategorie extends CodeEntry {
  readonly leefdomein: string;
  readonly cirkel: CirkelCode | null;
}
