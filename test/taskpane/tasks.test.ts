import type { ExampleRow } from '../../src/domain/rules/rule';
import { ExcelRefusal, type Changes, type Workbook } from '../../src/workbook';
import { initialState, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import { deliveryInMemory, now, rowsWithFaults } from './delivery-in-memory';

const { choices } = initialState;

function pane(
  change: (workbook: Workbook) => Partial<Workbook> = () => ({}),
  faults = 2,
  Tarievenblad: readonly ExampleRow<'Tarievenblad'>[] = [],
) {
  const workbook = deliveryInMemory({
    sheets: { Voorzieningen: rowsWithFaults(10, faults), ...(Tarievenblad.length === 0 ? {} : { Tarievenblad }) },
  });
  const changed: Workbook = Object.assign(Object.create(workbook) as Workbook, change(workbook));
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook: changed, now, version: '0.1.0' }, (event) => events.push(event));
  const types = () => events.map(({ type }) => type).filter((type) => type !== 'progressed');
  const last = <T extends PaneEvent['type']>(type: T) =>
    events.filter((event) => event.type === type).at(-1) as Extract<PaneEvent, { type: T }>;
  return { workbook, tasks, events, types, last };
}

/** Waits until a long task has begun: what it stands on is loaded first. */
async function begun({ types }: { readonly types: () => readonly string[] }): Promise<void> {
  while (!types().includes('began')) await Promise.resolve();
}

const fails = (error: unknown) => () => Promise.reject(error);

describe('checking', () => {
  test('tells the verdict, marks, and looks at the workbook again', async () => {
    const { tasks, types, workbook } = pane();
    await tasks.check(choices);
    expect(types()).toEqual(['began', 'checked', 'ended', 'began', 'marked', 'ended', 'looked']);
    expect(workbook.marks.find(({ ernst }) => ernst === 'F')?.cells).toHaveLength(5);
  });

  test('marks nothing when the user does not want it', async () => {
    const { tasks, types, workbook } = pane();
    await tasks.check({ ...choices, markeren: false });
    expect(types()).toEqual(['began', 'checked', 'ended', 'looked']);
    expect(workbook.marks).toEqual([]);
  });

  test('uses the chosen settings', async () => {
    const { tasks, last } = pane();
    await tasks.check({ ...choices, settings: { eenheid: 'kern' } });
    expect(last('checked').checked.given.settings.eenheid).toBe('kern');
  });

  test('can be stopped; then nothing is marked', async () => {
    const { tasks, types, workbook } = pane();
    const checking = tasks.check(choices);
    await begun({ types });
    tasks.stop();
    await checking;
    expect(types()).toEqual(['began', 'stopping', 'stopped']);
    expect(workbook.marks).toEqual([]);
  });

  test('keeps its verdict when Excel refuses to mark, and says what to do', async () => {
    const { tasks, last, types } = pane(() => ({ mark: fails(new ExcelRefusal('AccessDenied')) }));
    await tasks.check(choices);
    expect(types()).toEqual(['began', 'checked', 'ended', 'began', 'failed', 'looked']);
    expect(last('failed').notice.text).toContain('beveiligd');
  });

  test('one task at a time', async () => {
    const { tasks, types } = pane();
    await Promise.all([tasks.check({ ...choices, markeren: false }), tasks.check({ ...choices, markeren: false })]);
    expect(types().filter((type) => type === 'began')).toHaveLength(1);
  });

  test('after trouble a next task runs', async () => {
    let broken = true;
    const { tasks, last } = pane((workbook) => ({
      read: (wanted, task) => (broken ? Promise.reject(new Error('x')) : workbook.read(wanted, task)),
    }));
    await tasks.check(choices);
    broken = false;
    await tasks.check(choices);
    expect(last('checked').checked.oordeel.fouten).toBe(5);
  });
});

describe('making sheets', () => {
  test('writes the chosen ones and tells how many rows were left out', async () => {
    const { tasks, last, workbook } = pane();
    await tasks.make({ ...choices, bladen: ['wijken'] });
    expect(last('made').made).toMatchObject({ sheets: [{ id: 'wijken', name: 'Wijken' }], counted: 5, leftOut: 5 });
    expect([...workbook.plans.keys()]).toEqual(['Wijken']);
    expect(last('ended').said).toBe('Eén blad is klaar.');
  });

  test('twice gives the same sheets, all of them when nothing was chosen', async () => {
    const { tasks, workbook, last } = pane();
    await tasks.make(choices);
    const first = [...workbook.plans.keys()];
    await tasks.make(choices);
    expect([...workbook.plans.keys()]).toEqual(first);
    expect(last('made').made.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Wijken', 'Leefdomeinen', 'Waaier']));
  });

  test('tells its check before it writes, so that the one before is let go, and that one holds when writing is refused', async () => {
    const { tasks, types, last } = pane(() => ({ write: fails(new ExcelRefusal('AccessDenied')) }));
    await tasks.make({ ...choices, bladen: ['wijken'] });
    expect(types().slice(0, 3)).toEqual(['began', 'checked', 'failed']);
    expect(last('checked').checked.oordeel.fouten).toBe(5);
  });

  test('stopped: no sheet is there', async () => {
    const { tasks, types, workbook } = pane();
    const making = tasks.make(choices);
    await begun({ types });
    tasks.stop();
    await making;
    expect(types()).toContain('stopped');
    expect(workbook.plans.size).toBe(0);
  });
});

describe('trouble', () => {
  test.each<[string, keyof Workbook, (tasks: ReturnType<typeof pane>['tasks']) => Promise<void>]>([
    ['starting', 'setting', (tasks) => tasks.start()],
    ['looking', 'sheets', (tasks) => tasks.look(choices)],
    ['checking', 'read', (tasks) => tasks.check(choices)],
    ['making', 'write', (tasks) => tasks.make(choices)],
    ['unmarking', 'unmark', (tasks) => tasks.unmark()],
    ['remembering', 'setSetting', (tasks) => tasks.choose(choices)],
    ['opening a sheet', 'select', (tasks) => tasks.open('Wijken')],
  ])('%s: a fault of ours is one calm message without what it was', async (_, member, act) => {
    const { tasks, last } = pane(() => ({ [member]: fails(new TypeError('geheim 123456782')) }));
    await act(tasks);
    const { notice } = last('failed');
    expect(notice.tone).toBe('fout');
    expect(JSON.stringify(notice)).not.toMatch(/geheim|TypeError|\d{8}/);
  });

  test('a cell being edited is said in the words of Excel’s refusal', async () => {
    const { tasks, last } = pane(() => ({ unmark: fails(new ExcelRefusal('InvalidOperationInCellEditMode')) }));
    await tasks.unmark();
    expect(last('failed').notice).toMatchObject({ title: 'Excel kan dit nu niet doen.', text: expect.stringContaining('Enter') });
  });
});

describe('what the user changes', () => {
  const heard = (sheets: readonly string[], more: Partial<Changes> = {}): Changes => ({
    cells: new Map(sheets.map((name) => [name, ['A2']])),
    sheets: false,
    replaced: false,
    at: performance.now(),
    ...more,
  });

  test.each<[string, () => Changes, readonly string[]]>([
    ['cells of the delivery outdate the verdict, and the workbook is looked at', () => heard(['voorzieningen']), ['edited', 'looked']],
    ['cells elsewhere are nothing', () => heard(['Wijken', 'Eigen']), []],
    ['sheets that came or went are looked at', () => heard([], { sheets: true }), ['looked']],
    ['an edit from before the check is in the check', () => heard(['Voorzieningen'], { at: 0 }), ['looked']],
    ['another workbook begins anew', () => heard(['Voorzieningen'], { replaced: true }), ['replaced', 'remembered', 'looked', 'marked']],
  ])('%s', async (_, changes, expected) => {
    const { tasks, types } = pane();
    await tasks.check(choices);
    const before = types().length;
    await tasks.heard(changes());
    expect(types().slice(before)).toEqual(expected);
  });

  test('an edit during the check outdates the verdict as soon as it is there', async () => {
    const { tasks, types } = pane();
    const checking = tasks.check({ ...choices, markeren: false });
    await begun({ types });
    await tasks.heard(heard(['Voorzieningen']));
    await checking;
    // The look that the edit asked for may end before or after the check does.
    const since = types().slice(types().indexOf('checked'));
    expect(since.filter((type) => type !== 'looked')).toEqual(['checked', 'edited', 'ended']);
    expect(since.at(-1)).toBe('looked');
  });
});

test('jumping selects the cell under the name the sheet has in the workbook', async () => {
  const { tasks, last, workbook } = pane();
  await tasks.check(choices);
  const { checked } = last('checked');
  const finding = checked.findings.find(({ ernst }) => ernst === 'F');
  if (finding === undefined) throw new Error('the delivery has faults');
  await tasks.jump(checked, finding);
  expect(workbook.selected).toEqual({ sheet: 'Voorzieningen', address: finding.cel });
});

test.each([
  ['overlap', { geldig_van: '01-06-2025' }, 'T01', 'A2:I2,A4:I4'],
  ['a gap', { geldig_van: '01-06-2026' }, 'T02', 'A2:I2,A4:I4'],
])('jumping to conflicting tarieven selects the rows on both sides: %s', async (_, later, code, address) => {
  const line = { type: 'O', zwaarte: '1-2', intensiteit: 'G', bedrag: 300, geldig_van: '01-01-2025', geldig_tot: '31-12-2025' };
  const { tasks, last, workbook } = pane(undefined, 0, [line, { ...line, intensiteit: '+' }, { ...line, ...later, geldig_tot: null }]);
  await tasks.check(choices);
  const { checked } = last('checked');
  const finding = checked.findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error('the tarieven conflict');
  await tasks.jump(checked, finding);
  expect(workbook.selected).toEqual({ sheet: 'Tarievenblad', address });
});
