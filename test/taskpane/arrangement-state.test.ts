import { dayOf } from '../../src/domain';
import { noWijkbudget } from '../../src/domain/wijkbudget';
import { emptyQuestion, type Question } from '../../src/taskpane/steps/arrangement/question';
import { sourcesIn, type Sources } from '../../src/taskpane/steps/arrangement/sources';
import { initialArrangement, nextArrangement, takenHere, type ArrangementState } from '../../src/taskpane/steps/arrangement/state';
import { isTyped } from '../../src/taskpane/steps/arrangement/which-row';
import type { PaneEvent } from '../../src/taskpane/state';
import { deliveryInMemory } from './delivery-in-memory';

const row = (client_id: string, type: string, over: object = {}) => ({
  client_id, toewijzingnummer: null, type, rg1_admfin: 'N', rg2_huishouden: 'J', begindatum: '01-07-2026', einddatum: null, ...over,
});
let sources: Sources;
beforeAll(async () => {
  const sheets = { Arrangementen: [row('A', 'O'), row('B', 'A', { begindatum: '3/4/2026', einddatum: 'ooit' })] };
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
    expect(after(read(), stood('A3'))).toMatchObject({ onleesbaar: ['begindatum', 'einddatum'], question: { begin: '3/4/2026 (?)', eind: 'ooit' } });
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
  const over = (isNew: boolean): PaneEvent => ({ type: 'takenOver', taken: { says: 'Rij 2.', record, isNew, about: 2 } });

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

describe('what was written is said where it was written', () => {
  const cell = { sheet: 'Arrangementen', address: 'A2', old: null, was: '', value: 'A', format: 'text' } as const;
  const wrote = (about: number | 'tarieven'): PaneEvent => ({
    type: 'takenOver',
    taken: { says: 'Geschreven.', record: { changed: [cell], passedOver: [] }, isNew: false, about },
  });
  const says = (...events: readonly PaneEvent[]) => takenHere(after(read(), ...events))?.says ?? null;

  test('at its row, not at another, and there again with its way back', () => {
    expect(says(stood('A2'), wrote(2))).toBe('Geschreven.');
    expect(says(stood('A2'), wrote(2), stood('A3'))).toBeNull();
    expect(says(stood('A2'), wrote(2), stood('A3'), stood('A2'))).toBe('Geschreven.');
    expect(says(stood('A2'), wrote(2), { type: 'viewed', view: 'tarieven' })).toBeNull();
    expect(says(stood('A2'), { type: 'viewed', view: 'tarieven' }, wrote('tarieven'))).toBe('Geschreven.');
  });

  test('that it was put back is said once', () => {
    const back: PaneEvent = { type: 'takenBack' };
    expect(says(stood('A2'), wrote(2), back)).toBe('Het is teruggezet.');
    expect(says(stood('A2'), wrote(2), back, stood('A3'), stood('A2'))).toBeNull();
  });
});

describe('comparing two alternatives', () => {
  const lay: PaneEvent = { type: 'laidBeside' };

  test('swaps the arrangement, and leaves whose it is', () => {
    const before = after(read(), stood('A2'));
    const typedOn: PaneEvent = { type: 'asked', question: { ...before.question, type: 'A', client: 'A2', toewijzing: '7' } };
    const swapped = [lay, typedOn, { type: 'swapped' } as const].reduce<ArrangementState>(nextArrangement, before);
    expect(swapped).toMatchObject({ question: { type: 'O', client: 'A2', toewijzing: '7' }, beside: { type: 'A' } });
    expect(Object.keys(swapped.beside ?? {})).not.toEqual(expect.arrayContaining(['client']));
    expect(nextArrangement(swapped, { type: 'comparedEnough' })).toMatchObject({ beside: null, question: { type: 'O' } });
  });

  test.each<[string, PaneEvent[]]>([
    ['another row is selected', [stood('A3')]],
    ['another row is asked for while something was typed', [typed({ type: 'A' }), stood('A3'), { type: 'rowOpened', rij: 3 }]],
    ['below the last row', [stood('A9')]],
    ['it is emptied', [{ type: 'emptied' }]],
  ])('ends, and says so, when %s', (_, events) => {
    const state = after(read(), stood('A2'), lay, ...events);
    expect(state).toMatchObject({ beside: null, news: expect.stringMatching(/^Het vergelijken is gestopt/u) });
    expect(nextArrangement(state, { type: 'swapped' })).toEqual(state);
    expect(nextArrangement(state, stood('A2')).news).toBeNull();
  });

  test('goes on while the same row is read anew, and ends when another client stands there', async () => {
    const state = after(read(), stood('A2'), lay, { type: 'edited' });
    expect(nextArrangement(state, read())).toMatchObject({ beside: { type: 'O' }, news: null });
    const sorted = await sourcesIn(deliveryInMemory({ sheets: { Arrangementen: [row('B', 'A'), row('A', 'O')] } }), {}, dayOf('2026-11-15'));
    expect(nextArrangement(state, { type: 'sourcesRead', sources: sorted })).toMatchObject({ beside: null, question: { client: 'B' } });
  });
});

describe('what was spent of the wijkbudget', () => {
  const found: PaneEvent = { type: 'budgetFound', found: { wijkbudget: noWijkbudget, voorzieningen: null } };
  const write: PaneEvent = { type: 'takenOver', taken: { says: '', record, isNew: false, about: 2 } };

  test.each<[string, PaneEvent[], unknown]>([
    ['is to be counted at first', [], 'nodig'],
    ['is being counted', [{ type: 'budgetSought' }], 'bezig'],
    ['stays after what was written from here', [found, write, { type: 'edited' }], expect.objectContaining({ voorzieningen: null })],
    ['stays after that was taken back', [found, write, { type: 'edited' }, { type: 'takenBack' }, { type: 'edited' }], expect.objectContaining({ voorzieningen: null })],
    ['is to be counted again after an edit of the user', [found, write, { type: 'edited' }, { type: 'edited' }], 'nodig'],
    ['also while Waaier looks along', [found, { type: 'lookedAlong' }], 'nodig'],
    ['cannot be had', [{ type: 'budgetMissed' }], 'mislukt'],
  ])('%s', (_, events, budget) => expect(after(read(), ...events).budget).toEqual(budget));

  test('what is edited while Waaier looks along is read anew too', () => {
    expect(after(read(), { type: 'lookedAlong' }).stale).toBe(true);
  });
});

describe('after the sheet was sorted', () => {
  const before: readonly PaneEvent[] = [stood('A2'), typed({ client: 'A', type: 'A' }), { type: 'edited' }];
  const sortedTo = async (...rows: object[]): Promise<ArrangementState> => {
    const sorted = await sourcesIn(deliveryInMemory({ sheets: { Arrangementen: rows } }), {}, dayOf('2026-11-15'));
    return after(read(), ...before, { type: 'sourcesRead', sources: sorted });
  };

  test('what was typed for one client goes along with its row', async () => {
    const now = await sortedTo(row('B', 'A'), row('A', 'O'));
    expect(now).toMatchObject({ rij: 3, question: { client: 'A', type: 'A' }, news: 'Dit arrangement staat nu in rij 3.' });
    expect(isTyped(now)).toBe(true);
  });

  test.each<[string, object[]]>([
    ['its row is gone', [row('B', 'A')]],
    ['it cannot be told from another', [row('B', 'A'), row('A', 'O'), row('A', 'A')]],
  ])('it is never laid over the row of another; it is a new arrangement where %s', async (_, rows) => {
    const now = await sortedTo(...rows);
    expect(now).toMatchObject({ rij: null, question: { client: 'A', type: 'A' }, news: 'In rij 2 staat dit arrangement niet meer. Wat u hier invulde, is nu een nieuw arrangement.' });
    expect(isTyped(now)).toBe(true);
  });

  test('of a row that was changed on the sheet itself what was typed stays there', async () => {
    const now = await sortedTo(row('A', 'O', { begindatum: '01-08-2026' }));
    expect(now).toMatchObject({ rij: 2, question: { client: 'A', type: 'A' }, news: null });
  });

  test('that a row was written is not said of the row that came in its place', async () => {
    const cell = { sheet: 'Arrangementen', address: 'A2', old: null, was: '', value: 'A', format: 'text' } as const;
    const taken: PaneEvent = { type: 'takenOver', taken: { says: 'Rij 2.', record: { changed: [cell], passedOver: [] }, isNew: true, about: 2 } };
    const sorted = await sourcesIn(deliveryInMemory({ sheets: { Arrangementen: [row('B', 'A'), row('A', 'O')] } }), {}, dayOf('2026-11-15'));
    const now = after(read(), stood('A2'), taken, { type: 'sourcesRead', sources: sorted });
    expect(now).toMatchObject({ rij: 2, question: { client: 'B' } });
    expect(takenHere(now)).toBeNull();
  });
});

test('a row of another client becomes a new arrangement when the user says so', () => {
  const question = { ...emptyQuestion, client: 'Z', type: 'O' };
  const now = after(read(), stood('A2'), { type: 'laidBeside' }, { type: 'madeNew', question });
  expect(now).toMatchObject({ rij: null, question, beside: null, news: 'Dit is nu een nieuw arrangement. Rij 2 blijft zoals die is.' });
  expect(isTyped(now)).toBe(true);
});

test('an arrangement that stands there already is shown on that row, with what was typed', () => {
  const question = { ...emptyQuestion, client: 'A', type: 'A' };
  const now = after(read(), typed(question), { type: 'laidOn', question, rij: 2 });
  expect(now).toMatchObject({ rij: 2, question, opened: { client: 'A', type: 'O' } });
});

test('that an address is missing is said until something else is typed', () => {
  const now = after(read(), typed({ client: 'Q' }), { type: 'addressAsked' });
  expect(now.addressFor).toBe(now.question);
  const typedOn = nextArrangement(now, typed({ client: 'Q', postcode: '9461AB' }));
  expect(typedOn.addressFor).not.toBe(typedOn.question);
});

test('emptied it is a new arrangement, and another workbook begins anew', () => {
  const state = after(read(), stood('A2'), { type: 'laidBeside' });
  expect(nextArrangement(state, { type: 'emptied' })).toMatchObject({ rij: null, beside: null, question: emptyQuestion });
  expect(nextArrangement(state, { type: 'replaced' })).toEqual(initialArrangement);
});
