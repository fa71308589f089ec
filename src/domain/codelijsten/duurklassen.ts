import { duurklassen as duurklassenOf } from '../arrangementen/duurklasse';
import { thuisondersteuning } from '../arrangementen/thuisondersteuning';
import type { CodeList } from './code-list';

/** How long an arrangement runs (design 4.4): an exact number of years is a class of its own. */
export const duurklassen: CodeList = {
  name: 'duurklasse',
  source: thuisondersteuning.bron,
  entries: duurklassenOf(thuisondersteuning).map(({ code, naam }) => ({ code, naam })),
};
