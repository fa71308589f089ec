import type { Cents } from '../cell';
import { reportOf } from '../counting/report';
import type { RowMapping } from '../counting/facts';
import type { HistoryRows } from '../counting/history';
import type { Given } from '../given';
import { withRoom, type Room } from '../levering/room';
import type { Periode } from '../periode';
import { breaksOf } from './breaks';
import { changesOf, type Changes } from './changes';
import { countMargins, marginsOf, tabledMargins, type Margin, type Tables } from './margins';
import { quartersOf, type Dated } from './quarters';

/** One margin of a gebied in one quarter, against earlier ones (design 4.6, 4.11); changes are in percent. */
export interface TrendLine extends Margin, Changes {
  readonly periode: string;
  readonly gebied: string;
  readonly voorzieningen: number;
  readonly clienten: number;
  readonly kosten: Cents;
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

/** The rows of Historie, or null without that sheet, and of this quarter with what was counted of them. */
interface Rows {
  readonly history: HistoryRows | null;
  readonly thisQuarter: Omit<Dated, 'quarter'>;
  readonly tables: Tables;
}

/**
 * The trend over Historie and this quarter: every quarter of each gebied as a whole, and of each wet, leefdomein and
 * cirkel that has a row in some quarter. An own wijk that only Historie has is among the gebieden.
 */
export const trendOf = (given: Given, mapping: RowMapping, rows: Rows): Trend => withRoom((room) => trendIn(given, mapping, rows, room));

function trendIn(given: Given, mapping: RowMapping, { history, thisQuarter, tables }: Rows, room: Room): Trend {
  const quarters = quartersOf(history, mapping, given.periode, thisQuarter, room);
  const { periodes, sets } = quarters;
  const report = reportOf(given, sets.flatMap(({ facts }) => facts.places));
  const gebieden = report.map(({ gebied, naam }) => ({ gebied, naam }));
  const margins = marginsOf(mapping.leefdomeinCodes);
  const codes = gebieden.map(({ gebied }) => gebied);
  const [, ...earlier] = sets;
  const countNow = tabledMargins(tables, codes, mapping.leefdomeinCodes);
  const countThen = countMargins({ periodes, sets: earlier }, codes, mapping.leefdomeinCodes);
  const change = changesOf(periodes);
  const lines = gebieden.flatMap(({ gebied }, row) =>
    margins.flatMap((margin, column): TrendLine[] => {
      const counts = periodes.map(({ code }, quarter) => (code === given.periode.code ? countNow : countThen)(quarter, row, column));
      if (column > 0 && counts.every(({ voorzieningen }) => voorzieningen === 0)) return [];
      return counts.map((now, quarter): TrendLine => ({
        periode: periodes[quarter]?.code ?? '',
        gebied,
        ...margin,
        ...now,
        ...change(counts, quarter),
      }));
    }),
  );
  return { periodes, gebieden, lines, breuken: breaksOf(quarters, given.gebieden) };
}
