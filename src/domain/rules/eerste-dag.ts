import { dayOf } from '../calendar';

/** The day from which the Wmo 2015 and the Jeugdwet hold. */
export const EERSTE_DAG = dayOf('2015-01-01');
