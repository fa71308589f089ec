import { text } from './text';

/** A productcode as the gemeente has it; a code of the standard (two digits, a letter, two digits) in capitals. */
export const productcode = () => text(5, (value) => (/^\d{2}[a-z]\d{2}$/u.test(value) ? value.toUpperCase() : value));
