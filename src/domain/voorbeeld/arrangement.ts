import { cellsOf } from '../arrangementen/model';
import { thuisondersteuning } from '../arrangementen/thuisondersteuning';
import { omstandigheden } from '../codelijsten';
import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { urnOf, type Dice } from './dice';

/** An invented arrangement thuisondersteuning, without its dates: those are of the voorziening it belongs to. */
export interface Arrangement {
  readonly type: 'O' | 'A';
  /** For each of the six resultaatgebieden whether it is worked on. */
  readonly gebieden: readonly boolean[];
  readonly intensiteit: string;
  readonly omstandigheden: readonly string[];
  readonly ehs: boolean;
  /** In eurocents per month; null when the Tarievenblad gives the price. */
  readonly offerte: number | null;
  readonly maanden: number;
}

const BASE = { O: 26_500, A: 31_500 } as const;
const ZWAARTE: Readonly<Record<string, number>> = { '1-2': 0, '3-4': 9_500, '5-6': 17_500 };
const INTENSITEIT: Readonly<Record<string, number>> = { G: 0, '+': 7_000, '++': 13_500 };

/** What one moment of extra schoonmaak costs, in eurocents: a voorbeeldbedrag. */
export const EHS_BEDRAG = 28_500;

/** The voorbeeldbedrag per month of each of the 18 cells, in eurocents: it rises with zwaarte and intensiteit. */
export const tariefVan = (type: string, zwaarte: string, intensiteit: string): number =>
  BASE[type === 'A' ? 'A' : 'O'] + (ZWAARTE[zwaarte] ?? 0) + (INTENSITEIT[intensiteit] ?? 0);

/** The 18 cells of the price table. */
export const tariefcellen = cellsOf(thuisondersteuning);

const zwaarteVan = (n: number): string => (n <= 2 ? '1-2' : n <= 4 ? '3-4' : '5-6');

/** What the arrangement costs per month, in eurocents. */
export const maandbedrag = ({ type, gebieden, intensiteit, offerte }: Arrangement): number =>
  offerte ?? tariefVan(type, zwaarteVan(gebieden.filter(Boolean).length), intensiteit);

const counts = urnOf([1, 2, 3, 4, 5, 6], (n) => [26, 34, 20, 12, 6, 2][n - 1] ?? 0);
const HUISHOUDEN = RESULTAATGEBIED_COLUMNS.indexOf('rg2_huishouden');
const GEZIN = RESULTAATGEBIED_COLUMNS.indexOf('rg6_gezin');
const intensiteiten = urnOf(['G', '+', '++'] as const, (code) => ({ G: 60, '+': 28, '++': 12 })[code]);
const worsening = omstandigheden.entries.map(({ code }) => code);

function draw(from: readonly string[], count: number, dice: Dice): string[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(dice.whole(0, left.length - 1), 1)[0] ?? '');
}

/** Invents one that raises no control: the household first, the family for less than a year, within the limits. */
export function verzinArrangement(dice: Dice): Arrangement {
  const type = dice.chance(0.35) ? 'A' : 'O';
  const maanden = type === 'A' ? dice.pick([6, 6, 12]) : dice.pick([12, 24, 24, 36, 60]);
  const gebieden = RESULTAATGEBIED_COLUMNS.map(() => false);
  const mayHaveFamily = type === 'A' && maanden < 12;
  const order = RESULTAATGEBIED_COLUMNS.map((_, place) => place).filter((place) => place !== HUISHOUDEN && (place !== GEZIN || mayHaveFamily));
  gebieden[HUISHOUDEN] = true;
  const n = Math.min(counts.draw(dice), order.length + 1);
  for (let more = 1; more < n; more++) gebieden[order.splice(dice.whole(0, order.length - 1), 1)[0] ?? 0] = true;
  // Without the household there is always something besides administration.
  if (n > 2 && dice.chance(0.25)) gebieden[HUISHOUDEN] = false;
  const intensiteit = intensiteiten.draw(dice);
  const least = intensiteit === 'G' ? 0 : intensiteit === '+' ? 1 : 2;
  return {
    type,
    gebieden,
    intensiteit,
    omstandigheden: draw(worsening, least + (least > 0 && dice.chance(0.2) ? 1 : 0), dice),
    ehs: gebieden[HUISHOUDEN] === true && dice.chance(0.3),
    offerte: dice.chance(0.03) ? 48_000 + 1_000 * dice.whole(0, 12) : null,
    maanden,
  };
}
