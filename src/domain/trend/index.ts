import type { Cents } from '../cell';
import { reportOf } from '../counting/report';
import type { RowMapping } from '../counting/facts';
import type { HistoryRows } from '../counting/history';
import type { Given } from '../given';
import { addKwartalen, type Periode } from '../periode';
import { breaksOf } from './breaks';
import { countMargins, marginsOf, type Margin, type MarginCounts } from './margins';
import { quartersOf, type Dated } from './quarters';

/** One margin of a gebied in one quarter, against earlier ones (design 4.6, 4.11); changes are in percent. */
export interface TrendLine extends Margin {
  readonly periode: string;
  readonly gebied: string;
  readonly voorzieningen: number;
  readonly clienten: number;
  readonly kosten: Cents;
  /** Null unless both quarters have at least 10 clients. */
  readonly deltaKwartaalClienten: number | null;
  readonly deltaJaarClienten: number | null;
  readonly deltaKwartaalKosten: number | null;
  readonly deltaJaarKosten: number | null;
  /** The first quarter is 100; null when it has none. */
  readonly indexClienten: number | null;
  readonly indexKosten: number | null;
}

/** Every quarter that is known, with what came of each margin. */
export interface Trend {
  /** Earliest first. */
  readonly periodes: readonly Periode[];
  /** The gebieden in the order of the report, with their names. */
  readonly gebieden: readonly { readonly gebied: string; readonly naam: string }[];
  readonly lines: readonly TrendLine[];
  /** Per quarter that cannot simply be laid beside the one before it: why, in Dutch. */
  readonly breuken: ReadonlyMap<string, string>;
}

/** What there is to say when nothing was counted. */
export const noTrend: Trend = { periodes: [], gebieden: [], lines: [], breuken: new Map() };

const FEWEST_CLIENTEN = 10;

const noMinusZero = (value: number): number => value + 0;

/** The change in percent; null when either has too few clients, or there is nothing to divide by. */
function delta(now: MarginCounts, then: MarginCounts | null, of: 'clienten' | 'kosten'): number | null {
  if (then === null || now.clienten < FEWEST_CLIENTEN || then.clienten < FEWEST_CLIENTEN || then[of] === 0) return null;
  return noMinusZero((100 * (now[of] - then[of])) / then[of]);
}

const index = (now: number, first: number): number | null =>
  first === 0 ? null : noMinusZero((100 * now) / first);

/** The rows of Historie, or null without that sheet, and of this quarter. */
interface Rows {
  readonly history: HistoryRows | null;
  readonly thisQuarter: Omit<Dated, 'quarter'>;
}

/**
 * The trend over Historie and this quarter: every quarter of each gebied as a whole, and of each wet, leefdomein and
 * cirkel that has a row in some quarter. An own wijk that only Historie has is among the gebieden.
 */
export function trendOf(given: Given, mapping: RowMapping, { history, thisQuarter }: Rows): Trend {
  const quarters = quartersOf(history, mapping, given.periode, thisQuarter);
  const { periodes, sets } = quarters;
  const report = reportOf(given, sets.flatMap(({ facts }) => facts.places));
  const gebieden = report.map(({ gebied, naam }) => ({ gebied, naam }));
  const margins = marginsOf(mapping.leefdomeinCodes);
  const count = countMargins(quarters, gebieden.map(({ gebied }) => gebied), mapping.leefdomeinCodes);
  const placeOf = new Map(periodes.map(({ code }, place) => [code, place]));
  const places = periodes.map((periode) => ({
    code: periode.code,
    previous: placeOf.get(addKwartalen(periode, -1).code) ?? null,
    yearAgo: placeOf.get(addKwartalen(periode, -4).code) ?? null,
  }));
  const lines = gebieden.flatMap(({ gebied }, row) =>
    margins.flatMap((margin, column): TrendLine[] => {
      const counts = periodes.map((_, quarter) => count(quarter, row, column));
      if (column > 0 && counts.every(({ voorzieningen }) => voorzieningen === 0)) return [];
      const at = (place: number | null): MarginCounts | null => (place === null ? null : (counts[place] ?? null));
      return counts.map((now, quarter): TrendLine => {
        const [previous, yearAgo] = [at(places[quarter]?.previous ?? null), at(places[quarter]?.yearAgo ?? null)];
        return {
          periode: places[quarter]?.code ?? '',
          gebied,
          ...margin,
          ...now,
          deltaKwartaalClienten: delta(now, previous, 'clienten'),
          deltaJaarClienten: delta(now, yearAgo, 'clienten'),
          deltaKwartaalKosten: delta(now, previous, 'kosten'),
          deltaJaarKosten: delta(now, yearAgo, 'kosten'),
          indexClienten: index(now.clienten, counts[0]?.clienten ?? 0),
          indexKosten: index(now.kosten, counts[0]?.kosten ?? 0),
        };
      });
    }),
  );
  return { periodes, gebieden, lines, breuken: breaksOf(quarters, given.gebieden) };
}
