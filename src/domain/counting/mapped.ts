import type { Mapped, MappedRow } from '../calculated';
import type { CellCodes } from '../cell';
import type { CirkelBesluit } from '../cirkels';
import { withRoom, type Room } from '../levering/room';
import { valueAt } from '../levering/sheet-data';
import { reasonOfCost } from './cost-of-row';
import type { Decision } from './decisions';
import type { CountingRows, LastingFacts } from './facts';
import { meaningOf, numberIn, type VoorzieningRows } from './numbered';
import { sortedBy } from './order';

const PLACE_NOT_COUNTED = 'Only counting rows have a place in the mapping';

/** The kosten where no row counts. */
export const noKosten: Mapped['kosten'] = () => ({ cents: new Float64Array(), rijOf: () => 0 });

/** The readable form of the counting rows in the order of the sheet: what was decided about each, with its reasons. */
export function mappedOf(facts: LastingFacts, counting: CountingRows, leefdomeinCodes: readonly string[]): Mapped {
  const { rowNumbers } = counting.rows;
  const readable = (place: number): MappedRow => readableRow(facts, place, counting, leefdomeinCodes);
  const rijOf = (place: number): number => rowNumbers[facts.rows[place] ?? -1] ?? 0;
  // Most who count a delivery ask nothing of single rows.
  let order: Int32Array | null = null;
  return {
    size: facts.size,
    kosten: () => ({ cents: facts.kosten, rijOf }),
    examples: () => withRoom((room) => examplesOf(facts, counting.rows, room)).map(readable),
    outermostRijen: () => outermostOf(facts.rows).map((row) => rowNumbers[row] ?? 0),
    at: (number) => readable((order ??= sortedBy(facts.rows))[number] ?? -1),
  };
}

function readableRow(facts: LastingFacts, place: number, { rows, quarterOf }: CountingRows, leefdomeinCodes: readonly string[]): MappedRow {
  const row = facts.rows[place];
  const where = facts.places[facts.place[place] ?? -1];
  const decided = facts.decisions[facts.decision[place] ?? -1];
  const product = facts.mappings[decided?.mapping ?? -1];
  const parts = facts.parts[decided?.mapping ?? -1];
  if (row === undefined || where === undefined || decided === undefined || product === undefined || parts === undefined) throw new RangeError(PLACE_NOT_COUNTED);
  const kosten = facts.kosten[place] ?? 0;
  const perLeefdomein = new Float64Array(parts.leefdomeinen.length);
  parts.split(kosten, perLeefdomein, 0);
  const leefdomeinen: { code: string; kosten: number }[] = [];
  for (const [part, number] of parts.leefdomeinen.entries()) leefdomeinen.push({ code: leefdomeinCodes[number] ?? '', kosten: perLeefdomein[part] ?? 0 });
  return {
    row,
    rij: rows.rowNumbers[row] ?? 0,
    gebied: where.gebied,
    gebiedReden: where.reden,
    wijknaam: where.wijknaam,
    wijkteam: valueAt(rows.columns.wijkteam, row) ?? where.wijkteam,
    cirkel: decided.besluit.cirkel,
    cirkelReden: decided.besluit.reden,
    leefdomeinen,
    leefdomeinReden: product.reden,
    kosten,
    kostenReden: reasonOfCost(rows, row, quarterOf(row)),
  };
}

/** The first and the last of some rows. */
function outermostOf(rows: Int32Array): number[] {
  let first = rows[0];
  let last = rows[0];
  if (first === undefined || last === undefined) return [];
  for (let place = 1; place < rows.length; place++) {
    const row = rows[place] as number;
    if (row < first) first = row;
    if (row > last) last = row;
  }
  return [first, last];
}

/**
 * The first rows in the sheet of each place (with and without a wijkteam of their own), besluit and mapping; of mappings
 * that say the same, as those of arrangementen do, of one.
 */
function examplesOf(facts: LastingFacts, { columns: { wijkteam } }: VoorzieningRows, room: Room): number[] {
  const { rows, place, places, decision, decisions, mappings } = facts;
  const hasOwn = meaningOf(wijkteam, (team) => (team === null ? 0 : 1));
  const placeAndOwn = room.int32(place.length);
  for (let at = 0; at < place.length; at++) {
    placeAndOwn[at] = (place[at] as number) * 2 + (hasOwn[wijkteam.codes[rows[at] as number] as number] as number);
  }
  const alike = repeatedIn(mappings);
  const ofDecisions = firstPlaces(decision, rows, decisions.length);
  const ofFirst = (number: (decided: Decision) => number, count: number): number[] => {
    const numbers = Int32Array.from(ofDecisions, (at) => number(decisions[decision[at] as number] as Decision));
    const least = firstPlaces(numbers, Int32Array.from(ofDecisions, (at) => rows[at] as number), count);
    return least.map((at) => ofDecisions[at] as number);
  };
  const besluiten = new Map<CirkelBesluit, number>();
  for (const { besluit } of decisions) numberIn(besluiten, besluit);
  const examples = new Set([
    ...firstPlaces(placeAndOwn, rows, places.length * 2),
    ...ofFirst(({ besluit }) => besluiten.get(besluit) ?? 0, besluiten.size),
    ...ofFirst(({ mapping }) => mapping, mappings.length).filter((at) => alike[decisions[decision[at] as number]?.mapping ?? 0] === 0),
  ]);
  return [...examples].sort((one, other) => (rows[one] as number) - (rows[other] as number));
}

/** Where the row of each number stands that comes first in the sheet. */
function firstPlaces(numbers: CellCodes, rows: Int32Array, count: number): number[] {
  const firsts = new Int32Array(count).fill(-1);
  const least = new Int32Array(count).fill(LATER);
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] as number;
    const row = rows[place] as number;
    if (row >= (least[number] as number)) continue;
    least[number] = row;
    firsts[number] = place;
  }
  return Array.from(firsts).filter((place) => place >= 0);
}

/** Later than any row of a sheet. */
const LATER = 0x7fffffff;

/** Per mapping 1 when one before it says the same. */
function repeatedIn(mappings: LastingFacts['mappings']): Uint8Array {
  const said = new Set<string>();
  const isRepeated = new Uint8Array(mappings.length);
  for (const [place, { weights, reden }] of mappings.entries()) {
    const text = weights.reduce((codes, { leefdomein }) => `${codes}\n${leefdomein}`, reden);
    if (said.has(text)) isRepeated[place] = 1;
    said.add(text);
  }
  return isRepeated;
}
