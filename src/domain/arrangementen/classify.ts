import type { Day } from '../cell';
import { duurklasseOf, lastDayOfYears } from './duurklasse';
import { codeOf, limitYearsOf, perDimension } from './model';
import type { ArrangementModel, ClassCodes, Dimension } from './model';

/** What a row of Arrangementen says of its classes, as typed values; an empty or unreadable cell is null. */
export interface ArrangementMarks<Name extends string> {
  /** The column of each dimension that is filled in by hand, e.g. type and intensiteit. */
  readonly chosen: Readonly<Partial<Record<Name, string | null>>>;
  /** Per resultaatgebied, in catalogue order: a class of the `marks` dimension, `J`, or null when it is not marked. */
  readonly perResultaatgebied: readonly (string | null)[];
}

/** When it runs. */
export interface ArrangementDays {
  readonly begindatum: Day | null;
  /** Null when the arrangement still runs. */
  readonly einddatum: Day | null;
  /** The cell of einddatum is filled but cannot be read: the duration is then unknown, not open. */
  readonly einddatumUnreadable?: boolean;
}

/** All that it says. */
export interface ArrangementValues<Name extends string> extends ArrangementMarks<Name>, ArrangementDays {}

/** Where an arrangement stands in its model (design 4.4). */
export interface Classification<Name extends string> {
  readonly classes: ClassCodes<Name>;
  /** The number of marked resultaatgebieden. */
  readonly n: number;
  /** The marks point to two or more classes equally often: the user must choose (finding A15). */
  readonly tie: boolean;
  /** E.g. `A·3-4·+`; a part that is unknown stays empty. */
  readonly code: string;
  /** Every part of the code is known. */
  readonly complete: boolean;
  readonly duurklasse: string | null;
  /** The last day the arrangement may run to. */
  readonly limit: Day | null;
  /** It ends after its limit (findings A04, A05); an open end is not over it. */
  readonly overLimit: boolean;
}

/** The class that most marks name: its code, or null with `tie` when several are named equally often. */
function mostMarked<Name extends string>(
  dimension: Dimension<Name>,
  marks: readonly (string | null)[],
): { readonly code: string | null; readonly tie: boolean } {
  const counts = dimension.classes.map(({ code }) => marks.filter((mark) => mark === code).length);
  const most = Math.max(...counts);
  if (most === 0) return { code: null, tie: false };
  const first = counts.indexOf(most);
  const tie = counts.lastIndexOf(most) !== first;
  return { code: tie ? null : (dimension.classes[first]?.code ?? null), tie };
}

function classIn<Name extends string>(
  dimension: Dimension<Name>,
  values: ArrangementMarks<Name>,
  n: number,
): { readonly code: string | null; readonly tie: boolean } {
  if (dimension.source === 'count') {
    const counted = dimension.classes.find(({ from, to }) => from <= n && n <= to);
    return { code: counted?.code ?? null, tie: false };
  }
  const filled = dimension.classes.find(({ code }) => code === values.chosen[dimension.name]);
  if (filled !== undefined) return { code: filled.code, tie: false };
  return dimension.source === 'marks' ? mostMarked(dimension, values.perResultaatgebied) : { code: null, tie: false };
}

/** What of a classification does not depend on the days. */
interface Placing<Name extends string> extends Pick<Classification<Name>, 'classes' | 'n' | 'tie' | 'code' | 'complete'> {
  readonly limitYears: number | null;
}

/** What is known after some of what is filled in and marked: what comes next, or the placing. */
class Known {
  readonly next = new Map<string | null, Known>();
  placing: Placing<string> | null = null;

  after(said: string | null): Known {
    let known = this.next.get(said);
    if (known === undefined) this.next.set(said, (known = new Known()));
    return known;
  }
}

/** There are few combinations of what is filled in and marked, so each is placed once in a model. */
const placings = new WeakMap<object, Known>();

function placingOf<Name extends string>(model: ArrangementModel<Name>, values: ArrangementMarks<Name>): Placing<Name> {
  let known = placings.get(model);
  if (known === undefined) placings.set(model, (known = new Known()));
  for (const { name } of model.dimensions) known = known.after(values.chosen[name] ?? null);
  for (const mark of values.perResultaatgebied) known = known.after(mark);
  known.placing ??= place(model, values);
  return known.placing as Placing<Name>;
}

function place<Name extends string>(model: ArrangementModel<Name>, values: ArrangementMarks<Name>): Placing<Name> {
  const n = values.perResultaatgebied.filter((mark) => mark !== null).length;
  const found = perDimension(model, (dimension) => classIn(dimension, values, n));
  const classes = perDimension(model, ({ name }) => found[name].code);
  return {
    classes,
    n,
    tie: model.dimensions.some(({ name }) => found[name].tie),
    code: codeOf(model, classes),
    complete: model.dimensions.every(({ name }) => classes[name] !== null),
    limitYears: limitYearsOf(model, classes),
  };
}

/** Places an arrangement in a model: its classes, code, duurklasse and the last day it may run to (design 1.4, 4.4). */
export const classify = <Name extends string>(
  model: ArrangementModel<Name>,
  values: ArrangementValues<Name>,
): Classification<Name> => classified(model, values, placingOf(model, values));

/** Places arrangementen that are filled in and marked alike: only their days make a difference. */
export function classifierOf<Name extends string>(
  model: ArrangementModel<Name>,
  marks: ArrangementMarks<Name>,
): (days: ArrangementDays) => Classification<Name> {
  const placing = placingOf(model, marks);
  return (days) => classified(model, days, placing);
}

function classified<Name extends string>(
  model: ArrangementModel<Name>,
  { begindatum, einddatum, einddatumUnreadable = false }: ArrangementDays,
  { classes, n, tie, code, complete, limitYears: years }: Placing<Name>,
): Classification<Name> {
  const limit = begindatum === null || years === null ? null : lastDayOfYears(begindatum, years);
  return {
    classes,
    n,
    tie,
    code,
    complete,
    duurklasse:
      begindatum === null || einddatumUnreadable ? null : duurklasseOf(model, { eerste: begindatum, laatste: einddatum }),
    limit,
    overLimit: limit !== null && einddatum !== null && einddatum > limit,
  };
}
