import { shaped } from './text';

/** One space between digits and letters is a matter of taste; what else stands there was cleaned away (V04). */
const withoutSpace = (value: string): string => value.replace(/^(\d{4}) (?=\p{L}{2}$)/u, '$1');
const withoutSpaces = (value: string): string => value.replace(/^(\d{4}) +(?=\p{L}{2}$)/u, '$1');

/** A Dutch postcode: four digits not starting with 0, two letters that are not SA, SD or SS; spaces may part them. */
export const postcode = () =>
  shaped(/^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/u, 'G01', { read: withoutSpaces, free: withoutSpace });

/** A postcode, or only its four digits. */
export const postcodeOrDigits = () =>
  shaped(/^[1-9]\d{3}(?:(?!SA|SD|SS)[A-Z]{2})?$/u, 'G01', { read: withoutSpaces, free: withoutSpace });
