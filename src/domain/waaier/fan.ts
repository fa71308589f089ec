import type { Calculated, CountedCell, Measures } from '../calculated';
import { cirkelLabel, cirkelModellen } from '../cirkelmodellen';
import { cirkels } from '../cirkels';
import { TOTAAL } from '../counting/gebied-of-row';
import { ONB } from '../leefdomeinen';
import { leefdomeinHeads } from '../sheets/leefdomein-heads';
import { lookup, measureCell } from '../sheets/measures';
import { NIET_AANGELEVERD, VERBORGEN } from '../sheets/suppress';
import type { FanCells, FanHead } from './fan-picture';

/** A cirkel as the chosen model names it, with what it costs and how deep it cuts. */
export interface Ring extends FanHead {
  readonly levels: readonly [kosten: string, impact: string];
}

/** What the fan of the gemeente or of one gebied is made of. */
export interface Fan {
  /** A report row. */
  readonly gebied: string;
  readonly counted: boolean;
  /** Ten, and the rest bucket last. */
  readonly leefdomeinen: readonly FanHead[];
  readonly rings: readonly Ring[];
  /** Whether the chosen model shows the levels of its rings. */
  readonly withLevels: boolean;
  /** True for a cirkel of which nothing was delivered, anywhere. */
  isMissing(cirkel: string): boolean;
  /** The measures of a cell; code `totaal` takes an axis together. */
  figures(leefdomein: string, cirkel: string): Measures;
}

/** The fan of a gebied; of the whole gemeente where that has no such report row. */
export function fanOf(calculated: Calculated, wanted: string = TOTAAL): Fan {
  const { checked, report, waaier, leefdomeinen, cirkels: perCirkel, wijken } = calculated;
  const { model, preset } = checked.given.settings;
  const counted = report.length > 0;
  const gebied = report.some((row) => row.gebied === wanted) ? wanted : TOTAAL;
  const present = new Set<string | null>(
    perCirkel.filter(({ voorzieningen }) => voorzieningen !== 0).map(({ cirkel }) => cirkel),
  );
  const own = [waaier, leefdomeinen, perCirkel, wijken].flatMap((cells) => cells.filter((cell) => cell.gebied === gebied));
  const codeOf = ({ leefdomein, cirkel }: CountedCell): string => `${leefdomein ?? TOTAAL}|${cirkel ?? TOTAAL}`;
  const find = lookup(
    own,
    codeOf,
    wijken.some(({ huishoudens }) => huishoudens !== null),
  );
  return {
    gebied,
    counted,
    leefdomeinen: counted ? leefdomeinHeads(preset) : [],
    rings: cirkels.entries.map(({ code, kosten, impact }) => ({
      code,
      naam: cirkelLabel(model, code),
      levels: [kosten, impact],
    })),
    withLevels: cirkelModellen.some(({ code, metKostenEnImpact }) => code === model && metKostenEnImpact),
    // Maatwerk is what a delivery is about: none of it is a 0, not a gap.
    isMissing: (cirkel) => cirkel !== 'M' && cirkel !== TOTAAL && !present.has(cirkel),
    figures: (leefdomein, cirkel) => find(gebied, `${leefdomein}|${cirkel}`),
  };
}

/** One measure of a fan as it may be shown: only the ten leefdomeinen, for the rest bucket is none. */
export const fanCells = (
  { leefdomeinen, rings, isMissing, figures }: Fan,
  measure: FanCells['measure'],
): FanCells => ({
  leefdomeinen: leefdomeinen.filter(({ code }) => code !== ONB.code),
  rings: rings.map(({ code, naam }) => ({ code, naam })),
  measure,
  cell(leefdomein, cirkel) {
    if (isMissing(cirkel)) return NIET_AANGELEVERD;
    const value = measureCell(measure, figures(leefdomein, cirkel));
    return Number.isNaN(value) ? VERBORGEN : value;
  },
});
