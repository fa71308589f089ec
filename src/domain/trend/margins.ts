import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import { orderOf } from '../counting/order';
import type { Quarters } from './quarters';

/** A margin of a gebied: all of it, or one wet, leefdomein or cirkel; the other axes are `totaal` (design 4.11). */
export interface Margin {
  readonly wet: string;
  readonly leefdomein: string;
  readonly cirkel: string;
}

const WHOLE: Margin = { wet: TOTAAL, leefdomein: TOTAAL, cirkel: TOTAAL };

/** Every margin in order: the whole, the wetten, the leefdomeinen, the cirkels. */
export const marginsOf = (leefdomeinen: readonly string[]): readonly Margin[] => [
  WHOLE,
  ...wetten.entries.map(({ code }) => ({ ...WHOLE, wet: code })),
  ...leefdomeinen.map((code) => ({ ...WHOLE, leefdomein: code })),
  ...cirkels.entries.map(({ code }) => ({ ...WHOLE, cirkel: code })),
];

/** The counts of a margin in a quarter; kosten in cents. */
export interface MarginCounts {
  readonly voorzieningen: number;
  readonly clienten: number;
  readonly kosten: number;
}

/** Counts every quarter × gebied × margin; clients are distinct within each. */
export function countMargins(
  { periodes, sets }: Quarters,
  gebieden: readonly string[],
  leefdomeinen: readonly string[],
): (quarter: number, gebied: number, margin: number) => MarginCounts {
  const wetFrom = 1;
  const leefdomeinFrom = wetFrom + wetten.entries.length;
  const cirkelFrom = leefdomeinFrom + leefdomeinen.length;
  const perGebied = cirkelFrom + cirkels.entries.length;
  const perQuarter = gebieden.length * perGebied;
  const size = periodes.length * perQuarter;
  const [voorzieningen, clienten] = [new Int32Array(size), new Int32Array(size)];
  const kosten = new Float64Array(size);
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const totaal = numberOf.get(TOTAAL) ?? 0;
  for (const { facts, quarter } of sets) {
    const latest = new Int32Array(size);
    const placed = facts.places.map(({ gebied }) => numberOf.get(gebied) ?? totaal);
    const add = (cell: number, cents: number, client: number): void => {
      voorzieningen[cell] = (voorzieningen[cell] ?? 0) + 1;
      kosten[cell] = (kosten[cell] ?? 0) + cents;
      if (latest[cell] === client) return;
      latest[cell] = client;
      clienten[cell] = (clienten[cell] ?? 0) + 1;
    };
    const sorted = orderOf(facts.client);
    for (let next = 0; next < sorted.length; next++) {
      const row = sorted[next] ?? 0;
      const client = facts.client[row] ?? 0;
      const cents = facts.kosten[row] ?? 0;
      const gebied = placed[facts.place[row] ?? 0] ?? totaal;
      for (let place = gebied, round = 0; round < 2; round++, place = totaal) {
        const start = (quarter[row] ?? 0) * perQuarter + place * perGebied;
        add(start, cents, client);
        add(start + wetFrom + (facts.wet[row] ?? 0), cents, client);
        add(start + cirkelFrom + (facts.cirkel[row] ?? 0), cents, client);
        for (let part = facts.partStart[row] ?? 0; part < (facts.partStart[row + 1] ?? 0); part++) {
          add(start + leefdomeinFrom + (facts.partLeefdomein[part] ?? 0), facts.partKosten[part] ?? 0, client);
        }
      }
    }
  }
  return (quarter, gebied, margin) => {
    const cell = quarter * perQuarter + gebied * perGebied + margin;
    return { voorzieningen: voorzieningen[cell] ?? 0, clienten: clienten[cell] ?? 0, kosten: kosten[cell] ?? 0 };
  };
}
