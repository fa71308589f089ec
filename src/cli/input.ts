import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { naamZonderBsn, settingsSchema, type GivenSettings } from '#domain';
import { UsageError, type Parsed } from './arguments';

const LARGEST_FILE = 1_500_000_000;

/** A file that cannot be used: one Dutch sentence with the name of the file. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
}

/** The name of a file as it may be shown and kept: some are named after a client. */
export const nameOf = (path: string): string => naamZonderBsn(basename(path));

/** The bytes of a file; what is no file, is not there or may not be read is an InputRefused. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const name = nameOf(path);
  let size = 0;
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new InputRefused(`${name}: dit is geen bestand. Geef het pad van een werkmap of .csv.`);
    size = found.size;
  } catch (problem) {
    if (problem instanceof InputRefused) throw problem;
    throw new InputRefused(`${name}: dit bestand is er niet of mag niet worden gelezen. Controleer het pad.`);
  }
  if (size > LARGEST_FILE) throw new InputRefused(`${name}: dit bestand is te groot (meer dan 1,5 GB). Lever in delen aan.`);
  try {
    return await readFile(path);
  } catch {
    throw new InputRefused(`${name}: dit bestand kon niet worden gelezen. Is het in een ander programma open?`);
  }
}

/** The user's choices from `--instellingen`, or none. */
export async function settingsFrom(words: Parsed): Promise<GivenSettings> {
  const path = words.option('instellingen');
  if (path === null) return {};
  const refuse = (why: string): InputRefused => new InputRefused(`${nameOf(path)}: ${why}`);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw refuse('dit bestand is er niet of mag niet worden gelezen.');
  }
  const written = jsonOf(text);
  if (written === undefined) throw refuse('dit is geen geldig JSON-bestand.');
  const parsed = settingsSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') throw refuse(`de instelling ‘${issue.keys[0] ?? ''}’ bestaat niet.`);
  const [setting] = issue?.path ?? [];
  throw refuse(setting === undefined ? 'hier staan geen instellingen in.' : `de waarde van ‘${String(setting)}’ mag niet.`);
}

/** JSON as a value, also behind the mark that Windows puts before a text; undefined when it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

/** Refuses outputs that fall on a file that is read or on each other: nothing of the user's is overwritten. */
export function refuseOverwriting(words: Parsed, outputs: readonly string[]): void {
  outputs.forEach((name, place) => {
    const path = words.option(name);
    if (path === null) return;
    const others = [...words.files, ...['instellingen', ...outputs.slice(0, place)].flatMap((other) => words.option(other) ?? [])];
    if (!others.some((other) => resolve(other) === resolve(path))) return;
    throw new UsageError(`Met --${name} zou ${nameOf(path)} worden overschreven. Kies een andere naam.`);
  });
}

/** The path of a workbook that is to be written; null when the option was not given. */
export function workbookPath(words: Parsed, name: string, kinds: readonly string[] = ['.xlsx']): string | null {
  const path = words.option(name);
  if (path === null || kinds.some((kind) => path.toLowerCase().endsWith(kind))) return path;
  throw new UsageError(`De optie --${name} schrijft een werkmap: geef een naam die eindigt op ${kinds.join(' of ')}.`);
}
