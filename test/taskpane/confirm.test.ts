import { redenTekst, type Checked, type Finding } from '../../src/domain';
import { initialState, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import { ExcelRefusal, type MemoryWorkbook, type Workbook } from '../../src/workbook';
import { deliveryInMemory, now } from './delivery-in-memory';

const choices = initialState.choices;
const bron = { reden: 'bron', toelichting: '' } as const;

/** Four rows, of which the last three began before 2015 (D03). */
const rows = ['01-07-2026', '01-01-2014', '02-01-2014', '03-01-2014'].map((begindatum, row) => ({
  client_id: `C-${row}`,
  toewijzingnummer: 1000 + row,
  begindatum,
  einddatum: '31-12-2026',
}));

function pane(change: Partial<Workbook> = {}, own: MemoryWorkbook = deliveryInMemory({ sheets: { Voorzieningen: rows } })) {
  const events: PaneEvent[] = [];
  const workbook: Workbook = Object.assign(Object.create(own) as Workbook, change);
  const tasks = tasksOf({ workbook, now, version: '0.1.0' }, (event) => events.push(event));
  const latest = (): Checked => {
    const found = events.filter((event) => 'checked' in event).at(-1);
    if (found === undefined) throw new Error('not checked');
    return found.checked;
  };
  const warnings = () => latest().findings.filter(({ code }) => code === 'D03');
  const status = () => warnings().map((finding) => (latest().bevestigd.has(finding) ? 'bevestigd' : 'open'));
  const types = () => events.map(({ type }) => type).filter((type) => type !== 'progressed');
  return { own, tasks, latest, warnings, status, types };
}

const first = (findings: readonly Finding[]): readonly Finding[] => findings.slice(0, 1);

test('one warning and a group are confirmed, taken back, and told', async () => {
  const { tasks, latest, warnings, status, types } = pane();
  await tasks.check({ ...choices, markeren: false });
  expect(status()).toEqual(['open', 'open', 'open']);
  await tasks.confirm(latest(), first(warnings()), bron);
  expect(status()).toEqual(['bevestigd', 'open', 'open']);
  await tasks.confirm(latest(), warnings(), { reden: 'anders', toelichting: 'Oude toewijzing' });
  expect([...latest().bevestigd.values()].map(redenTekst)).toEqual(Array(3).fill('Anders, zie toelichting: Oude toewijzing'));
  await tasks.retract(latest(), first(warnings()));
  expect(status()).toEqual(['open', 'bevestigd', 'bevestigd']);
  expect(types().filter((type) => type === 'confirmed' || type === 'retracted')).toEqual(['confirmed', 'confirmed', 'retracted']);
});

test('travels with the workbook: a later pane knows it, and it lapses when the value changes', async () => {
  const before = pane();
  await before.tasks.check(choices);
  await before.tasks.confirm(before.latest(), before.warnings(), bron);
  const later = pane({}, before.own);
  await later.tasks.check(choices);
  expect(later.status()).toEqual(['bevestigd', 'bevestigd', 'bevestigd']);
  const [finding] = later.warnings();
  const cel = finding?.cel ?? '';
  const { rows: cells } = await before.own.cellsAt('Voorzieningen', cel);
  await before.own.change([{ sheet: 'Voorzieningen', address: cel, old: cells[0]?.[0] ?? null, value: '04-01-2014', format: 'text' }]);
  await later.tasks.check(choices);
  expect(later.status()).toEqual(['open', 'bevestigd', 'bevestigd']);
  await later.tasks.retract(later.latest(), later.warnings());
  const last = pane({}, before.own);
  await last.tasks.check(choices);
  expect(last.status()).toEqual(['open', 'open', 'open']);
});

test('reaches the sheets that are made', async () => {
  const { own, tasks, latest } = pane();
  await tasks.check(choices);
  await tasks.confirm(latest(), latest().findings, { reden: 'beleid', toelichting: 'afgesproken' });
  await tasks.make({ ...choices, bladen: ['bevindingen', 'verantwoording'] });
  const text = (name: string) => JSON.stringify(own.plans.get(name));
  expect(text('Bevindingen')).toContain('bevestigd: Volgt uit ons beleid of onze inkoop: afgesproken');
  expect(text('Bevindingen')).toContain('Deze levering kan worden aangeleverd.');
  expect(text('Verantwoording')).toContain('Volgt uit ons beleid of onze inkoop: afgesproken');
});

test('a confirmed warning loses its colour, and gets it back', async () => {
  const { own, tasks, latest, warnings } = pane();
  await tasks.check(choices);
  const marked = () => own.marks.filter(({ ernst }) => ernst === 'W').flatMap(({ cells }) => cells);
  const cells = warnings().map(({ cel }) => cel);
  expect(marked()).toEqual(expect.arrayContaining(cells));
  const there = () => latest().findings.filter(({ cel }) => cel === cells[0]);
  await tasks.confirm(latest(), there(), bron);
  expect(marked()).not.toContain(cells[0]);
  expect(marked()).toContain(cells[1]);
  await tasks.retract(latest(), there().slice(0, 1));
  expect(marked()).toContain(cells[0]);
});

test('where nothing is marked, confirming marks nothing', async () => {
  const { own, tasks, latest, warnings } = pane();
  await tasks.check({ ...choices, markeren: false });
  await tasks.confirm(latest(), first(warnings()), bron);
  expect(own.marks).toEqual([]);
});

test('when the workbook cannot keep it, nothing is confirmed, and Excel’s reason is said', async () => {
  const { tasks, latest, warnings, status, types } = pane({ setPart: () => Promise.reject(new ExcelRefusal('AccessDenied')) });
  await tasks.check(choices);
  await tasks.confirm(latest(), warnings(), bron);
  expect(types().at(-1)).toBe('failed');
  expect(status()).toEqual(['open', 'open', 'open']);
});

test('stopped: nothing is confirmed', async () => {
  const { own, tasks, latest, warnings, types } = pane();
  await tasks.check(choices);
  const confirming = tasks.confirm(latest(), warnings(), bron);
  tasks.stop();
  await confirming;
  // Work as short as this may have ended before the stop was seen: then it is told as done.
  const ended = types().filter((type) => type === 'confirmed' || type === 'stopped');
  const xml = await own.part('urn:waaier:bevestigingen');
  expect([ended.includes('confirmed'), xml !== null]).toEqual([xml !== null, ended.includes('confirmed')]);
});
