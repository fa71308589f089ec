import * as z from 'zod';
import { centsOf } from '../../money';
import { filledCell, readAs, type Filled, type Reading } from '../column';
import { cleanText } from './text';

type Notation = 'dutch' | 'english';

const DUTCH = /^[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+|\d{1,3}(?:\.\d{3}){2,})$/u;
const ENGLISH = /^[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d+|\d{1,3}(?:,\d{3}){2,})$/u;
const POINT_AND_THREE = /^[+-]?[1-9]\d{0,2}\.\d{3}$/u;
const COMMA_AND_THREE = /^[+-]?[1-9]\d{0,2},\d{3}$/u;

const bare = (cell: string): string => cleanText(cell).replace(/^€\s*|\s*€$|^(-)\s*€\s*/u, '$1').replace(/\s+/gu, '');

/** The notation that a text shows beyond doubt; null for whole numbers and for what could be either. */
function shownNotation(value: string): Notation | null {
  if (POINT_AND_THREE.test(value) || COMMA_AND_THREE.test(value)) return null;
  if (DUTCH.test(value)) return 'dutch';
  return ENGLISH.test(value) ? 'english' : null;
}

const inDutch = (value: string): number => Number(value.replace(/\./gu, '').replace(',', '.'));
const inEnglish = (value: string): number => Number(value.replace(/,/gu, ''));

/** Reads the numbers of a column that stand as text; null where a point may part thousands as well as decimals. */
function settleNotation(cells: readonly Filled[]): (cell: Filled) => Filled | null {
  const shown = new Set(cells.map((cell) => (typeof cell === 'string' ? shownNotation(bare(cell)) : null)));
  const column = shown.has('dutch') === shown.has('english') ? null : shown.has('dutch') ? 'dutch' : 'english';
  return (cell) => {
    if (typeof cell !== 'string') return cell;
    const value = bare(cell);
    if (/^[+-]?\d+$/u.test(value)) return Number(value);
    if (POINT_AND_THREE.test(value)) {
      return column === null ? null : column === 'dutch' ? inDutch(value) : inEnglish(value);
    }
    // A comma is the Dutch decimal sign unless the column itself writes English.
    if (COMMA_AND_THREE.test(value)) return column === 'english' ? inEnglish(value) : inDutch(value);
    const notation = shownNotation(value);
    if (notation === null) return cell;
    return notation === 'dutch' ? inDutch(value) : inEnglish(value);
  };
}

const numeric = (format: Reading['format'], noteText: boolean, plain: (cell: Filled) => unknown): Reading => ({
  failure: 'V07',
  format,
  plain,
  settle: settleNotation,
  remark: (cell) => (noteText && typeof cell === 'string' ? 'V09' : null),
});

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** A number that stands as text is worth a remark (V09). */
  readonly noteText?: boolean;
}

const within = ({ min = -Infinity, max = Infinity }: Bounds) => (value: number): boolean => value >= min && value <= max;

/** Excel keeps 15 digits; what stands behind them is noise of the binary notation. */
const withoutNoise = (value: number): number => Number(value.toPrecision(15));

const HUNDREDTHS_UP_TO = 1e12;

/** True of a number that is the nearest to so many hundredths, so that it has no noise. */
function isHundredths(cell: Filled): cell is number {
  if (typeof cell !== 'number') return false;
  const cents = Math.round(cell * 100);
  return cents / 100 === cell && Math.abs(cents) < HUNDREDTHS_UP_TO;
}

/** Zero has no sign. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);

/** A number within bounds. */
export function number(bounds: Bounds = {}) {
  const isWithin = within(bounds);
  return readAs(
    z.codec(filledCell, z.number().refine(isWithin), {
      decode: (cell) => (typeof cell === 'number' ? withoutNoise(cell) : NaN),
      encode: (value) => value,
    }),
    numeric('rate', bounds.noteText ?? false, (cell) => (isHundredths(cell) && isWithin(cell) ? unsigned(cell) : undefined)),
  );
}

/** A whole number within bounds. */
export function whole(bounds: Bounds = {}) {
  const isWithin = within(bounds);
  return readAs(
    z.codec(filledCell, z.number().int().refine(isWithin), {
      decode: (cell) => (typeof cell === 'number' ? withoutNoise(cell) : NaN),
      encode: (value) => value,
    }),
    numeric('count', bounds.noteText ?? false, (cell) =>
      isHundredths(cell) && Number.isInteger(cell) && isWithin(cell) ? unsigned(cell) : undefined,
    ),
  );
}

/** An amount in euro with at most two decimals, read as whole eurocents. */
export function euro(bounds: Bounds = {}) {
  const isWithin = within(bounds);
  return readAs(
    z.codec(filledCell, z.number().int().refine((cents) => isWithin(cents / 100)), {
      decode: (cell) => (typeof cell === 'number' ? (centsOf(cell) ?? NaN) : NaN),
      encode: (cents) => cents / 100,
    }),
    numeric('euroCents', bounds.noteText ?? false, (cell) =>
      isHundredths(cell) && isWithin(cell) ? unsigned(Math.round(cell * 100)) : undefined,
    ),
  );
}
