import type { ArrangementToPrice } from './arrangementen/price';
import type { ThuisondersteuningDimension } from './arrangementen/thuisondersteuning';
import type { Benchmark } from './benchmark';
import type { Bevestiging } from './bevestiging/bevestiging';
import type { Cents, Day } from './cell';
import type { CirkelCode } from './cirkels';
import type { Gebieden } from './gebieden';
import type { Given } from './given';
import type { Levering } from './levering/sheet-data';
import type { Coverage, Finding, NotRun } from './rules/finding';
import type { Trend } from './trend';
import type { Wijkbudget } from './wijkbudget';

/** The verdict on a delivery: technically good to deliver, and how many findings of each severity. */
export interface Oordeel {
  readonly technisch: 'goedgekeurd' | 'afgekeurd';
  readonly fouten: number;
  readonly waarschuwingen: number;
  readonly signalen: number;
}

/** A delivery after its controls. */
export interface Checked {
  readonly levering: Levering;
  readonly given: Given;
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly notRun: readonly NotRun[];
  readonly oordeel: Oordeel;
  /** The warnings that a person confirmed, with the reason; all others are open. */
  readonly bevestigd: ReadonlyMap<Finding, Bevestiging>;
}

/** The eight measures of design 4.3, for any cell. */
export interface Measures {
  readonly voorzieningen: number;
  readonly ontdubbeld: number;
  readonly clienten: number;
  /** Null when huishouden_id was not delivered at all. */
  readonly huishoudens: number | null;
  readonly instroom: number;
  readonly uitstroom: number;
  readonly stand: number;
  readonly kosten: Cents;
}

/** A report row: a gebied (code, `buiten`, `onbekend` or `totaal`) and what is known of it. */
export interface ReportGebied {
  readonly gebied: string;
  /** The name to show: that of the wijk, "Buiten de gemeente", "Onbekend", "Totaal". */
  readonly naam: string;
  readonly inwoners: number | null;
  /** Share of inhabitants of 65 and over, 0–1. */
  readonly p65: number | null;
  readonly ses: number | null;
  /** Of a kern or wijkteam: the wijken of which a part lies in it, and whose inhabitants are not counted. */
  readonly deels?: readonly string[];
}

/** The measures of one cell of a table: the axes it has, the others null. */
export interface CountedCell extends Measures {
  readonly gebied: string;
  readonly wet: string | null;
  readonly leefdomein: string | null;
  readonly cirkel: CirkelCode | null;
}

/** What was decided about one row of Voorzieningen, each decision with its Dutch reason. */
export interface MappedRow {
  /** Place of the row in the data of Voorzieningen, counted from 0. */
  readonly row: number;
  /** Row number in the sheet. */
  readonly rij: number;
  readonly gebied: string;
  readonly gebiedReden: string;
  readonly wijknaam: string | null;
  readonly wijkteam: string | null;
  readonly cirkel: CirkelCode;
  readonly cirkelReden: string;
  /** Leefdomein codes with the cents of this row that fall to each. */
  readonly leefdomeinen: readonly { readonly code: string; readonly kosten: Cents }[];
  readonly leefdomeinReden: string;
  readonly kosten: Cents;
  readonly kostenReden: string;
}

/** Every row that counts, columnar inside; `at` makes the readable form of one row. */
export interface Mapped {
  /** How many rows of Voorzieningen count. */
  readonly size: number;
  /** The place-th counting row, counted from 0. */
  at(place: number): MappedRow;
  /** The cents of every counting row, in no order that means something, and of each the number of its row in the sheet. */
  kosten(): { readonly cents: Float64Array; rijOf(at: number): number };
  /** A few rows, among which every gebied, wijkteam, cirkel and leefdomein that was decided stands, with its reason. */
  examples(): readonly MappedRow[];
  /** The numbers in the sheet of the first and the last counting row; none when no row counts. */
  outermostRijen(): readonly number[];
}

/** A row that does not count, with every code that excludes it, sorted (design 4.1). */
export interface ExcludedRow {
  readonly blad: 'Voorzieningen';
  readonly rij: number;
  readonly codes: readonly string[];
}

/** One arrangement with its price (design 4.4); money is null where a part is unknown. */
export interface CalculatedArrangement {
  readonly rij: number;
  readonly clientId: string | null;
  readonly gebied: string;
  readonly wijkteam: string | null;
  readonly arrangement: string;
  readonly duurklasse: string | null;
  readonly tarief: Cents | null;
  readonly per: string | null;
  readonly kostenKwartaal: Cents | null;
  readonly kostenJaar: Cents | null;
  readonly kostenTotEinde: Cents | null;
  readonly kostenEhs: Cents | null;
  readonly begindatum: Day | null;
  readonly einddatum: Day | null;
  /** The day on which it ends or must be evaluated next; null when open without limit. */
  readonly afloop: Day | null;
  readonly looptAf: boolean;
  /** What its price follows from: of it `redenVan` explains every euro. */
  readonly toPrice: ArrangementToPrice<ThuisondersteuningDimension>;
}

/** How many clients (households) have 1, 2, 3, 4, 5, 6 or more different products. */
export type Stapelklassen = Readonly<Record<'1' | '2' | '3' | '4' | '5' | '6+', number>>;

/** Which products and leefdomeinen come together in one client or household (design 4.5), all gebieden together. */
export interface Stapeling {
  readonly clienten: Stapelklassen;
  /** Null when huishouden_id was not delivered at all. */
  readonly huishoudens: Stapelklassen | null;
  /** Clients by exactly the wetten they have: WMO, JW, PW, WMO+JW, WMO+PW, JW+PW, WMO+JW+PW. */
  readonly wetten: Readonly<Record<string, number>>;
  /** Clients with both leefdomeinen of a pair `ADL+SOC`, its codes in alphabetical order; only pairs that occur. */
  readonly leefdomeinen: Readonly<Record<string, number>>;
  /** The cents that go to clients with three or more different products. */
  readonly kostenVanafDrie: Cents;
  /** The same classes by gebied, of the clients (households) with a row there; their products count wherever they are. */
  readonly perGebied: readonly StapelingGebied[];
}

/** How clients and households of one gebied stack. */
export interface StapelingGebied {
  readonly gebied: string;
  readonly clienten: Stapelklassen;
  readonly huishoudens: Stapelklassen | null;
}

/** The calendar year so far in one report row: Historie and this quarter together (design 4.3). */
export interface JaarCell {
  readonly gebied: string;
  /** Distinct over the whole year, never the sum of quarters. */
  readonly clienten: number;
  readonly kosten: Cents;
}

/** What a shareable copy says besides its figures (design 4.8, delen). */
export interface Deelbaar {
  /** Clients (households) with two or more different products, as shown; NaN when hidden. */
  readonly tweeOfMeer: (who: 'clienten' | 'huishoudens', gebied: string) => number;
  /** About how many rows do not count. */
  readonly uitgesloten: number;
  /** The number of voorzieningen of the whole is hidden, and so is every number of rows, findings or confirmations but 0. */
  readonly regelsVerborgen: boolean;
}

/** All figures of a delivery. */
export interface Calculated {
  /** Present when these are the figures of a shareable copy: rounded, and NaN where they are hidden. */
  readonly deelbaar?: Deelbaar;
  readonly checked: Checked;
  readonly gebieden: Gebieden;
  /** The report rows in order: areas by code, `buiten`, `onbekend`, `totaal` (design 4.2). */
  readonly report: readonly ReportGebied[];
  readonly mapped: Mapped;
  readonly excluded: readonly ExcludedRow[];
  /** One cell per report row; complete. */
  readonly wijken: readonly CountedCell[];
  readonly leefdomeinen: readonly CountedCell[];
  readonly pijlers: readonly CountedCell[];
  readonly cirkels: readonly CountedCell[];
  /** Leefdomein × cirkel per report row, for the Waaier. */
  readonly waaier: readonly CountedCell[];
  readonly kubus: readonly CountedCell[];
  readonly arrangementen: readonly CalculatedArrangement[];
  readonly stapeling: Stapeling;
  readonly jaar: readonly JaarCell[];
  readonly benchmark: Benchmark;
  readonly trend: Trend;
  readonly wijkbudget: Wijkbudget;
}
