import { telling, type DraaiVraag } from '#domain';
import { initialState, next, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import type { PivotUitkomst } from '../../src/workbook';
import { deliveryInMemory, now, rowsWithFaults } from './delivery-in-memory';

const { choices } = initialState;
const vraag: DraaiVraag = { rijen: 'wet', kolommen: null, maat: 'clienten', wet: null, cirkel: null, wijkteam: null };

function pane(pivotTable?: () => Promise<PivotUitkomst>) {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(30, 10) } });
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook, now, version: '0.1.0', pivotTable }, (event) => events.push(event));
  return { workbook, tasks, state: () => events.reduce(next, initialState) };
}

test('the rows that count are made ready once, and a table of them goes on a sheet of its own that stays ours', async () => {
  const { workbook, tasks, state } = pane();
  await tasks.make(choices);
  const { made } = state().bladen;
  if (made === null) throw new Error('nothing made');
  await tasks.turn(made.calculated);
  const { draai } = state().bladen;
  expect(draai?.of).toBe(made.calculated);
  if (!draai?.feiten) throw new Error('nothing counted');
  expect(draai.feiten.size).toBe(27);
  const counted = telling(draai.feiten, vraag);
  await tasks.placePivot(made.calculated, counted, vraag, 'Cliënten per wet');
  await tasks.placePivot(made.calculated, counted, vraag, 'Cliënten per wet');
  expect((await workbook.sheets()).filter(({ madeFrom }) => madeFrom === 'draaitabel')).toEqual([{ name: 'Draaitabel', madeFrom: 'draaitabel' }]);
  expect((await workbook.selection())?.sheet).toBe('Draaitabel');
  // Made anew, the sheets stand for other figures.
  await tasks.make(choices);
  expect(state().bladen.draai).toBeNull();
});

test.each(['gemaakt', 'bijgewerkt', 'geen bron', 'kan niet'] as const)('what came of asking Excel is kept: %s', async (uitkomst) => {
  const { tasks, state } = pane(() => Promise.resolve(uitkomst));
  await tasks.excelPivot();
  expect(state().bladen.excelPivot).toBe(uitkomst);
});

test('without Excel there is no PivotTable, and no fault either', async () => {
  const { tasks, state } = pane();
  await tasks.excelPivot();
  expect([state().bladen.excelPivot, state().notice]).toEqual(['kan niet', null]);
});
