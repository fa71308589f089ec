import { excelWorkbook } from '../../src/workbook';
import { longestSilence } from '../../src/workbook/excel/stop';
import { initialState, next, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { tasksOf } from '../../src/taskpane/tasks';
import type { WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode, type Booted } from '../../src/workbench/excel-host/boot-node';
import { exampleWorkbook } from '../domain/example-workbook';
import { everythingIn } from '../workbook/everything';
import { modelWith } from '../workbook/homes';
import { now, rowsWithFaults } from './delivery-in-memory';

/** The pane's tasks before the emulated Excel, with a small delivery in it. */
function pane() {
  const { sheets } = exampleWorkbook({ sheets: { Voorzieningen: rowsWithFaults(30, 3) } });
  const booted = bootNode(modelWith(sheets.map(({ name, rows }) => ({ name, rows }))));
  let state: PaneState = initialState;
  const seen: string[] = [];
  const tasks = tasksOf({ workbook: excelWorkbook(), now, version: '0.1.0' }, (event: PaneEvent) => {
    state = next(state, event);
    if (state.notice !== null) seen.push(`${state.notice.title} ${state.notice.text}`);
  });
  return { ...booted, tasks, seen, state: () => state, choices: { ...initialState.choices, bladen: ['wijken', 'verantwoording'] } };
}
type Pane = ReturnType<typeof pane>;

const sheetOf = (book: WorkbookModel, name: string) => {
  const sheet = book.find(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const protect = (book: WorkbookModel, name: string): void => {
  sheetOf(book, name).protected = true;
};
const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Does something to Excel just before its answer to the n-th batch from now. */
function before({ bridge }: Pick<Booted, 'bridge'>, n: number, deed: () => void): void {
  let batch = 0;
  bridge.options = {
    get payloadLimit() {
      batch += 1;
      if (batch === n) deed();
      return Infinity;
    },
  };
}

const check = ({ tasks, choices }: Pane) => tasks.check(choices);
const make = ({ tasks, choices }: Pane) => tasks.make(choices);

const refusals: [string, (pane: Pane) => unknown, (pane: Pane) => Promise<unknown>, RegExp][] = [
  ['marking on a protected sheet', ({ book }) => protect(book, 'Voorzieningen'), check, /beveiligd.*Hef de beveiliging op/],
  ['marking in a workbook that was opened to be read', ({ book }) => (book.readOnly = true), check, /alleen-lezen/],
  ['making sheets in a workbook that was opened to be read', ({ book }) => (book.readOnly = true), make, /alleen-lezen/],
  [
    'filling a sheet of ours that was protected',
    async (pane) => {
      await make(pane);
      protect(pane.book, 'Verantwoording');
    },
    make,
    /beveiligd.*“Verantwoording”/,
  ],
  [
    'checking while a sheet goes away',
    (pane) => before(pane, 4, () => (pane.book.sheets = pane.book.sheets.filter(({ name }) => name !== 'Voorzieningen'))),
    check,
    /bestaat niet meer\. Controleer de levering opnieuw/,
  ],
];

test.each(refusals)('%s is refused with what to do, and the workbook is as it was', async (_, spoil, act, sentence) => {
  const own = pane();
  await spoil(own);
  const before = everythingIn(own.book);
  const sheets = own.book.sheets.length;
  await act(own);
  expect(own.seen.join('\n')).toMatch(sentence);
  expect(own.seen.join('\n')).not.toMatch(/Error|protected|requested/);
  expect(own.state().running).toBeNull();
  // The user himself took a sheet away in the last of them.
  if (own.book.sheets.length === sheets) expect(everythingIn(own.book)).toBe(before);
  expect(own.bridge.faults).toEqual([]);
});

test('marks of before stay when Excel refuses the new ones', async () => {
  const own = pane();
  await check(own);
  sheetOf(own.book, 'Voorzieningen').edit(1, 5, 'onzin');
  protect(own.book, 'Voorzieningen');
  const before = everythingIn(own.book);
  await check(own);
  expect(own.state().notice?.text).toContain('beveiligd');
  expect(everythingIn(own.book)).toBe(before);
});

test('a sheet that goes away while it is filled: no half sheet is left behind', async () => {
  const own = pane();
  const before = everythingIn(own.book);
  let gone = false;
  const stop = own.book.listen(({ kind, sheet }) => {
    if (gone || kind !== 'cells' || sheet?.name !== 'Verantwoording') return;
    gone = true;
    own.book.sheets = own.book.sheets.filter((other) => other !== sheet);
  });
  await make(own);
  stop();
  expect(gone).toBe(true);
  expect(own.state().notice?.tone).toBe('fout');
  expect(everythingIn(own.book)).toBe(before);
});

test('a sheet of before that goes away while it is filled: the user reads that sheets may be half filled', async () => {
  const own = pane();
  await make(own);
  const stop = own.book.listen(({ kind, sheet }) => {
    if (kind !== 'cells' || sheet?.name !== 'Verantwoording') return;
    own.book.sheets = own.book.sheets.filter((other) => other !== sheet);
  });
  await make(own);
  stop();
  expect(own.state().notice?.text).toMatch(/half gevuld.*maak ze opnieuw/);
});

describe('someone is typing in a cell', () => {
  test('the check waits, and goes on after Enter', async () => {
    const own = pane();
    own.book.cellEditing = true;
    const checking = check(own);
    await turn(20);
    expect(own.state().running).not.toBeNull();
    own.book.cellEditing = false;
    await checking;
    expect(own.state().controleren.checked).not.toBeNull();
  });

  test.each<[string, (pane: Pane) => Promise<unknown>]>([
    ['the check', check],
    ['making sheets', make],
  ])('%s can be cancelled while it waits, and nothing is written when Enter is pressed after all', async (_, act) => {
    const own = pane();
    const before = everythingIn(own.book);
    own.book.cellEditing = true;
    const acting = act(own);
    await turn(20);
    own.tasks.stop();
    await turn(20);
    expect(own.state().running).toBeNull();
    expect(own.state().notice?.title).toMatch(/gestopt/);
    own.book.cellEditing = false;
    await acting;
    await turn(50);
    expect(everythingIn(own.book)).toBe(before);
  });

  test('the days of a workbook that counts from 1904 are no four years off', async () => {
    const excel = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['begindatum'], [46_000 - 1462]], days: ['begindatum'] }]));
    excel.book.date1904 = true;
    // He begins to type between the second answer and the third question, which is how the workbook counts.
    before(excel, 2, () => queueMicrotask(() => (excel.book.cellEditing = true)));
    const reading = excelWorkbook().read(() => true);
    await turn(20);
    expect(excel.book.cellEditing).toBe(true);
    excel.book.cellEditing = false;
    expect((await reading).sheets[0]?.rows.map((row) => [...row])).toEqual([['begindatum'], [46_000]]);
  });
});

describe('Excel no longer answers', () => {
  const silent = ({ bridge }: Booted): void => {
    bridge.sendMessageToHost = () => undefined;
  };
  afterEach(() => {
    jest.useRealTimers();
    const { bridge } = bootNode();
    delete (bridge as Partial<typeof bridge>).sendMessageToHost;
  });

  test('the check is cancelled at once', async () => {
    const own = pane();
    silent(own);
    const checking = check(own);
    await turn();
    own.tasks.stop();
    await turn(10);
    expect([own.state().running, own.state().notice?.title]).toEqual([null, 'De controle is gestopt.']);
    void checking;
  });

  test('while it was being written to: after a while the user is let go and told to look', async () => {
    const own = pane();
    const stop = own.book.listen(({ kind }) => kind === 'sheets' && silent(own));
    const making = make(own);
    for (let tries = 0; own.book.find('Wijken') === undefined && tries < 400; tries++) await turn(5);
    stop();
    jest.useFakeTimers();
    own.tasks.stop();
    expect(own.state().running?.stopping).toBe(true);
    await jest.advanceTimersByTimeAsync(longestSilence + 1);
    expect(own.state().running).toBeNull();
    expect(own.state().notice?.text).toMatch(/antwoordt niet meer.*kijk wat er in de werkmap staat/);
    void making;
  });

  test('and is started again while sheets were being made: the next time they are made whole, each once', async () => {
    const undisturbed = pane();
    await make(undisturbed);
    const namesIn = ({ book }: Pane): string[] => book.sheets.map(({ name }) => name);
    const [names, cells] = [namesIn(undisturbed), sheetOf(undisturbed.book, 'Wijken').cells.rows()];
    const own = pane();
    const stop = own.book.listen(({ kind }) => kind === 'sheets' && silent(own));
    const lost = make(own);
    for (let tries = 0; own.book.find('Wijken') === undefined && tries < 400; tries++) await turn(5);
    await turn(50);
    stop();
    expect(namesIn(own).length).toBeLessThan(names.length);
    const { bridge } = bootNode(own.book);
    delete (bridge as Partial<typeof bridge>).sendMessageToHost;
    const session = tasksOf({ workbook: excelWorkbook(), now, version: '0.1.0' }, () => undefined);
    await session.make(own.choices);
    expect(namesIn(own)).toEqual(names);
    expect(sheetOf(own.book, 'Wijken').cells.rows()).toEqual(cells);
    void lost;
  });

  test('a short command says after a while what may be the matter, and takes that back when Excel answers', async () => {
    jest.useFakeTimers();
    const own = pane();
    own.book.cellEditing = true;
    const looking = own.tasks.start();
    await jest.advanceTimersByTimeAsync(4001);
    expect(own.state().notice?.text).toContain('Druk dan op Enter');
    own.book.cellEditing = false;
    await jest.advanceTimersByTimeAsync(1);
    jest.useRealTimers();
    await looking;
    expect(own.state().notice).toBeNull();
  });
});

test('another workbook in place of this one: the task ends, nothing is written into it, and the pane begins anew', async () => {
  const own = pane();
  const other = modelWith([{ name: 'Anders', rows: [['a']] }]);
  const making = make(own);
  await turn();
  own.book.become(other);
  own.book.changed({ kind: 'loaded' });
  const fresh = everythingIn(own.book);
  await own.tasks.heard({ cells: new Map(), sheets: true, replaced: true, at: performance.now() });
  await making;
  await turn(20);
  expect([own.state().step, own.state().running]).toEqual(['start', null]);
  expect(everythingIn(own.book)).toBe(fresh);
});

test('what a colleague changed between checking and mending stays his', async () => {
  const own = pane();
  const workbook = excelWorkbook();
  const sheet = sheetOf(own.book, 'Voorzieningen');
  const old = sheet.get(1, 0) as string;
  sheet.put(1, 0, 'van een ander');
  const record = await workbook.change([{ sheet: 'Voorzieningen', address: 'A2', old, value: 'van mij', format: 'text' }]);
  expect(record.passedOver).toEqual([{ sheet: 'Voorzieningen', address: 'A2' }]);
  expect(sheet.get(1, 0)).toBe('van een ander');
});
