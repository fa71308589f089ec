/** One class of a dimension. */
export interface ModelClass {
  /** As it stands in the sheet and in the code of an arrangement, e.g. `A`, `3-4`, `++`. */
  readonly code: string;
  /** What the user calls it. */
  readonly naam: string;
  /** An arrangement of this class may run at most so many years. */
  readonly limitYears?: number;
  /** Suggested from this number of different verzwarende omstandigheden on. */
  readonly suggestedFrom?: number;
}

/** A class that holds for a number of marked resultaatgebieden, both bounds included. */
export interface CountedClass extends ModelClass {
  readonly from: number;
  readonly to: number;
}

/**
 * One axis of the price table. Where its class comes from:
 * `choice` the column of that name; `marks` that column, else the class that most resultaatgebieden are marked with;
 * `count` the number of marked resultaatgebieden.
 */
export type Dimension<Name extends string> =
  | { readonly name: Name; readonly source: 'choice' | 'marks'; readonly classes: readonly ModelClass[] }
  | { readonly name: Name; readonly source: 'count'; readonly classes: readonly CountedClass[] };

/** A model of arrangementen as data: dimensions in the order of the code, and the years where duration changes class. */
export interface ArrangementModel<Name extends string> {
  readonly naam: string;
  readonly bron: string;
  readonly dimensions: readonly Dimension<Name>[];
  /** Whole years, ascending; they give the duurklassen `<1`, `1`, `1-2`, `2` …, `>5`, `open`. */
  readonly durationYears: readonly number[];
}

/** The class codes of one cell of the price table, per dimension; null where it is unknown. */
export type ClassCodes<Name extends string> = Readonly<Record<Name, string | null>>;

/** The classes of a dimension; null when the model has no dimension of that name. */
export function classesOf<Name extends string>(
  model: ArrangementModel<Name>,
  name: Name,
): readonly ModelClass[] | null {
  return model.dimensions.find((dimension) => dimension.name === name)?.classes ?? null;
}

/** A record with a value for every dimension of the model. */
export function perDimension<Name extends string, Value>(
  model: ArrangementModel<Name>,
  valueOf: (dimension: Dimension<Name>) => Value,
): Readonly<Record<Name, Value>> {
  const entries = model.dimensions.map((dimension) => [dimension.name, valueOf(dimension)] as const);
  return Object.fromEntries(entries) as Record<Name, Value>;
}

/** The code of an arrangement, e.g. `A·3-4·+`; a part that is unknown stays empty (design 4.4). */
export const codeOf = <Name extends string>(model: ArrangementModel<Name>, codes: ClassCodes<Name>): string =>
  model.dimensions.map(({ name }) => codes[name] ?? '').join('·');

/** Every cell of the price table, in the order of the dimensions: 18 for thuisondersteuning. */
export function cellsOf<Name extends string>(model: ArrangementModel<Name>): readonly ClassCodes<Name>[] {
  let cells: readonly Partial<Record<Name, string>>[] = [{}];
  for (const { name, classes } of model.dimensions) {
    cells = cells.flatMap((cell) => classes.map(({ code }) => ({ ...cell, [name]: code })));
  }
  return cells as readonly ClassCodes<Name>[];
}

/** The years an arrangement with these classes may run: the lowest limit of its classes, null when none has one. */
export function limitYearsOf<Name extends string>(
  model: ArrangementModel<Name>,
  codes: ClassCodes<Name>,
): number | null {
  const limits = model.dimensions.flatMap(({ name, classes }) => {
    const limit = classes.find(({ code }) => code === codes[name])?.limitYears;
    return limit === undefined ? [] : [limit];
  });
  return limits.length === 0 ? null : Math.min(...limits);
}

/** The class suggested for so many different verzwarende omstandigheden; null in a dimension that suggests none. */
export function suggestedClass<Name extends string>(
  model: ArrangementModel<Name>,
  name: Name,
  omstandigheden: number,
): string | null {
  let best: ModelClass | null = null;
  for (const candidate of classesOf(model, name) ?? []) {
    const from = candidate.suggestedFrom ?? Infinity;
    if (from <= omstandigheden && from >= (best?.suggestedFrom ?? -Infinity)) best = candidate;
  }
  return best?.code ?? null;
}
