import type { GeslotenTijdvak } from '../calendar';
import type { Cents } from '../cell';
import { derivedCost, reasonOfDerivedCost, type PricedRow } from '../kosten';
import { valueAt, type ColumnData } from '../levering/sheet-data';
import type { VoorzieningRows } from './numbered';

function pricedRow({ columns }: VoorzieningRows, row: number): PricedRow {
  const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
  return {
    tarief: at(columns.tarief),
    volume: at(columns.volume),
    eenheid: at(columns.eenheid),
    frequentie: at(columns.frequentie),
    begindatum: at(columns.begindatum),
    einddatum: at(columns.einddatum),
  };
}

/** The cost of a row in its quarter: as delivered, else derived, else 0 (design 4.3). */
export function costOfRow(rows: VoorzieningRows, row: number, quarter: GeslotenTijdvak | null): Cents {
  const given = valueAt(rows.columns.kosten, row);
  if (given !== null) return given;
  return quarter === null ? 0 : (derivedCost(pricedRow(rows, row), quarter) ?? 0);
}

/** What is said of a cost that was not delivered and cannot be derived. */
export const NIET_AF_TE_LEIDEN = 'Niet aangeleverd en niet af te leiden: telt als € 0,00';

/** Where the cost of a row comes from, in Dutch. */
export function reasonOfCost(rows: VoorzieningRows, row: number, quarter: GeslotenTijdvak | null): string {
  if (valueAt(rows.columns.kosten, row) !== null) return 'Zo aangeleverd';
  const derived = quarter === null ? null : reasonOfDerivedCost(pricedRow(rows, row), quarter);
  return derived ?? NIET_AF_TE_LEIDEN;
}
