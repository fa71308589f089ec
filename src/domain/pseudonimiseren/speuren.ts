import type { Cell, WorkbookCells } from '../cell';
import { sheetFormats } from '../levering/format';
import { fold } from '../levering/headers';
import { bsnsOf } from './plekken';

/** How many cells of a sheet look like they say who somebody is. */
export interface Speurregel {
  readonly blad: string;
  readonly bsn: number;
  readonly email: number;
  readonly telefoon: number;
}

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}/u;
/** A Dutch number with its zero or +31: 06-12345678, 020 123 45 67, +31612345678. */
const TELEFOON = /(?<![\d.,])(?:(?:\+|00)31[ .-]?(?:\(0\))?|0)[1-9](?:[ .-]?\d){8}(?!\d)/u;

const holds = (cell: Cell, pattern: RegExp): boolean => typeof cell === 'string' && cell.length < 5000 && pattern.test(cell);

/** Sheet Levering asks whom to call about it: an address there is meant to be read. */
const isContact = (blad: string, [veld = null]: readonly Cell[]): boolean =>
  fold(blad) === fold(sheetFormats.levering.name) && typeof veld === 'string' && ['email', 'contactpersoon'].includes(fold(veld));

/** Looks through every sheet for BSNs, e-mail addresses and phone numbers; sheets without any are not named. */
export function speuren({ sheets }: WorkbookCells): Speurregel[] {
  return sheets.flatMap(({ name: blad, rows }) => {
    const found = { blad, bsn: 0, email: 0, telefoon: 0 };
    for (const cell of rows.filter((row) => !isContact(blad, row)).flat()) {
      if (bsnsOf(cell, false).length > 0) found.bsn++;
      else if (holds(cell, EMAIL)) found.email++;
      else if (holds(cell, TELEFOON)) found.telefoon++;
    }
    return found.bsn + found.email + found.telefoon === 0 ? [] : [found];
  });
}
