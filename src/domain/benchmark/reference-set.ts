import type { CountedCell, ReportGebied } from '../calculated';
import { BUITEN, ONBEKEND, TOTAAL } from '../counting/gebied-of-row';
import { areaOfRow } from '../counting/report';
import { elsewhere, type Gebied } from '../gebieden';
import type { Given } from '../given';
import type { Levering } from '../levering/sheet-data';
import { fraction, fromDecimal, type Rational } from '../rational';
import { benchmarksetOf, type BenchmarksetGebied, type Cijfers } from './benchmarkset';

/** With fewer inhabitants an area is compared with nothing (design 4.7). */
export const FEWEST_INWONERS = 50;

/** An area that can be compared. */
export interface Area {
  readonly code: string;
  readonly naam: string;
  /** A report row of the delivering gemeente. */
  readonly eigen: boolean;
  readonly inwoners: number;
  /** Exact; null when unknown. */
  readonly p65: Rational | null;
  readonly ses: Rational | null;
  readonly stedelijkheid: number | null;
  /** What is known of it, for its ages; null when nothing is. */
  readonly gebied: Gebied | null;
  /** The figures of a part; null when the area lacks it. */
  figures(deel: string): Cijfers | null;
}

/** What of the counts the benchmark rests on. */
export interface Counted {
  readonly report: readonly ReportGebied[];
  readonly wijken: readonly CountedCell[];
  readonly pijlers: readonly CountedCell[];
  readonly leefdomeinen: readonly CountedCell[];
}

/** The areas to compare, and those that are shown as a line of reference. */
export interface ReferenceSet {
  /** Own areas first, in the order of the report; then those of the Benchmarkset. */
  readonly areas: readonly Area[];
  /** Gemeenten and the country, from the Benchmarkset. */
  readonly lijnen: readonly Area[];
  /** Own areas that are too small, or of which the inhabitants are unknown. */
  readonly teKlein: readonly ReportGebied[];
  /** Areas of the Benchmarkset without known inhabitants, or too few. */
  readonly zonderInwoners: number;
}

const NOTHING: Cijfers = { clienten: 0, kosten: 0 };

function areaOf(
  gebied: Gebied | null,
  as: Pick<Area, 'code' | 'naam' | 'eigen' | 'figures'> & { readonly inwoners: number },
): Area {
  const old = gebied?.inw65plus ?? null;
  const whole = gebied?.inwoners ?? null;
  const ses = gebied?.sesWoa ?? null;
  return {
    ...as,
    p65: old === null || whole === null ? null : fraction(old, whole),
    ses: ses === null ? null : fromDecimal(ses),
    stedelijkheid: gebied?.stedelijkheid ?? null,
    gebied,
  };
}

const isCompared = (inwoners: number | null): inwoners is number => inwoners !== null && inwoners >= FEWEST_INWONERS;

/** The figures of every own area by gebied and part. */
function ownFigures({ wijken, pijlers, leefdomeinen }: Counted): (gebied: string) => Area['figures'] {
  const known = new Map<string, Cijfers>();
  for (const cell of wijken) known.set(`${cell.gebied}\n${TOTAAL}`, cell);
  for (const cell of pijlers) known.set(`${cell.gebied}\n${cell.wet ?? ''}`, cell);
  for (const cell of leefdomeinen) known.set(`${cell.gebied}\n${cell.leefdomein ?? ''}`, cell);
  return (gebied) => (deel) => known.get(`${gebied}\n${deel}`) ?? NOTHING;
}

/** What is taken of the figures of an area elsewhere. */
type Elders = (cijfers: Cijfers) => Cijfers;

const asTheyAre: Elders = (cijfers) => cijfers;

/** An area of the Benchmarkset; null when it has too few inhabitants, or nobody says how many. */
function setArea({ gebieden }: Given, { code, inwoners, cijfers }: BenchmarksetGebied, elders: Elders): Area | null {
  const gebied = elsewhere(gebieden, code);
  const many = gebied?.inwoners ?? inwoners;
  if (!isCompared(many)) return null;
  const figures = (deel: string): Cijfers | null => {
    const own = cijfers.get(deel);
    return own === undefined ? null : elders(own);
  };
  return areaOf(gebied, { code, naam: gebied?.naam ?? code, eigen: false, inwoners: many, figures });
}

/** The reference set R of design 4.7: own areas, and wijken of other gemeenten in the Benchmarkset of this quarter. */
export function referenceSetOf(
  levering: Levering,
  given: Given,
  counted: Counted,
  elders: Elders = asTheyAre,
): ReferenceSet {
  const special = new Set([BUITEN, ONBEKEND, TOTAAL]);
  const own = counted.report.filter(({ gebied }) => !special.has(gebied));
  const known = areaOfRow(given);
  const figuresOf = ownFigures(counted);
  const eigen = own.flatMap(({ gebied, naam, inwoners }) =>
    isCompared(inwoners)
      ? [areaOf(known(gebied), { code: gebied, naam, eigen: true, inwoners, figures: figuresOf(gebied) })]
      : [],
  );
  const set = benchmarksetOf(levering, given.periode.code);
  const others = set.filter(({ code }) => code.startsWith('WK') && code.slice(2, 6) !== given.gemeentecode);
  const compared = others.flatMap((area) => setArea(given, area, elders) ?? []);
  return {
    areas: [...eigen, ...compared],
    lijnen: set.filter(({ code }) => /^(?:GM|NL)/u.test(code)).flatMap((area) => setArea(given, area, elders) ?? []),
    teKlein: own.filter(({ inwoners }) => !isCompared(inwoners)),
    zonderInwoners: others.length - compared.length,
  };
}
