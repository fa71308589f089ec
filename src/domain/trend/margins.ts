import type { CountedCell } from '../calculated';
import type { CellCodes } from '../cell';
import { cirkels } from '../cirkels';
import { wetten } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import { putInRows } from '../levering/codes';
import { partColumns } from '../counting/parts';
import { count, countDistinct, perPart, sum, together } from '../counting/tally';
import { withRoom, type Room } from '../levering/room';
import type { Dated, Quarters } from './quarters';

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

/** What came of each margin, by the place of its quarter, its gebied and itself. */
export type Counter = (quarter: number, gebied: number, margin: number) => MarginCounts;

/** The tables of the quarter that is delivered, of which its margins are cells. */
export type Tables = Readonly<Record<'wijken' | 'pijlers' | 'leefdomeinen' | 'cirkels', readonly CountedCell[]>>;

const NOTHING: MarginCounts = { voorzieningen: 0, clienten: 0, kosten: 0 };

/** The margins of the delivered quarter as they stand in its tables. */
export function tabledMargins(tables: Tables, gebieden: readonly string[], leefdomeinen: readonly string[]): Counter {
  const known = new Map<string, MarginCounts>();
  for (const cell of [tables.wijken, tables.pijlers, tables.leefdomeinen, tables.cirkels].flat()) {
    known.set(`${cell.gebied}\n${cell.wet ?? TOTAAL}\n${cell.leefdomein ?? TOTAAL}\n${cell.cirkel ?? TOTAAL}`, cell);
  }
  const margins = marginsOf(leefdomeinen);
  return (_, gebied, margin) => {
    const { wet = TOTAAL, leefdomein = TOTAAL, cirkel = TOTAAL } = margins[margin] ?? {};
    const { voorzieningen, clienten, kosten } = known.get(`${gebieden[gebied] ?? ''}\n${wet}\n${leefdomein}\n${cirkel}`) ?? NOTHING;
    return { voorzieningen, clienten, kosten };
  };
}

/** Counts every quarter × gebied × margin; clients are distinct within each, and their rows stand side by side. */
export function countMargins(
  { periodes, sets }: Pick<Quarters, 'periodes' | 'sets'>,
  gebieden: readonly string[],
  leefdomeinen: readonly string[],
): Counter {
  const wetFrom = 1;
  const leefdomeinFrom = wetFrom + wetten.entries.length;
  const cirkelFrom = leefdomeinFrom + leefdomeinen.length;
  const perGebied = cirkelFrom + cirkels.entries.length;
  const perQuarter = gebieden.length * perGebied;
  const size = periodes.length * perQuarter;
  const counts = { voorzieningen: new Float64Array(size), clienten: new Int32Array(size), kosten: new Float64Array(size) };
  const numberOf = new Map(gebieden.map((gebied, number) => [gebied, number]));
  const totaal = numberOf.get(TOTAAL) ?? 0;
  const quarterStarts = Int32Array.from(periodes, (_, quarter) => quarter * perQuarter);
  const countSet = ({ facts, quarter }: Dated, room: Room): void => {
    const placed = Int32Array.from(facts.places, ({ gebied }) => (numberOf.get(gebied) ?? totaal) * perGebied);
    const columnOf = (codes: CellCodes, meaning: Int32Array): Int32Array => putInRows(room.int32(codes.length), meaning, codes);
    const inQuarter = columnOf(quarter, quarterStarts);
    const { client, kosten, decision, decisions } = facts;
    const { partStart, partLeefdomein, partKosten } = partColumns(facts);
    const wet = columnOf(decision, Int32Array.from(decisions, (decided) => decided.wet));
    const cirkel = columnOf(decision, Int32Array.from(decisions, (decided) => decided.cirkel));
    const clientOfPart = perPart(client, partStart, room);
    // Each row counts in its own gebied and in all together.
    for (const gebied of [columnOf(facts.place, placed), room.int32(facts.size).fill(totaal * perGebied)]) {
      const starts = together(inQuarter, gebied, 0, room);
      tally(starts, client, kosten, counts);
      tally(together(starts, wet, wetFrom, room), client, kosten, counts);
      tally(together(starts, cirkel, cirkelFrom, room), client, kosten, counts);
      const domains = together(perPart(starts, partStart, room), partLeefdomein, leefdomeinFrom, room);
      tally(domains, clientOfPart, partKosten, counts);
    }
  };
  for (const set of sets) withRoom((room) => countSet(set, room));
  return (quarter, gebied, margin) => {
    const cell = quarter * perQuarter + gebied * perGebied + margin;
    return { voorzieningen: counts.voorzieningen[cell] ?? 0, clienten: counts.clienten[cell] ?? 0, kosten: counts.kosten[cell] ?? 0 };
  };
}

/** The same counts of all cells. */
interface Counts {
  readonly voorzieningen: Float64Array;
  readonly clienten: Int32Array;
  readonly kosten: Float64Array;
}

function tally(cells: Int32Array, clients: Int32Array, amounts: Float64Array, { voorzieningen, clienten, kosten }: Counts): void {
  count(cells, voorzieningen);
  sum(cells, amounts, kosten);
  countDistinct(cells, clients, clienten);
}
