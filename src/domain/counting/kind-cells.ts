import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import type { Kinds } from './kinds';

/** The cells of gebied × wet × leefdomein × cirkel in which the kinds of row count: those of every table are made of them. */
export interface KindCells {
  /** How many there are. */
  readonly size: number;
  /** Per leefdomein of each kind its cell. */
  readonly ofPart: Int32Array;
  /** No more cells than this are met when each row tells all of its own. */
  readonly most: number;
}

/** The cells of so many gebieden and leefdomeinen in which the kinds count; `rows` is how many rows each kind has. */
export function kindCellsOf(kinds: Kinds, gebieden: number, leefdomeinen: number, rows: Float64Array): KindCells {
  const { count, gebied, wet, cirkel, partStart, partLeefdomein } = kinds;
  const perLeefdomein = cirkels.entries.length;
  const perWet = perLeefdomein * leefdomeinen;
  const perGebied = perWet * wetten.entries.length;
  const ofPart = new Int32Array(partLeefdomein.length);
  let most = 0;
  for (let kind = 0; kind < count; kind++) {
    const first = (gebied[kind] as number) * perGebied + (wet[kind] as number) * perWet + (cirkel[kind] as number);
    const end = partStart[kind + 1] as number;
    for (let part = partStart[kind] as number; part < end; part++) ofPart[part] = first + (partLeefdomein[part] as number) * perLeefdomein;
    most += (rows[kind] as number) * (end - (partStart[kind] as number));
  }
  return { size: gebieden * perGebied, ofPart, most };
}
