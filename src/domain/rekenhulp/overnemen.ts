import type { Cell } from '../cell';
import { RESULTAATGEBIED_COLUMNS } from '../levering/format/arrangementen';
import { valueAt, type Levering } from '../levering/sheet-data';
import { appendedRows, changedRow, type RowToWrite, type RowsToWrite } from '../levering/write-rows';
import { dataRowOf, type ArrangementInvoer } from './invoer';

const jaNee = (yes: boolean): 'J' | 'N' => (yes ? 'J' : 'N');

/** What the calculator was asked, as the cells of a row of sheet Arrangementen. */
export function rowOf(invoer: ArrangementInvoer): RowToWrite {
  const { perResultaatgebied, verlengingNaEvaluatie, offerteBedrag, omstandigheden } = invoer;
  return {
    client_id: invoer.clientId,
    toewijzingnummer: invoer.toewijzingnummer,
    postcode: invoer.postcode,
    gebiedscode: invoer.gebiedscode,
    wijkteam: invoer.wijkteam,
    type: invoer.type,
    ...Object.fromEntries(RESULTAATGEBIED_COLUMNS.map((name, place) => [name, perResultaatgebied[place] ?? 'N'])),
    intensiteit: invoer.intensiteit,
    omstandigheden: omstandigheden.length === 0 ? null : omstandigheden.join(';'),
    begindatum: invoer.begindatum,
    // What cannot be read is left for the user to mend.
    ...(invoer.einddatumOnleesbaar === true ? {} : { einddatum: invoer.einddatum }),
    verlenging_na_evaluatie: verlengingNaEvaluatie === null ? null : jaNee(verlengingNaEvaluatie),
    ehs: jaNee(invoer.ehs),
    offerte: jaNee(invoer.offerte),
    ...(invoer.offerteBedragOnleesbaar === true
      ? {}
      : { offerte_bedrag: offerteBedrag === null ? null : offerteBedrag / 100 }),
  };
}

/** Columns that need not be there when all they would say is N. */
const MAY_LACK = ['ehs', 'offerte', ...RESULTAATGEBIED_COLUMNS];

/**
 * The cells that put the calculator's arrangement on sheet Arrangementen: on a row of data by its number, or with `rij`
 * null on a new row below the last. Columns stand as in the user's sheet; of an existing row only what differs is
 * written, and what the calculator does not ask is left. One Dutch sentence when there is no place for it.
 */
export function overnemenInBlad(
  levering: Levering,
  invoer: ArrangementInvoer,
  rij: number | null,
): RowsToWrite | string {
  const sheet = levering.sheets.Arrangementen;
  if (sheet === null) return 'Er is nog geen blad Arrangementen. Maak dat eerst.';
  const values = rowOf(invoer);
  const count = invoer.perResultaatgebied.filter((mark) => mark !== null).length;
  const written = ((): RowsToWrite | string => {
    if (rij === null) return appendedRows(sheet, [values]);
    const row = dataRowOf(sheet, rij);
    if (row === null) return `Rij ${rij} van blad ${sheet.source.name} is geen regel met een arrangement.`;
    const control = valueAt(sheet.columns.aantal_resultaatgebieden, row);
    const changed: RowToWrite = {
      ...Object.fromEntries(
        // What is read as the same value stays as the user wrote it; an empty mark already says N.
        Object.entries(values).filter(([name, value]) => !saysSo(sheet.columns, name, row, value)),
      ),
      ...(control === null || control === count ? {} : { aantal_resultaatgebieden: count }),
    };
    return changedRow(sheet, row, changed);
  })();
  if (typeof written === 'string') return written;
  const zonderKolom = written.zonderKolom.filter((name) => !(MAY_LACK.includes(name) && values[name] === 'N'));
  return { ...written, zonderKolom };
}

type ArrangementColumns = NonNullable<Levering['sheets']['Arrangementen']>['columns'];

/** Whether a cell is already read as this value. */
function saysSo(columns: ArrangementColumns, name: string, row: number, value: Cell): boolean {
  const column = columns[name as keyof ArrangementColumns];
  const read: unknown = valueAt<unknown>(column, row);
  const inCents = name === 'offerte_bedrag' && typeof read === 'number';
  const says = Array.isArray(read) ? read.join(';') : inCents ? read / 100 : read;
  const isUnreadable = read === null && (column.codes[row] ?? 0) !== 0;
  return !isUnreadable && (says === value || (says === null && value === 'N'));
}
