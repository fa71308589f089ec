import type { Mapped, MappedRow } from '../calculated';
import { valueAt } from '../levering/sheet-data';
import { reasonOfCost } from './cost-of-row';
import type { CountingRows, Facts } from './facts';
import { sortedBy } from './order';

const PLACE_NOT_COUNTED = 'Only counting rows have a place in the mapping';

/** The kosten where no row counts. */
export const noKosten: Mapped['kosten'] = () => ({ cents: new Float64Array(), rijOf: () => 0 });

/** The readable form of the counting rows in the order of the sheet: what was decided about each, with its reasons. */
export function mappedOf(facts: Facts, { rows, quarterOf }: CountingRows, leefdomeinCodes: readonly string[]): Mapped {
  // Most who count a delivery ask nothing of single rows.
  let order: Int32Array | null = null;
  const inSheetOrder = (): Int32Array => (order ??= sortedBy(facts.rows));
  const placeOf = (number: number): number => inSheetOrder()[number] ?? -1;
  return {
    size: facts.size,
    kosten: () => ({ cents: facts.kosten, rijOf: (at) => rows.rowNumbers[facts.rows[at] ?? -1] ?? 0 }),
    examples: () => examplesOf(facts, inSheetOrder()),
    at(number): MappedRow {
      const place = placeOf(number);
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
    },
  };
}

/** The first rows of each place, besluit and mapping; of mappings that say the same, as those of arrangementen do, of one. */
function examplesOf({ place, places, besluit, besluiten, mapping, mappings }: Facts, inSheetOrder: Int32Array): number[] {
  const decisions = [
    { numbers: place, met: new Uint8Array(places.length) },
    { numbers: besluit, met: new Uint8Array(besluiten.length) },
    { numbers: mapping, met: repeatedIn(mappings) },
  ];
  const examples: number[] = [];
  const isExample = new Uint8Array(inSheetOrder.length);
  for (const { numbers, met } of decisions) markFirsts(inSheetOrder, numbers, met, isExample);
  for (let row = isExample.indexOf(1); row >= 0; row = isExample.indexOf(1, row + 1)) examples.push(row);
  return examples;
}

/** Marks, in this order, the first of each number that was not met. */
function markFirsts(order: Int32Array, numbers: Int32Array, met: Uint8Array, isFirst: Uint8Array): void {
  for (let row = 0; row < order.length; row++) {
    const number = numbers[order[row] as number] as number;
    if (met[number] === 1) continue;
    met[number] = 1;
    isFirst[row] = 1;
  }
}

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
