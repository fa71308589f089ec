import { idOfName, nameForId, quotedSheet, sheetOfReference } from '../ours';

/** A sheet of the workbook; `madeFrom` is the id of its plan when this program made it. */
export interface SheetName {
  readonly name: string;
  readonly madeFrom: string | null;
}

/** All sheets in order; one round trip. */
export async function sheetNames(context: Excel.RequestContext): Promise<SheetName[]> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  await context.sync();
  const made = new Map<string, string>();
  for (const item of names.items) {
    const id = idOfName(item.name);
    const sheet = id === null ? null : sheetOfReference(String(item.formula));
    if (id !== null && sheet !== null) made.set(sheet.toLowerCase(), id);
  }
  return worksheets.items.map(({ name }) => ({ name, madeFrom: made.get(name.toLowerCase()) ?? null }));
}

/**
 * Makes a sheet and remembers in the same batch from which plan: if Excel ends in between, it is no sheet of the user's. A
 * name that lost its sheet is pointed at the new one. Two round trips.
 */
export async function makeOurs(context: Excel.RequestContext, id: string, sheet: string): Promise<void> {
  const { names, worksheets } = context.workbook;
  const old = names.getItemOrNullObject(nameForId(id));
  old.load('name');
  await context.sync();
  if (!old.isNullObject) old.delete();
  worksheets.add(sheet);
  names.add(nameForId(id), `=${quotedSheet(sheet)}!$A$1`).visible = false;
  await context.sync();
}
