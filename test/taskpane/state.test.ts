import { checkLevering, runAll, dayOf, type Checked, type SheetName } from '../../src/domain';
import { initialState, next, nextStep, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { exampleWorkbook } from '../domain/example-workbook';

const check = (einddatum: string): Checked =>
  runAll(
    checkLevering(exampleWorkbook({ sheets: { Voorzieningen: [{ begindatum: '01-07-2026', einddatum }] } }), {
      today: dayOf('2026-11-15'),
    }),
  );
const bad = check('01-01-2020');
const good: Checked = { ...bad, findings: [], oordeel: { technisch: 'goedgekeurd', fouten: 0, waarschuwingen: 0, signalen: 0 } };

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(next, initialState);
const choices = { settings: { preset: 'zrm-10' as const }, markeren: false, bladen: ['wijken'] };
const made = { sheets: [{ id: 'wijken', name: 'Wijken' }], counted: 1, leftOut: 0 };
const notice = { tone: 'fout' as const, title: 'Nee', text: 'Nu niet.' };
const delivery = { bestand: null, gemeente: null, periode: null, sheets: new Map<SheetName, string>([
  ['Levering', 'Levering'],
  ['Voorzieningen', 'Voorzieningen'],
]), missing: [] };

describe('what happens to the pane', () => {
  test.each<[string, readonly PaneEvent[], Partial<PaneState>]>([
    ['a page is chosen', [{ type: 'went', step: 'hulp' }], { step: 'hulp', arrivals: 1 }],
    ['a page puts a message away', [{ type: 'failed', notice }, { type: 'went', step: 'bladen' }], { notice: null }],
    ['a check goes to its page', [{ type: 'began', job: 'controleren' }], { step: 'controleren', said: 'De controle is begonnen.' }],
    ['marking stays on the page of the check', [{ type: 'began', job: 'markeren' }], { step: 'controleren', said: '' }],
    ['sheets go to their page', [{ type: 'began', job: 'bladen' }], { step: 'bladen' }],
    [
      'progress is shown',
      [{ type: 'began', job: 'controleren' }, { type: 'progressed', progress: { phase: 'lezen', done: 1, total: 2 } }],
      { running: { job: 'controleren', progress: { phase: 'lezen', done: 1, total: 2 }, stopping: false } },
    ],
    ['progress without a task is nothing', [{ type: 'progressed', progress: { phase: 'lezen', done: 1, total: 2 } }], { running: null }],
    [
      'stopping is shown at once',
      [{ type: 'began', job: 'bladen' }, { type: 'stopping' }],
      { running: { job: 'bladen', progress: null, stopping: true } },
    ],
    ['stopping without a task is nothing', [{ type: 'stopping' }], { running: null }],
    ['a check ends', [{ type: 'began', job: 'controleren' }, { type: 'checked', checked: bad }], { checked: bad, running: null, arrivals: 1 }],
    ['marks are known', [{ type: 'began', job: 'markeren' }, { type: 'marked' }], { marked: true, running: null }],
    ['marks are gone', [{ type: 'marked' }, { type: 'unmarked' }], { marked: false }],
    ['one sheet is made', [{ type: 'made', made, checked: bad }], { made, checked: bad, said: 'Eén blad is klaar.' }],
    ['choices are remembered', [{ type: 'remembered', choices }], { choices, outdated: null }],
    ['other settings outdate a check', [{ type: 'checked', checked: bad }, { type: 'chose', choices }], { choices, outdated: 'instellingen' }],
    ['settings before a check outdate nothing', [{ type: 'chose', choices }], { choices, outdated: null }],
    [
      'a new check is up to date',
      [{ type: 'checked', checked: bad }, { type: 'chose', choices }, { type: 'checked', checked: good }],
      { outdated: null },
    ],
    ['an edit outdates a check', [{ type: 'checked', checked: bad }, { type: 'edited' }], { checked: bad, outdated: 'werkmap' }],
    ['an edit before a check outdates nothing', [{ type: 'edited' }], { outdated: null }],
    ['an edit counts above other settings', [{ type: 'checked', checked: bad }, { type: 'chose', choices }, { type: 'edited' }], { outdated: 'werkmap' }],
    ['the same sheets leave a check as it is', [{ type: 'checked', checked: bad }, { type: 'looked', delivery }], { outdated: null }],
    [
      'a sheet that came or went outdates a check',
      [{ type: 'checked', checked: bad }, { type: 'looked', delivery: { ...delivery, sheets: new Map([['Levering', 'Levering']]) } }],
      { outdated: 'werkmap' },
    ],
    ['marks of an earlier session are known, a task goes on', [{ type: 'began', job: 'controleren' }, { type: 'wasMarked' }], { marked: true, running: { job: 'controleren', progress: null, stopping: false } }],
    [
      'another workbook begins anew',
      [{ type: 'marked' }, { type: 'checked', checked: bad }, { type: 'went', step: 'bladen' }, { type: 'replaced' }],
      { step: 'start', checked: null, delivery: null, marked: false, outdated: null },
    ],
    ['a failure ends the task and says so', [{ type: 'began', job: 'bladen' }, { type: 'failed', notice }], { running: null, notice }],
    ['a message is put away', [{ type: 'failed', notice }, { type: 'dismissed' }], { notice: null }],
  ])('%s', (_, events, expected) => {
    expect(after(...events)).toMatchObject(expected);
  });

  test.each(['controleren', 'markeren', 'bladen'] as const)('stopping %s keeps an earlier verdict and says what holds', (job) => {
    const state = after({ type: 'checked', checked: bad }, { type: 'began', job }, { type: 'stopping' }, { type: 'stopped' });
    expect(state).toMatchObject({ running: null, checked: bad, notice: { tone: 'weetje' } });
  });

  test('choosing only which sheets to make leaves the check valid', () => {
    const state = after({ type: 'remembered', choices }, { type: 'checked', checked: bad }, { type: 'chose', choices: { ...choices, bladen: null } });
    expect(state.outdated).toBeNull();
  });
});

describe('what is next', () => {
  const looked: PaneEvent = { type: 'looked', delivery };
  test.each<[string, readonly PaneEvent[], ReturnType<typeof nextStep>]>([
    ['nothing is known', [], null],
    ['a sheet is missing', [{ type: 'looked', delivery: { ...delivery, missing: [{ name: 'Levering', explanation: '' }] } }], null],
    ['not checked', [looked], 'controleren'],
    ['faults', [looked, { type: 'checked', checked: bad }], 'controleren'],
    ['good', [looked, { type: 'checked', checked: good }], 'bladen'],
    ['good, but other settings', [looked, { type: 'checked', checked: good }, { type: 'chose', choices }], 'controleren'],
    ['all done', [looked, { type: 'made', made, checked: good }], null],
  ])('%s', (_, events, expected) => {
    expect(nextStep(after(...events))).toBe(expected);
  });
});
