import { cellsOf } from '../arrangementen/model';
import { thuisondersteuning } from '../arrangementen/thuisondersteuning';
import { dayOfDate } from '../calendar';
import type { Cell } from '../cell';
import { tarievenblad } from '../levering/format/tarievenblad';
import { dataColumnsOf, helpOf, tableNameOf } from '../sjabloon/kolommen';
import type { DataSheet } from '../sheets/data-sheet';

/** What a price is for when the user has not said so yet: the most common period of the model (keuze). */
const USUAL_PERIOD = '4weken';

/**
 * A Tarievenblad to fill in: a line for each cell of the model, one for extra schoonmaak and one for offertes, valid
 * from 1 January of the year, without a single amount (design 1.4: public amounts do not exist).
 */
export function emptyTarievenblad(year: number): DataSheet {
  const geldig_van = dayOfDate(year, 1, 1);
  if (geldig_van === null) throw new RangeError('Not a year of the calendar');
  const lines: Readonly<Record<string, Cell>>[] = [
    ...cellsOf(thuisondersteuning).map((cell) => ({ ...cell, per: USUAL_PERIOD })),
    { type: 'EHS', per: 'keer' },
    { type: 'OFFERTE', per: 'maand' },
  ];
  const columns = dataColumnsOf(tarievenblad).map((column) => {
    const declared = tarievenblad.columns[column.header as keyof typeof tarievenblad.columns];
    return { ...column, ...helpOf(declared, []) };
  });
  return {
    name: tarievenblad.name,
    columns,
    rows: lines.map((line) => columns.map(({ header }) => ({ ...line, geldig_van })[header] ?? null)),
    tableName: tableNameOf(tarievenblad),
    hidden: false,
  };
}
