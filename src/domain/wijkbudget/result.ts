import type { Cents } from '../cell';
import type { WijkbudgetRegel } from './regel';

const euro = (cents: Cents): number => cents / 100;
const euroOrNull = (cents: Cents | null): number | null => (cents === null ? null : euro(cents));

/** A line of the section `wijkbudget` of the machine output, its keys in the order of design 4.11. */
export const wijkbudgetResult = (regel: WijkbudgetRegel) => ({
  gebied: regel.gebied,
  historisch: euro(regel.historisch),
  norm: euroOrNull(regel.norm),
  budget: euro(regel.budget),
  per_inwoner: euroOrNull(regel.perInwoner),
  gerealiseerd: euro(regel.gerealiseerd),
  uitputting: regel.uitputting,
  toegezegd: euro(regel.toegezegd),
  ruimte: euro(regel.ruimte),
});
