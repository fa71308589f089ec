import {
  adresOntbreekt,
  cellAddress,
  copyTarievenblad,
  emptyTarievenblad,
  leegBlad,
  overnemenInBlad,
  sheetFormats,
  type ArrangementInvoer,
  type CellToWrite,
  type Day,
  type SheetName,
} from '#domain';
import type { CellPlace, ChangeRecord } from '#workbook';
import { wholeRows } from '../../delivery';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices } from '../../state';
import { counted, listed } from '../../words';
import { budgetTask } from './budget-task';
import { isElsewhere, voorzieningenNow, withNewRows } from './row-now';
import { sourcesIn, type Sources } from './sources';
import type { Taken } from './state';

/** What the user can do on the page Arrangement. */
export interface ArrangementTasks {
  /** Reads what the calculator reckons with. */
  readSources(choices: Choices): Promise<void>;
  /** Looks in which cell the user stands. */
  lookWhere(): Promise<void>;
  stand(place: CellPlace): void;
  /** Writes an arrangement on a row of the sheet, or with `rij` null below the last. */
  takeOver(choices: Choices, sources: Sources, invoer: ArrangementInvoer, rij: number | null): Promise<void>;
  takeBack(choices: Choices, record: ChangeRecord): Promise<void>;
  /** Adds an empty sheet Arrangementen. */
  addArrangementen(choices: Choices): Promise<void>;
  addTariffs(choices: Choices, year: number): Promise<void>;
  copyTariffs(choices: Choices, sources: Sources, percentage: number, from: Day): Promise<void>;
  selectRows(sources: Sources, name: SheetName, rijen: readonly number[]): Promise<void>;
  /** Shows a row of a sheet. */
  goTo(sheet: string, rij: number): Promise<void>;
  findHousehold(choices: Choices, client: string): Promise<void>;
  /** Counts, behind the scenes, what of the wijkbudget was spent. */
  findBudget(choices: Choices): Promise<void>;
}

const lookingUp: Job = {
  title: 'Het huishouden wordt opgezocht',
  step: 'arrangement',
  begun: 'Het huishouden wordt opgezocht.',
  stopped: { tone: 'weetje', title: 'Het opzoeken is gestopt.', text: 'Uw werkmap is niet veranderd.' },
  inPassing: true,
};

/** Makes the tasks of the page Arrangement. */
export function arrangementTasks(ground: Ground): ArrangementTasks {
  const { workbook, reckoner, tell, guarded, long, today } = ground;

  const say = (title: string, text: string): void => tell({ type: 'failed', notice: { tone: 'fout', title, text } });
  const readSources = async ({ settings }: Choices): Promise<void> =>
    tell({ type: 'sourcesRead', sources: await sourcesIn(workbook, settings, today()) });

  /** Writes cells and keeps the way back; what changed since it was read is not overwritten. */
  const write = async (
    cells: readonly CellToWrite[],
    of: Omit<Taken, 'record'>,
  ): Promise<boolean> => {
    const record = await workbook.change(cells);
    if (record.passedOver.length > 0) {
      await workbook.undo(record);
      say('Er is niets geschreven.', 'Het blad is intussen veranderd. Kijk het na en probeer het opnieuw.');
      return false;
    }
    tell({ type: 'takenOver', taken: { ...of, record } });
    ground.editedAt(performance.now());
    return true;
  };

  return {
    readSources: (choices) => guarded(() => readSources(choices)),

    async lookWhere() {
      // The user did not ask for this: where Excel cannot say it now, the next selection will.
      const place = await workbook.selection().catch(() => null);
      if (place !== null) tell({ type: 'stood', place });
    },

    stand: (place) => tell({ type: 'stood', place }),

    takeOver: (choices, known, invoer, rij) =>
      guarded(async () => {
        const levering = await withNewRows(workbook, known.levering);
        if (isElsewhere(known.levering, levering, invoer, rij)) {
          await readSources(choices);
          return say('Er is niets geschreven.', 'Het blad is intussen veranderd. Kijk het na en probeer het opnieuw.');
        }
        if (rij === null && adresOntbreekt(await voorzieningenNow(ground, known.levering, invoer), invoer)) {
          return tell({ type: 'addressAsked' });
        }
        const written = overnemenInBlad(levering, invoer, rij);
        if (typeof written === 'string') return say('Overnemen lukt niet.', written);
        const { cells, zonderKolom, rijen } = written;
        const [row] = rijen;
        const sheet = levering.sheets.Arrangementen?.source.name ?? 'Arrangementen';
        if (zonderKolom.length > 0) {
          const columns = `${zonderKolom.length === 1 ? 'de kolom' : 'de kolommen'} ${listed(zonderKolom)}`;
          return say('Overnemen lukt niet.', `Blad ${sheet} mist ${columns}. Voeg die toe en probeer het opnieuw.`);
        }
        const done = rij === null ? 'toegevoegd' : 'bijgewerkt';
        const says = cells.length === 0 ? `Rij ${row} stond al zo.` : `Rij ${row} van blad ${sheet} is ${done}.`;
        if (!(await write(cells, { says, about: row ?? null, isNew: rij === null }))) return;
        await workbook.select(sheet, cellAddress((row ?? 1) - 1, levering.sheets.Arrangementen?.source.left ?? 0));
        await readSources(choices);
      }),

    takeBack: (choices, record) =>
      guarded(async () => {
        const left = await workbook.undo(record);
        tell({ type: 'takenBack' });
        ground.editedAt(performance.now());
        if (left.length > 0) {
          const cells = counted(left.length, 'cel is', 'cellen zijn');
          say('Niet alles is teruggezet.', `${cells} sindsdien veranderd en bleef zoals die nu is.`);
        }
        await readSources(choices);
      }),

    addArrangementen: (choices) =>
      guarded(async () => {
        const [added = sheetFormats.arrangementen.name] = await workbook.add([leegBlad(sheetFormats.arrangementen)]);
        await workbook.select(added, 'A2');
        ground.editedAt(performance.now());
        await ground.look(choices);
        await readSources(choices);
      }),

    addTariffs: (choices, year) =>
      guarded(async () => {
        const [added = 'Tarievenblad'] = await workbook.add([emptyTarievenblad(year)]);
        await workbook.select(added, 'E2');
        ground.editedAt(performance.now());
        await ground.look(choices);
        await readSources(choices);
      }),

    copyTariffs: (choices, { levering }, percentage, from) =>
      guarded(async () => {
        const copied = copyTarievenblad(levering, percentage, from);
        if (typeof copied === 'string') return say('Overnemen lukt niet.', copied);
        const left = copied.skipped.map(({ rij, reden }) => `Rij ${rij}: ${reden}`);
        const says = [`${counted(copied.copied, 'tarief is', 'tarieven zijn')} overgenomen.`, ...left].join(' ');
        if (await write(copied.cells, { says, about: 'tarieven', isNew: false })) await readSources(choices);
      }),

    selectRows: ({ levering }, name, rijen) =>
      guarded(async () => {
        const sheet = levering.sheets[name];
        if (sheet === null) return;
        if (await workbook.select(sheet.source.name, wholeRows(sheet, rijen))) return;
        const [first = 0, ...more] = [...rijen].sort((a, b) => a - b);
        tell({ type: 'failed', notice: { tone: 'weetje', title: `Rij ${first} is geselecteerd`, text: `Deze Excel selecteert geen losse rijen tegelijk. Kijk ook naar rij ${listed(more.map(String))}.` } });
      }),

    goTo: (sheet, rij) =>
      guarded(async () => {
        await workbook.select(sheet, `A${rij}`);
      }),

    findBudget: budgetTask(ground),

    async findHousehold(choices, client) {
      await long(lookingUp, async (task) => {
        const found = await reckoner.household(await ground.check(choices, task), client, task);
        tell({ type: 'householdFound', client, found });
      });
    },
  };
}
