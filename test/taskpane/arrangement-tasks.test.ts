import { cellAddress, dayOf, type Cell } from '../../src/domain';
import { groundOf } from '../../src/taskpane/ground';
import { emptyQuestion, invoerOf, type Question } from '../../src/taskpane/steps/arrangement/question';
import { nextArrangement, initialArrangement } from '../../src/taskpane/steps/arrangement/state';
import { budgetTask } from '../../src/taskpane/steps/arrangement/budget-task';
import { arrangementTasks, type ArrangementTasks } from '../../src/taskpane/steps/arrangement/tasks';
import type { Sources } from '../../src/taskpane/steps/arrangement/sources';
import type { Choices, PaneEvent } from '../../src/taskpane/state';
import { ExcelRefusal, type MemoryWorkbook } from '../../src/workbook';
import type { ExampleLevering } from '../../src/domain/rules/rule';
import { deliveryInMemory, now } from './delivery-in-memory';

const choices: Choices = { settings: {}, markeren: false, meekijken: false, bladen: null, scenario: null, kennismaking: true };
const asked = (change: Partial<Question>) =>
  invoerOf({ ...emptyQuestion, type: 'O', gebieden: { rg2_huishouden: 'J' }, begin: '01-07-2026', client: 'C-9', postcode: '9461AB', ...change }, 'G');
const row = { client_id: 'C-1', toewijzingnummer: null, type: 'O', begindatum: '01-01-2026', einddatum: null };

interface Room {
  readonly workbook: MemoryWorkbook;
  readonly tasks: ArrangementTasks;
  readonly told: readonly PaneEvent[];
  sources(): Sources;
  notice(): string | undefined;
}

/** The tasks on a small delivery, with the sources read. */
async function room(example: ExampleLevering): Promise<Room> {
  const workbook = deliveryInMemory(example);
  const told: PaneEvent[] = [];
  const tasks = arrangementTasks(groundOf({ workbook, now, version: '0' }, (event) => told.push(event)));
  await tasks.readSources(choices);
  const stateNow = () => told.reduce(nextArrangement, initialArrangement);
  return {
    workbook,
    tasks,
    told,
    sources() {
      const { sources } = stateNow();
      if (sources === null) throw new Error('nothing read');
      return sources;
    },
    notice: () => told.flatMap((event) => (event.type === 'failed' ? [event.notice.text] : [])).at(-1),
  };
}

const rowsOf = async (workbook: MemoryWorkbook, name: string): Promise<readonly (readonly Cell[])[]> =>
  (await workbook.read((sheet) => sheet === name)).sheets[0]?.rows ?? [];
const lastTaken = (told: readonly PaneEvent[]) => told.flatMap((event) => (event.type === 'takenOver' ? [event.taken] : [])).at(-1);

test('a new row is written below the last, selected, and taken back', async () => {
  const { workbook, tasks, told, sources } = await room({ sheets: { Arrangementen: [row] } });
  const before = await rowsOf(workbook, 'Arrangementen');
  await tasks.takeOver(choices, sources(), asked({ eind: '30-06-2027', ehs: true, postcode: '9461 ab', wijkteam: 'Noord' }), null);
  const after = await rowsOf(workbook, 'Arrangementen');
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)).toEqual(expect.arrayContaining(['C-9', '9461AB', 'Noord', 'O', 'G', dayOf('2026-07-01'), dayOf('2027-06-30')]));
  expect(lastTaken(told)).toMatchObject({ says: 'Rij 3 van blad Arrangementen is toegevoegd.', isNew: true });
  expect(workbook.selected).toEqual({ sheet: 'Arrangementen', address: 'A3' });
  expect(sources().levering.sheets.Arrangementen?.size).toBe(2);
  const record = lastTaken(told)?.record;
  if (record === undefined) throw new Error('no record');
  await tasks.takeBack(choices, record);
  expect((await rowsOf(workbook, 'Arrangementen')).slice(0, before.length)).toEqual(before);
  expect(sources().levering.sheets.Arrangementen?.size).toBe(1);
});

test('a row is updated where it differs, and the check is outdated by it', async () => {
  const { workbook, tasks, told, sources } = await room({ sheets: { Arrangementen: [row, { ...row, client_id: 'C-2' }] } });
  await tasks.takeOver(choices, sources(), asked({ client: 'C-2', begin: '01-02-2026' }), 3);
  expect((await rowsOf(workbook, 'Arrangementen'))[2]).toContain(dayOf('2026-02-01'));
  expect(lastTaken(told)).toMatchObject({ says: 'Rij 3 van blad Arrangementen is bijgewerkt.', isNew: false });
  expect(told.some(({ type }) => type === 'edited')).toBe(true);
});

test('a new client of whom nobody says where he lives is not written: it is asked', async () => {
  const { workbook, tasks, told, sources } = await room({ sheets: { Arrangementen: [row], Voorzieningen: [{ client_id: 'C-8' }] } });
  const before = await rowsOf(workbook, 'Arrangementen');
  await tasks.takeOver(choices, sources(), asked({ postcode: '', wijkteam: 'Noord' }), null);
  expect(await rowsOf(workbook, 'Arrangementen')).toEqual(before);
  expect(told.at(-1)).toEqual({ type: 'addressAsked' });
  await tasks.takeOver(choices, sources(), asked({ postcode: '', gebiedscode: 'WK168001' }), null);
  await tasks.takeOver(choices, sources(), asked({ client: 'C-8', postcode: '' }), null);
  expect((await rowsOf(workbook, 'Arrangementen')).slice(2).map(([client]) => client)).toEqual(['C-9', 'C-8']);
});

test('nothing is written on a row that meanwhile is of another client, nor twice', async () => {
  const { workbook, tasks, told, sources, notice } = await room({ sheets: { Arrangementen: [row, { ...row, client_id: 'C-2' }] } });
  const old = sources();
  const [, first = [], second = []] = await rowsOf(workbook, 'Arrangementen');
  const swapped = [...second.map((value, column) => [2, column, value]), ...first.map((value, column) => [3, column, value])] as const;
  await workbook.change(
    swapped.flatMap(([rij, column, value]) => {
      const was = (rij === 2 ? first : second)[column as number] ?? null;
      return was === value ? [] : [{ sheet: 'Arrangementen', address: cellAddress((rij as number) - 1, column as number), old: was, value: value as Cell, format: 'text' as const }];
    }),
  );
  const sorted = await rowsOf(workbook, 'Arrangementen');
  expect(sorted[1]?.[0]).toBe('C-2');
  await tasks.takeOver(choices, old, asked({ client: 'C-1', begin: '01-01-2026', eind: '31-12-2026' }), 2);
  expect(await rowsOf(workbook, 'Arrangementen')).toEqual(sorted);
  expect(notice()).toMatch(/intussen veranderd/u);
  expect(told.slice(-2).map(({ type }) => type)).toEqual(['sourcesRead', 'failed']);
});

test('what was changed in the meantime is not overwritten', async () => {
  const { workbook, tasks, told, sources, notice } = await room({ sheets: { Arrangementen: [row] } });
  const old = sources();
  await tasks.takeOver(choices, old, asked({ client: 'C-3' }), 2);
  const between = await rowsOf(workbook, 'Arrangementen');
  await tasks.takeOver(choices, old, asked({ client: 'C-4', begin: '01-03-2026' }), 2);
  expect(await rowsOf(workbook, 'Arrangementen')).toEqual(between);
  expect(notice()).toMatch(/intussen veranderd/u);
  expect(told.filter(({ type }) => type === 'takenOver')).toHaveLength(1);
});

test.each<[string, ExampleLevering, RegExp]>([
  ['a column is missing', { cells: { Arrangementen: [['client_id', 'postcode', 'type', 'rg2_huishouden', 'intensiteit'], ['A', '9461AB', 'O', 'J', 'G']] } }, /mist de kolom begindatum/u],
  ['there is no sheet', {}, /nog geen blad Arrangementen/u],
])('says why it cannot be written: %s', async (_, example, says) => {
  const { tasks, sources, notice } = await room(example);
  await tasks.takeOver(choices, sources(), asked({}), null);
  expect(notice()).toMatch(says);
});

test('a workbook without the sheets gets them, and the calculator works at once', async () => {
  const { workbook, tasks, sources } = await room({});
  await tasks.addArrangementen(choices);
  await tasks.addTariffs(choices, 2026);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(expect.arrayContaining(['Arrangementen', 'Tarievenblad']));
  expect(sources().levering.sheets.Tarievenblad?.size).toBe(20);
  await tasks.takeOver(choices, sources(), asked({}), null);
  expect(sources().levering.sheets.Arrangementen?.size).toBe(1);
});

const price = (intensiteit: string, bedrag: number) => ({
  type: 'O', zwaarte: '1-2', intensiteit, duurklasse: null, bedrag, per: 'maand', geldig_van: '01-01-2026', geldig_tot: null, aanbieder_agb: null,
});

test('tariffs are taken over with a percentage, and taken back', async () => {
  const { workbook, tasks, told, sources } = await room({ sheets: { Tarievenblad: [price('G', 100), price('+', 150)] } });
  await tasks.copyTariffs(choices, sources(), 3.5, dayOf('2027-01-01'));
  const rows = await rowsOf(workbook, 'Tarievenblad');
  expect(rows.slice(3).map((cells) => [cells[4], cells[6]])).toEqual([[103.5, dayOf('2027-01-01')], [155.25, dayOf('2027-01-01')]]);
  expect(rows[1]).toContain(dayOf('2026-12-31'));
  expect(lastTaken(told)?.says).toBe('2 tarieven zijn overgenomen.');
  const record = lastTaken(told)?.record;
  if (record === undefined) throw new Error('no record');
  await tasks.takeBack(choices, record);
  expect(sources().levering.sheets.Tarievenblad?.size).toBe(2);
});

test('rows that conflict are selected together', async () => {
  const { workbook, tasks, sources } = await room({ sheets: { Tarievenblad: [price('G', 100), price('+', 90)] } });
  await tasks.selectRows(sources(), 'Tarievenblad', [2, 3]);
  expect(workbook.selected).toEqual({ sheet: 'Tarievenblad', address: 'A2:I3' });
});

test('the household is looked up, and not in a copy to share', async () => {
  const { tasks, told } = await room({ sheets: { Voorzieningen: [{ client_id: 'A', huishouden_id: 'H' }, { client_id: 'B', huishouden_id: 'H' }] } });
  await tasks.findHousehold(choices, 'A');
  expect(told.find(({ type }) => type === 'householdFound')).toMatchObject({ client: 'A', found: { clienten: ['A', 'B'] } });
  await tasks.findHousehold({ ...choices, settings: { kleineAantallen: 'delen' } }, 'A');
  expect(told.filter(({ type }) => type === 'householdFound').at(-1)).toMatchObject({ found: null });
});

test('where the user stands is looked up without troubling him when Excel cannot say it', async () => {
  const { workbook, tasks, told } = await room({ sheets: { Arrangementen: [row] } });
  await workbook.select('Arrangementen', 'C2');
  await tasks.lookWhere();
  expect(told.at(-1)).toEqual({ type: 'stood', place: { sheet: 'Arrangementen', address: 'C2' } });
  workbook.selection = () => Promise.reject(new ExcelRefusal('InvalidOperationInCellEditMode'));
  const before = told.length;
  await tasks.lookWhere();
  expect(told).toHaveLength(before);
});

test('rows that clash are shown together; where Excel selects one block at a time it is said which others to look at', async () => {
  const line = { type: 'O', zwaarte: '1-2', intensiteit: 'G', bedrag: 100, per: '4weken', geldig_van: '01-01-2026' };
  const { workbook, tasks, sources, notice } = await room({ sheets: { Tarievenblad: [line, line, line, line] } });
  await tasks.selectRows(sources(), 'Tarievenblad', [5, 2, 3]);
  expect(workbook.selected).toEqual({ sheet: 'Tarievenblad', address: 'A2:I3,A5:I5' });
  expect(notice()).toBeUndefined();
  workbook.select = () => Promise.resolve(false);
  await tasks.selectRows(sources(), 'Tarievenblad', [5, 2, 3]);
  expect(notice()).toBe('Deze Excel selecteert geen losse rijen tegelijk. Kijk ook naar rij 3 en 5.');
});

describe('what was spent of the wijkbudget', () => {
  const example: ExampleLevering = { sheets: { Voorzieningen: [{ client_id: 'A', gebiedscode: 'WK168001', postcode: null, kosten: 100 }], Arrangementen: [row] } };
  const budgetAfter = (told: readonly PaneEvent[]) => told.reduce(nextArrangement, initialArrangement).budget;

  test('is counted behind the scenes', async () => {
    const { tasks, told } = await room(example);
    await tasks.findBudget(choices);
    const budget = budgetAfter(told);
    if (typeof budget === 'string') throw new Error(budget);
    expect(budget.wijkbudget.regels.find(({ gebied }) => gebied === 'WK168001')).toMatchObject({ gerealiseerd: 10_000 });
    expect(budget.voorzieningen?.size).toBe(1);
    expect(told.some(({ type }) => type === 'began' || type === 'failed')).toBe(false);
  });

  test('waits for what goes on behind the scenes and begins anew when that takes its place', async () => {
    const workbook = deliveryInMemory(example);
    const told: PaneEvent[] = [];
    const ground = groundOf({ workbook, now, version: '0' }, (event) => told.push(event));
    const tasks = arrangementTasks(ground);
    let end = (): void => undefined;
    const looking = ground.behind(async (signal) => {
      await new Promise<void>((resolve) => (end = resolve));
      signal.throwIfAborted();
      told.push({ type: 'lookedAlong' });
    });
    const counting = tasks.findBudget(choices);
    await Promise.resolve();
    end();
    await looking;
    let cuts = 0;
    await ground.behind(async () => void cuts++);
    await counting;
    expect(cuts).toBe(1);
    expect(told.map(({ type }) => type)).toEqual(['budgetSought', 'lookedAlong', 'budgetFound']);
  });

  test('of a delivery that was checked, and not edited since, nothing is read again', async () => {
    const workbook = deliveryInMemory(example);
    const told: PaneEvent[] = [];
    const ground = groundOf({ workbook, now, version: '0' }, (event) => told.push(event));
    const tasks = arrangementTasks(ground);
    ground.tell({ type: 'checked', checked: await ground.check(choices, {}) });
    let reads = 0;
    const read = workbook.read;
    workbook.read = (...asked) => {
      reads += 1;
      return read.apply(workbook, asked);
    };
    await tasks.findBudget(choices);
    expect([typeof budgetAfter(told), reads]).toEqual(['object', 0]);
    await tasks.findBudget({ ...choices, settings: { eenheid: 'wijkteam' } });
    expect(reads).toBe(1);
    ground.editedAt(performance.now());
    await tasks.findBudget(choices);
    expect([typeof budgetAfter(told), reads]).toEqual(['object', 2]);
  });

  test('what the worker no longer keeps of that check is read again', async () => {
    const workbook = deliveryInMemory(example);
    const told: PaneEvent[] = [];
    const ground = groundOf({ workbook, now, version: '0' }, (event) => told.push(event));
    const checked = await ground.check(choices, {});
    ground.tell({ type: 'checked', checked });
    const { calculate } = ground.reckoner;
    const reckoner = { ...ground.reckoner, calculate: (of: typeof checked) => (of === checked ? Promise.reject(new RangeError('gone')) : calculate(of)) };
    await arrangementTasks({ ...ground, reckoner }).findBudget(choices);
    expect(typeof budgetAfter(told)).toBe('object');
  });

  test('is counted once for edits that follow each other', async () => {
    const workbook = deliveryInMemory(example);
    const told: PaneEvent[] = [];
    const ground = groundOf({ workbook, now, version: '0' }, (event) => told.push(event));
    const rests: (() => void)[] = [];
    const findBudget = budgetTask(ground, () => new Promise((resolve) => rests.push(resolve)));
    await findBudget(choices);
    const again = [findBudget(choices), findBudget(choices), findBudget(choices)];
    rests.forEach((rested) => rested());
    await Promise.all(again);
    expect(rests).toHaveLength(3);
    expect(told.filter(({ type }) => type === 'budgetFound')).toHaveLength(2);
  });

  test('is missed without a message when Excel cannot give it', async () => {
    const { workbook, tasks, told } = await room(example);
    workbook.read = () => Promise.reject(new ExcelRefusal('GeneralException'));
    await tasks.findBudget(choices);
    expect(budgetAfter(told)).toBe('mislukt');
    expect(told.some(({ type }) => type === 'failed')).toBe(false);
  });
});
