import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, type Cell, type GivenSettings, type WorkbookCells } from '#domain';

/** One golden case: a delivery with settings, and the folder in which its expectations stand. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  readonly cells: WorkbookCells;
  readonly settings: GivenSettings;
}

const root = join('test', 'golden');

/** A cell as it is written: "text" exactly, jjjj-mm-dd a date, a number as JavaScript writes it, else text. */
export function cellOf(written: string): Cell {
  const word = written.trim();
  if (word === '') return null;
  const quoted = /^"(.*)"$/u.exec(word);
  if (quoted) return quoted[1] ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/u.test(word)) return dayOf(word);
  return String(Number(word)) === word ? Number(word) : word;
}

/** A sheet: its lines are its rows, `|` parts the cells. */
const rowsOf = (text: string): Cell[][] => text.replace(/\n$/u, '').split('\n').map((line) => line.split('|').map(cellOf));

function deliveryIn(folder: string): WorkbookCells {
  const sheets = readdirSync(folder).map((file) => ({
    name: file.replace(/\.txt$/u, ''),
    top: 0,
    left: 0,
    rows: rowsOf(readFileSync(join(folder, file), 'utf8')),
  }));
  return { bestand: 'levering.xlsx', date1904: false, textOnly: false, sheets };
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** Every case: a folder beside `levering/` that holds settings. */
export const goldenCases: readonly GoldenCase[] = foldersIn(root).flatMap((name) => {
  const cells = deliveryIn(join(root, name, 'levering'));
  return foldersIn(join(root, name))
    .map((variant) => ({ variant, folder: join(root, name, variant) }))
    .filter(({ folder }) => existsSync(join(folder, 'instellingen.json')))
    .map(({ variant, folder }) => ({
      name: `${name}, ${variant}`,
      folder,
      cells,
      settings: JSON.parse(readFileSync(join(folder, 'instellingen.json'), 'utf8')) as GivenSettings,
    }));
});

/** The lines of an expectation written by hand, without what stands behind ` #` and without empty lines. */
export const handWritten = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#.*$/u, '').trim().replace(/\s+/gu, ' '))
    .filter((line) => line !== '');
