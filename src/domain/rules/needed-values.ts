import { always, type Required } from '../levering/column';
import { cellAt, valueAt, type SheetData } from '../levering/sheet-data';

/** Whether the row at this place must have a value. */
export type RowNeeds = (row: number) => boolean;

/** No row must have a value. */
export const NO_ROW: RowNeeds = () => false;

/** Which rows of a sheet must have a value in a column with this requirement; null when none ever must. */
export function neededIn(sheet: SheetData, required: Required): RowNeeds | null {
  if (required === true) return () => true;
  if (required === false || required === 'column') return null;
  if (required.unless === always) return NO_ROW;
  let row = 0;
  const view = {
    filled: (name: string) => {
      const column = sheet.columns[name];
      return column !== undefined && cellAt(column, row) !== null;
    },
    value: (name: string) => {
      const column = sheet.columns[name];
      return column === undefined ? null : valueAt(column, row);
    },
  };
  return (at) => {
    row = at;
    return !required.unless(view);
  };
}
