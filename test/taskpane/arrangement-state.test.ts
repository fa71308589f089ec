import { dayOf } from '../../src/domain';
import { emptyQuestion, type Question } from '../../src/taskpane/steps/arrangement/question';
import { sourcesIn, type Sources } from '../../src/taskpane/steps/arrangement/sources';
import { initialArrangement, isTyped, nextArrangement, type ArrangementState } from '../../src/taskpane/steps/arrangement/state';
import type { PaneEvent } from '../../src/taskpane/state';
import { deliveryInMemory } from './delivery-in-memory';

const row = (client_id: string, type: string, over: object = {}) => ({
  client_id, toewijzingnummer: null, type, rg1_admfin: 'N', rg2_huishouden: 'J', begindatum: '01-07-2026', einddatum: null, ...over,
});
let sources: Sources;
beforeAll(async () => {
  const sheets = { Arrangementen: [row('A', 'O'), row('B', 'A', { einddatum: 'ooit' })] };
  sources = await sourcesIn(deliveryInMemory({ sheets }), {}, dayOf('2026-11-15'));
});

const after = (...events: readonly PaneEvent[]): ArrangementState => events.reduce(nextArrangement, initialArrangement);
const read = (): PaneEvent => ({ type: 'sourcesRead', sources });
const stood = (address: string, sheet = 'Arrangementen'): PaneEvent => ({ type: 'stood', place: { sheet, address } });
const typed = (change: Partial<Question>): PaneEvent => ({ type: 'asked', question: { ...emptyQuestion, ...change } });
const record = { changed: [], passedOver: [] };

describe('the row the user stands in', () => {
  test.each<[string, string[], number | null, string]>([
    ['a row of data', ['C2'], 2, 'A'],
    ['another', ['C2', 'A3'], 3, 'B'],
    ['the header', ['A1'], null, ''],
    ['the header after a row: the row stays', ['A2', 'A1'], 2, 'A'],
    ['below the last: a new arrangement', ['A2', 'B9'], null, ''],
  ])('is shown: %s', (_, places, rij, client) => {
    const state = after(read(), ...places.map((place) => stood(place)));
    expect([state.rij, state.question.client]).toEqual([rij, client]);
    expect(isTyped(state)).toBe(false);
  });

  test('on another sheet nothing changes', () => {
    expect(after(read(), stood('A2'), stood('A3', 'Voorzieningen'))).toMatchObject({ rij: 2, waiting: null });
  });

  test('something typed is not lost: the row waits until the user asks for it', () => {
    const state = after(read(), typed({ type: 'O' }), stood('A3'));
    expect(state).toMatchObject({ rij: null, waiting: 3, question: { type: 'O' } });
    expect(nextArrangement(state, { type: 'rowOpened', rij: 3 })).toMatchObject({ rij: 3, waiting: null, question: { client: 'B' } });
    expect(nextArrangement(state, stood('A9')).waiting).toBeNull();
  });

  test('what cannot be read in it is said, and not taken for an open end', () => {
    expect(after(read(), stood('A3'))).toMatchObject({ onleesbaar: ['einddatum'], question: { eind: 'onleesbaar' } });
  });
});

describe('what is read anew', () => {
  test('an edit makes it stale, reading refreshes the row that is shown', async () => {
    const state = after(read(), stood('A2'), { type: 'edited' });
    expect(state.stale).toBe(true);
    const changed = await sourcesIn(deliveryInMemory({ sheets: { Arrangementen: [row('Z', 'A')] } }), {}, dayOf('2026-11-15'));
    expect(nextArrangement(state, { type: 'sourcesRead', sources: changed })).toMatchObject({ stale: false, rij: 2, question: { client: 'Z', type: 'A' } });
  });

  test('what was typed stays', () => {
    const state = after(read(), stood('A2'), { type: 'edited' }, typed({ client: 'nieuw' }), read());
    expect(state).toMatchObject({ stale: false, rij: 2, question: { client: 'nieuw' } });
  });
});

describe('taking over', () => {
  const over = (isNew: boolean): PaneEvent => ({ type: 'takenOver', rij: 2, taken: { says: 'Rij 2.', record, isNew } });

  test('the row that was written is the row that is shown', () => {
    const state = after(read(), typed({ client: 'A', type: 'O' }), over(true));
    expect(state).toMatchObject({ rij: 2, taken: { says: 'Rij 2.' } });
    expect(isTyped(state)).toBe(false);
  });

  test('taken back, a new row is a new arrangement again and an old row stands as in the sheet', () => {
    expect(after(read(), typed({ client: 'Q' }), over(true), { type: 'takenBack' }, read())).toMatchObject({ rij: null, taken: { says: 'Het is teruggezet.' }, question: { client: 'Q' } });
    expect(after(read(), stood('A2'), typed({ client: 'Q' }), over(false), { type: 'takenBack' }, read())).toMatchObject({ rij: 2, question: { client: 'A' } });
  });
});

test('emptied it is a new arrangement, and another workbook begins anew', () => {
  const state = after(read(), stood('A2'), { type: 'laidBeside', beside: emptyQuestion });
  expect(nextArrangement(state, { type: 'emptied' })).toMatchObject({ rij: null, beside: null, question: emptyQuestion });
  expect(nextArrangement(state, { type: 'replaced' })).toEqual(initialArrangement);
});
