import { draaiblad, resultSheets, type Calculated, type DraaiVraag, type Telling } from '#domain';
import type { Ground } from '../../ground';
import type { Job } from '../../runner';
import type { Choices } from '../../state';
import { counted } from '../../words';
import { shareTask } from './deelbare-kopie-task';

/** What the user can do on the page of the result sheets. */
export interface BladenTasks {
  make(choices: Choices): Promise<void>;
  open(sheet: string): Promise<void>;
  /** Makes a copy that may leave. */
  share(choices: Choices): Promise<void>;
  /** Makes sheet Waaier again, for one gebied, and shows it. */
  placeFan(calculated: Calculated, gebied: string): Promise<void>;
  /** Makes the rows that count ready for quick pivots. */
  turn(calculated: Calculated): Promise<void>;
  /** Puts a quick pivot on a sheet of its own, and shows it. */
  placePivot(calculated: Calculated, telling: Telling, vraag: DraaiVraag, naam: string): Promise<void>;
  /** Has Excel make a PivotTable of its own on sheet Verrijkt. */
  excelPivot(): Promise<void>;
}

const making: Job = {
  title: 'De bladen worden gemaakt',
  step: 'bladen',
  course: [
    ['lezen', 30],
    ['controleren', 35],
    ['indelen', 6],
    ['ontdubbelen', 4],
    ['tellen', 5],
    ['ontwikkeling berekenen', 4],
    ['vergelijken', 2],
    ['arrangementen berekenen', 2],
    ['opmaken', 4],
    ['schrijven', 8],
  ],
  begun: 'De bladen worden gemaakt.',
  stopped: {
    tone: 'weetje',
    title: 'Het maken van de bladen is gestopt.',
    text: 'Uw eigen bladen zijn niet veranderd.',
  },
};

const saidOf = (sheets: number): string =>
  sheets === 1 ? 'Eén blad is klaar.' : `${counted(sheets, 'blad is', 'bladen zijn')} klaar.`;

/** Makes the tasks of the result sheets. */
export function bladenTasks(ground: Ground): BladenTasks {
  const { workbook, reckoner, now, version, tell, guarded, long } = ground;
  return {
    async make(choices) {
      await long(
        making,
        async (task) => {
          const checked = await ground.check(choices, task);
          // Told before anything is written: the delivery of the check before need not lie in memory beside this one until the end.
          tell({ type: 'checked', checked });
          const calculated = await reckoner.calculate(checked, task);
          const ids = choices.bladen ?? resultSheets.map(({ id }) => id);
          const scenario = choices.scenario === null ? {} : { scenario: choices.scenario };
          const facts = { madeAt: now(), version, ...scenario };
          const sheets = await reckoner.write(workbook, calculated, ids, facts, task);
          reckoner.hold(calculated);
          const made = { sheets, counted: calculated.mapped.size, leftOut: calculated.excluded.length, calculated };
          tell({ type: 'made', made });
          ground.tellEdits();
          return sheets.length;
        },
        saidOf,
      );
      await ground.look(choices);
    },

    share: shareTask(ground),

    placeFan: (calculated, gebied) =>
      guarded(async () => {
        const facts = { madeAt: now(), version, waaierVan: gebied };
        const [sheet] = await reckoner.write(workbook, calculated, ['waaier'], facts);
        if (sheet !== undefined) await workbook.select(sheet.name, 'A1');
      }),

    turn: (calculated) =>
      guarded(async () => {
        const feiten = await reckoner.turn(calculated);
        tell({ type: 'turned', draai: { of: calculated, feiten } });
      }),

    placePivot: (calculated, telling, vraag, naam) =>
      guarded(async () => {
        const [sheet] = await workbook.write([draaiblad(calculated, telling, vraag, naam)]);
        if (sheet !== undefined) await workbook.select(sheet.name, 'A1');
      }),

    excelPivot: () =>
      guarded(async () => {
        tell({ type: 'pivoted', uitkomst: (await ground.pivotTable?.()) ?? 'kan niet' });
      }),

    open: (sheet) =>
      guarded(async () => {
        await workbook.select(sheet, 'A1');
      }),
  };
}
