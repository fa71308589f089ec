import * as z from 'zod';
import { filledCell, readAs, type FailureCode, type Filled } from '../column';

// Control characters are exactly what these two patterns are about.
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/gu;

/** The text of a cell as the user meant it: a number as its digits, odd spaces as spaces, none at the ends. */
export function cleanText(cell: Filled): string {
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  return cell.replace(INVISIBLE, '').replace(/[\u00a0\u2007\u202f]/gu, ' ').trim();
}

/** Printable signs of ASCII without a space at either end: nothing in it is cleaned, controlled or invisible. */
function isPlainText(cell: Filled, max: number): cell is string {
  if (typeof cell !== 'string' || cell.length === 0 || cell.length > max) return false;
  for (let place = 0; place < cell.length; place++) {
    const sign = cell.charCodeAt(place);
    if (sign < 0x20 || sign > 0x7e) return false;
  }
  return cell.charCodeAt(0) !== 0x20 && cell.charCodeAt(cell.length - 1) !== 0x20 && cell.charCodeAt(0) !== 0x23;
}

const wasCleaned = (cell: Filled, value: string): boolean => typeof cell === 'string' && cell !== value;

/** Free text of at most `max` characters, without control characters; `tidy` rights what is known of its notation (V04). */
export const text = (max: number, tidy: (value: string) => string = (value) => value) =>
  readAs(
    z.codec(filledCell, z.string().min(1).max(max).refine((value) => !CONTROL.test(value)), {
      decode: (cell) => tidy(cleanText(cell)),
      encode: (value) => value,
    }),
    {
      failure: 'V02',
      format: 'text',
      plain: (cell) => (isPlainText(cell, max) && tidy(cell) === cell ? cell : undefined),
      remark: (cell, value) => (wasCleaned(cell, value as string) ? 'V04' : null),
    },
  );

/** How a text of one fixed shape may differ from it: what reading rights (V04), and what of that needs no remark. */
interface Notation {
  readonly read: (value: string) => string;
  readonly free: (value: string) => string;
}

const AS_WRITTEN: Notation = { read: (value) => value, free: (value) => value };

/** No fixed shape is longer. */
const LONGEST_SHAPE = 16;

/** A text of one fixed shape, in capitals. */
export const shaped = (pattern: RegExp, failure: FailureCode, { read, free }: Notation = AS_WRITTEN) =>
  readAs(
    z.codec(filledCell, z.string().regex(pattern), {
      decode: (cell) => read(cleanText(cell)).toUpperCase(),
      encode: (value) => value,
    }),
    {
      failure,
      format: 'text',
      plain: (cell) => (isPlainText(cell, LONGEST_SHAPE) && pattern.test(cell) && cell === cell.toUpperCase() ? cell : undefined),
      remark: (cell, value) => (typeof cell === 'string' && free(cell) !== value ? 'V04' : null),
    },
  );

/**
 * Exactly `length` digits; one lost leading zero is put back and said (V03), several where that makes a code that
 * `isKnown`.
 */
export const digits = (length: number, isKnown: (code: string) => boolean = () => false) =>
  readAs(
    z.codec(filledCell, z.string().regex(new RegExp(`^\\d{${length}}$`, 'u')), {
      decode: (cell) => padded(cleanText(cell), length, isKnown),
      encode: (value) => value,
    }),
    {
      failure: 'V02',
      format: 'text',
      plain: (cell) => (typeof cell === 'string' && cell.length === length && /^\d+$/u.test(cell) ? cell : undefined),
      remark: (cell, value) => {
        if (cleanText(cell) !== value) return 'V03';
        return wasCleaned(cell, value as string) ? 'V04' : null;
      },
    },
  );

/** Digits that lost their zeros, brought back to their length; everything else as it is. */
function padded(value: string, length: number, isKnown: (code: string) => boolean): string {
  const whole = value.padStart(length, '0');
  return /^\d+$/u.test(value) && (value.length === length - 1 || isKnown(whole)) ? whole : value;
}
