import type { Room } from '../levering/room';
import type { Decision } from './decisions';
import type { Facts } from './facts';
import { numberIn } from './numbered';
import type { MappingParts } from './parts';

/** The kinds of counting row, numbered from 0: rows of one kind count in the same cells of every table. */
export interface Kinds {
  readonly count: number;
  /** Per row the number of its kind. */
  readonly ofRow: Int32Array;
  /** Per kind its gebied, and its wet and cirkel as the facts number them. */
  readonly gebied: Int32Array;
  readonly wet: Int32Array;
  readonly cirkel: Int32Array;
  readonly parts: readonly MappingParts[];
  /** The leefdomeinen of kind k stand from partStart[k] up to partStart[k + 1], in the order of its parts. */
  readonly partStart: Int32Array;
  readonly partLeefdomein: Int32Array;
}

/** Tells the rows apart by gebied (a place in this list), wet, cirkel and leefdomeinen. */
export function kindsOf({ size, place, places, decision, decisions, parts }: Facts, gebieden: readonly string[], room: Room): Kinds {
  const [alike, partsNumbers] = [new Map<string, number>(), new Map<MappingParts, number>()];
  const partsNumber = Int32Array.from(parts, (one) => numberIn(partsNumbers, one));
  const alikeOf = Int32Array.from(decisions, ({ wet, cirkel, mapping }) => numberIn(alike, `${wet} ${cirkel} ${partsNumber[mapping]}`));
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const gebiedOf = Int32Array.from(places, (one) => numberOf.get(one.gebied) ?? 0);
  const known = new Int32Array(gebieden.length * alike.size);
  const firsts: number[] = [];
  const ofRow = room.int32(size);
  for (let row = 0; row < size; row++) {
    const key = (gebiedOf[place[row] as number] as number) * alike.size + (alikeOf[decision[row] as number] as number);
    let found = known[key] as number;
    if (found === 0) known[key] = found = firsts.push(row);
    ofRow[row] = found - 1;
  }
  const decided = firsts.map((row) => decisions[decision[row] as number] as Decision);
  const partsOfKind = decided.map(({ mapping }) => parts[mapping] as MappingParts);
  const partStart = new Int32Array(firsts.length + 1);
  for (const [kind, { leefdomeinen }] of partsOfKind.entries()) partStart[kind + 1] = (partStart[kind] as number) + leefdomeinen.length;
  const partLeefdomein = new Int32Array(partStart[firsts.length] ?? 0);
  for (const [kind, { leefdomeinen }] of partsOfKind.entries()) partLeefdomein.set(leefdomeinen, partStart[kind]);
  return {
    count: firsts.length,
    ofRow,
    gebied: Int32Array.from(firsts, (row) => gebiedOf[place[row] as number] as number),
    wet: Int32Array.from(decided, ({ wet }) => wet),
    cirkel: Int32Array.from(decided, ({ cirkel }) => cirkel),
    parts: partsOfKind,
    partStart,
    partLeefdomein,
  };
}
