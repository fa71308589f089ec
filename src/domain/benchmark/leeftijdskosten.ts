import type { Calculated } from '../calculated';
import type { Cents } from '../cell';
import { BUITEN, ONBEKEND, TOTAAL } from '../counting/gebied-of-row';
import { areaOfRow } from '../counting/report';
import { valueAt, type DataOf } from '../levering/sheet-data';
import { groupOfAge, inwonersPerLeeftijd, LEEFTIJDSGROEPEN } from './ages';
import { leeftijdenIn, type Leeftijdsrij } from './leeftijden';
import { FEWEST_INWONERS } from './reference-set';

/** The columns of the table, with the wet each stands for; of Zvw and Wlz the delivery has no kosten of its own. */
const WETTEN = [
  { column: 'wmo', wet: 'WMO', eigen: true },
  { column: 'jw', wet: 'JW', eigen: true },
  { column: 'pw', wet: 'PW', eigen: true },
  { column: 'zvw', wet: 'ZVW', eigen: false },
  { column: 'wlz', wet: 'WLZ', eigen: false },
] as const;

const QUARTERS = 4;

/** What one wet would cost in a gebied in a quarter by the ages that live there, beside what it cost. */
export interface LeeftijdskostenRegel {
  readonly gebied: string;
  readonly naam: string;
  readonly wet: string;
  readonly clienten: number;
  /** Null for what is no part of the delivery; NaN where it is hidden. */
  readonly kosten: Cents | null;
  /** Cents, not rounded. */
  readonly verwacht: number;
  /** 100 × kosten / verwacht, as a share of the same over all gebieden of which the kosten are known; null without. */
  readonly index: number | null;
}

/** The lines, or why there are none; how ages within a group were weighed, and what is wrong with the table. */
export interface Leeftijdskosten {
  readonly regels: readonly LeeftijdskostenRegel[];
  readonly reden: string | null;
  readonly gewogen: boolean;
  readonly opmerkingen: readonly string[];
}

/** The euro per inhabitant and year of each age group; null when a group has no age with an amount. */
function perGroup(
  { columns }: DataOf<'Leeftijdskosten'>,
  rijen: readonly Leeftijdsrij[],
  column: (typeof WETTEN)[number]['column'],
  weighed: boolean,
): readonly number[] | null {
  const sums = LEEFTIJDSGROEPEN.map(() => ({ amount: 0, weight: 0 }));
  for (const { row, from, to } of rijen) {
    const amount = valueAt(columns[column], row);
    const weight = weighed ? (valueAt(columns.inwoners, row) ?? 0) : to - from + 1;
    const sum = sums[groupOfAge(from)];
    if (sum === undefined || amount === null) continue;
    sum.amount += amount * weight;
    sum.weight += weight;
  }
  return sums.every(({ weight }) => weight > 0) ? sums.map(({ amount, weight }) => amount / weight) : null;
}

/** Expected kosten by age, by the table that the user gave; null without that sheet (design 4.7 and issue 5). */
export function leeftijdskostenOf({ checked, report, pijlers }: Calculated): Leeftijdskosten | null {
  const { levering, given } = checked;
  const table = levering.sheets.Leeftijdskosten;
  if (table === null || table.size === 0 || report.length === 0) return null;
  const { rijen, opmerkingen } = leeftijdenIn(table);
  const gewogen = rijen.every(({ row }) => valueAt(table.columns.inwoners, row) !== null);
  const areaOf = areaOfRow(given);
  const special = new Set([BUITEN, ONBEKEND, TOTAAL]);
  const own = report.filter(({ gebied, inwoners }) => !special.has(gebied) && inwoners !== null && inwoners >= FEWEST_INWONERS);
  const aged = own.flatMap(({ gebied, naam }) => {
    const ages = inwonersPerLeeftijd(areaOf(gebied));
    return ages === null ? [] : [{ gebied, naam, ages }];
  });
  if (aged.length === 0) return { regels: [], reden: 'Kerngegevens geeft van geen gebied het aantal inwoners per leeftijd', gewogen, opmerkingen };
  const known = new Map(pijlers.map((cell) => [`${cell.gebied} ${cell.wet ?? ''}`, cell]));
  const regels = WETTEN.flatMap(({ column, wet, eigen }) => {
    const rates = perGroup(table, rijen, column, gewogen);
    if (rates === null) return [];
    const lines = aged.map(({ gebied, naam, ages }) => {
      const { clienten = 0, kosten = 0 } = known.get(`${gebied} ${wet}`) ?? {};
      const verwacht = (100 / QUARTERS) * ages.reduce((sum, many, group) => sum + many * (rates[group] ?? 0), 0);
      return { gebied, naam, wet, clienten, kosten: eigen ? kosten : null, verwacht };
    });
    const seen = lines.filter(({ kosten }) => kosten !== null && !Number.isNaN(kosten));
    const [cost, expected] = [sumOf(seen, ({ kosten }) => kosten ?? 0), sumOf(seen, ({ verwacht }) => verwacht)];
    return lines.map((line): LeeftijdskostenRegel => ({
      ...line,
      index: line.kosten === null || line.verwacht === 0 || cost <= 0 ? null : ((100 * line.kosten) / line.verwacht) * (expected / cost),
    }));
  });
  const reden = regels.length > 0 ? null : 'blad Leeftijdskosten heeft voor geen enkele wet een bedrag bij elke leeftijdsgroep';
  return { regels, reden, gewogen, opmerkingen };
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((sum, item) => sum + of(item), 0);
