import type { CodeList } from '../codelijsten/code-list';
import { classesOf } from './model';
import { thuisondersteuning, type ThuisondersteuningDimension } from './thuisondersteuning';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The classes of a dimension of the model as the code list of the column of that name. */
export const classListOf = (name: ThuisondersteuningDimension): CodeList => ({
  name,
  source: thuisondersteuning.bron,
  entries: (classesOf(thuisondersteuning, name) ?? []).map(({ code, naam }) => ({ code, naam: capitalised(naam) })),
});
