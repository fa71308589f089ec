import { tertielenOf, tertielOf } from '../benchmark/exact';
import type { Cents } from '../cell';
import { add, div, fraction, fromDecimal, mul, type Rational } from '../rational';

/** What the norm of a wijk is made of. */
export interface NormArea {
  /** Cost over the quarters that are present. */
  readonly kosten: Cents;
  readonly kostenPerLeeftijd: readonly Cents[];
  readonly inwoners: number | null;
  /** Inhabitants of the same age groups; null when not all of them are known. */
  readonly inwonersPerLeeftijd: readonly number[] | null;
  readonly ses: number | null;
}

/** What the norm rests on: ages, inhabitants alone, or nothing when inhabitants or cost are lacking everywhere. */
export type NormBasis = 'leeftijd' | 'inwoners' | 'geen';

/** The norm of each wijk, not yet scaled. */
export interface Norms {
  readonly basis: NormBasis;
  /** Some wijk has a SES score, so that tertiles weigh in. */
  readonly metSes: boolean;
  readonly norms: readonly Rational[];
}

const NIETS = fraction(0);
const sum = (list: readonly Rational[]): Rational => list.reduce(add, NIETS);
const over = (part: Rational, whole: Rational, otherwise: Rational): Rational =>
  whole.numerator === 0n ? otherwise : div(part, whole);

/** Inhabitants × what one inhabitant costs, over age groups or over all of them at once. */
function expected(people: readonly (readonly number[])[], cost: readonly (readonly Cents[])[]): Rational[] {
  const groups = people[0]?.map((_, group) => group) ?? [];
  const perHead = groups.map((group) => {
    const [kosten, inwoners] = [cost, people].map((lists) => sum(lists.map((list) => fraction(list[group] ?? 0))));
    return over(kosten ?? NIETS, inwoners ?? NIETS, NIETS);
  });
  return people.map((own) => sum(own.map((count, group) => mul(fraction(count), perHead[group] ?? NIETS))));
}

/** How much more or less the wijken of a SES tertile cost than their inhabitants would; 1 without SES. */
function sesFactors(areas: readonly NormArea[], base: readonly Rational[]): Rational[] {
  const scores = areas.map(({ ses }) => (ses === null ? null : fromDecimal(ses)));
  const bounds = tertielenOf(scores.filter((score) => score !== null));
  const classes = scores.map((score) => (score === null || bounds === null ? null : tertielOf(score, bounds)));
  const factorOf = (klasse: 1 | 2 | 3): Rational => {
    const isMember = (_: unknown, place: number): boolean => classes[place] === klasse;
    const historic = sum(areas.filter(isMember).map(({ kosten }) => fraction(kosten)));
    return over(historic, sum(base.filter(isMember)), fraction(1));
  };
  const factors = { 1: factorOf(1), 2: factorOf(2), 3: factorOf(3) };
  return classes.map((own) => (own === null ? fraction(1) : factors[own]));
}

/**
 * Norm = Σ_age N × k_age × f_SES for each wijk (design 4.9), before it is scaled. A wijk without ages → no ages for
 * all: per inhabitant. Inhabitants nobody gave count as none.
 */
export function normsOf(areas: readonly NormArea[]): Norms {
  const ages = areas.map(({ inwonersPerLeeftijd }) => inwonersPerLeeftijd).filter((one) => one !== null);
  const metSes = areas.some(({ ses }) => ses !== null);
  const byAge = (): Rational[] => expected(ages, areas.map((area) => area.kostenPerLeeftijd));
  const byHead = (): Rational[] => expected(areas.map((area) => [area.inwoners ?? 0]), areas.map((area) => [area.kosten]));
  const attempts = [
    ...(ages.length === areas.length ? [{ basis: 'leeftijd' as const, base: byAge() }] : []),
    { basis: 'inwoners' as const, base: byHead() },
  ];
  for (const { basis, base } of attempts) {
    const factors = sesFactors(areas, base);
    const norms = base.map((one, place) => mul(one, factors[place] ?? fraction(1)));
    if (sum(norms).numerator > 0n) return { basis, metSes, norms };
  }
  return { basis: 'geen', metSes, norms: areas.map(() => NIETS) };
}
