import type { Cents } from '../cell';
import type { Periode } from '../periode';
import type { Committed } from './committed';
import type { Begrensd } from './divide';
import type { NormBasis } from './norm';

/** What was spent in a gebied and what is still committed, with or without a budget. */
export interface WijkbudgetGebied {
  readonly gebied: string;
  readonly naam: string;
  /** Distinct over the last four quarters; those of this calendar year. */
  readonly clienten: number;
  readonly clientenDitJaar: number;
  /** Those with a part in `toegezegd`. */
  readonly toegezegdAan: ReadonlySet<string | null>;
  /** Cost of the last four quarters, × 4/n when n of them are present. */
  readonly historisch: Cents;
  /** Cost of the quarters of this calendar year so far. */
  readonly gerealiseerd: Cents;
  /** The whole calendar year, when each quarter costs what those present did on average. */
  readonly verwacht: Cents;
  /** Cost of arrangementen from the day after the quarter to 31 December. */
  readonly toegezegd: Cents;
}

/** The budget of one own wijk (or kern or wijkteam) and what is left of it (design 4.9). */
export interface WijkbudgetRegel extends WijkbudgetGebied {
  readonly inwoners: number | null;
  /** Null when there is nothing to base a norm on. */
  readonly norm: Cents | null;
  readonly budget: Cents;
  /** Held at 5 % above or below what history would give; null when it is not. */
  readonly begrensd: Begrensd;
  /** Null with fewer than 50 inhabitants, or when nobody gave them. */
  readonly perInwoner: Cents | null;
  /** Percent of the budget of the quarters so far; null without a budget. */
  readonly uitputting: number | null;
  /** What is left for the rest of the year; negative when there is less than nothing. */
  readonly ruimte: Cents;
}

/** A line with what is committed, and what is then left: budget − gerealiseerd − toegezegd (design 4.9). */
export function metToegezegd<R extends Omit<WijkbudgetRegel, 'toegezegd' | 'toegezegdAan' | 'ruimte'>>(
  regel: R,
  { kosten, clienten }: Committed,
): R & Pick<WijkbudgetRegel, 'toegezegd' | 'toegezegdAan' | 'ruimte'> {
  return { ...regel, toegezegd: kosten, toegezegdAan: clienten, ruimte: regel.budget - regel.gerealiseerd - kosten };
}

/** The quarters of this year so far that nobody delivered: gerealiseerd is then too low, and ruimte too high. */
export const ontbrekendDitJaar = ({ jaar, kwartaal }: Periode, { kwartalen }: Pick<Wijkbudget, 'kwartalen'>): readonly string[] =>
  Array.from({ length: kwartaal }, (_, place) => `${jaar}K${place + 1}`).filter((code) => !kwartalen.includes(code));

/** The budgets of all own wijken (design 4.9). */
export interface Wijkbudget {
  /** In the order of the report rows. */
  readonly regels: readonly WijkbudgetRegel[];
  /** `buiten` and `onbekend`, which have no budget. */
  readonly apart: readonly WijkbudgetGebied[];
  /** The codes of those of the last four quarters that are present, oldest first. */
  readonly kwartalen: readonly string[];
  /** What is to be divided: the user's total, else the historic cost. */
  readonly totaal: Cents;
  readonly totaalGegeven: boolean;
  /** What no wijk can take within 5 %; negative when the lower bounds ask for more than there is. */
  readonly nietVerdeeld: Cents;
  /** Committed in gebieden that have no line here: an arrangement may name a wijk nothing else does. */
  readonly toegezegdElders: Committed;
  readonly basis: NormBasis;
  readonly metSes: boolean;
}

/** Nothing to budget: no quarter is known, or nothing was delivered. */
export const noWijkbudget: Wijkbudget = {
  regels: [],
  apart: [],
  kwartalen: [],
  totaal: 0,
  totaalGegeven: false,
  nietVerdeeld: 0,
  toegezegdElders: { kosten: 0, clienten: new Set() },
  basis: 'geen',
  metSes: false,
};
