import type { DataSheet } from '#domain';
import { inlineChoices, topOf } from '../data-sheets';
import { freeName, freeTable } from '../ours';
import { writeXlsx } from './codec';
import { graft } from './package/graft';
import { sheetEntries } from './package/workbook-part';
import { Refusal } from './refusal';
import { framedDataSheet } from './sheet-of-data';
import type { ListOf } from './sheet-of-data';
import { namesInUse } from './write-plans';
import { Zip } from './zip';

/** A list stands in the validation itself, or nowhere: a workbook of the user's gets no sheet it did not ask for. */
const inline: ListOf = (choices) => {
  const values = inlineChoices({ choices });
  return values === null ? null : { values: [...values] };
};

/** Adds sheets of the user's own at the end of a package, under names that are free; gives those names. */
export async function addSheets(zip: Zip, workbook: string, sheets: readonly DataSheet[]): Promise<string[]> {
  const taken = (await sheetEntries(zip, workbook)).map(({ name }) => name);
  const tables = await namesInUse(zip, workbook, new Set());
  const named = sheets.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name, tableName: sheet.tableName === null ? null : freeTable(sheet.tableName, tables) };
  });
  const made = named.map((sheet) => framedDataSheet(sheet, inline));
  const guest = Zip.open(await writeXlsx({ sheets: made.map(({ frame }) => frame), stringMode: 'inline' }));
  if (guest instanceof Refusal) throw new Error('the codec wrote no zip');
  const scions = named.map((sheet, i) => {
    const print = { titles: [`$1:$${topOf(sheet) + 1}`], areas: [] };
    return { id: null, name: sheet.name, print, fill: made[i]?.fill ?? (() => ({ blocks: [], heights: new Map() })) };
  });
  await graft(zip, workbook, guest, scions);
  return named.map(({ name }) => name);
}
