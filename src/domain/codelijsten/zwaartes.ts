import { classListOf } from '../arrangementen/class-list';

/** The zwaarte of an arrangement: how many resultaatgebieden are worked on, from light to heavy. */
export const zwaartes = classListOf('zwaarte');
