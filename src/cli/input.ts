import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { settingsSchema, type Cell, type Circumstances, type GivenSettings, type WorkbookCells } from '#domain';
import { openFile, Refusal, type FileWorkbook } from '#workbook';
import type { OptionSpecs, Parsed } from './arguments';

const LARGEST_FILE = 1_500_000_000;

/** A file that cannot be used: one Dutch sentence with the name of the file. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
}

/** The options of every verb that takes a delivery. */
export const deliveryOptions = {
  json: { value: 'BESTAND', explanation: 'schrijft de uitkomst als JSON' },
  instellingen: { value: 'BESTAND', explanation: 'leest de instellingen uit een JSON-bestand' },
  gemeente: { value: 'CODE', explanation: 'de gemeentecode, bij een .csv' },
  periode: { value: 'jjjjKn', explanation: 'het kwartaal, bij een .csv' },
} as const satisfies OptionSpecs;

/** Opens a file as a workbook; what cannot be opened is an InputRefused. */
export async function openDelivery(path: string): Promise<FileWorkbook> {
  const bytes = await bytesOf(path);
  const opened = await openFile(bytes, basename(path));
  if (opened instanceof Refusal) throw new InputRefused(`${basename(path)}: ${opened.message}`);
  return opened;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const name = basename(path);
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

/** The cells of a delivery; a .csv gets the sheet Levering that the options describe. */
export async function cellsOf(workbook: FileWorkbook, path: string, words: Parsed, today: number): Promise<WorkbookCells> {
  const cells = await workbook.read(() => true);
  const names = new Set(cells.sheets.map((sheet) => sheet.name.trim().toLowerCase()));
  if (cells.textOnly) return { ...cells, sheets: [aboutCsv(words, today), ...cells.sheets] };
  if (!names.has('levering') && !names.has('voorzieningen')) {
    throw new InputRefused(
      `${basename(path)}: dit is geen levering, want de bladen Levering en Voorzieningen ontbreken. Begin met het lege format: waaier sjabloon.`,
    );
  }
  return cells;
}

function aboutCsv(words: Parsed, today: number): WorkbookCells['sheets'][number] {
  const [gemeente, periode] = [words.option('gemeente'), words.option('periode')];
  if (gemeente === null || periode === null) {
    throw new InputRefused('Een .csv bevat alleen Voorzieningen. Geef daarom ook --gemeente en --periode.');
  }
  const rows: Cell[][] = [
    ['formatversie', '1.0'],
    ['gemeentecode', gemeente],
    ['periode', periode],
    ['leveringssoort', 'initieel'],
    ['aanmaakdatum', today],
    ['pijlers', 'WMO,JW,PW'],
    ['kostenbasis', 'gedeclareerd'],
  ];
  return { name: 'Levering', top: 0, left: 0, rows };
}

/** The user's choices from `--instellingen`, or none. */
export async function settingsFrom(words: Parsed): Promise<GivenSettings> {
  const path = words.option('instellingen');
  if (path === null) return {};
  const refuse = (why: string): InputRefused => new InputRefused(`${basename(path)}: ${why}`);
  let written: unknown;
  try {
    written = JSON.parse(await readFile(path, 'utf8'));
  } catch (problem) {
    throw refuse(problem instanceof SyntaxError ? 'dit is geen geldig JSON-bestand.' : 'dit bestand is er niet of mag niet worden gelezen.');
  }
  const parsed = settingsSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  throw refuse(unknown === undefined ? `de waarde van ‘${issue?.path.join('.') ?? ''}’ mag niet.` : `de instelling ‘${unknown}’ bestaat niet.`);
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** This moment on the user's own clock, as Excel counts: days, the time of day as fraction. */
export function now(): number {
  const clock = new Date();
  return (clock.getTime() - clock.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

/** What a run needs besides the cells. */
export async function circumstancesFrom(words: Parsed): Promise<Circumstances> {
  return { today: Math.floor(now()), settings: await settingsFrom(words) };
}

/** Writes a file; a place that cannot be written is an InputRefused. */
export async function writeTo(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch {
    throw new InputRefused(`${basename(path)}: dit bestand kon niet worden geschreven. Bestaat de map, en is het bestand niet open?`);
  }
}
