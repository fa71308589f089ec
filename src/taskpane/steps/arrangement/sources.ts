import {
  givenOf,
  leuntOpVoorzieningen,
  periodeOf,
  readLevering,
  type Day,
  type Given,
  type GivenSettings,
  type Levering,
  type SheetName,
} from '#domain';
import type { Workbook } from '#workbook';
import { sheetsAmong } from '../../delivery';

/** What the calculator reckons with: the sheets it needs, and the quarter it is asked for. */
export interface Sources {
  readonly levering: Levering;
  /** With the quarter of today where the workbook names none. */
  readonly given: Given;
  /** The workbook names its quarter. */
  readonly own: boolean;
}

const ALWAYS: readonly SheetName[] = [
  'Levering',
  'Arrangementen',
  'Tarievenblad',
  'Voorliggend',
  'Wijkindeling',
  'Kerngegevens',
];

/** Reads from a workbook what the calculator reckons with. */
export async function sourcesIn(workbook: Workbook, settings: GivenSettings, today: Day): Promise<Sources> {
  const present = sheetsAmong((await workbook.sheets()).map(({ name }) => name));
  const readSheets = async (wanted: readonly SheetName[]) => {
    const names = wanted.flatMap((name) => present.get(name) ?? []);
    return workbook.read((name) => names.includes(name));
  };
  const first = await readSheets(ALWAYS);
  const short = readLevering(first);
  const more = leuntOpVoorzieningen(short) ? (await readSheets(['Voorzieningen'])).sheets : [];
  const levering = more.length === 0 ? short : readLevering({ ...first, sheets: [...first.sheets, ...more] });
  const given = givenOf(levering, today, settings);
  const own = given.has('periode');
  return { levering, given: own ? given : { ...given, periode: periodeOf(today) }, own };
}
