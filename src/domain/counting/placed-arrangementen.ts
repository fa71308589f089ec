import { classifierOf, type ArrangementDays, type Classification } from '../arrangementen/classify';
import { thuisondersteuning, type ThuisondersteuningDimension } from '../arrangementen/thuisondersteuning';
import type { CalculatedArrangement } from '../calculated';
import { combinationsOf } from '../levering/combinations';
import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { failedAt, valueAt, type ColumnData, type DataOf, type Levering } from '../levering/sheet-data';
import { firstRowsOf, firstRowsOfSome, NO_ROW } from './first-rows';
import { ONBEKEND, type PlaceOf, type RowPlace } from './gebied-of-row';

/** What arrangementen are placed with. */
export interface PlacingContext {
  readonly levering: Levering;
  readonly placeOf: PlaceOf;
}

/** A row of Arrangementen as it will be priced, with whose it is and where it lies. */
export interface PlacedArrangement extends Pick<CalculatedArrangement, 'rij' | 'clientId' | 'gebied' | 'wijkteam' | 'toPrice'> {
  /** The own wijk it lies in, whatever the report rows are. */
  readonly wijk: string | null;
}

const remembered = new WeakMap<Levering, WeakMap<PlaceOf, readonly PlacedArrangement[]>>();

/**
 * Every row of Arrangementen with its class and its gebied (design 4.4); none is ever left out. Where it does not
 * itself say in which gebied it lies, the row of Voorzieningen with its toewijzingnummer does, else its client's first.
 */
export function placedArrangementen({ levering, placeOf }: PlacingContext): readonly PlacedArrangement[] {
  const { Arrangementen: sheet, Voorzieningen } = levering.sheets;
  if (sheet === null) return [];
  let ofLevering = remembered.get(levering);
  if (ofLevering === undefined) remembered.set(levering, (ofLevering = new WeakMap()));
  let placed = ofLevering.get(placeOf);
  if (placed === undefined) ofLevering.set(placeOf, (placed = placedRows(sheet, voorzieningenOf(Voorzieningen, sheet, placeOf), placeOf)));
  return placed;
}

function placedRows(sheet: DataOf<'Arrangementen'>, voorzieningen: Voorzieningen, placeOf: PlaceOf): PlacedArrangement[] {
  const { columns, size, rowNumbers } = sheet;
  const ownPlaces = ownPlacesOf(sheet, placeOf);
  const classified = classifiersOf(sheet);
  const placed: PlacedArrangement[] = [];
  for (let row = 0; row < size; row++) {
    const begindatum = valueAt(columns.begindatum, row);
    const einddatum = valueAt(columns.einddatum, row);
    const linked = voorzieningen.linkedTo(row);
    const own = ownPlaces(row);
    const ownTeam = valueAt(columns.wijkteam, row);
    // A wijk of which the Wijkindeling names no kern or wijkteam is known all the same.
    const isKnown = own.gebied !== ONBEKEND || own.wijk !== null;
    const leansOn = isKnown && ownTeam !== null ? null : (linked ?? voorzieningen.firstOfClient(row));
    const place = isKnown ? own : (voorzieningen.placeOf(leansOn) ?? own);
    placed.push({
      rij: rowNumbers[row] ?? 0,
      clientId: valueAt(columns.client_id, row),
      gebied: place.gebied,
      wijk: place.wijk,
      wijkteam: ownTeam ?? voorzieningen.wijkteamOf(leansOn) ?? place.wijkteam,
      toPrice: {
        classification: classified(row, { begindatum, einddatum, einddatumUnreadable: failedAt(columns.einddatum, row) }),
        begindatum,
        einddatum,
        ehs: valueAt(columns.ehs, row) === 'J',
        offerte: valueAt(columns.offerte, row) === 'J',
        offerteBedrag: valueAt(columns.offerte_bedrag, row),
        offerteBedragUnreadable: failedAt(columns.offerte_bedrag, row),
        aanbiederAgb: voorzieningen.aanbiederOf(linked),
      },
    });
  }
  return placed;
}

/** The rows of Voorzieningen that rows of Arrangementen lean on, and what those say; null without such a row. */
interface Voorzieningen {
  /** The first row with the toewijzingnummer of a row of Arrangementen, and of its client. */
  linkedTo(row: number): number | null;
  firstOfClient(row: number): number | null;
  aanbiederOf(row: number | null): string | null;
  wijkteamOf(row: number | null): string | null;
  placeOf(row: number | null): RowPlace | null;
}

const NOTHING: Voorzieningen = {
  linkedTo: () => null,
  firstOfClient: () => null,
  aanbiederOf: () => null,
  wijkteamOf: () => null,
  placeOf: () => null,
};

function voorzieningenOf(sheet: DataOf<'Voorzieningen'> | null, { columns: asking }: DataOf<'Arrangementen'>, placeOf: PlaceOf): Voorzieningen {
  if (sheet === null) return NOTHING;
  const { columns } = sheet;
  const linked = firstRowsOf(columns.toewijzingnummer, asking.toewijzingnummer);
  // Where each has a toewijzing that is there, nobody asks which is the first row of its client.
  let firsts: Int32Array | null = null;
  const clientsWithoutLink = (): Uint8Array => {
    const { codes, values } = asking.client_id;
    const clients = new Uint8Array(values.length);
    for (let row = 0; row < codes.length; row++) {
      if (linked[asking.toewijzingnummer.codes[row] as number] === NO_ROW) clients[codes[row] as number] = 1;
    }
    return clients;
  };
  const found = (row: number | undefined): number | null => (row === undefined || row === NO_ROW ? null : row);
  const at = <T>(column: ColumnData<T>, row: number | null): T | null => (row === null ? null : valueAt(column, row));
  return {
    linkedTo: (row) => found(linked[asking.toewijzingnummer.codes[row] ?? 0]),
    firstOfClient(row) {
      firsts ??= firstRowsOfSome(columns.client_id, asking.client_id, clientsWithoutLink());
      return found(firsts[asking.client_id.codes[row] ?? 0]);
    },
    aanbiederOf: (row) => at(columns.aanbieder_agb, row),
    wijkteamOf: (row) => at(columns.wijkteam, row),
    placeOf: (row) =>
      row === null
        ? null
        : placeOf({
            postcode: at(columns.postcode, row),
            gebiedscode: at(columns.gebiedscode, row),
            gemeentecodeWoon: at(columns.gemeentecode_woon, row),
          }),
  };
}

/** Where rows lie by what they say themselves: those that say the same at once. */
function ownPlacesOf({ columns, size }: DataOf<'Arrangementen'>, placeOf: PlaceOf): (row: number) => RowPlace {
  const { postcode, gebiedscode } = columns;
  const { numbers, firsts } = combinationsOf([postcode, gebiedscode], size);
  const places = firsts.map((row) => placeOf({ postcode: valueAt(postcode, row), gebiedscode: valueAt(gebiedscode, row), gemeentecodeWoon: null }));
  return (row) => places[numbers[row] as number] as RowPlace;
}

/** How rows are classified by their days: rows that are filled in and marked alike at once. */
function classifiersOf({
  columns,
  size,
}: DataOf<'Arrangementen'>): (row: number, days: ArrangementDays) => Classification<ThuisondersteuningDimension> {
  const { type, intensiteit } = columns;
  const { numbers, firsts } = combinationsOf([type, intensiteit, ...RESULTAATGEBIED_COLUMNS.map((name) => columns[name])], size);
  const classifiers = firsts.map((row) => {
    // A type that was filled in wins over the marks, so where it cannot be read they do not decide it either.
    const isTypeLost = failedAt(type, row);
    return classifierOf(thuisondersteuning, {
      chosen: { type: valueAt(type, row), intensiteit: valueAt(intensiteit, row) },
      perResultaatgebied: RESULTAATGEBIED_COLUMNS.map((name) => {
        const mark = valueAt(columns[name], row);
        return mark === 'N' || mark === null ? null : isTypeLost ? 'J' : mark;
      }),
    });
  });
  return (row, days) => (classifiers[numbers[row] as number] as (typeof classifiers)[number])(days);
}
