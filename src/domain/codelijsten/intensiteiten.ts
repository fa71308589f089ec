import { classListOf } from '../arrangementen/class-list';

/** The intensiteit of an arrangement, from light to heavy. */
export const intensiteiten = classListOf('intensiteit');
