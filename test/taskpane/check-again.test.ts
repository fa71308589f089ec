import type { WorkbookCells } from '../../src/domain';
import { groundOf } from '../../src/taskpane/ground';
import { inSlices, type Reckoner } from '../../src/taskpane/reckoner/reckoner';
import { initialState } from '../../src/taskpane/state';
import { keepConfirmations, type Workbook } from '../../src/workbook';
import { deliveryInMemory, rowsWithFaults } from './delivery-in-memory';

const { choices } = initialState;

/** A ground on a workbook that finds out, as Excel's does, when nothing changed since it was read before. */
async function ground(members: Partial<Reckoner> = {}) {
  const own = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(6, 2) } });
  let time = 46_341.5;
  const read: Workbook['read'] = async (wanted, task, before) => {
    const cells = await own.read(wanted, task);
    return JSON.stringify(cells) === JSON.stringify(before) ? (before as WorkbookCells) : cells;
  };
  const workbook: Workbook = Object.assign(Object.create(own) as Workbook, { read });
  const reckoner: Reckoner = { ...inSlices, ...members };
  const checked = jest.spyOn(reckoner, 'check');
  const stand = groundOf({ workbook, now: () => time, version: '0.1.0', reckoner }, () => undefined);
  const check = async (chosen = choices) => {
    const outcome = await stand.check(chosen, {});
    stand.tell({ type: 'checked', checked: outcome });
    return outcome;
  };
  const first = await check();
  return { own, stand, check, first, times: () => checked.mock.calls.length, laterBy: (days: number) => (time += days) };
}

test('a delivery that is what it was is not checked a second time', async () => {
  const { check, first, times, stand } = await ground();
  const second = await check();
  expect(second).toBe(first);
  expect(times()).toBe(1);
  stand.editedAt(performance.now() + 1000);
  // Something was edited, but not in what is read: it is read again, and true once more.
  expect(await check()).toBe(first);
  expect(times()).toBe(1);
});

type Stand = Awaited<ReturnType<typeof ground>>;

test.each<[string, (stand: Stand) => unknown]>([
  ['a cell was edited', ({ own }) => own.change([{ sheet: 'Voorzieningen', address: 'A2', old: 'C-0', value: 'C-9', format: 'text' }])],
  ['it is another day', ({ laterBy }) => laterBy(1)],
  ['a warning was confirmed', ({ own }) => keepConfirmations(own, [{ code: 'G02', sleutel: '0'.repeat(32), reden: 'bron', toelichting: '' }])],
])('it is checked anew when %s', async (_, change) => {
  const stand = await ground();
  await change(stand);
  const second = await stand.check();
  expect(second).not.toBe(stand.first);
  expect(stand.times()).toBe(2);
});

test('it is checked anew with other settings', async () => {
  const { check, first, times } = await ground();
  const settings = { ...choices.settings, ehsIntervalMaanden: 12 };
  expect(await check({ ...choices, settings })).not.toBe(first);
  expect(times()).toBe(2);
});

test('it is checked anew when who worked on it no longer has it', async () => {
  const { check, first, times } = await ground({ holds: async () => false });
  expect(await check()).not.toBe(first);
  expect(times()).toBe(2);
});
