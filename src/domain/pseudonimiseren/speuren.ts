import type { Cell, WorkbookCells } from '../cell';
import { sheetFormats } from '../levering/format';
import { fold } from '../levering/headers';
import { isFormatSheet } from '../levering/read';
import { runAll, type Steps } from '../steps';
import { bsnPlekSteps, bsnsOf } from './plekken';

/** How many cells of a sheet look like they say who somebody is. */
export interface Speurregel {
  readonly blad: string;
  readonly bsn: number;
  readonly email: number;
  readonly telefoon: number;
}

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}/u;
/** A Dutch number with its zero or +31: 06-12345678, 020 123 45 67, +31612345678. */
const TELEFOON = /(?<!\d)(?:(?:\+|00)31[ .-]?(?:\(0\))?|0)[1-9](?:[ .-]?\d){8}(?!\d)/u;

const holds = (cell: Cell, pattern: RegExp): boolean => typeof cell === 'string' && cell.length < 5000 && pattern.test(cell);

/** Sheet Levering asks whom to call about it: an address there is meant to be read. */
const isContact = (blad: string, [veld = null]: readonly Cell[]): boolean =>
  fold(blad) === fold(sheetFormats.levering.name) && typeof veld === 'string' && ['email', 'contactpersoon'].includes(fold(veld));

const AT_ONCE = 2000;

/**
 * Looks through every sheet for BSNs, e-mail addresses and phone numbers, in steps; sheets without any are not named. On
 * sheets of the format the columns say where a BSN can stand: a toewijzingnummer has nine digits of its own.
 */
export function* speurSteps(workbook: WorkbookCells): Steps<readonly Speurregel[]> {
  const known = new Map<string, number>();
  const { plekken } = yield* bsnPlekSteps(workbook);
  for (const { blad } of plekken) known.set(blad, (known.get(blad) ?? 0) + 1);
  const total = workbook.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const regels: Speurregel[] = [];
  let done = 0;
  for (const { name: blad, rows } of workbook.sheets) {
    const ofFormat = isFormatSheet(blad);
    const found = { blad, bsn: known.get(blad) ?? 0, email: 0, telefoon: 0 };
    for (const row of rows) {
      if (done++ % AT_ONCE === 0) yield { phase: 'persoonsgegevens zoeken', done, total };
      if (isContact(blad, row)) continue;
      for (const cell of row) {
        if (!ofFormat && bsnsOf(cell, false).length > 0) found.bsn++;
        else if (holds(cell, EMAIL)) found.email++;
        else if (holds(cell, TELEFOON)) found.telefoon++;
      }
    }
    if (found.bsn + found.email + found.telefoon > 0) regels.push(found);
  }
  return regels;
}

/** `speurSteps` in one go. */
export const speuren = (workbook: WorkbookCells): readonly Speurregel[] => runAll(speurSteps(workbook));
