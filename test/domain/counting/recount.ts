import { addMonths, dateOf, daysInMonth } from '../../../src/domain/calendar';

/**
 * A second, slow count of a delivery, written from design 4.1–4.5 alone over plain rows with Sets and filters: it uses
 * nothing of the code it is compared with but the calendar. It knows the small world that `deliveries.ts` draws from.
 */
export interface PlainRow {
  readonly rij: number;
  readonly client: string;
  readonly huishouden: string | null;
  readonly postcode: string | null;
  readonly gebiedscode: string | null;
  readonly woon: string | null;
  readonly wet: 'WMO' | 'JW' | 'PW';
  readonly categorie: string;
  readonly code: string | null;
  readonly vorm: string;
  readonly nummer: number | null;
  readonly uitvoerder: 'professioneel' | 'mantelzorger' | 'vereniging' | null;
  readonly begin: number;
  readonly einde: number | null;
  readonly cents: number | null;
  readonly tarief: number | null;
  readonly volume: number | null;
  readonly frequentie: string | null;
  readonly herindicatie: string | null;
}

export interface World {
  readonly gemeente: string;
  readonly q1: number;
  readonly q2: number;
  /** Postcode → wijk. */
  readonly wijkOf: Readonly<Record<string, string>>;
  /** `WET categorie` → leefdomeinen with whole weights. */
  readonly domains: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  /** `WET categorie` → the cirkel the catalogue gives. */
  readonly cirkels: Readonly<Record<string, 'S' | 'A'>>;
}

export interface RecountedCell {
  voorzieningen: number;
  ontdubbeld: number;
  clienten: number;
  huishoudens: number;
  instroom: number;
  uitstroom: number;
  stand: number;
  kosten: number;
}

interface Placed extends PlainRow {
  readonly gebied: string;
  readonly cirkel: string;
  readonly cost: number;
  readonly parts: ReadonlyMap<string, number>;
}

const counts = (world: World, row: PlainRow): boolean =>
  (row.einde === null || row.begin <= row.einde) && row.begin <= world.q2 && (row.einde === null || row.einde >= world.q1);

function gebiedOf(world: World, row: PlainRow): string {
  const own = (wijk: string): string => (wijk.substring(2, 6) === world.gemeente ? wijk : 'buiten');
  const byPostcode = row.postcode === null ? undefined : world.wijkOf[row.postcode];
  if (byPostcode !== undefined) return own(byPostcode);
  if (row.gebiedscode !== null) {
    if (/^WK/u.test(row.gebiedscode)) return own(row.gebiedscode);
    if (/^BU/u.test(row.gebiedscode)) return own(row.gebiedscode.replace(/^BU(.{6}).*/u, 'WK$1'));
    if (row.gebiedscode !== `GM${world.gemeente}`) return 'buiten';
  }
  return row.woon !== null && row.woon !== world.gemeente ? 'buiten' : 'onbekend';
}

function cirkelOf(world: World, row: PlainRow): string {
  if (row.nummer !== null) return 'M';
  if (row.uitvoerder !== null) return { professioneel: 'A', mantelzorger: 'E', vereniging: 'S' }[row.uitvoerder];
  return world.cirkels[`${row.wet} ${row.categorie}`] ?? 'M';
}

/** Day by day: the share of a month that one day is, summed as a fraction over 28 × 30 × 31 × 29. */
const MONTHS = 28 * 29 * 30 * 31;

function derived(world: World, { tarief, volume, frequentie, begin, einde }: PlainRow): number {
  if (tarief === null || volume === null || frequentie === null) return 0;
  const end = einde ?? world.q2;
  let units = 0n;
  for (let day = Math.max(begin, world.q1); day <= Math.min(end, world.q2); day++) {
    const { year, month } = dateOf(day);
    const per = { '1': MONTHS, '2': MONTHS / 7, '4': MONTHS / daysInMonth(year, month), '6': 0 }[frequentie] ?? 0;
    units += frequentie === '2' ? BigInt(MONTHS) : BigInt(Math.round(per));
    if (frequentie === '6') units += BigInt(MONTHS);
  }
  const divisor = BigInt(MONTHS) * (frequentie === '2' ? 7n : frequentie === '6' ? BigInt(end - begin + 1) : 1n);
  // volume has one decimal in this world.
  const exact = BigInt(tarief) * BigInt(Math.round(volume * 10)) * units;
  return Number((exact * 2n + divisor * 10n) / (divisor * 10n * 2n));
}

function largestRemainder(cents: number, weights: readonly (readonly [string, number])[]): Map<string, number> {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const sign = Math.sign(cents);
  const parts = weights.map(([name, weight]) => ({ name, cents: Math.floor((Math.abs(cents) * weight) / total), rest: (Math.abs(cents) * weight) % total }));
  let left = Math.abs(cents) - parts.reduce((sum, part) => sum + part.cents, 0);
  while (left > 0) {
    const most = Math.max(...parts.map((part) => part.rest));
    const best = parts.find((part) => part.rest === most);
    if (best === undefined) throw new Error('A row has a leefdomein');
    best.cents++;
    best.rest = -1;
    left--;
  }
  return new Map(parts.map((part) => [part.name, sign * part.cents + 0]));
}

/** The ontdubbelde groups: lists of rows, each sorted by begin and row. */
function groupsOf(rows: readonly Placed[]): Placed[][] {
  const kinds = new Map<string, Placed[]>();
  for (const row of rows) {
    const kind = JSON.stringify([row.client, row.wet, row.code ?? row.categorie, row.vorm]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const sorted = [...kind].sort((a, b) => a.begin - b.begin || a.rij - b.rij);
    const groups: Placed[][] = [];
    for (const row of sorted) {
      const running = groups.at(-1);
      const sameNumber = running?.some((other) => other.nummer !== null && other.nummer === row.nummer) ?? false;
      const close = running?.some((other) => other.einde === null || row.begin - other.einde <= 3) ?? false;
      if (running !== undefined && (sameNumber || close)) running.push(row);
      else groups.push([row]);
    }
    return groups;
  });
}

/** The rows that count, placed. */
function placedRows(world: World, rows: readonly PlainRow[]): Placed[] {
  return rows.filter((row) => counts(world, row)).map((row) => {
    const cost = row.cents ?? derived(world, row);
    const parts = largestRemainder(cost, world.domains[`${row.wet} ${row.categorie}`] ?? [['ONB', 1]]);
    return { ...row, gebied: gebiedOf(world, row), cirkel: cirkelOf(world, row), cost, parts };
  });
}

export type Axis = 'wet' | 'leefdomein' | 'cirkel';

/** Every cell of a table, keyed by its axes with spaces between. */
export function recount(world: World, rows: readonly PlainRow[], axes: readonly Axis[]): Map<string, RecountedCell> {
  const placed = placedRows(world, rows);
  const groups = groupsOf(placed);
  const keysOf = (row: Placed): { key: string; cents: number }[] =>
    [row.gebied, 'totaal'].flatMap((gebied) =>
      (axes.includes('leefdomein') ? [...row.parts] : [['', row.cost] as const]).map(([leefdomein, cents]) => ({
        key: [gebied, ...axes.map((axis) => ({ wet: row.wet, leefdomein, cirkel: row.cirkel })[axis])].join(' '),
        cents,
      })),
    );
  const keys = new Set(placed.flatMap(keysOf).map(({ key }) => key));
  return new Map(
    [...keys].map((key) => {
      const isIn = (row: Placed): boolean => keysOf(row).some((cell) => cell.key === key);
      const here = placed.filter(isIn);
      const ended = groups.filter((group) => group.slice(-1).some(isIn));
      const within = (day: number): boolean => world.q1 <= day && day <= world.q2;
      const endOf = (group: Placed[]): number =>
        group.some(({ einde }) => einde === null) ? Infinity : Math.max(...group.map(({ einde }) => einde ?? 0));
      const cell: RecountedCell = {
        voorzieningen: here.length,
        ontdubbeld: ended.length,
        clienten: new Set(here.map(({ client }) => client)).size,
        huishoudens: new Set(here.flatMap(({ huishouden }) => huishouden ?? [])).size,
        instroom: ended.filter(([first]) => first !== undefined && within(first.begin) && first.herindicatie !== 'J').length,
        uitstroom: ended.filter((group) => within(endOf(group))).length,
        stand: ended.filter((group) => endOf(group) > world.q2).length,
        kosten: here.flatMap(keysOf).filter((part) => part.key === key).reduce((sum, part) => sum + part.cents, 0),
      };
      return [key, cell] as const;
    }),
  );
}

/** Products per client or household in the six classes; the wetten and pairs of leefdomeinen of clients. */
export function restack(world: World, rows: readonly PlainRow[]) {
  const placed = placedRows(world, rows);
  const classes = (idOf: (row: Placed) => string | null) => {
    const counted: Record<string, number> = { '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6+': 0 };
    for (const id of new Set(placed.flatMap((row) => idOf(row) ?? []))) {
      const products = new Set(placed.filter((row) => idOf(row) === id).map((row) => `${row.wet}/${row.code ?? row.categorie}`));
      const key = products.size > 5 ? '6+' : `${products.size}`;
      counted[key] = (counted[key] ?? 0) + 1;
    }
    return counted;
  };
  const wetten: Record<string, number> = { WMO: 0, JW: 0, PW: 0, 'WMO+JW': 0, 'WMO+PW': 0, 'JW+PW': 0, 'WMO+JW+PW': 0 };
  const leefdomeinen: Record<string, number> = {};
  for (const client of new Set(placed.map((row) => row.client))) {
    const own = placed.filter((row) => row.client === client);
    const key = ['WMO', 'JW', 'PW'].filter((wet) => own.some((row) => row.wet === wet)).join('+');
    wetten[key] = (wetten[key] ?? 0) + 1;
    const domains = [...new Set(own.flatMap((row) => [...row.parts.keys()]))].sort();
    for (const a of domains) for (const b of domains) if (a < b) leefdomeinen[`${a}+${b}`] = (leefdomeinen[`${a}+${b}`] ?? 0) + 1;
  }
  return { clienten: classes(({ client }) => client), huishoudens: classes(({ huishouden }) => huishouden), wetten, leefdomeinen };
}

/** The first and last day of a quarter by its first month. */
export const quarterDays = (first: number): { q1: number; q2: number } => ({ q1: first, q2: addMonths(first, 3) - 1 });
