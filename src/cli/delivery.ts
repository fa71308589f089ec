import {
  calculateLevering,
  checkLevering,
  dayOf,
  isFormatSheet,
  runAll,
  type Calculated,
  type Cell,
  type Checked,
  type Circumstances,
  type Day,
  type WorkbookCells,
} from '#domain';
import { confirmationsIn, openFile, Refusal, type FileWorkbook } from '#workbook';
import { UsageError, type OptionSpecs, type Parsed } from './arguments';
import type { Clock } from './command';
import { bytesOf, InputRefused, nameOf, settingsFrom } from './input';

/** The options of every verb that takes a delivery. */
export const deliveryOptions = {
  json: { value: 'BESTAND', explanation: 'schrijft de uitkomst als JSON' },
  instellingen: { value: 'BESTAND', explanation: 'leest de instellingen uit een JSON-bestand' },
  gemeente: { value: 'CODE', explanation: 'de gemeentecode, bij een .csv' },
  periode: { value: 'jjjjKn', explanation: 'het kwartaal, bij een .csv' },
} as const satisfies OptionSpecs;

/** A delivery from its file to its figures. */
export interface Delivery {
  readonly workbook: FileWorkbook;
  /** The cells as they were checked; of a .csv with the sheet Levering that goes with it. */
  readonly cells: WorkbookCells;
  readonly calculated: Calculated;
}

/** What the options say of a .csv, which has no sheet Levering. */
export interface AboutCsv {
  readonly gemeente: string | null;
  readonly periode: string | null;
}

/** What the words of a command say of a .csv. */
export const aboutCsv = (words: Parsed): AboutCsv => ({ gemeente: words.option('gemeente'), periode: words.option('periode') });

/** What a run needs besides the cells; `vandaag` of the settings takes the place of the clock. */
export async function circumstancesFrom(words: Parsed, clock: Clock): Promise<Circumstances> {
  const settings = await settingsFrom(words);
  return { today: settings.vandaag === undefined ? Math.floor(clock()) : dayOf(settings.vandaag), settings };
}

/** Refuses a report of findings that is to be shared: it tells of rows, and each row is about a person. */
export function refuseSharedReport({ settings }: Circumstances): void {
  if (settings?.kleineAantallen !== 'delen') return;
  throw new UsageError(
    'Een rapport van de controle noemt regels van personen en is nooit deelbaar. ' +
      'Zet ‘kleineAantallen’ op ‘intern’ voor een rapport voor eigen gebruik.',
  );
}

/** Opens, checks and calculates a delivery; what cannot be opened or is no delivery is an InputRefused. */
export async function deliveryFrom(
  path: string,
  about: AboutCsv,
  circumstances: Circumstances,
): Promise<Delivery> {
  const name = nameOf(path);
  const opened = await openFile(await bytesOf(path), name);
  if (opened instanceof Refusal) throw new InputRefused(`${name}: ${opened.message}`);
  const read = await opened.read(isFormatSheet);
  const cells = read.textOnly ? { ...read, sheets: [leveringOf(name, about, circumstances.today), ...read.sheets] } : read;
  const bevestigingen = await confirmationsIn(opened);
  const checked = runAll(checkLevering(cells, { ...circumstances, bevestigingen }));
  const { Levering, Voorzieningen } = checked.levering.sheets;
  if (Levering === null && Voorzieningen === null) {
    throw new InputRefused(
      `${name}: dit is geen levering, want de bladen Levering en Voorzieningen ontbreken. Begin met het lege format: waaier sjabloon.`,
    );
  }
  if (read.textOnly && columnsNamed(Voorzieningen) < 2) {
    throw new InputRefused(
      `${name}: dit is geen levering, want geen rij bovenaan noemt kolommen van Voorzieningen. Begin met het lege format: waaier sjabloon.`,
    );
  }
  return { workbook: opened, cells, calculated: runAll(calculateLevering(checked)) };
}

const columnsNamed = (sheet: Checked['levering']['sheets']['Voorzieningen']): number =>
  Object.values(sheet?.columns ?? {}).filter(({ position }) => position !== null).length;

/** The sheet Levering that goes with a .csv, as the options describe it. */
function leveringOf(name: string, { gemeente, periode }: AboutCsv, today: Day): WorkbookCells['sheets'][number] {
  if (gemeente === null || periode === null) {
    throw new InputRefused(`${name}: een .csv bevat alleen Voorzieningen. Geef daarom ook --gemeente en --periode.`);
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
