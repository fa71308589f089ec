import type { Calculated, MappedRow } from '../calculated';
import type { Cents } from '../cell';
import { valueAt, type ColumnData, type SheetData } from '../levering/sheet-data';
import { areaNames } from '../sheets/area-names';
import { dutchNumber } from '../wording';

/** What differs for one wet, product and wijk between two deliveries: `nieuw` is `oud` plus `erbij` minus `eraf`. */
export interface VerschilRegel {
  readonly wet: string;
  /** The productcode, or the productcategorie where there is none. */
  readonly product: string;
  readonly wijk: string;
  readonly wijknaam: string | null;
  readonly oud: number;
  readonly nieuw: number;
  readonly erbij: number;
  readonly eraf: number;
  /** Voorzieningen that both deliveries have, with something else filled in. */
  readonly veranderd: number;
  readonly kostenOud: Cents;
  readonly kostenNieuw: Cents;
}

/** The comparison of two deliveries. */
export interface Vergelijking {
  /** Only where something differs, sorted by wet, product and wijk. */
  readonly regels: readonly VerschilRegel[];
  readonly totaal: Omit<VerschilRegel, 'wet' | 'product' | 'wijk' | 'wijknaam'>;
  /** What the user must know of it, one Dutch sentence each. */
  readonly meldingen: readonly string[];
}

/** What may change within one voorziening; its kosten only count as a change within the same quarter. */
const COMPARED = ['leveringsvorm', 'einddatum', 'reden_einde', 'volume', 'eenheid', 'frequentie', 'tarief'];

/** One counting row as it is compared. */
interface Vergeleken {
  readonly cel: string;
  readonly wet: string;
  readonly product: string;
  readonly wijk: string;
  readonly wijknaam: string | null;
  readonly kosten: Cents;
  readonly inhoud: string;
}

type Tally = { -readonly [K in keyof Vergelijking['totaal']]: number };
const nothing = (): Tally => ({ oud: 0, nieuw: 0, erbij: 0, eraf: 0, veranderd: 0, kostenOud: 0, kostenNieuw: 0 });

/** The rows by what makes them the same voorziening; rows that cannot be told apart stand in their order. */
function voorzieningenVan(calculated: Calculated, withKosten: boolean): Map<string, Vergeleken[]> {
  const found = new Map<string, Vergeleken[]>();
  const sheet = calculated.checked.levering.sheets.Voorzieningen as SheetData | null;
  if (sheet === null) return found;
  const nameOf = areaNames(calculated);
  for (let place = 0; place < calculated.mapped.size; place++) {
    const mapped = calculated.mapped.at(place);
    const { sleutel, vergeleken } = compared(sheet, mapped, nameOf, withKosten);
    const same = found.get(sleutel);
    if (same === undefined) found.set(sleutel, [vergeleken]);
    else same.push(vergeleken);
  }
  return found;
}

/** A toewijzingnummer makes a voorziening the same in both; without one its client, product and begindatum do. */
function compared(
  sheet: SheetData,
  { row, gebied, wijknaam, kosten }: MappedRow,
  nameOf: (gebied: string) => string | null,
  withKosten: boolean,
): { sleutel: string; vergeleken: Vergeleken } {
  const at = (name: string): string => {
    const column: ColumnData | undefined = sheet.columns[name];
    const value = column === undefined ? null : valueAt(column, row);
    return value === null || value === undefined ? '' : String(value);
  };
  const wet = at('wet');
  const product = at('productcode') || at('productcategorie');
  const nummer = at('toewijzingnummer');
  const sleutel = [wet, at('client_id'), ...(nummer === '' ? [product, at('begindatum')] : ['', nummer])].join('|');
  const inhoud = [...COMPARED.map(at), withKosten ? kosten : ''].join('|');
  const naam = wijknaam ?? nameOf(gebied);
  return { sleutel, vergeleken: { cel: [wet, product, gebied].join('|'), wet, product, wijk: gebied, wijknaam: naam, kosten, inhoud } };
}

/** Compares two deliveries per wet × product × wijk; a voorziening that moved to another of these went there and came here. */
export function vergelijken(oud: Calculated, nieuw: Calculated): Vergelijking {
  const samePeriode = oud.checked.given.periode.code === nieuw.checked.given.periode.code;
  const before = voorzieningenVan(oud, samePeriode);
  const after = voorzieningenVan(nieuw, samePeriode);
  const tallies = new Map<string, { readonly over: Vergeleken; readonly tally: Tally }>();
  const total = nothing();
  const count = (over: Vergeleken, change: Partial<Tally>): void => {
    const { tally } = tallies.get(over.cel) ?? tallies.set(over.cel, { over, tally: nothing() }).get(over.cel) ?? { tally: nothing() };
    for (const [name, value] of Object.entries(change) as [keyof Tally, number][]) {
      tally[name] += value;
      total[name] += value;
    }
  };
  let together = 0;
  for (const sleutel of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(sleutel) ?? [], after.get(sleutel) ?? []];
    for (let place = 0; place < Math.max(was.length, is.length); place++) {
      const [a, b] = [was[place], is[place]];
      if (a !== undefined && b !== undefined) together++;
      const moved = a?.cel !== b?.cel;
      if (a !== undefined) count(a, { oud: 1, kostenOud: a.kosten, eraf: moved ? 1 : 0 });
      if (b !== undefined) count(b, { nieuw: 1, kostenNieuw: b.kosten, erbij: moved ? 1 : 0, veranderd: !moved && a?.inhoud !== b.inhoud ? 1 : 0 });
    }
  }
  const regels = [...tallies.values()]
    .filter(({ tally }) => tally.erbij + tally.eraf + tally.veranderd > 0 || tally.kostenOud !== tally.kostenNieuw)
    .map(({ over: { wet, product, wijk, wijknaam }, tally }): VerschilRegel => ({ wet, product, wijk, wijknaam, ...tally }))
    .sort((a, b) => compare(a.wet, b.wet) || compare(a.product, b.product) || compare(a.wijk, b.wijk));
  return { regels, totaal: total, meldingen: meldingenVan(oud, nieuw, total, together) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const soortOf = ({ checked }: Calculated): string => {
  const about = checked.levering.sheets.Levering;
  return (about === null ? null : valueAt(about.columns.leveringssoort, 0)) ?? 'initieel';
};

const counted = (count: number, one: string, more: string): string => `${dutchNumber(count)} ${count === 1 ? one : more}`;

function meldingenVan(oud: Calculated, nieuw: Calculated, total: Tally, together: number): string[] {
  const [was, is] = [oud.checked.given, nieuw.checked.given];
  const says = [`Oud: ${was.periode.code}, ${soortOf(oud)}. Nieuw: ${is.periode.code}, ${soortOf(nieuw)}.`];
  if (was.gemeentecode !== is.gemeentecode) says.push(`De leveringen zijn van verschillende gemeenten: ${was.gemeentecode} en ${is.gemeentecode}.`);
  if (was.periode.code === is.periode.code && soortOf(nieuw) === 'correctie') {
    says.push(
      `De correctie haalt ${counted(total.eraf, 'voorziening', 'voorzieningen')} weg, voegt er ${dutchNumber(total.erbij)} toe en verandert er ${dutchNumber(total.veranderd)}.`,
    );
  }
  if (together === 0 && total.oud > 0 && total.nieuw > 0) {
    says.push('Geen enkele voorziening komt in beide leveringen voor. Zijn de cliënten met dezelfde sleutel gepseudonimiseerd?');
  }
  const [left, leftNow] = [oud.excluded.length, nieuw.excluded.length];
  if (left + leftNow > 0) says.push(`Regels met een fout tellen niet mee: ${dutchNumber(left)} in de oude en ${dutchNumber(leftNow)} in de nieuwe levering.`);
  return says;
}
