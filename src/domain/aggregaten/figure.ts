import type { Cents } from '../cell';

/** What one line of Aggregaten says; null is unknown. */
export interface Figure {
  readonly aantal: number | null;
  readonly noemer: number | null;
  readonly noemerSoort: string | null;
  readonly kosten: Cents | null;
}

/** The sum, unknown as soon as a part is. */
const summed = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);

/** The kind that all have; null when they differ. */
const soortOf = (figures: readonly Figure[]): string | null => {
  const [first] = figures;
  return first !== undefined && figures.every(({ noemerSoort }) => noemerSoort === first.noemerSoort)
    ? first.noemerSoort
    : null;
};

/** Figures of several areas together; a noemer of two kinds is none. */
export function together(figures: readonly Figure[]): Figure {
  const noemerSoort = soortOf(figures);
  return {
    aantal: summed(figures.map(({ aantal }) => aantal)),
    noemer: noemerSoort === null ? null : summed(figures.map(({ noemer }) => noemer)),
    noemerSoort,
    kosten: summed(figures.map(({ kosten }) => kosten)),
  };
}

/** Estimates of several areas together: the mean by inhabitants of 18 and over, unknown without them (design 1.3). */
export function weighted(figures: readonly Figure[]): Figure {
  const [only] = figures;
  if (figures.length === 1 && only !== undefined) return { ...only, kosten: null };
  const by18 = soortOf(figures) === '18plus';
  const noemer = by18 ? summed(figures.map((one) => one.noemer)) : null;
  const parts = figures.map((one) => (one.aantal === null || one.noemer === null ? null : one.aantal * one.noemer));
  const whole = noemer === null || noemer === 0 ? null : summed(parts);
  return {
    aantal: whole === null || noemer === null ? null : whole / noemer,
    noemer,
    noemerSoort: by18 ? '18plus' : null,
    kosten: null,
  };
}
