import { isFormatSheet, type Cell, type DataSheet } from '#domain';
import { dataFileBeside, openBeside, Refusal, type FileWorkbook, type Task } from '#workbook';
import type { Ground } from './ground';
import type { Bestand } from './parts/file-button';

/** Where new sheets of the format go: beside the others, in the place of those of the same name, or into a new workbook. */
export type Waarheen = 'erbij' | 'vervangen' | 'nieuw';

/** A workbook that was made beside the present one. */
export interface NieuweWerkmap {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True when Excel opened it; otherwise the user takes it as a file. */
  readonly opened: boolean;
}

/** Where sheets ended up: under these names in this workbook, or in a new one. */
export type Geplaatst = { readonly names: readonly string[]; readonly nieuw: null } | { readonly names: null; readonly nieuw: NieuweWerkmap };

/** Makes a new workbook of these sheets, and opens it where Excel can. */
export async function inNewWorkbook({ openCopy }: Pick<Ground, 'openCopy'>, sheets: readonly DataSheet[], name: string): Promise<NieuweWerkmap> {
  const bytes = await dataFileBeside(sheets);
  return { name, bytes, opened: (await openCopy?.(bytes)) ?? false };
}

/** Under this key the workbook remembers what a sheet that is no part of the format was called when Waaier made it. */
const keyOf = ({ name }: DataSheet): string => `blad-${name}`;

/** The sheet that was made before and still looks so; null when there is none, or when something else stands there now. */
async function madeBefore(workbook: Placing['workbook'], sheet: DataSheet, task: Task): Promise<string | null> {
  const name = await workbook.setting(keyOf(sheet));
  if (name === null) return null;
  const [found] = (await workbook.read((other) => other === name, task)).sheets;
  const isHeader = (row: readonly Cell[]): boolean => sheet.columns.every(({ header }, place) => row[place] === header);
  return found?.rows.slice(0, 2).some(isHeader) === true ? name : null;
}

/** Puts a sheet that Waaier makes anew each time, such as Verschil, where it stood before; never in the place of another. */
export async function putAnew(workbook: Placing['workbook'], sheet: DataSheet, task: Task): Promise<string> {
  const before = await madeBefore(workbook, sheet, task);
  const [name = sheet.name] = before === null ? await workbook.add([sheet], task) : await workbook.replace([{ ...sheet, name: before }], task);
  await workbook.setSetting(keyOf(sheet), name);
  return name;
}

type Placing = Pick<Ground, 'workbook' | 'openCopy'>;

/** Puts sheets where the user wants them; `name` is that of a new workbook. */
export async function placed({ workbook, openCopy }: Placing, sheets: readonly DataSheet[], waarheen: Waarheen, name: string, task: Task): Promise<Geplaatst> {
  if (waarheen === 'nieuw') return { names: null, nieuw: await inNewWorkbook({ openCopy }, sheets, name) };
  if (waarheen === 'erbij') {
    const names = await workbook.add(sheets, task);
    for (const [place, sheet] of sheets.entries()) if (!isFormatSheet(sheet.name)) await workbook.setSetting(keyOf(sheet), names[place] ?? sheet.name);
    return { names, nieuw: null };
  }
  const names = [...(await workbook.replace(sheets.filter((sheet) => isFormatSheet(sheet.name)), task))];
  for (const sheet of sheets) if (!isFormatSheet(sheet.name)) names.push(await putAnew(workbook, sheet, task));
  return { names, nieuw: null };
}

const LARGEST = 300_000_000;

/** The bytes of a file the user chose; a Dutch sentence when they cannot be had. */
export async function bytesOf(file: Bestand, largest = LARGEST): Promise<Uint8Array | string> {
  if (file.size > largest) return 'Het bestand is te groot om hier te lezen.';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'Het bestand kan niet worden gelezen. Misschien is het verplaatst of nog ergens geopend.';
  }
}

/** Opens a workbook or .csv that the user chose; a Dutch sentence when it cannot be. */
export async function openedFrom(file: Bestand): Promise<FileWorkbook | string> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') return bytes;
  const opened = await openBeside(bytes, file.name);
  return opened instanceof Refusal ? opened.message : opened;
}
