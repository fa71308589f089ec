import type { Calculated, MappedRow } from '../calculated';
import { cirkels } from '../cirkels';
import { cirkelLabel } from '../cirkelmodellen';
import { entryOf, leveringsvormen, productcategorieenOf, wetten } from '../codelijsten';
import { numbered } from '../counting/numbered';
import { sortedBy } from '../counting/order';
import { valueAt, type DataOf } from '../levering/sheet-data';
import { leefdomeinHeads } from '../sheets/leefdomein-heads';
import type { PivotHead } from '../sheets/pivot';
import type { Steps } from '../steps';
import { assen, type As } from './vraag';

/** What a row without a value on an axis is called. */
const ONBEKEND: PivotHead = { code: 'onbekend', naam: 'Niet ingevuld' };

/** The counting rows as a draaitabel needs them: per axis a number into its heads, and whose they are. */
export interface Draaifeiten {
  readonly size: number;
  /** Per axis what occurs, in the order in which it is shown. */
  readonly heads: Readonly<Record<As, readonly PivotHead[]>>;
  readonly codes: Readonly<Record<Exclude<As, 'leefdomein'>, Int32Array>>;
  /** The leefdomeinen of row r stand from partStart[r] up to partStart[r + 1]. */
  readonly partStart: Int32Array;
  readonly partCode: Int32Array;
  readonly partKosten: Float64Array;
  readonly kosten: Float64Array;
  readonly client: Int32Array;
  /** 0 where a row has none. */
  readonly huishouden: Int32Array;
  /** The rows put together by client, and by household. */
  readonly byClient: Int32Array;
  readonly byHuishouden: Int32Array;
  /** False when households were not delivered at all. */
  readonly heeftHuishoudens: boolean;
}

/** The values of one axis as they are met. */
class Values {
  private readonly numberOf = new Map<string, number>();
  readonly met: PivotHead[] = [];

  number(code: string, naam: () => string): number {
    const known = this.numberOf.get(code);
    if (known !== undefined) return known;
    this.numberOf.set(code, this.met.length);
    return this.met.push({ code, naam: naam() }) - 1;
  }

  /** The heads in the order of a list, what is not in it behind that by code, and the new number of each old one. */
  inOrder(list: readonly string[]): { heads: readonly PivotHead[]; renumbered: Int32Array } {
    const place = new Map(list.map((code, at) => [code, at]));
    const rank = ({ code }: PivotHead): number => (code === ONBEKEND.code ? Infinity : (place.get(code) ?? list.length));
    const heads = [...this.met].sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
    const renumbered = new Int32Array(this.met.length);
    heads.forEach((head, at) => (renumbered[this.numberOf.get(head.code) ?? 0] = at));
    return { heads, renumbered };
  }
}

/** Names the values of a row on the axes of which it has one each. */
function valuesOf({ checked, report }: Calculated, rows: DataOf<'Voorzieningen'>) {
  const { model } = checked.given.settings;
  const naamVan = new Map(report.map(({ gebied, naam }) => [gebied, naam]));
  const { columns } = rows;
  return {
    gebied: ({ gebied }: MappedRow): PivotHead => ({ code: gebied, naam: naamVan.get(gebied) ?? gebied }),
    wijkteam: ({ wijkteam }: MappedRow): PivotHead => (wijkteam === null ? ONBEKEND : { code: wijkteam, naam: wijkteam }),
    wet: ({ row }: MappedRow): PivotHead => {
      const wet = valueAt(columns.wet, row);
      return wet === null ? ONBEKEND : { code: wet, naam: wet };
    },
    cirkel: ({ cirkel }: MappedRow): PivotHead => ({ code: cirkel, naam: cirkelLabel(model, cirkel) }),
    productcategorie: ({ row }: MappedRow): PivotHead => {
      const [wet, code] = [valueAt(columns.wet, row), valueAt(columns.productcategorie, row)];
      if (wet === null || code === null) return ONBEKEND;
      return { code: `${wet} ${code}`, naam: entryOf(productcategorieenOf(wet), code)?.naam ?? code };
    },
    leveringsvorm: ({ row }: MappedRow): PivotHead => {
      const code = valueAt(columns.leveringsvorm, row);
      return code === null ? ONBEKEND : { code, naam: entryOf(leveringsvormen, code)?.naam ?? code };
    },
  };
}

/** How often a calculation of all rows pauses. */
const ROWS_PER_STEP = 2000;

/** Gathers the counting rows for as many draaitabellen as the user likes; null when nothing was counted. */
export function* draaifeitenSteps(calculated: Calculated): Steps<Draaifeiten | null> {
  const { mapped, checked, report } = calculated;
  const rows = checked.levering.sheets.Voorzieningen;
  if (rows === null || mapped.size === 0) return null;
  const valueOf = valuesOf(calculated, rows);
  const single = assen.flatMap(({ code }) => (code === 'leefdomein' ? [] : [code]));
  const met = new Map<As, Values>(assen.map(({ code }) => [code, new Values()]));
  const numberIn = (as: As, { code, naam }: PivotHead): number => met.get(as)?.number(code, () => naam) ?? 0;
  const domains = new Map(leefdomeinHeads(checked.given.settings.preset).map((head) => [head.code, head]));
  const raw = Object.fromEntries(single.map((as) => [as, new Int32Array(mapped.size)])) as Record<Exclude<As, 'leefdomein'>, Int32Array>;
  const [client, huishouden] = [new Int32Array(mapped.size), new Int32Array(mapped.size)];
  const kosten = new Float64Array(mapped.size);
  const partStart = new Int32Array(mapped.size + 1);
  const parts: number[] = [];
  const amounts: number[] = [];
  const [clients, households] = [numbered(rows.columns.client_id), numbered(rows.columns.huishouden_id)];
  for (let place = 0; place < mapped.size; place++) {
    if (place % ROWS_PER_STEP === 0) yield { phase: 'Draaien', done: place, total: mapped.size };
    const row = mapped.at(place);
    for (const as of single) raw[as][place] = numberIn(as, valueOf[as](row));
    for (const { code, kosten: part } of row.leefdomeinen) {
      parts.push(numberIn('leefdomein', domains.get(code) ?? { code, naam: code }));
      amounts.push(part);
    }
    partStart[place + 1] = parts.length;
    kosten[place] = row.kosten;
    client[place] = clients.at(row.row);
    huishouden[place] = households.at(row.row);
  }
  const orders: Partial<Record<As, readonly string[]>> = {
    gebied: report.map(({ gebied }) => gebied),
    wet: wetten.entries.map(({ code }) => code),
    leefdomein: [...domains.keys()],
    cirkel: cirkels.entries.map(({ code }) => code),
  };
  const ordered = new Map(assen.map(({ code }) => [code, (met.get(code) ?? new Values()).inOrder(orders[code] ?? [])]));
  const renumber = (as: As, numbers: Int32Array): Int32Array => numbers.map((number) => ordered.get(as)?.renumbered[number] ?? 0);
  return {
    size: mapped.size,
    heads: Object.fromEntries([...ordered].map(([as, { heads }]) => [as, heads])) as unknown as Draaifeiten['heads'],
    codes: Object.fromEntries(single.map((as) => [as, renumber(as, raw[as])])) as unknown as Draaifeiten['codes'],
    partStart,
    partCode: renumber('leefdomein', Int32Array.from(parts)),
    partKosten: Float64Array.from(amounts),
    kosten,
    client,
    huishouden,
    byClient: sortedBy(client),
    byHuishouden: sortedBy(huishouden),
    heeftHuishoudens: rows.columns.huishouden_id.cells.some((cell) => cell !== null),
  };
}
