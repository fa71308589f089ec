const UNBORN = '000000000';
const UNKNOWN = '999999999';

/** True for nine digits that pass the elfproef of the BSN: 9, 8, … 2 and −1 times the digits make a multiple of 11. */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{9}$/u.test(digits) || digits === UNBORN) return false;
  let sum = -Number(digits[8]);
  for (let place = 0; place < 8; place++) sum += (9 - place) * Number(digits[place]);
  return sum % 11 === 0;
}

/** Nine digits in a row, whatever stands before them, or parted as people do; neither within a longer number. */
const IN_TEXT = /(?<!\d)\d{9}(?!\d)|(?<!\d|\d[.,])\d(?:[ \u00a0.-]?\d){8}(?!\d)/gu;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** Numbers that stand for nobody may stay. */
const isSomebody = (bsn: string): boolean => bsn !== UNKNOWN && passesElfproef(bsn);

/** The BSNs within a text, nine digits each. */
export const bsnsInText = (text: string): string[] => [...text.matchAll(IN_TEXT)].map(([found]) => digitsOf(found)).filter(isSomebody);

/** The text with something else in the place of each BSN. */
export const zonderBsns = (text: string, instead: (bsn: string) => string): string =>
  text.replace(IN_TEXT, (found) => (isSomebody(digitsOf(found)) ? instead(digitsOf(found)) : found));

/** A name, of a file or a system, as it may be shown and kept: other long numbers in it stay readable. */
export const naamZonderBsn = (name: string): string => zonderBsns(name, (bsn) => '•'.repeat(bsn.length));
