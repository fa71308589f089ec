import {
  bronVan,
  herkend,
  koppelSteps,
  koppelingTekst,
  koppelingVan,
  legeKoppeling,
  metKolom,
  voorstelSteps,
  type Bron,
  type Koppeling,
  type SheetCells,
  type SheetName,
} from '#domain';
import { runInSlices, type Task } from '#workbook';
import type { Ground } from '../../ground';
import type { Bestand } from '../../parts/file-button';
import { bytesOf, openedFrom, placed, type Waarheen } from '../../placing';
import type { Choices } from '../../state';
import { counted } from '../../words';
import { beeldVan, feitenVan, formatVan, proefVan } from './beeld';
import { coupling, reading } from './jobs';
import type { Beeld } from './state';

/** What the user can do on the page of the coupling. */
export interface KoppelenTasks {
  /** Looks which sheets of the workbook can be a source. */
  findSources(): Promise<void>;
  chooseSheet(naam: string, doel: SheetName): Promise<void>;
  /** Opens an export as a file: the only sheet with headers, or the choice among them. */
  chooseFile(file: Bestand, doel: SheetName): Promise<void>;
  chooseSheetOfFile(naam: string, doel: SheetName): Promise<void>;
  couple(koppeling: Koppeling): void;
  /** The first rows as they will be: per filled column its values, of persons only their shape. */
  sample(koppeling: Koppeling): ReturnType<typeof proefVan>;
  /** Takes over a coupling that was saved as a file. */
  loadCoupling(file: Bestand, doel: SheetName): Promise<void>;
  /** Writes the source in the format, and remembers the coupling in this workbook. */
  placeCoupled(koppeling: Koppeling, doel: SheetName, waarheen: Waarheen, choices: Choices): Promise<void>;
}

/** Under this key a coupling to a sheet of the format travels with the workbook. */
const keyOf = (doel: SheetName): string => `koppeling-${doel}`;
const SAMPLE = 3;
const LARGEST_COUPLING = 5_000_000;

/** Makes the tasks of the page of the coupling; the rows of the source stay here. */
export function koppelenTasks(ground: Ground): KoppelenTasks {
  const { workbook, tell, guarded, long } = ground;
  let bron: Bron | null = null;
  let inFile: { readonly bestand: string; readonly sheets: readonly SheetCells[] } | null = null;
  let beeld: ((koppeling: Koppeling) => Beeld) | null = null;

  const refuse = (title: string, text: string): void => tell({ type: 'failed', notice: { tone: 'fout', title, text } });

  /** Begins with the coupling of last time where it fits, and proposes what it does not name. */
  const begin = async (sheet: SheetCells, doel: SheetName, bestand: string | null, task: Task = {}): Promise<boolean> => {
    const found = bronVan(sheet);
    if (found === null || found.rijen.length === 0) return false;
    const format = formatVan(doel);
    const kept = koppelingVan((await workbook.setting(keyOf(doel))) ?? '');
    const known = kept === null ? null : { koppeling: kept, ...herkend(found, kept) };
    const usable = known !== null && known.gevonden > known.kwijt.length ? known : null;
    const voorstellen = await runInSlices(voorstelSteps(found, format), task);
    const start = usable?.koppeling ?? legeKoppeling(bestand ?? found.naam, doel);
    const isTaken = (place: number, kolom: string): boolean =>
      Object.hasOwn(start.vast, kolom) || Object.values(start.kolommen).includes(kolom) || herkend({ ...found, koppen: [found.koppen[place] ?? ''] }, start).gevonden > 0;
    const koppeling = voorstellen.reduce(
      (sofar, { kolom, bron: place }) => (place === null || isTaken(place, kolom) ? sofar : metKolom(sofar, kolom, found.koppen[place] ?? '')),
      start,
    );
    bron = found;
    beeld = beeldVan(found, format);
    tell({ type: 'sourced', bron: feitenVan(found, bestand), voorstellen, koppeling, kwijt: usable?.kwijt ?? null, beeld: beeld(koppeling) });
    return true;
  };

  const noHeaders = (naam: string): void =>
    refuse(`Op ${naam} zijn geen gegevens gevonden.`, 'Zet boven de gegevens een rij met koppen, elke kop één keer, en kies opnieuw.');

  return {
    findSources: () =>
      guarded(async () => {
        const sheets = await workbook.sheets();
        tell({ type: 'sourcesFound', bladen: sheets.filter(({ madeFrom }) => madeFrom === null).map(({ name }) => name) });
      }),

    async chooseSheet(naam, doel) {
      inFile = null;
      const found = await long(reading, async (task) => {
        const { sheets } = await workbook.read((name) => name === naam, task);
        const [sheet] = sheets;
        return sheet !== undefined && (await begin(sheet, doel, null, task));
      });
      if (found === false) noHeaders(`blad ${naam}`);
    },

    async chooseFile(file, doel) {
      const trouble = await long(reading, async (task) => {
        const opened = await openedFrom(file);
        if (typeof opened === 'string') return opened;
        const { sheets, textOnly } = await opened.read(() => true, task);
        const usable = sheets.filter((sheet) => (bronVan(sheet)?.rijen.length ?? 0) > 0).map((sheet) => (textOnly ? { ...sheet, name: file.name } : sheet));
        const [first] = usable;
        if (first === undefined) return 'Zet boven de gegevens een rij met koppen, elke kop één keer, en kies opnieuw.';
        inFile = { bestand: file.name, sheets: usable };
        await begin(first, doel, file.name, task);
        tell({ type: 'sourceFile', bladen: usable.length === 1 ? [] : usable.map(({ name }) => name) });
        return '';
      });
      if (trouble !== null && trouble !== '') refuse(`${file.name} kan niet worden gekoppeld.`, trouble);
    },

    chooseSheetOfFile: (naam, doel) =>
      guarded(async () => {
        const sheet = inFile?.sheets.find(({ name }) => name === naam);
        if (sheet !== undefined && !(await begin(sheet, doel, inFile?.bestand ?? null))) noHeaders(`blad ${naam}`);
      }),

    couple(koppeling) {
      if (beeld !== null) tell({ type: 'coupled', koppeling, beeld: beeld(koppeling) });
    },

    sample: (koppeling) => (bron === null ? [] : proefVan(bron, koppeling, formatVan(koppeling.blad as SheetName), SAMPLE)),

    loadCoupling: (file, doel) =>
      guarded(async () => {
        const bytes = await bytesOf(file, LARGEST_COUPLING);
        const koppeling = typeof bytes === 'string' ? null : koppelingVan(new TextDecoder().decode(bytes));
        if (koppeling === null || bron === null || beeld === null) {
          refuse(`${file.name} is geen koppeling van Waaier.`, 'Kies een bestand dat met ‘Koppeling opslaan’ is gemaakt.');
          return;
        }
        if (koppeling.blad !== doel) {
          refuse(`${file.name} is voor blad ${koppeling.blad}.`, `Kies bij ‘Wordt blad’ eerst ${koppeling.blad}, en dan opnieuw de export.`);
          return;
        }
        tell({ type: 'coupled', koppeling, beeld: beeld(koppeling) });
        tell({ type: 'couplingLoaded', kwijt: herkend(bron, koppeling).kwijt });
      }),

    async placeCoupled(koppeling, doel, waarheen, choices) {
      const own = bron;
      if (own === null) return;
      const done = await long(
        coupling,
        async (task) => {
          const { blad } = await runInSlices(koppelSteps(own, koppeling, formatVan(doel)), task);
          const geplaatst = await placed(ground, [blad], waarheen, `${doel.toLowerCase()}.xlsx`, task);
          await workbook.setSetting(keyOf(doel), koppelingTekst({ ...koppeling, blad: doel }));
          tell({ type: 'placed', geplaatst, regels: blad.rows.length });
          return blad.rows.length;
        },
        (rows) => `${counted(rows, 'regel', 'regels')} gekoppeld.`,
      );
      if (done === null || waarheen === 'nieuw') return;
      ground.editedAt(performance.now());
      await ground.look(choices);
    },
  };
}
