/** The only place of the host that knows the codec of .xlsx (hucre). */
export { openWorkbook } from './open';
export { saveWorkbook } from './save';
