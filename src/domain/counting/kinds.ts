import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { combinationsOf } from '../levering/combinations';
import type { Facts } from './facts';
import { gathered } from './gathered';

/** The kinds of counting row, numbered from 0: rows of one kind count in the same cells of every table. */
export interface Kinds {
  readonly count: number;
  /** Per row the number of its kind. */
  readonly ofRow: Int32Array;
  /** Per kind its gebied, and its wet and cirkel as the facts number them. */
  readonly gebied: Int32Array;
  readonly wet: Int32Array;
  readonly cirkel: Int32Array;
  /** The leefdomeinen of kind k stand from partStart[k] up to partStart[k + 1], in the order of the parts of its rows. */
  readonly partStart: Int32Array;
  readonly partLeefdomein: Int32Array;
}

/** Tells the rows apart by gebied (a place in this list), wet, cirkel and leefdomeinen. */
export function kindsOf(facts: Facts, gebieden: readonly string[]): Kinds {
  const { size, place, places, wet, cirkel, mapping, mappings, partStart, partLeefdomein } = facts;
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const gebied = gathered(place, null, Int32Array.from(places, (one) => numberOf.get(one.gebied) ?? 0));
  const { numbers, firsts } = combinationsOf(
    [
      { codes: gebied, cells: gebieden },
      { codes: wet, cells: wetten.entries },
      { codes: cirkel, cells: cirkels.entries },
      { codes: mapping, cells: mappings },
    ],
    size,
  );
  const examples = Int32Array.from(firsts);
  const starts = new Int32Array(examples.length + 1);
  for (let kind = 0; kind < examples.length; kind++) {
    const row = examples[kind] as number;
    starts[kind + 1] = (starts[kind] as number) + (partStart[row + 1] as number) - (partStart[row] as number);
  }
  const leefdomeinen = new Int32Array(starts[examples.length] ?? 0);
  for (let kind = 0; kind < examples.length; kind++) {
    const row = examples[kind] as number;
    leefdomeinen.set(partLeefdomein.subarray(partStart[row], partStart[row + 1]), starts[kind]);
  }
  return {
    count: examples.length,
    ofRow: numbers,
    gebied: gathered(gebied, examples),
    wet: gathered(wet, examples),
    cirkel: gathered(cirkel, examples),
    partStart: starts,
    partLeefdomein: leefdomeinen,
  };
}
