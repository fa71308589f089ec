import type { Classification } from '../arrangementen/classify';
import { duurklasseOf } from '../arrangementen/duurklasse';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { Day } from '../cell';
import { firstRowsOf, NO_ROW } from '../counting/first-rows';
import type { Room } from '../levering/room';
import { failedAt, rowView, valueAt, type Levering } from '../levering/sheet-data';
import type { TariffQuestion } from '../tarieven/tarievenblad';
import { LIMIT_COLUMNS, placeInModel } from './arrangement-in-model';
import { readableRows } from './readable-rows';

/** The columns of which the price of an arrangement follows. */
const PRICE_COLUMNS = [...LIMIT_COLUMNS, 'intensiteit', 'offerte', 'toewijzingnummer'] as const;

/** An arrangement of which the day and duration are known, with what its price is looked up with. */
export interface AskedPrice {
  readonly row: number;
  readonly place: Classification<ThuisondersteuningDimension>;
  readonly question: TariffQuestion;
  readonly offerte: boolean;
}

/**
 * The aanbieder of a row of Arrangementen: that of the first row of its toewijzing on Voorzieningen; null without one,
 * undefined where it cannot be read.
 */
function aanbieders({ sheets: { Voorzieningen: sheet, Arrangementen } }: Levering): (row: number) => string | null | undefined {
  if (sheet === null || Arrangementen === null) return () => null;
  const { aanbieder_agb, toewijzingnummer } = sheet.columns;
  const { toewijzingnummer: asked } = Arrangementen.columns;
  const rows = firstRowsOf(toewijzingnummer, asked);
  return (row) => {
    const first = rows[asked.codes[row] as number] as number;
    if (first === NO_ROW) return null;
    return failedAt(aanbieder_agb, first) ? undefined : valueAt(aanbieder_agb, first);
  };
}

/** An arrangement on offerte; what of it cannot be read is undefined. */
export interface AskedOfferte {
  readonly row: number;
  readonly day: Day;
  readonly duurklasse: string | undefined;
  readonly aanbieder: string | null | undefined;
}

/** The duurklasse of a run; undefined when it ends before it begins (D01). */
const durationOf = (eerste: Day, laatste: Day | null): string | undefined =>
  laatste !== null && laatste < eerste ? undefined : duurklasseOf(thuisondersteuning, { eerste, laatste });

/** The arrangementen on offerte without an amount of their own, and how many rows were passed over. */
export function askedOffertes(levering: Levering, room: Room): { readonly asked: readonly AskedOfferte[]; readonly skipped: number } {
  const sheet = levering.sheets.Arrangementen;
  if (sheet === null) return { asked: [], skipped: 0 };
  const { begindatum, einddatum, offerte, offerte_bedrag, toewijzingnummer } = sheet.columns;
  const { readable, skipped } = readableRows(sheet, ['offerte', 'offerte_bedrag', 'begindatum'], room);
  const aanbiederOf = aanbieders(levering);
  const asked: AskedOfferte[] = [];
  for (let row = 0; row < sheet.size; row++) {
    const day = valueAt(begindatum, row);
    const isAsked = valueAt(offerte, row) === 'J' && valueAt(offerte_bedrag, row) === null;
    if (readable[row] === 0 || day === null || !isAsked) continue;
    asked.push({
      row,
      day,
      duurklasse: failedAt(einddatum, row) ? undefined : durationOf(day, valueAt(einddatum, row)),
      aanbieder: failedAt(toewijzingnummer, row) ? undefined : aanbiederOf(row),
    });
  }
  return { asked, skipped };
}

/** The prices the arrangementen ask for, and how many rows were passed over because a column failed. */
export function askedPrices(levering: Levering, room: Room): { readonly asked: readonly AskedPrice[]; readonly skipped: number } {
  const sheet = levering.sheets.Arrangementen;
  if (sheet === null) return { asked: [], skipped: 0 };
  const { readable, skipped } = readableRows(sheet, PRICE_COLUMNS, room);
  const aanbiederOf = aanbieders(levering);
  const view = rowView(sheet);
  const asked: AskedPrice[] = [];
  for (let row = 0; row < sheet.size; row++) {
    const day: Day | null = valueAt(sheet.columns.begindatum, row);
    if (readable[row] === 0 || day === null) continue;
    const aanbiederAgb = aanbiederOf(row);
    view.row = row;
    const place = placeInModel(view);
    if (aanbiederAgb === undefined || place.duurklasse === null) continue;
    const question = { day, duurklasse: place.duurklasse, aanbiederAgb };
    asked.push({ row, place, question, offerte: valueAt(sheet.columns.offerte, row) === 'J' });
  }
  return { asked, skipped };
}
