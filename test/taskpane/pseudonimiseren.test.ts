import { initialState, next, type PaneEvent } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import { deliveryInMemory, now } from './delivery-in-memory';

const choices = initialState.choices;
const rows = ['999900018', '999900018', '999900031'].map((client_id, row) => ({ client_id, toewijzingnummer: 1000 + row, product_omschrijving: row === 2 ? 'voor 999900043' : 'hulp' }));

function pane(workbook = deliveryInMemory({ sheets: { Voorzieningen: rows } })) {
  const events: PaneEvent[] = [];
  const tasks = tasksOf({ workbook, now, version: '0.1.0' }, (event) => events.push(event));
  return { workbook, tasks, events, state: () => events.reduce(next, initialState) };
}

const key = (byte: number) => ({ bytes: new Uint8Array(32).fill(byte) });
const textOf = async ({ workbook }: ReturnType<typeof pane>): Promise<string> => JSON.stringify((await workbook.read(() => true)).sheets.map((sheet) => sheet.rows));

test('every BSN is replaced in its cell, the same client by the same pseudonym, and nothing of it stays behind', async () => {
  const own = pane();
  await own.tasks.findBsns();
  expect(own.state().pseudonimiseren.gevonden?.kolommen).toEqual([
    { blad: 'Voorzieningen', kop: 'client_id', aantal: 3 },
    { blad: 'Voorzieningen', kop: 'product_omschrijving', aantal: 1 },
  ]);
  await own.tasks.pseudonymise(choices, key(1), false);
  expect(own.state().pseudonimiseren).toMatchObject({ vervangen: 4, gevonden: { kolommen: [], ongeldig: [] } });
  const text = await textOf(own);
  expect(text).not.toMatch(/9999000\d\d/u);
  expect(new Set(text.match(/C[A-Z2-7]{15}/gu)).size).toBe(3);
  expect(JSON.stringify(own.events)).not.toMatch(/9999000\d\d/u);
  expect(await own.workbook.setting('sleutelcontrole')).toMatch(/^"[A-Z2-7]{4}"$/u);
});

test('another key is noticed and used only when the user says so', async () => {
  const own = pane();
  await own.workbook.setSetting('sleutelcontrole', JSON.stringify('AAAA'));
  await own.tasks.pseudonymise(choices, key(1), false);
  expect(own.state().pseudonimiseren).toMatchObject({ andereSleutel: true, vervangen: null });
  expect(await textOf(own)).toContain('999900018');
  await own.tasks.pseudonymise(choices, key(1), true);
  expect(own.state().pseudonimiseren).toMatchObject({ andereSleutel: false, vervangen: 4 });
});

test('a number that fails the elfproef, and a key that is too short, change nothing', async () => {
  const wrong = pane(deliveryInMemory({ sheets: { Voorzieningen: [...rows, { client_id: '123456789' }] } }));
  await wrong.tasks.pseudonymise(choices, key(1), false);
  expect(wrong.state().pseudonimiseren).toMatchObject({ vervangen: null, gevonden: { ongeldig: [{ aantal: 1 }] } });
  expect(await textOf(wrong)).toContain('999900018');
  const short = pane();
  await short.tasks.pseudonymise(choices, { bytes: new Uint8Array(5) }, false);
  expect(short.state().notice?.title).toBe('Dit bestand is te kort voor een sleutel.');
  expect(await textOf(short)).toContain('999900018');
});
