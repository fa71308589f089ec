/** The only place of the host that knows the codec of .xlsx (hucre). */
export { digestFile, type BookDigest } from './digest';
export { openDigest, openWorkbook } from './open';
export { bookToSave, saveWorkbook, writeBook, type BookToSave, type CellsToSave } from './save';
