import type { Checked, Koppeling } from '../../src/domain';
import { initialState, next, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { tasksOf, type Tasks } from '../../src/taskpane/tasks';
import { gekoppeld } from '../berichten/gekoppeld';
import { uitdraai } from '../domain/koppelen/uitdraai';
import { deliveryInMemory, now } from './delivery-in-memory';

const { choices } = initialState;
const key = { bytes: new Uint8Array(32).fill(1) };
const rows = ['999900018', '999900031'].map((client_id, row) => ({ client_id, toewijzingnummer: 1000 + row, wet: row === 0 ? 'wmo' : 'WMO', begindatum: '01-07-2026' }));
const file = (name: string, content: string) => new File([content], name);
const csv = (): string => uitdraai().rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n');

interface Pane {
  readonly tasks: Tasks;
  readonly state: () => PaneState;
  readonly checked: () => Checked;
}

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('what the task needs is not there');
  return value;
}
const check = ({ tasks }: Pane): Promise<void> => tasks.check({ ...choices, markeren: false });
const offer = async (own: Pane): Promise<void> => {
  await check(own);
  await own.tasks.offer(own.checked(), null);
};
const couple = ({ tasks }: Pane): Promise<void> => tasks.chooseFile(file('k4.csv', csv()), 'Voorzieningen');
const nothing = (): Promise<void> => Promise.resolve();

type Deed = (own: Pane) => Promise<unknown>;

/** Every long task of the user, with what must have been done before it. */
const deeds: readonly (readonly [string, Deed, Deed])[] = [
  ['check', nothing, check],
  ['mark', check, ({ tasks, checked }) => tasks.mark(checked())],
  ['confirm', check, ({ tasks, checked }) => tasks.confirm(checked(), checked().findings, { reden: 'bron', toelichting: '' })],
  ['make', nothing, ({ tasks }) => tasks.make(choices)],
  ['share', nothing, ({ tasks }) => tasks.share(choices)],
  ['offer', check, ({ tasks, checked }) => tasks.offer(checked(), null)],
  ['mend', offer, ({ tasks, state }) => {
    const found = there(state().herstellen.offer);
    return tasks.mend(found, found.groups.flatMap(({ proposals }) => proposals), 'alles', choices);
  }],
  ['refresh', nothing, ({ tasks }) => tasks.refresh(choices)],
  ['makeSheets', nothing, ({ tasks }) => tasks.makeSheets(choices)],
  ['findHousehold', nothing, ({ tasks }) => tasks.findHousehold(choices, '999900018')],
  ['pseudonymise', nothing, ({ tasks }) => tasks.pseudonymise(choices, key, false)],
  ['deliver', nothing, ({ tasks }) => tasks.deliver(choices, key, false, null)],
  ['chooseFile', nothing, couple],
  ['placeCoupled', couple, ({ tasks, state }) => tasks.placeCoupled(there<Koppeling>(state().koppelen.koppeling), 'Voorzieningen', 'vervangen', choices)],
  ['convert', nothing, ({ tasks }) => tasks.convert(gekoppeld().map(({ naam, xml }) => file(naam, xml)), '2026K3', 'vervangen', choices)],
  ['makeTemplate', nothing, ({ tasks }) => tasks.makeTemplate('1680', true, 'vervangen', choices)],
];

test.each(deeds)('%s can be stopped, and the workbook is as it was', async (_, before, deed) => {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rows } });
  const events: PaneEvent[] = [];
  let isStopping = false;
  const tasks = tasksOf({ workbook, now, version: '0.1.0' }, (event) => {
    events.push(event);
    if (isStopping && event.type === 'began') tasks.stop();
  });
  const checked = (): Checked => there(events.flatMap((event) => (event.type === 'checked' ? [event.checked] : [])).at(-1));
  const own: Pane = { tasks, checked, state: () => events.reduce(next, initialState) };
  await before(own);
  const all = async (): Promise<string> => JSON.stringify([(await workbook.read(() => true)).sheets, workbook.marks, await workbook.part('urn:waaier:bevestigingen')]);
  const held = await all();
  const from = events.length;
  isStopping = true;
  await deed(own);
  const since = events.slice(from).map(({ type }) => type);
  expect(since).toContain('stopped');
  expect(since).not.toContain('failed');
  expect(await all()).toBe(held);
});
