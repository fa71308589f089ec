import type { Calculated, MappedRow } from '../calculated';
import type { Cents, Day } from '../cell';
import { cirkels, type CirkelCode } from '../cirkels';
import { wetten, type Wet } from '../codelijsten';
import { ONB, presetOf } from '../leefdomeinen';
import { valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';

/** One voorziening of a household, in one of its leefdomeinen. */
export interface HuishoudenRij {
  /** Row number on sheet Voorzieningen. */
  readonly rij: number;
  readonly clientId: string;
  readonly wet: Wet;
  readonly productcategorie: string;
  readonly product: string | null;
  readonly begindatum: Day | null;
  /** Null when it still runs. */
  readonly einddatum: Day | null;
  /** The part of its cost of this quarter that falls to the leefdomein. */
  readonly kosten: Cents;
}

/** What a household has in one leefdomein and cirkel. */
export interface HuishoudenCel {
  readonly leefdomein: string;
  readonly cirkel: CirkelCode;
  readonly rijen: readonly HuishoudenRij[];
}

/** All that one household has from all wetten this quarter. */
export interface Huishouden {
  /** Null when the client has no huishouden_id: then it is the client alone. */
  readonly huishoudenId: string | null;
  /** In the order of the leefdomeinen, then of the cirkels; only what occurs. */
  readonly cellen: readonly HuishoudenCel[];
  readonly clienten: readonly string[];
  readonly wetten: readonly Wet[];
  /** Each row once. */
  readonly kosten: Cents;
  /** Row numbers on sheet Arrangementen of these clients. */
  readonly arrangementen: readonly number[];
}

type Sheet = DataOf<'Voorzieningen'>;

/** The households of a client, and the rows of those households and of the client itself, as places in the data. */
function rowsFor(
  { size, columns }: Sheet,
  clientId: string,
): { readonly huishoudenId: string | null; readonly rows: ReadonlySet<number> } {
  const { client_id, huishouden_id } = columns;
  const households = new Set<string>();
  let first: string | null = null;
  for (let row = 0; row < size; row++) {
    const household = valueAt(huishouden_id, row);
    if (household === null || valueAt(client_id, row) !== clientId) continue;
    first ??= household;
    households.add(household);
  }
  const rows = new Set<number>();
  for (let row = 0; row < size; row++) {
    if (valueAt(client_id, row) === clientId || households.has(valueAt(huishouden_id, row) ?? '')) rows.add(row);
  }
  return { huishoudenId: first, rows };
}

/** The counting rows among these, found by halving: they stand in the order of the sheet. */
function mappedRows({ mapped }: Calculated, rows: ReadonlySet<number>): MappedRow[] {
  return [...rows].flatMap((row) => {
    let [low, high] = [0, mapped.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mapped.at(middle).row < row) low = middle + 1;
      else high = middle;
    }
    const found = low < mapped.size ? mapped.at(low) : null;
    return found?.row === row ? [found] : [];
  });
}

/**
 * All that the household of a client has from all wetten, per leefdomein and cirkel, as far as it counts (design 4.1).
 * Null in the mode `delen`, where no row per person is ever shown (design 4.8), and for a client without rows.
 */
export function huishoudenVan(calculated: Calculated, clientId: string): Huishouden | null {
  const { checked, arrangementen } = calculated;
  const { settings } = checked.given;
  const sheet = checked.levering.sheets.Voorzieningen;
  if (settings.kleineAantallen !== 'intern' || sheet === null) return null;
  const { huishoudenId, rows } = rowsFor(sheet, clientId);
  const found = mappedRows(calculated, rows);
  if (found.length === 0) return null;
  const codes = [...presetOf(settings.preset).leefdomeinen.map(({ code }) => code), ONB.code];
  const clienten = [...new Set(found.map(({ row }) => valueAt(sheet.columns.client_id, row) ?? ''))];
  const own = new Set(clienten);
  const given = new Set(found.map(({ row }) => valueAt(sheet.columns.wet, row)));
  return {
    huishoudenId,
    cellen: codes.flatMap((leefdomein) =>
      cirkels.entries.flatMap(({ code: cirkel }) => {
        const rijen = found.flatMap((row) => (row.cirkel === cirkel ? rowIn(sheet, row, leefdomein) : []));
        return rijen.length === 0 ? [] : [{ leefdomein, cirkel, rijen }];
      }),
    ),
    clienten,
    wetten: wetten.entries.flatMap(({ code }) => (given.has(code) ? [code] : [])),
    kosten: found.reduce((sum, { kosten }) => sum + kosten, 0),
    arrangementen: arrangementen.flatMap(({ rij, clientId: whose }) => (whose !== null && own.has(whose) ? [rij] : [])),
  };
}

function rowIn({ columns }: Sheet, { row, rij, leefdomeinen }: MappedRow, leefdomein: string): HuishoudenRij[] {
  const part = leefdomeinen.find(({ code }) => code === leefdomein);
  if (part === undefined) return [];
  const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
  return [
    {
      rij,
      clientId: at(columns.client_id) ?? '',
      wet: at(columns.wet) ?? 'WMO',
      productcategorie: at(columns.productcategorie) ?? '',
      product: at(columns.product_omschrijving),
      begindatum: at(columns.begindatum),
      einddatum: at(columns.einddatum),
      kosten: part.kosten,
    },
  ];
}
