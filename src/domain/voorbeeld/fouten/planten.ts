import type { Wet } from '../../codelijsten';
import type { Blad } from '../blad';
import type { Dice } from '../dice';
import type { Waarheid } from '../voorbeeld';
import type { Werkmap } from '../werkmap';
import { bladPlantings, laterPlantings, plantings } from './index';
import type { BladPlanting, Planting, Rij, RijBlad } from './planting';

/** The share of the clients that may stop counting when there is a quarter to compare with. */
const MOST_LOST = 0.05;
/** How far back a row looks for another to conflict with. */
const LOOK_BACK = 400;

/** A sheet with its rows in the order in which faults may take them, and the clients of each. */
interface Akker {
  readonly blad: Blad;
  readonly order: readonly number[];
  readonly clients: readonly string[];
  /** Per client its first and last row and how many. */
  readonly rows: ReadonlyMap<string, { count: number; last: number }>;
}

function shuffled(size: number, dice: Dice): number[] {
  const list = Array.from({ length: size }, (_, place) => place);
  for (let place = size - 1; place > 0; place--) {
    const other = dice.whole(0, place);
    [list[place], list[other]] = [list[other] ?? 0, list[place] ?? 0];
  }
  return list;
}

function akkerVan(blad: Blad, dice: Dice): Akker {
  const clients = Array.from({ length: blad.aantal }, (_, row) => String(blad.get(row, 'client_id')));
  const rows = new Map<string, { count: number; last: number }>();
  clients.forEach((client, row) => rows.set(client, { count: (rows.get(client)?.count ?? 0) + 1, last: row }));
  return { blad, order: shuffled(blad.aantal, dice), clients, rows };
}

function rijVan({ blad, clients, rows }: Akker, row: number): Rij & { readonly row: number } {
  const { count, last } = rows.get(clients[row] ?? '') ?? { count: 1, last: row };
  const get = (kolom: string) => blad.get(row, kolom);
  return {
    row,
    get,
    set: (kolom, cell) => blad.set(row, kolom, cell),
    heeft: (...kolommen) => kolommen.every((kolom) => get(kolom) !== null),
    dag: (kolom) => Number(get(kolom)),
    get wet() {
      return get('wet') as Wet;
    },
    get categorie() {
      return String(get('productcategorie'));
    },
    alleen: count === 1,
    laatste: count > 1 && last === row,
    wordt: (other) => blad.copy((other as Rij & { readonly row: number }).row, row),
  };
}

/** Plants faults in rows: each row and each client at most one, so that no fault hides or makes another. */
class Planter {
  private readonly taken = new Set<string>();
  private readonly places = new Map<Planting, number>();
  private mayLose: number;
  readonly waarheid: Waarheid[] = [];

  constructor(
    private readonly werkmap: Werkmap,
    private readonly akkers: ReadonlyMap<RijBlad, Akker>,
    private readonly linked: ReadonlySet<unknown>,
  ) {
    const clients = akkers.get('Voorzieningen')?.rows.size ?? 0;
    this.mayLose = werkmap.historie === null ? Infinity : Math.floor(clients * MOST_LOST);
  }

  /** A row that may still get a fault: not of a client who has one, nor one that an arrangement belongs to. */
  private isFree({ blad, clients }: Akker, row: number): boolean {
    if (this.taken.has(clients[row] ?? '')) return false;
    return blad.naam !== 'Voorzieningen' || !this.linked.has(blad.get(row, 'toewijzingnummer'));
  }

  /** Plants it in the next row that lends itself to it; false when there is none left. */
  plant(planting: Planting): boolean {
    const akker = this.akkers.get(planting.blad);
    if (akker === undefined || (planting.telt !== undefined && this.mayLose < 1)) return false;
    if (planting.eenmaal === true && this.places.has(planting)) return false;
    for (let place = this.places.get(planting) ?? 0; place < akker.order.length; place++) {
      const row = akker.order[place] ?? 0;
      this.places.set(planting, place + 1);
      if (!this.isFree(akker, row)) continue;
      const rij = rijVan(akker, row);
      if (!planting.past(rij, this.werkmap)) continue;
      const partner = planting.partner === undefined ? rij : this.partnerOf(planting, akker, rij);
      if (partner === null) continue;
      planting.plant(rij, this.werkmap, partner);
      if (planting.telt !== undefined) this.mayLose--;
      for (const { row: used } of [rij, partner]) this.taken.add(akker.clients[used] ?? '');
      this.waarheid.push({ code: planting.code, blad: planting.blad, rij: akker.blad.rij(row), kolom: planting.kolom });
      if (planting.ook !== undefined) this.noteColumn(planting.ook, planting);
      return true;
    }
    return false;
  }

  private noteColumn(code: string, { blad, kolom }: Planting): void {
    const isNoted = this.waarheid.some((one) => one.code === code && one.kolom === kolom);
    if (!isNoted) this.waarheid.push({ code, blad, rij: null, kolom });
  }

  private partnerOf({ partner }: Planting, akker: Akker, rij: ReturnType<typeof rijVan>) {
    for (let row = rij.row - 1; row >= Math.max(0, rij.row - LOOK_BACK); row--) {
      if (!this.isFree(akker, row) || akker.clients[row] === akker.clients[rij.row]) continue;
      const earlier = rijVan(akker, row);
      if (partner?.(rij, earlier) === true) return earlier;
    }
    return null;
  }
}

/**
 * Plants so many faults, spread over all codes in turn or so many of each, and says where their findings must stand.
 * When fewer rows lend themselves to it, there are fewer faults.
 */
export function plantFouten(werkmap: Werkmap, wanted: number | Readonly<Record<string, number>>): Waarheid[] {
  const { dice, voorzieningen, arrangementen } = werkmap;
  const akkers = new Map<RijBlad, Akker>([['Voorzieningen', akkerVan(voorzieningen, dice)]]);
  if (arrangementen !== null) akkers.set('Arrangementen', akkerVan(arrangementen, dice));
  const linked = new Set<unknown>();
  for (let row = 0; arrangementen !== null && row < arrangementen.aantal; row++) linked.add(arrangementen.get(row, 'toewijzingnummer'));
  const planter = new Planter(werkmap, akkers, linked);
  const elsewhere = typeof wanted === 'number' ? plantInTurn(werkmap, planter, wanted) : [];
  for (const [code, count] of typeof wanted === 'number' ? [] : Object.entries(wanted)) plantOf(planter, code, count);
  return inOrder([...planter.waarheid, ...elsewhere]);
}

/** Plants so many faults of one control in rows, its ways in turn. */
function plantOf(planter: Planter, code: string, count: number): void {
  const ways = plantings.filter((planting) => planting.code === code);
  for (let place = 0; place < count && ways.length > 0; place++) planter.plant(ways[place % ways.length] as Planting);
}

/** Plants so many faults, of every control in turn; gives the truth of those about a sheet. */
function plantInTurn(werkmap: Werkmap, planter: Planter, count: number): Waarheid[] {
  const order = (size: number): number[] => shuffled(size, werkmap.dice);
  let left = order(plantings.length).flatMap((place) => plantings[place] ?? []);
  let sheets: readonly BladPlanting[] = order(bladPlantings.length).flatMap((place) => bladPlantings[place] ?? []);
  let later = laterPlantings;
  const found: Waarheid[] = [];
  const isDone = (): boolean => found.length + planter.waarheid.length >= count;
  while (!isDone() && left.length + sheets.length > 0) {
    left = left.filter((planting) => isDone() || planter.plant(planting));
    for (const { code, plant } of isDone() ? [] : sheets.slice(0, count - found.length - planter.waarheid.length)) {
      const place = plant(werkmap);
      if (place !== null) found.push({ code, ...place });
    }
    sheets = later.inLevering;
    left = [...left, ...later.inRows];
    later = NOTHING_LATER;
  }
  return found;
}

const NOTHING_LATER: typeof laterPlantings = { inRows: [], inLevering: [] };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (waarheid: Waarheid[]): Waarheid[] =>
  waarheid.sort((a, b) => compare(a.blad ?? '', b.blad ?? '') || (a.rij ?? 0) - (b.rij ?? 0) || compare(a.code, b.code));
