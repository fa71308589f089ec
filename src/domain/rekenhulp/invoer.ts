import type { Day, Cents } from '../cell';
import { placedArrangementen } from '../counting/placed-arrangementen';
import { placeOf } from '../counting/gebied-of-row';
import type { Given } from '../given';
import { arrangementen as format, RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { cellAt, failedAt, valueAt, type ColumnData, type DataOf, type Levering } from '../levering/sheet-data';
import { cleanText } from '../levering/values/text';

/** What the calculator is asked, as typed values; empty is null. */
export interface ArrangementInvoer {
  readonly clientId: string | null;
  readonly toewijzingnummer: number | null;
  /** Where the client lives, as far as this row says it. */
  readonly postcode: string | null;
  readonly gebiedscode: string | null;
  readonly wijkteam: string | null;
  /** O or A; null when it is said per resultaatgebied. */
  readonly type: string | null;
  /** For each of the six in order: J, O or A, or null when it is not marked. */
  readonly perResultaatgebied: readonly (string | null)[];
  readonly intensiteit: string | null;
  readonly omstandigheden: readonly string[];
  readonly begindatum: Day | null;
  readonly einddatum: Day | null;
  /** Something stands there that is no date: the end is then unknown, not open. */
  readonly einddatumOnleesbaar?: boolean;
  readonly verlengingNaEvaluatie: boolean | null;
  readonly ehs: boolean;
  readonly offerte: boolean;
  readonly offerteBedrag: Cents | null;
  /** Something stands there that is no amount. */
  readonly offerteBedragOnleesbaar?: boolean;
}

/** A column of a row that holds something that cannot be read, and what stands there; as a value it is null. */
export interface Onleesbaar {
  readonly kolom: string;
  readonly tekst: string;
}

/** A row of sheet Arrangementen as the calculator takes it up. */
export interface ArrangementInRij {
  readonly invoer: ArrangementInvoer;
  readonly onleesbaar: readonly Onleesbaar[];
  readonly aanbiederAgb: string | null;
  /** Of the report rows: a code or label, `buiten` or `onbekend`. */
  readonly gebied: string;
  /** The own wijk, for what is offered there; null when unknown. */
  readonly wijk: string | null;
}

/** A column that says where the client lives. */
export type Adreskolom = 'postcode' | 'gebiedscode' | 'wijkteam';

/** What a text means as where the client lives, read as on the sheet; null when the format refuses it. */
export function leesAdres(kolom: Adreskolom, tekst: string): string | null {
  const read = format.columns[kolom].schema.safeParse(tekst);
  return read.success ? read.data : null;
}

/** The place in the data of the row with this number; null when it is no row of data. */
export function dataRowOf(sheet: Pick<DataOf<'Arrangementen'>, 'rowNumbers'>, rij: number): number | null {
  const row = sheet.rowNumbers.indexOf(rij);
  return row < 0 ? null : row;
}

function invoerAt({ columns }: DataOf<'Arrangementen'>, row: number): ArrangementInvoer {
  const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
  const verlenging = at(columns.verlenging_na_evaluatie);
  return {
    clientId: at(columns.client_id),
    toewijzingnummer: at(columns.toewijzingnummer),
    postcode: at(columns.postcode),
    gebiedscode: at(columns.gebiedscode),
    wijkteam: at(columns.wijkteam),
    type: at(columns.type),
    perResultaatgebied: RESULTAATGEBIED_COLUMNS.map((name) => {
      const mark = at(columns[name]);
      return mark === 'N' ? null : mark;
    }),
    intensiteit: at(columns.intensiteit),
    omstandigheden: at(columns.omstandigheden) ?? [],
    begindatum: at(columns.begindatum),
    einddatum: at(columns.einddatum),
    einddatumOnleesbaar: failedAt(columns.einddatum, row),
    verlengingNaEvaluatie: verlenging === null ? null : verlenging === 'J',
    ehs: at(columns.ehs) === 'J',
    offerte: at(columns.offerte) === 'J',
    offerteBedrag: at(columns.offerte_bedrag),
    offerteBedragOnleesbaar: failedAt(columns.offerte_bedrag, row),
  };
}

/**
 * The arrangement on a row of sheet Arrangementen, by the number of that row in the sheet, with what its toewijzing
 * lends it; null when there is no such row of data.
 */
export function arrangementInRij(levering: Levering, given: Given, rij: number): ArrangementInRij | null {
  const sheet = levering.sheets.Arrangementen;
  const row = sheet === null ? null : dataRowOf(sheet, rij);
  if (sheet === null || row === null) return null;
  const placed = placedArrangementen({ levering, placeOf: placeOf(given) })[row];
  if (placed === undefined) return null;
  const { gebied, wijk, toPrice } = placed;
  return {
    invoer: invoerAt(sheet, row),
    onleesbaar: Object.entries(sheet.columns).flatMap(([kolom, column]) =>
      failedAt(column, row) ? [{ kolom, tekst: cleanText(cellAt(column, row) ?? '') }] : [],
    ),
    aanbiederAgb: toPrice.aanbiederAgb,
    gebied,
    wijk,
  };
}
