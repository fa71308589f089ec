import { classify, type Classification } from '../arrangementen/classify';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { Day } from '../cell';
import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { oncePerRow } from '../levering/sheet-data';
import type { Seen } from './rule';

/** The columns of which the type of an arrangement follows. */
export const TYPE_COLUMNS = ['type', ...RESULTAATGEBIED_COLUMNS] as const;

/** The columns of which the type and the limit of an arrangement follow. */
export const LIMIT_COLUMNS = [...TYPE_COLUMNS, 'begindatum', 'einddatum'] as const;

/** Where a type is filled in, it alone decides: the marks are then not asked. */
export const limitRestsOn = ({ type }: { readonly type: string | null }): readonly (typeof LIMIT_COLUMNS)[number][] =>
  type === null ? LIMIT_COLUMNS : ['type', 'begindatum', 'einddatum'];

type Resultaatgebieden = Seen<'Arrangementen', (typeof RESULTAATGEBIED_COLUMNS)[number]>;

/** What of a row its place in the model follows from; what a control did not ask for is unknown. */
type Placed = Seen<'Arrangementen', (typeof TYPE_COLUMNS)[number]> & {
  readonly intensiteit?: string | null;
  readonly begindatum?: Day | null;
  readonly einddatum?: Day | null;
};

/** The marks of the six resultaatgebieden: J, O or A, and null where one is not marked. */
export function marksOf(row: Resultaatgebieden): readonly (string | null)[] {
  // Each by its own name: that is many times quicker than by a name that is looked up.
  const { rg1_admfin, rg2_huishouden, rg3_dagstructuur, rg4_sociaal, rg5_zelfzorg, rg6_gezin } = row;
  const marks: (string | null)[] = [rg1_admfin, rg2_huishouden, rg3_dagstructuur, rg4_sociaal, rg5_zelfzorg, rg6_gezin];
  for (let place = 0; place < marks.length; place++) if (marks[place] === 'N') marks[place] = null;
  return marks;
}

/** How many resultaatgebieden are marked. */
export const markedCount = (row: Resultaatgebieden): number => marksOf(row).filter((mark) => mark !== null).length;

/** O or A, null where it is unknown; `tie` when the marks name both equally often. */
interface TypeInModel {
  readonly type: string | null;
  readonly tie: boolean;
}

const typesByMarks = new Map<string, TypeInModel>();

/** The type of a row and whether its marks tie; there are few combinations of marks, so each is worked out once. */
export function typeInModel(row: Seen<'Arrangementen', (typeof TYPE_COLUMNS)[number]>): TypeInModel {
  let key: string = row.type ?? '';
  for (const mark of marksOf(row)) key += `|${mark ?? ''}`;
  let found = typesByMarks.get(key);
  if (found === undefined) {
    const { classes, tie } = placeInModel(row);
    typesByMarks.set(key, (found = { type: classes.type, tie }));
  }
  return found;
}

/** The place of a row of Arrangementen in the model (design 4.4), which several controls ask for. */
export const placeInModel = oncePerRow(
  (row: Placed): Classification<ThuisondersteuningDimension> =>
    classify(thuisondersteuning, {
      chosen: { type: row.type, intensiteit: row.intensiteit ?? null },
      perResultaatgebied: marksOf(row),
      begindatum: row.begindatum ?? null,
      einddatum: row.einddatum ?? null,
    }),
);
