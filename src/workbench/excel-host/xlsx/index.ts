/** The only place of the host that knows the codec of .xlsx (hucre). */
export { digestFile, type BookDigest } from './digest';
export { emptyGrids, openDigest, openWorkbook, pourCells, type CellGrids } from './open';
export { bookToSave, cellsToSave, heightToSave, saveWorkbook, writeBook, type BookToSave, type CellsToSave } from './save';
