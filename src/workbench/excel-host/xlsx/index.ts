/** The only place of the host that knows the codec of .xlsx (hucre). */
export { digestFile, type BookDigest } from './digest';
export { openDigest, openWorkbook } from './open';
export { saveWorkbook } from './save';
