import { initialState, next, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import { openFile, Refusal } from '../../src/workbook';
import { deliveryInMemory, now, rowsWithFaults } from './delivery-in-memory';

const { choices } = initialState;

function pane(openCopy?: (bytes: Uint8Array) => Promise<boolean>) {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(30, 100) } });
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook, now, version: '0.1.0', openCopy }, (event) => events.push(event));
  return { workbook, tasks, events, state: () => events.reduce(next, initialState) };
}

test('a copy is a workbook of its own with the sheets that may leave; the present one does not change', async () => {
  const { tasks, state, workbook } = pane();
  const before = await workbook.sheets();
  await tasks.share(choices);
  const { kopie } = state().bladen;
  expect([kopie?.opened, kopie?.sheets, kopie?.name]).toEqual([false, 11, 'deelbaar-1680-2026K3.xlsx']);
  const opened = await openFile(kopie?.bytes ?? new Uint8Array(), 'kopie.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  expect((await opened.sheets()).map(({ name }) => name)).not.toContain('Verrijkt');
  expect(await workbook.sheets()).toEqual(before);
  expect(state().said).toMatch(/^De deelbare kopie is klaar\./u);
});

test('Excel opens it where it can', async () => {
  const seen: number[] = [];
  const { tasks, state } = pane((bytes) => Promise.resolve(seen.push(bytes.length) > 0));
  await tasks.share(choices);
  expect(state().bladen.kopie?.opened).toBe(true);
  expect(seen).toEqual([state().bladen.kopie?.bytes.length]);
});

test('what goes wrong while it is opened is said, and there is no copy', async () => {
  const { tasks, state } = pane(() => Promise.reject(new Error('x')));
  await tasks.share(choices);
  expect([state().bladen.kopie, state().notice?.tone]).toEqual([null, 'fout']);
});

test('stopping makes no copy; an edit takes the copy of before off the page', async () => {
  const { tasks, state, events } = pane();
  const sharing = tasks.share(choices);
  while (!events.some(({ type }) => type === 'began')) await Promise.resolve();
  tasks.stop();
  await sharing;
  expect([state().bladen.kopie, state().notice?.title]).toEqual([null, 'Het maken van de kopie is gestopt.']);
  await tasks.share(choices);
  expect(state().bladen.kopie).not.toBeNull();
  events.push({ type: 'edited' });
  expect(state().bladen.kopie).toBeNull();
});
