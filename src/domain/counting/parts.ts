import type { ProductPlace } from '../mapping';
import { splitterOf, type Splitter } from '../money';
import type { Facts } from './facts';

/** To which leefdomeinen a mapping leads, as numbers into their codes, and how kosten are split over them. */
export interface MappingParts {
  readonly leefdomeinen: Int32Array;
  readonly split: Splitter;
}

/** The parts of each mapping; mappings that lead to the same, as those of many products do, have the same object. */
export function partsOf(mappings: readonly ProductPlace[], leefdomeinCodes: readonly string[]): MappingParts[] {
  const numberOf = new Map(leefdomeinCodes.map((code, number) => [code, number]));
  const rest = leefdomeinCodes.length - 1;
  const known = new Map<string, MappingParts>();
  return mappings.map(({ weights }) => {
    const key = weights.reduce((said, { leefdomein, gewicht }) => `${said} ${leefdomein} ${gewicht}`, '');
    const found = known.get(key) ?? {
      leefdomeinen: Int32Array.from(weights, ({ leefdomein }) => numberOf.get(leefdomein) ?? rest),
      split: splitterOf(weights.map(({ gewicht }) => gewicht)),
    };
    known.set(key, found);
    return found;
  });
}

/** The cents of rows per leefdomein: those of row r stand from partStart[r] up to partStart[r + 1]. */
export interface PartColumns {
  readonly partStart: Int32Array;
  /** Numbers into the codes of the leefdomeinen. */
  readonly partLeefdomein: Int32Array;
  readonly partKosten: Float64Array;
}

/** The kosten of the counting rows, split over their leefdomeinen. */
export function partColumns({ size, kosten, decision, decisions, parts }: Facts): PartColumns {
  const ofDecision = decisions.map(({ mapping }) => parts[mapping] as MappingParts);
  const counts = Int32Array.from(ofDecision, ({ leefdomeinen }) => leefdomeinen.length);
  const partStart = new Int32Array(size + 1);
  for (let row = 0; row < size; row++) partStart[row + 1] = (partStart[row] as number) + (counts[decision[row] as number] as number);
  const partLeefdomein = new Int32Array(partStart[size] ?? 0);
  const partKosten = new Float64Array(partLeefdomein.length);
  for (let row = 0; row < size; row++) {
    const { leefdomeinen, split } = ofDecision[decision[row] as number] as MappingParts;
    const at = partStart[row] as number;
    for (let part = 0; part < leefdomeinen.length; part++) partLeefdomein[at + part] = leefdomeinen[part] as number;
    split(kosten[row] as number, partKosten, at);
  }
  return { partStart, partLeefdomein, partKosten };
}
