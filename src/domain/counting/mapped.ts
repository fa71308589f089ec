import type { Mapped, MappedRow } from '../calculated';
import { valueAt } from '../levering/sheet-data';
import { reasonOfCost } from './cost-of-row';
import type { CountingRows, Facts } from './facts';

const PLACE_NOT_COUNTED = 'Only counting rows have a place in the mapping';

/** The readable form of the counting rows: what was decided about each, with its reasons. */
export function mappedOf(facts: Facts, { rows, quarterOf }: CountingRows, leefdomeinCodes: readonly string[]): Mapped {
  return {
    size: facts.size,
    kostenAt: (place) => facts.kosten[place] ?? 0,
    examples: () => examplesOf(facts),
    at(place): MappedRow {
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
function examplesOf({ size, place, places, besluit, besluiten, mapping, mappings }: Facts): number[] {
  const decisions = [
    { numbers: place, met: new Uint8Array(places.length) },
    { numbers: besluit, met: new Uint8Array(besluiten.length) },
    { numbers: mapping, met: repeatedIn(mappings) },
  ];
  const examples: number[] = [];
  for (let row = 0; row < size; row++) {
    let isFirst = false;
    for (const { numbers, met } of decisions) {
      const number = numbers[row] ?? 0;
      if (met[number] === 1) continue;
      met[number] = 1;
      isFirst = true;
    }
    if (isFirst) examples.push(row);
  }
  return examples;
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
