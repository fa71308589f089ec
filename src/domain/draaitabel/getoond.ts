import type { Cell } from '../cell';
import { TOTAAL } from '../counting/gebied-of-row';
import type { Cells } from '../delen/cells';
import { DEAR, Figures, MEASURE } from '../delen/figures';
import { boundsOf } from '../delen/known';
import { peopleGivenAway, protectSteps } from '../delen/protect';
import { roundedCount, roundedKosten } from '../delen/rounding';
import { runAll } from '../steps';
import { inEuro, NIET_AANGELEVERD, shownCount, shownKosten, VERBORGEN } from '../sheets/suppress';
import type { Telling } from './tellen';
import type { DraaiMaat } from './vraag';

/** What a draaitabel shows in a cell; the place behind the last head is that of the totals. */
export type Getoond = (row: number, column: number) => Cell;

/** For own use: exact, fewer than 5 people as `<5` (design 4.8, intern). */
export function getoondIntern({ at }: Telling, maat: DraaiMaat): Getoond {
  return (row, column) => {
    const cell = at(row, column);
    if (maat === 'kosten') return shownKosten(cell);
    return maat === 'voorzieningen' ? cell.voorzieningen : shownCount(cell[maat]);
  };
}

const SOMEBODY = 0;

/** A two-way table as the cells that `delen` protects: its rows take the place of gebieden, its columns that of wetten. */
function cellsOf({ rows, columns, at }: Telling): Cells {
  const figures = new Figures();
  const [height, width] = [rows.length + 1, columns.length + 1];
  const numbers = Array.from({ length: height * width }, (_, place) => {
    const [row, column] = [Math.floor(place / width), place % width];
    const cell = at(row, column);
    if (cell.voorzieningen === 0) return -1;
    const margins = (row === rows.length ? 1 : 0) + (column === columns.length ? 1 : 0);
    const number = figures.add(cell, margins === 2 ? DEAR.gemeente : margins === 1 ? DEAR.gebied : 0);
    // Who it is has not been kept: it may be the same client in each cell.
    figures.meetClient(number, cell.grootste, SOMEBODY);
    return number;
  });
  const named = (count: number): string[] => [...Array.from({ length: count }, (_, place) => String(place)), TOTAAL];
  const [gebieden, wetten] = [named(rows.length), named(columns.length)];
  const only = [TOTAAL];
  return {
    figures,
    periodes: only,
    now: TOTAAL,
    gebieden,
    wetten,
    leefdomeinen: only,
    cirkels: only,
    at: (_, row, column) => numbers[row * width + column] ?? -1,
    find: ({ gebied, wet }) => numbers[gebieden.indexOf(gebied) * width + wetten.indexOf(wet)] ?? -1,
    year: '',
    jaar: new Map(),
    klassen: new Map(),
  };
}

/**
 * As a table that is shown to others (design 4.8, delen): small numbers hidden, with what would give them away, the rest
 * rounded. When that cannot be made safe, everything is hidden.
 */
export function getoondDelen(telling: Telling, maat: DraaiMaat): Getoond {
  const cells = cellsOf(telling);
  const { figures } = cells;
  const { hidden, limits } = runAll(protectSteps(cells));
  if (peopleGivenAway(figures, hidden, boundsOf(figures, hidden, limits)).length > 0) return () => VERBORGEN;
  const measure = MEASURE[maat];
  return (row, column) => {
    if (maat === 'huishoudens' && telling.at(row, column).huishoudens === null) return NIET_AANGELEVERD;
    const cell = cells.at(0, row, column, 0, 0);
    if (cell < 0) return 0;
    if (hidden.has(cell, measure)) return VERBORGEN;
    const value = figures.value(cell, measure);
    return maat === 'kosten' ? inEuro(roundedKosten(value)) : roundedCount(value);
  };
}
