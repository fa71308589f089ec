import type { Cell, Checked } from '../../src/domain';
import { inSlices, type Reckoner } from '../../src/taskpane/reckoner/reckoner';
import { initialState, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import type { Changes, MemoryWorkbook, Workbook } from '../../src/workbook';
import { deliveryInMemory, now, rowsWithFaults } from './delivery-in-memory';

const choices = { ...initialState.choices, meekijken: true };

async function pane(members: (own: MemoryWorkbook) => Partial<Workbook> = () => ({}), chosen = choices, reckoner: Reckoner = inSlices) {
  const own = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(6, 2) } });
  const workbook: Workbook = Object.assign(Object.create(own) as Workbook, members(own));
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook, now, version: '0.1.0', reckoner }, (event) => events.push(event));
  await tasks.choose(chosen);
  await tasks.check(chosen);
  const latest = (): Checked => {
    const found = events.filter((event) => 'checked' in event).at(-1);
    if (found === undefined) throw new Error('not checked');
    return found.checked;
  };
  const cells = latest().findings.flatMap(({ code, cel }) => (code === 'D01' && cel !== null ? [cel] : []));
  const rowsOf = (code: string) => latest().findings.filter((finding) => finding.code === code).map(({ rij }) => rij);
  /** Writes as the user does, and gives what Excel tells of it. */
  const edit = async (address: string, value: Cell): Promise<Changes> => {
    const { rows } = await own.cellsAt('Voorzieningen', address);
    await own.change([{ sheet: 'Voorzieningen', address, old: rows[0]?.[0] ?? null, value, format: 'text' }]);
    return told(address);
  };
  const told = (...addresses: readonly string[]): Changes => ({
    cells: new Map([['Voorzieningen', addresses]]),
    sheets: false,
    replaced: false,
    at: performance.now(),
  });
  const before = events.length;
  const since = () =>
    events.slice(before).flatMap((event) => (event.type === 'rechecked' ? [event.seen] : event.type === 'looked' || event.type === 'lookedAlong' ? [] : [event.type]));
  return { own, tasks, latest, cells, rowsOf, edit, told, since };
}

test('the edited row at once, then the whole delivery: what was mended is gone, and its mark too', async () => {
  const { own, tasks, latest, cells, rowsOf, edit, since } = await pane();
  expect([rowsOf('D01'), latest().oordeel.fouten]).toEqual([[2, 4, 6], 3]);
  const marked = () => own.marks.filter(({ ernst }) => ernst === 'F').flatMap((each) => each.cells);
  expect(marked()).toContain(cells[0]);
  const einddatum = latest().levering.sheets.Voorzieningen?.columns.einddatum.position ?? 0;
  await tasks.heard(await edit(`${String.fromCharCode(65 + einddatum)}2`, '31-12-2026'));
  expect(since()).toEqual(['regels', 'levering', 'werkmap']);
  expect([rowsOf('D01'), latest().oordeel.fouten]).toEqual([[4, 6], 2]);
  expect(marked()).not.toContain(cells[0]);
  expect(marked()).toContain(cells[1]);
});

test('who edits before Excel has kept that Waaier must look along, is looked along with', async () => {
  let isKept = (): void => undefined;
  const kept = new Promise<void>((resolve) => (isKept = resolve));
  const { tasks, cells, edit, since } = await pane(
    (own) => ({
      setSetting: async (key, value) => {
        if (value?.includes('"meekijken":true') === true) await kept;
        await own.setSetting(key, value);
      },
    }),
    { ...choices, meekijken: false },
  );
  const choosing = tasks.choose(choices);
  const hearing = tasks.heard(await edit(cells[0] ?? '', '31-12-2026'));
  isKept();
  await Promise.all([choosing, hearing]);
  expect(since()).toEqual(['chose', 'regels', 'levering', 'werkmap']);
});

test('a new fault is found, in a pasted block too', async () => {
  const { own, tasks, rowsOf, told, since } = await pane();
  const { rows } = await own.cellsAt('Voorzieningen', '2:2');
  const column = 'begindatum';
  const header = (await own.cellsAt('Voorzieningen', '1:1')).rows[0] ?? [];
  const letter = String.fromCharCode(65 + header.indexOf(column));
  expect(rows).toHaveLength(1);
  for (const row of [3, 5]) {
    const { rows: [[old = null] = []] } = await own.cellsAt('Voorzieningen', `${letter}${row}`);
    await own.change([{ sheet: 'Voorzieningen', address: `${letter}${row}`, old, value: '01-02-2027', format: 'text' }]);
  }
  await tasks.heard(told(`${letter}3:${letter}5`));
  expect(since()).toEqual(['regels', 'levering', 'werkmap']);
  expect(rowsOf('D01')).toEqual([2, 3, 4, 5, 6]);
});

test('the controls over the delivery follow', async () => {
  const { tasks, latest, rowsOf, edit, since } = await pane();
  const header = latest().levering.sheets.Voorzieningen?.columns;
  const at = (name: 'client_id' | 'toewijzingnummer') => String.fromCharCode(65 + (header?.[name].position ?? 0));
  expect(rowsOf('R04')).toEqual([]);
  await tasks.heard(await edit(`${at('toewijzingnummer')}3`, 1000));
  expect(since()).toEqual(['regels', 'levering', 'werkmap']);
  expect(rowsOf('R04')).toEqual([3]);
});

test('the controls over the delivery do not wait for the workbook, and know every edit since it was read', async () => {
  let isBusy = false;
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const { tasks, latest, rowsOf, edit, since } = await pane((own) => ({
    async read(wanted, task) {
      if (isBusy) await answered;
      return own.read(wanted, task);
    },
  }));
  const letter = String.fromCharCode(65 + (latest().levering.sheets.Voorzieningen?.columns.toewijzingnummer.position ?? 0));
  isBusy = true;
  const first = tasks.heard(await edit(`${letter}3`, 1000));
  while (!since().includes('levering')) await new Promise((resolve) => setTimeout(resolve));
  expect(rowsOf('R04')).toEqual([3]);
  const second = tasks.heard(await edit(`${letter}5`, 1000));
  while (since().filter((what) => what === 'levering').length < 2) await new Promise((resolve) => setTimeout(resolve));
  expect(rowsOf('R04')).toEqual([3, 5]);
  expect(since()).not.toContain('werkmap');
  answer();
  await Promise.all([first, second]);
  expect([since().at(-1), rowsOf('R04')]).toEqual(['werkmap', [3, 5]]);
});

test('a reckoner that breaks down leaves it to the workbook', async () => {
  const broken: Reckoner = { ...inSlices, recheck: () => Promise.reject(new Error('weg')) };
  const { tasks, cells, rowsOf, edit, since } = await pane(undefined, choices, broken);
  await tasks.heard(await edit(cells[0] ?? '', '01-01-2020'));
  expect(since()).toEqual(['regels', 'werkmap']);
  expect(rowsOf('D01')).toEqual([4, 6]);
});

test.each(['5:5', '$5:$6', 'C:C'])('rows or columns that came or went ask for the whole at once: %s', async (address) => {
  const { tasks, told, since } = await pane();
  await tasks.heard(told(address));
  expect(since()).toEqual(['edited', 'werkmap']);
});

test('without the choice, or before the first check, nothing is checked again', async () => {
  const off = await pane(undefined, initialState.choices);
  await off.tasks.heard(await off.edit(off.cells[0] ?? '', '01-01-2020'));
  expect(off.since()).toEqual(['edited']);
  const own = deliveryInMemory();
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook: own, now, version: '0.1.0' }, (event) => events.push(event));
  await tasks.choose(choices);
  await tasks.heard(off.told('A2'));
  expect(events.map(({ type }) => type)).toEqual(['chose', 'lookedAlong', 'looked']);
});

test('the next edit cuts the whole check short, and is itself looked at', async () => {
  const { tasks, cells, rowsOf, edit, since } = await pane();
  const one = tasks.heard(await edit(cells[0] ?? '', '01-01-2020'));
  const two = tasks.heard(await edit(cells[1] ?? '', '01-01-2020'));
  await Promise.all([one, two]);
  expect(since().filter((what) => what === 'werkmap')).toHaveLength(1);
  expect(since().at(-1)).toBe('werkmap');
  expect(rowsOf('D01')).toEqual([6]);
});

test('an edit during a long task is looked at after it', async () => {
  const { tasks, cells, rowsOf, edit, since } = await pane();
  const checking = tasks.check({ ...choices, markeren: false });
  const hearing = tasks.heard(await edit(cells[0] ?? '', '01-01-2020'));
  await Promise.all([checking, hearing]);
  expect(since().indexOf('werkmap')).not.toBe(since().indexOf('checked'));
  expect(rowsOf('D01')).toEqual([4, 6]);
});

test('a long task cuts it short; what is left to do is done after it', async () => {
  const { tasks, latest, cells, rowsOf, edit, since } = await pane();
  const hearing = tasks.heard(await edit(cells[0] ?? '', '01-01-2020'));
  const confirming = tasks.confirm(latest(), [], { reden: 'bron', toelichting: '' });
  await Promise.all([hearing, confirming]);
  expect(since().at(-1)).toBe('werkmap');
  expect(rowsOf('D01')).toEqual([4, 6]);
});

test('what was read and then cut short by a long task is read again after it', async () => {
  let ready = Promise.resolve();
  let began = (): void => undefined;
  // A worker whose answer is on its way when it is told to stop.
  const late: Reckoner = {
    ...inSlices,
    async check(cells, circumstances) {
      began();
      await ready;
      return inSlices.check(cells, circumstances);
    },
  };
  const { tasks, latest, cells, rowsOf, edit, since } = await pane(undefined, choices, late);
  let answer = (): void => undefined;
  ready = new Promise((resolve) => (answer = resolve));
  const reading = new Promise<void>((resolve) => (began = resolve));
  const hearing = tasks.heard(await edit(cells[0] ?? '', '01-01-2020'));
  await reading;
  const confirming = tasks.confirm(latest(), [], { reden: 'bron', toelichting: '' });
  answer();
  await Promise.all([hearing, confirming]);
  expect(since().at(-1)).toBe('werkmap');
  expect(rowsOf('D01')).toEqual([4, 6]);
});

describe('when Excel cannot be asked', () => {
  // The seconds that are waited between two tries would be seconds of the tests.
  const { setTimeout: real } = globalThis;
  const short = (work: () => void, wait = 0): unknown => real(work, Math.min(wait, 5));
  beforeEach(() => void jest.spyOn(globalThis, 'setTimeout').mockImplementation(short as typeof setTimeout));
  afterEach(() => void jest.restoreAllMocks());
  const ofRecheck = (told: readonly string[]) => told.filter((type) => ['edited', 'regels', 'levering', 'werkmap'].includes(type));

  test('the verdict is told to be of before, without a message, and it is tried twice more', async () => {
    let isGone = false;
    const { tasks, told, since } = await pane((own) => ({
      part: (namespace) => (isGone ? Promise.reject(new Error('geheim')) : own.part(namespace)),
    }));
    isGone = true;
    await tasks.heard(told('A2'));
    expect(ofRecheck(since())).toEqual(['edited', 'edited', 'edited']);
  });

  test('the whole delivery is looked at as soon as it can be', async () => {
    let asked = 0;
    const { tasks, cells, rowsOf, edit, since } = await pane((own) => ({
      cellsAt: (sheet, address) => (asked++ === 0 ? Promise.reject(new Error('bezig')) : own.cellsAt(sheet, address)),
    }));
    await tasks.heard(await edit(cells[0] ?? '', '01-01-2020'));
    expect(ofRecheck(since())).toEqual(['edited', 'regels', 'levering', 'werkmap']);
    expect(rowsOf('D01')).toEqual([4, 6]);
  });
});
