import { calculateArrangement, redenenOf, type CalculationContext } from '../arrangementen/calculate';
import { classify, type ArrangementValues } from '../arrangementen/classify';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { CalculatedArrangement } from '../calculated';
import type { Given } from '../given';
import { combinationsOf } from '../levering/combinations';
import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { failedAt, valueAt, type ColumnData, type DataOf, type Levering } from '../levering/sheet-data';
import { firstRowsOf } from './first-rows';
import { ONBEKEND, type PlaceOf, type RowPlace } from './gebied-of-row';

/** The rows of Voorzieningen an arrangement may lean on: the first with its number, the first of its client. */
interface Voorzieningen {
  rowOf(toewijzingnummer: number | null): number | null;
  firstRowOf(client: string | null): number | null;
  aanbiederOf(row: number | null): string | null;
  wijkteamOf(row: number | null): string | null;
  placeOf(row: number | null): RowPlace | null;
}

function voorzieningenOf(
  sheet: DataOf<'Voorzieningen'> | null,
  arrangementen: DataOf<'Arrangementen'>,
  placeOf: PlaceOf,
): Voorzieningen {
  const rowsBy = <C extends 'toewijzingnummer' | 'client_id'>(name: C) =>
    sheet === null ? null : firstRowsOf<string | number>(sheet.columns[name], arrangementen.columns[name]);
  const [byNumber, byClient] = [rowsBy('toewijzingnummer'), rowsBy('client_id')];
  const at = <T>(column: ColumnData<T> | undefined, row: number | null): T | null =>
    column === undefined || row === null ? null : valueAt(column, row);
  const columns = sheet?.columns;
  return {
    rowOf: (nummer) => (nummer === null ? null : (byNumber?.get(nummer) ?? null)),
    firstRowOf: (client) => (client === null ? null : (byClient?.get(client) ?? null)),
    aanbiederOf: (row) => at(columns?.aanbieder_agb, row),
    wijkteamOf: (row) => at(columns?.wijkteam, row),
    placeOf: (row) =>
      row === null
        ? null
        : placeOf({
            postcode: at(columns?.postcode, row),
            gebiedscode: at(columns?.gebiedscode, row),
            gemeentecodeWoon: at(columns?.gemeentecode_woon, row),
          }),
  };
}

/** What the arrangementen of a delivery are worked out with. */
export interface ArrangementContext {
  readonly levering: Levering;
  readonly given: Given;
  readonly placeOf: PlaceOf;
}

/** A row of Arrangementen as it will be priced, with whose it is and where it lies. */
export interface PlacedArrangement extends Pick<CalculatedArrangement, 'rij' | 'clientId' | 'gebied' | 'wijkteam' | 'toPrice'> {
  /** The own wijk it lies in, whatever the report rows are. */
  readonly wijk: string | null;
}

/**
 * Every row of Arrangementen with its class and its gebied (design 4.4); none is ever left out. Where it does not
 * itself say in which gebied it lies, the row of Voorzieningen with its toewijzingnummer does, else its client's first.
 */
export function placedArrangementen({ levering, placeOf }: Omit<ArrangementContext, 'given'>): readonly PlacedArrangement[] {
  const sheet = levering.sheets.Arrangementen;
  if (sheet === null) return [];
  let ofLevering = remembered.get(levering);
  if (ofLevering === undefined) remembered.set(levering, (ofLevering = new WeakMap()));
  let placed = ofLevering.get(placeOf);
  if (placed === undefined) {
    const voorzieningen = voorzieningenOf(levering.sheets.Voorzieningen, sheet, placeOf);
    const marks = marksOf(sheet);
    placed = Array.from({ length: sheet.size }, (_, row) => placedAt(sheet, row, { marks: marks(row), voorzieningen, placeOf }));
    ofLevering.set(placeOf, placed);
  }
  return placed;
}

const remembered = new WeakMap<Levering, WeakMap<PlaceOf, readonly PlacedArrangement[]>>();

/** What the arrangementen of a delivery are priced with. */
const pricingOf = (given: Given): CalculationContext<ThuisondersteuningDimension> => {
  const { vandaag: today, periode, tarieven: tarievenblad, settings } = given;
  return { model: thuisondersteuning, tarievenblad, periode, today, settings };
};

/** Every row of Arrangementen with its class, price and cost (design 4.4). */
export function arrangementenOf({ given, ...where }: ArrangementContext): CalculatedArrangement[] {
  const context = pricingOf(given);
  return placedArrangementen(where).map(({ rij, clientId, gebied, wijkteam, toPrice }) => {
    const { tarief, per, kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs, expiry } = calculateArrangement(context, toPrice);
    const { classification, begindatum, einddatum } = toPrice;
    return {
      rij,
      clientId,
      gebied,
      wijkteam,
      arrangement: classification.code,
      duurklasse: classification.duurklasse,
      tarief,
      per,
      kostenKwartaal,
      kostenJaar,
      kostenTotEinde,
      kostenEhs,
      begindatum,
      einddatum,
      afloop: expiry.day,
      looptAf: expiry.within90Days,
      toPrice,
    };
  });
}

/** Every euro of an arrangement explained in Dutch. */
export const redenVan = (given: Given, { toPrice }: Pick<CalculatedArrangement, 'toPrice'>): string =>
  redenenOf(pricingOf(given), toPrice).join(' ');

function placedAt(
  sheet: DataOf<'Arrangementen'>,
  row: number,
  { marks, voorzieningen, placeOf }: { readonly marks: Marks; readonly voorzieningen: Voorzieningen; readonly placeOf: PlaceOf },
): PlacedArrangement {
  const { columns } = sheet;
  const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
  const begindatum = at(columns.begindatum);
  const einddatum = at(columns.einddatum);
  const { chosen, perResultaatgebied } = marks;
  const einddatumUnreadable = failedAt(columns.einddatum, row);
  const clientId = at(columns.client_id);
  const linked = voorzieningen.rowOf(at(columns.toewijzingnummer));
  const first = voorzieningen.firstRowOf(clientId);
  const own = placeOf({ postcode: at(columns.postcode), gebiedscode: at(columns.gebiedscode), gemeentecodeWoon: null });
  // A wijk of which the Wijkindeling names no kern or wijkteam is known all the same.
  const isKnown = own.gebied !== ONBEKEND || own.wijk !== null;
  const place = isKnown ? own : (voorzieningen.placeOf(linked ?? first) ?? own);
  return {
    rij: sheet.rowNumbers[row] ?? 0,
    clientId,
    gebied: place.gebied,
    wijk: place.wijk,
    wijkteam: at(columns.wijkteam) ?? voorzieningen.wijkteamOf(linked ?? first) ?? place.wijkteam,
    toPrice: {
      classification: classify(thuisondersteuning, { chosen, perResultaatgebied, begindatum, einddatum, einddatumUnreadable }),
      begindatum,
      einddatum,
      ehs: at(columns.ehs) === 'J',
      offerte: at(columns.offerte) === 'J',
      offerteBedrag: at(columns.offerte_bedrag),
      offerteBedragUnreadable: failedAt(columns.offerte_bedrag, row),
      aanbiederAgb: voorzieningen.aanbiederOf(linked),
    },
  };
}

/** What a row of Arrangementen says of its class. */
type Marks = Pick<ArrangementValues<ThuisondersteuningDimension>, 'chosen' | 'perResultaatgebied'>;

/** What each row says of its class: rows that are filled in alike share it. */
function marksOf({ columns, size }: DataOf<'Arrangementen'>): (row: number) => Marks {
  const { type, intensiteit } = columns;
  const { numbers, firsts } = combinationsOf([type, intensiteit, ...RESULTAATGEBIED_COLUMNS.map((name) => columns[name])], size);
  const perCombination = firsts.map((row): Marks => {
    // A type that was filled in wins over the marks, so where it cannot be read they do not decide it either.
    const isTypeLost = failedAt(type, row);
    return {
      chosen: { type: valueAt(type, row), intensiteit: valueAt(intensiteit, row) },
      perResultaatgebied: RESULTAATGEBIED_COLUMNS.map((name) => {
        const mark = valueAt(columns[name], row);
        return mark === 'N' || mark === null ? null : isTypeLost ? 'J' : mark;
      }),
    };
  });
  return (row) => perCombination[numbers[row] as number] as Marks;
}
