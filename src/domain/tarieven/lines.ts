import { failedAt, valueAt, type ColumnData, type DataOf } from '../levering/sheet-data';
import type { TariffLine } from './tarievenblad';

/** The lines of the sheet Tarievenblad as typed values, in sheet order; a line with a scope that cannot be read is left out. */
export function tariffLinesOf(sheet: DataOf<'Tarievenblad'> | null): TariffLine[] {
  if (sheet === null) return [];
  const { columns, rowNumbers } = sheet;
  const lines: TariffLine[] = [];
  for (let row = 0; row < sheet.size; row++) {
    const at = <T>(column: ColumnData<T>): T | null => valueAt(column, row);
    // Empty means "all" in these columns, so an unreadable cell may not pass for an empty one.
    const scope: readonly ColumnData[] = [columns.duurklasse, columns.geldig_tot, columns.aanbieder_agb];
    const type = at(columns.type);
    if (type === null || scope.some((column) => failedAt(column, row))) continue;
    lines.push({
      kind: type === 'EHS' || type === 'OFFERTE' ? type : 'cel',
      classes: { type, zwaarte: at(columns.zwaarte), intensiteit: at(columns.intensiteit) },
      duurklasse: at(columns.duurklasse),
      bedrag: at(columns.bedrag),
      per: at(columns.per),
      geldigVan: at(columns.geldig_van),
      geldigTot: at(columns.geldig_tot),
      aanbiederAgb: at(columns.aanbieder_agb),
      row: rowNumbers[row] ?? 0,
    });
  }
  return lines;
}
