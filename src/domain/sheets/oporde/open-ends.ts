import type { Calculated } from '../../calculated';
import { historyOf } from '../../counting/history';
import { rowAt, STATE, type ColumnData } from '../../levering/sheet-data';
import { previousPeriode } from '../../periode';

/** The share of counting rows that have no end, now and in the quarter before. */
export function openEnds({ checked: { levering, given }, excluded }: Calculated): { now: number | null; before: number | null } {
  const shareOf = ({ codes, states }: ColumnData, size: number, counts: (row: number) => boolean): number | null => {
    let [all, open] = [0, 0];
    for (let row = 0; row < size; row++) {
      if (!counts(row)) continue;
      all++;
      if (states[codes[row] as number] === STATE.empty) open++;
    }
    return all === 0 ? null : (100 * open) / all;
  };
  const sheet = levering.sheets.Voorzieningen;
  const isOut = new Uint8Array(sheet?.size ?? 0);
  if (sheet !== null) for (const { rij } of excluded) isOut[rowAt(sheet, rij) ?? isOut.length] = 1;
  const history = historyOf(levering, given);
  const previous = previousPeriode(given.periode).code;
  const counted = (row: number): boolean => history?.quarterOf(row)?.code === previous && history.counts(row);
  return {
    now: sheet === null ? null : shareOf(sheet.columns.einddatum, sheet.size, (row) => isOut[row] === 0),
    before: history === null ? null : shareOf(history.rows.columns.einddatum, history.rows.size, counted),
  };
}
