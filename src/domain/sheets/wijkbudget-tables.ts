import type { Calculated } from '../calculated';
import type { Cell, Cents } from '../cell';
import { perWijkteam, together } from '../wijkbudget/per-wijkteam';
import type { WijkbudgetGebied, WijkbudgetRegel } from '../wijkbudget';
import { areaNames } from './area-names';
import type { Block } from './stack';
import { wholeName } from './gebied-spread';
import { inEuro, isSmall } from './suppress';
import type { TableColumn } from './table';

/** The keys of the section `wijkbudget` of the JSON in their order, then what is expected of the year. */
const columns: readonly TableColumn[] = [
  { name: 'gebied', format: 'text' },
  { name: 'naam', format: 'text' },
  { name: 'historisch', format: 'euro' },
  { name: 'norm', format: 'euro' },
  { name: 'budget', format: 'euro' },
  { name: 'per_inwoner', format: 'euroRate' },
  { name: 'gerealiseerd', format: 'euro' },
  { name: 'uitputting', format: 'rate' },
  { name: 'toegezegd', format: 'euro' },
  { name: 'ruimte', format: 'euro' },
  { name: 'verwacht_heel_jaar', format: 'euro' },
  { name: 'budget_min_verwacht', format: 'euro' },
  { name: 'grens', format: 'text' },
];

/** What of a line belongs to so few clients that it may not be shown (design 4.8, intern). */
export function smallIn({ clienten, clientenDitJaar, toegezegdAan }: Omit<WijkbudgetGebied, 'gebied' | 'naam'>) {
  // The budget lies within 5 % of the history, and so gives it away.
  const [historic, year, committed] = [isSmall(clienten), isSmall(clientenDitJaar), isSmall(toegezegdAan.size)];
  return { historic, year, committed, ruimte: historic || year || committed };
}

/** Cents in euro as a cell; empty when hidden or unknown. */
export const shown = (hidden: boolean, cents: Cents | null): Cell => (hidden || cents === null ? null : inEuro(cents));
const grens = { boven: '+5%', onder: '−5%' } as const;

/** One line as it may be shown, after its gebied and naam. */
function amounts(regel: WijkbudgetRegel): Cell[] {
  const small = smallIn(regel);
  const { budget, verwacht, uitputting } = regel;
  return [
    shown(small.historic, regel.historisch),
    shown(false, regel.norm),
    shown(small.historic, budget),
    shown(small.historic, regel.perInwoner),
    shown(small.year, regel.gerealiseerd),
    small.historic || small.year ? null : uitputting,
    shown(small.committed, regel.toegezegd),
    shown(small.ruimte, regel.ruimte),
    shown(small.year, verwacht),
    shown(small.historic || small.year, budget - verwacht),
    regel.begrensd === null ? null : grens[regel.begrensd],
  ];
}

const lineOf = (regel: WijkbudgetRegel): Cell[] => [regel.gebied, regel.naam, ...amounts(regel)];

/** The main table: a line for each wijk, what is not divided, and the total of what there is to divide. */
export function mainBlock(calculated: Calculated): Block {
  const { wijkbudget, checked } = calculated;
  const { regels, totaal, nietVerdeeld } = wijkbudget;
  const { eenheid } = checked.given.settings;
  const rest = amounts(together('', '', [], 1)).map(() => null as Cell);
  rest[2] = inEuro(nietVerdeeld);
  const all = together('Totaal', wholeName(calculated), regels, checked.given.periode.kwartaal);
  // The total is of what there is to divide, so that it does not change with what nobody can take.
  const whole = { ...all, budget: totaal, ruimte: all.ruimte + nietVerdeeld };
  const undivided = nietVerdeeld === 0 ? [] : [['niet verdeeld', null, ...rest]];
  const rows = [...regels.map(lineOf), ...undivided, lineOf(whole)];
  return {
    heading: `Budget per ${eenheid}`,
    name: 'am_wijkbudget',
    columns,
    rows: regels.length === 0 ? [] : rows,
    hasTotal: regels.length > 0,
  };
}

/** The same per wijkteam; null when wijken are not the lines, or no wijk has a wijkteam. */
export function wijkteamBlock({ wijkbudget, gebieden, checked }: Calculated): Block | null {
  const { settings, periode } = checked.given;
  const teams = settings.eenheid === 'wijk' ? perWijkteam(wijkbudget.regels, gebieden, periode.kwartaal) : [];
  if (teams.length === 0) return null;
  const own = columns.filter(({ name }) => name !== 'naam' && name !== 'grens');
  return {
    heading: 'Budget per wijkteam, de wijken opgeteld',
    name: 'am_wijkbudget_wijkteam',
    columns: own.map((column) => (column.name === 'gebied' ? { ...column, name: 'wijkteam' } : column)),
    rows: teams.map((regel) => [regel.gebied, ...amounts(regel).slice(0, -1)]),
    hasTotal: false,
    plain: true,
  };
}

const APART = ['gebied', 'naam', 'historisch', 'gerealiseerd', 'toegezegd', 'verwacht_heel_jaar'];

/** What was spent on who lives in no own wijk. */
export function apartBlock({ wijkbudget }: Calculated): Block {
  return {
    heading: 'Buiten de wijken, zonder budget',
    name: 'am_wijkbudget_apart',
    columns: columns.filter(({ name }) => APART.includes(name)),
    rows: wijkbudget.apart.map((one) => {
      const small = smallIn(one);
      const { historisch, gerealiseerd, toegezegd, verwacht } = one;
      const money = [
        shown(small.historic, historisch),
        shown(small.year, gerealiseerd),
        shown(small.committed, toegezegd),
        shown(small.year, verwacht),
      ];
      return [one.gebied, one.naam, ...money];
    }),
    hasTotal: false,
    plain: true,
  };
}

/** Per gebied the arrangementen that end, or reach their limit, within 90 days. */
export function expiryBlock(calculated: Calculated): Block {
  const naamOf = areaNames(calculated);
  const ending = calculated.arrangementen.filter(({ looptAf }) => looptAf);
  const perGebied = new Map<string, typeof ending>();
  for (const one of ending) {
    const own = perGebied.get(one.gebied);
    if (own === undefined) perGebied.set(one.gebied, [one]);
    else own.push(one);
  }
  const lineFor = (gebied: string, naam: string | null, own: typeof ending): Cell[] => {
    const small = isSmall(new Set(own.map(({ clientId }) => clientId)).size);
    const kosten = own.reduce((sum, { kostenKwartaal }) => sum + (kostenKwartaal ?? 0), 0);
    const first = own.reduce((earliest, { afloop }) => Math.min(earliest, afloop ?? Infinity), Infinity);
    return [gebied, naam, own.length, small || first === Infinity ? null : first, shown(small, kosten)];
  };
  const lines = [...perGebied]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gebied, own]) => lineFor(gebied, naamOf(gebied), own));
  return {
    heading: 'Loopt binnen 90 dagen af',
    name: 'am_wijkbudget_afloop',
    columns: [
      { name: 'gebied', format: 'text' },
      { name: 'naam', format: 'text' },
      { name: 'arrangementen', format: 'count' },
      { name: 'eerste_afloop', format: 'date' },
      { name: 'kosten_kwartaal', format: 'euro' },
    ],
    rows: lines.length === 0 ? [] : [...lines, lineFor('Totaal', wholeName(calculated), ending)],
    hasTotal: lines.length > 0,
  };
}
