import { classListOf } from '../arrangementen/class-list';

/** The type of an arrangement: where the weight of the question lies. */
export const arrangementtypes = classListOf('type');
