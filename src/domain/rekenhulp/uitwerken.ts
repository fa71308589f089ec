import type { Cell } from '../cell';
import { placedArrangementen } from '../counting/placed-arrangementen';
import { placeOf } from '../counting/gebied-of-row';
import type { Given } from '../given';
import { arrangementen as format } from '../levering/format/arrangementen';
import { readLevering } from '../levering/read';
import { cellAt, valueAt, type DataOf, type Levering } from '../levering/sheet-data';
import { rules } from '../rules';
import { check } from '../rules/check';
import type { Finding } from '../rules/finding';
import { dataRowOf, type ArrangementInvoer } from './invoer';
import { rowOf } from './overnemen';
import { rekenUit, type RekenContext, type Uitkomst } from './reken-uit';
import { voorliggendFor, type AanbodPerResultaatgebied } from './voorliggend';

/** All that is to be said of the arrangement in the calculator. */
export interface Uitgewerkt extends Uitkomst {
  /** What the controls would find in its row, with why it matters; fouten first. */
  readonly bevindingen: readonly (Pick<Finding, 'code' | 'ernst' | 'kolom' | 'melding'> & { readonly waarom: string })[];
  /** What lighter cirkels offer for what is marked; null without sheet Voorliggend. */
  readonly voorliggend: readonly AanbodPerResultaatgebied[] | null;
  readonly aanbiederAgb: string | null;
  /** Of the report rows: a code or label, `buiten` or `onbekend`. */
  readonly gebied: string;
}

/** Stands for what was typed and is no day or amount: the controls then pass it over, as on the sheet. */
const UNREADABLE = 'onleesbaar';
const COLUMNS = Object.keys(format.columns);
const own = rules.filter(({ code }) => /^A\d\d$/u.test(code) || code === 'D01');
const SERIOUS = { F: 0, W: 1, S: 2 } as const;

/**
 * Sheet Arrangementen as it would be with this arrangement on the row, or with `rij` null as the last: only the rows of
 * its client, which are all that any control lays beside it. Under the headers of the format, so that it reads the same
 * whatever the user calls his columns. `row` is its place in the data.
 */
export function withArrangement(
  sheet: DataOf<'Arrangementen'> | null,
  invoer: ArrangementInvoer,
  rij: number | null,
): { readonly sheet: DataOf<'Arrangementen'>; readonly row: number } {
  const written: Readonly<Record<string, Cell>> = {
    ...rowOf(invoer),
    ...(invoer.einddatumOnleesbaar === true ? { einddatum: UNREADABLE } : {}),
    ...(invoer.offerteBedragOnleesbaar === true ? { offerte_bedrag: UNREADABLE } : {}),
  };
  const own = sheet === null || rij === null ? null : dataRowOf(sheet, rij);
  const places: (number | null)[] = [];
  for (let at = 0; sheet !== null && at < sheet.size; at++) {
    const isClient = invoer.clientId !== null && valueAt(sheet.columns.client_id, at) === invoer.clientId;
    if (at === own || isClient) places.push(at);
  }
  if (own === null) places.push(null);
  const row = places.indexOf(own);
  const held = (at: number | null, name: string): Cell => {
    const column = sheet?.columns[name as keyof typeof sheet.columns];
    return column === undefined || at === null ? null : cellAt(column, at);
  };
  const rows = places.map((at, place) =>
    COLUMNS.map((name) => {
      // The user's count of resultaatgebieden follows when the row is taken over.
      if (place === row && name === 'aantal_resultaatgebieden') return null;
      return place === row && name in written ? (written[name] ?? null) : held(at, name);
    }),
  );
  const source = { name: format.name, top: 0, left: 0, rows: [COLUMNS, ...rows] };
  const { sheets } = readLevering({ bestand: null, sheets: [source], date1904: false, textOnly: false });
  if (sheets.Arrangementen === null) throw new Error('A sheet under its own name is always found');
  return { sheet: sheets.Arrangementen, row };
}

/**
 * Whether sheet Voorzieningen bears on the answer: it lends an arrangement its aanbieder and its wijk, so it does where
 * a price is of one aanbieder or an offer of one wijk. It is by far the longest sheet, and else need not be read.
 */
export function leuntOpVoorzieningen({ sheets: { Tarievenblad, Voorliggend } }: Levering): boolean {
  return [Tarievenblad?.columns.aanbieder_agb, Voorliggend?.columns.wijkcode].some((column) =>
    column?.values.some((value) => value !== null),
  );
}

/**
 * Works out the arrangement in the calculator as if it already stood on the sheet: class and cost, what its toewijzing
 * lends it, what the controls would say of it, and what lighter cirkels offer.
 */
export function werkUit(
  levering: Levering,
  given: Given,
  context: RekenContext,
  invoer: ArrangementInvoer,
  rij: number | null,
): Uitgewerkt {
  const tried = withArrangement(levering.sheets.Arrangementen, invoer, rij);
  const trial: Levering = { ...levering, sheets: { ...levering.sheets, Arrangementen: tried.sheet } };
  const placed = placedArrangementen({ levering: trial, placeOf: placeOf(given) })[tried.row];
  const aanbiederAgb = placed?.toPrice.aanbiederAgb ?? null;
  const number = tried.sheet.rowNumbers[tried.row] ?? null;
  const bevindingen = check(trial, given, own)
    .findings.filter(({ blad, rij: found }) => blad === format.name && found === number)
    .map(({ code, ernst, kolom, melding }) => {
      const waarom = own.find((rule) => rule.code === code)?.explanation ?? '';
      return { code, ernst, kolom, melding, waarom };
    })
    .sort((a, b) => SERIOUS[a.ernst] - SERIOUS[b.ernst]);
  return {
    ...rekenUit(context, invoer, aanbiederAgb),
    bevindingen,
    voorliggend: voorliggendFor(levering, invoer.perResultaatgebied, placed?.wijk ?? null),
    aanbiederAgb,
    gebied: placed?.gebied ?? '',
  };
}
