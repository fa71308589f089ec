import type { Calculated } from '../../calculated';
import { historyOf } from '../../counting/history';
import type { VoorzieningRows } from '../../counting/numbered';
import { rowAt, STATE, type DataOf } from '../../levering/sheet-data';
import { previousPeriode } from '../../periode';

/** The share of counting rows that have no end, now and in the quarter before. */
export function openEnds({ checked: { levering, given }, excluded }: Calculated): { now: number | null; before: number | null } {
  const sheet = levering.sheets.Voorzieningen;
  const history = historyOf(levering, given);
  const previous = previousPeriode(given.periode).code;
  const counted = (row: number): boolean => history?.quarterOf(row)?.code === previous && history.counts(row);
  return {
    now: sheet === null ? null : shareNow(sheet, excluded),
    before: history === null ? null : shareOf(openIn(history.rows, counted)),
  };
}

/** Some rows, and how many of them have no end. */
interface Open {
  readonly all: number;
  readonly open: number;
}

const shareOf = ({ all, open }: Open): number | null => (all === 0 ? null : (100 * open) / all);

function openIn({ size, columns }: VoorzieningRows, counts: (row: number) => boolean): Open {
  const { codes, states } = columns.einddatum;
  let [all, open] = [0, 0];
  for (let row = 0; row < size; row++) {
    if (!counts(row)) continue;
    all++;
    if (states[codes[row] as number] === STATE.empty) open++;
  }
  return { all, open };
}

/** Few rows do not count, so they are taken off all of them. */
function shareNow(sheet: DataOf<'Voorzieningen'>, excluded: Calculated['excluded']): number | null {
  const { codes, states } = sheet.columns.einddatum;
  let open = 0;
  for (let row = 0; row < sheet.size; row++) if (states[codes[row] as number] === STATE.empty) open++;
  for (const { rij } of excluded) {
    const row = rowAt(sheet, rij);
    if (row !== null && states[codes[row] as number] === STATE.empty) open--;
  }
  return shareOf({ all: sheet.size - excluded.length, open });
}
