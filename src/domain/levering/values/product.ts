import { text } from './text';

/** A code of the standard (two digits, a letter, two digits) or of our own lists (AV05, PW10), in any capitals. */
const KNOWN = /^(?:\d{2}[a-z]|av|pw)\d{2}$/iu;

/** A productcode as the gemeente has it; the capitals of a code of its own are part of it, a known notation has capitals. */
export const productcode = () => text(5, (value) => (KNOWN.test(value) ? value.toUpperCase() : value));
