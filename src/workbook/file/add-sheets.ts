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
  const named = sheets.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
  return grafted(zip, workbook, named, new Set());
}

/** Puts sheets in the place of those of the same name, or at the end where there is none; gives their names. */
export async function replaceSheets(zip: Zip, workbook: string, sheets: readonly DataSheet[]): Promise<string[]> {
  const entries = await sheetEntries(zip, workbook);
  const replaced = new Set<string>();
  const named = sheets.map((sheet) => {
    const old = entries.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (old !== undefined) replaced.add(old.part);
    return old === undefined ? sheet : { ...sheet, name: old.name };
  });
  return grafted(zip, workbook, named, replaced);
}

async function grafted(zip: Zip, workbook: string, sheets: readonly DataSheet[], replaced: ReadonlySet<string>): Promise<string[]> {
  const tables = await namesInUse(zip, workbook, replaced);
  const named = sheets.map((sheet) => ({ ...sheet, tableName: sheet.tableName === null ? null : freeTable(sheet.tableName, tables) }));
  const made = named.map((sheet) => framedDataSheet(sheet, inline));
  const guest = Zip.open(await writeXlsx({ sheets: made.map(({ frame }) => frame), stringMode: 'inline' }));
  if (guest instanceof Refusal) throw new Error('the codec wrote no zip');
  const scions = named.map((sheet, i) => {
    const print = { titles: [`$1:$${topOf(sheet) + 1}`], areas: [] };
    return { id: null, name: sheet.name, print, highlights: [], fill: made[i]?.fill ?? (() => ({ blocks: [], heights: new Map() })) };
  });
  await graft(zip, workbook, guest, scions);
  return named.map(({ name }) => name);
}
