import { text } from './text';

/** A quarter as `jjjjKn`, its K a capital; whether it is one is for other controls. */
export const quarter = () => text(20, (value) => (/^\d{4}k\d$/u.test(value) ? value.toUpperCase() : value));
