import type { Cents, Day } from '../cell';
import type { ClassCodes } from '../arrangementen/model';

/** The period a price of the Tarievenblad is for. */
export type TariffPeriod = 'week' | '4weken' | 'maand' | 'jaar' | 'totaal';

/** What a line of the Tarievenblad prices: a cell of the model, the extra schoonmaak, or work on offerte. */
export type TariffKind = 'cel' | 'EHS' | 'OFFERTE';

/**
 * One line of the Tarievenblad as typed values (design 2, Tarievenblad). Empty is null, and so is a class, bedrag, per
 * or geldig_van that cannot be read; a line of which another cell cannot be read is left out, for null there means all.
 */
export interface TariffLine {
  readonly kind: TariffKind;
  /** The cell: a class per dimension of the model, e.g. type, zwaarte, intensiteit. Not read on EHS and OFFERTE. */
  readonly classes: ClassCodes<string>;
  /** Null: for every duration. */
  readonly duurklasse: string | null;
  readonly bedrag: Cents | null;
  /** `keer` stands on EHS lines only. */
  readonly per: TariffPeriod | 'keer' | null;
  readonly geldigVan: Day | null;
  /** The last day it is valid; null: until further notice. */
  readonly geldigTot: Day | null;
  /** Null: for every aanbieder. */
  readonly aanbiederAgb: string | null;
  /** The row number in the sheet, for the reason that is shown. */
  readonly row: number;
}

/** What a price is looked up with; `day` is the day the arrangement begins, and the price holds for its whole run. */
export interface TariffQuestion {
  readonly day: Day;
  readonly duurklasse: string;
  readonly aanbiederAgb: string | null;
}

/** An amount per period, with the line of the Tarievenblad it comes from (null: from the arrangement itself). */
export interface Tarief {
  readonly bedrag: Cents;
  readonly per: TariffPeriod;
  readonly row: number | null;
}

/** The price of one moment of extra schoonmaak. */
export interface EhsTarief {
  readonly bedrag: Cents;
  readonly row: number;
}

/** The prices of a Tarievenblad, ready to be looked up; every answer is null when no line fits. */
export interface Tarievenblad {
  tarief(classes: ClassCodes<string>, question: TariffQuestion): Tarief | null;
  ehs(question: TariffQuestion): EhsTarief | null;
  /** The price of work on offerte: the own amount, else the OFFERTE line's; per maand unless that line says otherwise. */
  offerte(ownBedrag: Cents | null, question: TariffQuestion): Tarief | null;
}

/** What of a line says when and for whom it holds. */
type Scope = Pick<TariffLine, 'duurklasse' | 'aanbiederAgb' | 'geldigVan' | 'geldigTot'>;

/** How well a line fits, 0 best; null when it does not. Duurklasse weighs more than aanbieder (design 4.4). */
function fit(line: Scope, { day, duurklasse, aanbiederAgb }: TariffQuestion): number | null {
  const valid = line.geldigVan !== null && line.geldigVan <= day && (line.geldigTot === null || day <= line.geldigTot);
  if (!valid) return null;
  if (line.duurklasse !== null && line.duurklasse !== duurklasse) return null;
  if (line.aanbiederAgb !== null && line.aanbiederAgb !== aanbiederAgb) return null;
  return (line.duurklasse === null ? 2 : 0) + (line.aanbiederAgb === null ? 1 : 0);
}

/** The line that fits best; of lines that fit equally (finding T01) the first in the sheet. */
function bestOf<Line extends Scope>(lines: readonly Line[], question: TariffQuestion): Line | null {
  let best: Line | null = null;
  let bestFit = Infinity;
  for (const line of lines) {
    const found = fit(line, question);
    if (found === null || found >= bestFit) continue;
    best = line;
    bestFit = found;
  }
  return best;
}

const keys = new WeakMap<ClassCodes<string>, string | null>();

/** One text per cell, whatever the order of its dimensions; null when a class is unknown. Arrangementen share classes. */
function cellKey(classes: ClassCodes<string>): string | null {
  let key = keys.get(classes);
  if (key === undefined) keys.set(classes, (key = makeKey(classes)));
  return key;
}

function makeKey(classes: ClassCodes<string>): string | null {
  const entries = Object.entries(classes);
  if (entries.some(([, code]) => code === null)) return null;
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type WithBedrag = TariffLine & { readonly bedrag: Cents };
type Priced = WithBedrag & { readonly per: TariffPeriod };

const hasBedrag = (line: TariffLine): line is WithBedrag => line.bedrag !== null;
const isPriced = (line: TariffLine): line is Priced => line.bedrag !== null && line.per !== null && line.per !== 'keer';

/** The period of an OFFERTE line; maand where it names none that can be spread over days (design 4.4). */
const offertePer = (line: Pick<TariffLine, 'per'> | null): TariffPeriod =>
  line === null || line.per === null || line.per === 'keer' ? 'maand' : line.per;

/**
 * The prices on the lines of a Tarievenblad, given in sheet order (design 4.4).
 * A line without a readable class, bedrag, period or geldig_van prices nothing; its own finding says so.
 */
export function tarievenbladOf(lines: readonly TariffLine[]): Tarievenblad {
  const cells = new Map<string, (Priced & { readonly tarief: Tarief })[]>();
  for (const line of lines) {
    const key = line.kind === 'cel' ? cellKey(line.classes) : null;
    if (key === null || !isPriced(line)) continue;
    const { bedrag, per, row } = line;
    const sameCell = cells.get(key) ?? [];
    cells.set(key, sameCell);
    sameCell.push({ ...line, tarief: { bedrag, per, row } });
  }
  const ehsLines = lines.filter((line) => line.kind === 'EHS').filter(hasBedrag);
  const offerteLines = lines.filter((line) => line.kind === 'OFFERTE');
  const offerteWithBedrag = offerteLines.filter(hasBedrag);

  return {
    tarief(classes, question) {
      return bestOf(cells.get(cellKey(classes) ?? '') ?? [], question)?.tarief ?? null;
    },
    ehs(question) {
      const line = bestOf(ehsLines, question);
      return line === null ? null : { bedrag: line.bedrag, row: line.row };
    },
    offerte(ownBedrag, question) {
      if (ownBedrag !== null) {
        return { bedrag: ownBedrag, per: offertePer(bestOf(offerteLines, question)), row: null };
      }
      const line = bestOf(offerteWithBedrag, question);
      return line === null ? null : { bedrag: line.bedrag, per: offertePer(line), row: line.row };
    },
  };
}
