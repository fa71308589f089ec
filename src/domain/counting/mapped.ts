import type { Mapped, MappedRow } from '../calculated';
import { valueAt } from '../levering/sheet-data';
import { reasonOfCost } from './cost-of-row';
import type { CountingRows, Facts } from './facts';
import { sortedBy } from './order';

const PLACE_NOT_COUNTED = 'Only counting rows have a place in the mapping';

/** The kosten where no row counts. */
export const noKosten: Mapped['kosten'] = () => ({ cents: new Float64Array(), rijOf: () => 0 });

/** The readable form of the counting rows in the order of the sheet: what was decided about each, with its reasons. */
export function mappedOf(facts: Facts, counting: CountingRows, leefdomeinCodes: readonly string[]): Mapped {
  const { rowNumbers } = counting.rows;
  const readable = (place: number): MappedRow => readableRow(facts, place, counting, leefdomeinCodes);
  const rijOf = (place: number): number => rowNumbers[facts.rows[place] ?? -1] ?? 0;
  // Most who count a delivery ask nothing of single rows.
  let order: Int32Array | null = null;
  return {
    size: facts.size,
    kosten: () => ({ cents: facts.kosten, rijOf }),
    examples: () => examplesOf(facts).map(readable),
    outermostRijen: () => outermostOf(facts.rows).map((row) => rowNumbers[row] ?? 0),
    at: (number) => readable((order ??= sortedBy(facts.rows))[number] ?? -1),
  };
}

function readableRow(facts: Facts, place: number, { rows, quarterOf }: CountingRows, leefdomeinCodes: readonly string[]): MappedRow {
  const row = facts.rows[place];
  const where = facts.places[facts.place[place] ?? -1];
  const product = facts.mappings[facts.mapping[place] ?? -1];
  const cirkel = facts.besluiten[facts.besluit[place] ?? -1];
  if (row === undefined || where === undefined || product === undefined || cirkel === undefined) throw new RangeError(PLACE_NOT_COUNTED);
  const leefdomeinen: { code: string; kosten: number }[] = [];
  for (let part = facts.partStart[place] ?? 0; part < (facts.partStart[place + 1] ?? 0); part++) {
    const code = leefdomeinCodes[facts.partLeefdomein[part] ?? -1] ?? '';
    leefdomeinen.push({ code, kosten: facts.partKosten[part] ?? 0 });
  }
  return {
    row,
    rij: rows.rowNumbers[row] ?? 0,
    gebied: where.gebied,
    gebiedReden: where.reden,
    wijknaam: where.wijknaam,
    wijkteam: valueAt(rows.columns.wijkteam, row) ?? where.wijkteam,
    cirkel: cirkel.cirkel,
    cirkelReden: cirkel.reden,
    leefdomeinen,
    leefdomeinReden: product.reden,
    kosten: facts.kosten[place] ?? 0,
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

/** The first rows in the sheet of each place, besluit and mapping; of mappings that say the same, as those of arrangementen do, of one. */
function examplesOf({ rows, place, places, besluit, besluiten, mapping, mappings }: Facts): number[] {
  const alike = repeatedIn(mappings);
  const examples = new Set([
    ...firstPlaces(place, rows, places.length),
    ...firstPlaces(besluit, rows, besluiten.length),
    ...firstPlaces(mapping, rows, mappings.length).filter((at) => alike[mapping[at] as number] === 0),
  ]);
  return [...examples].sort((one, other) => (rows[one] as number) - (rows[other] as number));
}

/** Where the row of each number stands that comes first in the sheet. */
function firstPlaces(numbers: Int32Array, rows: Int32Array, count: number): number[] {
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
function repeatedIn(mappings: Facts['mappings']): Uint8Array {
  const said = new Set<string>();
  const isRepeated = new Uint8Array(mappings.length);
  for (const [place, { weights, reden }] of mappings.entries()) {
    const text = weights.reduce((codes, { leefdomein }) => `${codes}\n${leefdomein}`, reden);
    if (said.has(text)) isRepeated[place] = 1;
    said.add(text);
  }
  return isRepeated;
}
