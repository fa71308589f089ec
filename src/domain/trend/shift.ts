import type { Cents } from '../cell';
import { wetten, type Wet } from '../codelijsten';
import { TOTAAL } from '../counting/gebied-of-row';
import { addKwartalen } from '../periode';
import { fraction, roundHalfAwayFromZero } from '../rational';
import type { Trend, TrendLine } from './index';

/** Kosten that grew because of more clients, and because of more per client; together the growth. */
export interface PrijsVolume {
  readonly groei: Cents;
  readonly volume: Cents;
  readonly prijs: Cents;
}

/** The share of one wet in the kosten of a gebied. */
export interface Aandeel {
  readonly wet: Wet;
  /** 0–1; null when there are no kosten to share. */
  readonly aandeel: number | null;
  /** Percentage points more than four quarters earlier. */
  readonly verschuiving: number | null;
  /** How many clients it is about now and then; `toen` is null without that quarter. */
  readonly clienten: { readonly nu: number; readonly toen: number | null };
}

/** Kosten that fell under one wet and rose under another: never more than a possibility. */
export interface MogelijkeVerschuiving {
  readonly van: Wet;
  readonly naar: Wet;
  /** The smaller of fall and rise. */
  readonly omvang: Cents;
}

/** What moved in a gebied since the same quarter a year earlier (design 4.6). */
export interface GebiedShift {
  readonly gebied: string;
  readonly aandelen: readonly Aandeel[];
  readonly verschuivingen: readonly MogelijkeVerschuiving[];
  /** Null unless both quarters have clients. */
  readonly prijsVolume: PrijsVolume | null;
  /** Voorzieningen in cirkel A of those in A and M; null where A was not delivered, or neither occurs. */
  readonly kantelingsindex: number | null;
  readonly clienten: { readonly nu: number; readonly toen: number | null };
}

/** Kosten and clients of each wet in one quarter of a gebied. */
type PerWet = readonly { readonly kosten: Cents; readonly clienten: number }[];

/** The shares and the shift of the wetten. */
function aandelenOf(now: PerWet, then: PerWet | null): Aandeel[] {
  const share = (perWet: PerWet | null, place: number): number | null => {
    const sum = perWet?.reduce((total, { kosten }) => total + kosten, 0) ?? 0;
    return sum <= 0 ? null : (perWet?.[place]?.kosten ?? 0) / sum;
  };
  return wetten.entries.map(({ code }, place) => {
    const [aandeel, toen] = [share(now, place), share(then, place)];
    return {
      wet: code,
      aandeel,
      verschuiving: aandeel === null || toen === null ? null : 100 * (aandeel - toen),
      clienten: { nu: now[place]?.clienten ?? 0, toen: then === null ? null : (then[place]?.clienten ?? 0) },
    };
  });
}

/** Every pair of which the first fell and the second rose; the inhabitants are the same in both quarters. */
function verschuivingenOf(now: PerWet, then: PerWet | null): MogelijkeVerschuiving[] {
  if (then === null) return [];
  const change = wetten.entries.map(({ code }, place) => ({
    code,
    by: (now[place]?.kosten ?? 0) - (then[place]?.kosten ?? 0),
  }));
  return change
    .filter(({ by }) => by < 0)
    .flatMap((fell) =>
      change
        .filter(({ by }) => by > 0)
        .map((rose) => ({ van: fell.code, naar: rose.code, omvang: Math.min(-fell.by, rose.by) })),
    );
}

/** ΔK = (n1 − n0)·k0 + n1·(k1 − k0), k the kosten per client. */
function prijsVolumeOf(now: TrendLine, then: TrendLine | null): PrijsVolume | null {
  if (then === null || now.clienten === 0 || then.clienten === 0) return null;
  const groei = now.kosten - then.kosten;
  const more = now.clienten - then.clienten;
  // Of a hidden figure (NaN, in a copy that leaves) nothing follows.
  const isHidden = Number.isNaN(groei) || Number.isNaN(more);
  const volume = isHidden ? NaN : roundHalfAwayFromZero(fraction(more * then.kosten, then.clienten));
  return { groei, volume, prijs: groei - volume };
}

const keyOf = (periode: string, { gebied, wet, cirkel }: Pick<TrendLine, 'gebied' | 'wet' | 'cirkel'>): string =>
  [periode, gebied, wet, cirkel].join('\n');

/** What moved in each gebied between the quarter `periode` and four quarters earlier. */
export function shiftOf(trend: Trend, periode: string): GebiedShift[] {
  const now = trend.periodes.find(({ code }) => code === periode);
  if (now === undefined) return [];
  const yearAgo = addKwartalen(now, -4).code;
  const hasYearAgo = trend.periodes.some(({ code }) => code === yearAgo);
  const known = new Map(
    trend.lines.filter((line) => line.leefdomein === TOTAAL).map((line) => [keyOf(line.periode, line), line]),
  );
  const at = (quarter: string, gebied: string, wet: string = TOTAAL, cirkel: string = TOTAAL): TrendLine | null =>
    known.get(keyOf(quarter, { gebied, wet, cirkel })) ?? null;
  const heeftA = (at(periode, TOTAAL, TOTAAL, 'A')?.voorzieningen ?? 0) > 0;
  return trend.gebieden.flatMap(({ gebied }): GebiedShift[] => {
    const whole = at(periode, gebied);
    if (whole === null) return [];
    const then = at(yearAgo, gebied);
    const perWet = (quarter: string): PerWet =>
      wetten.entries.map(({ code }) => at(quarter, gebied, code) ?? { kosten: 0, clienten: 0 });
    const wettenToen = hasYearAgo ? perWet(yearAgo) : null;
    const [a, m] = ['A', 'M'].map((cirkel) => at(periode, gebied, TOTAAL, cirkel)?.voorzieningen ?? 0);
    const both = (a ?? 0) + (m ?? 0);
    return [
      {
        gebied,
        aandelen: aandelenOf(perWet(periode), wettenToen),
        verschuivingen: verschuivingenOf(perWet(periode), wettenToen),
        prijsVolume: prijsVolumeOf(whole, then),
        kantelingsindex: heeftA && both > 0 ? (a ?? 0) / both : null,
        clienten: { nu: whole.clienten, toen: then?.clienten ?? null },
      },
    ];
  });
}
