import { calculateLevering, checkLevering, runAll, dayOf, type Checked, type SheetName } from '../../src/domain';
import type { Job } from '../../src/taskpane/runner';
import { initialState, next, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { nextStep } from '../../src/taskpane/steps/start/next-step';
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
const choices = { settings: { preset: 'zrm-10' as const }, markeren: false, meekijken: false, scenario: null, bladen: ['wijken'], kennismaking: true };
const made = {
  sheets: [{ id: 'wijken', name: 'Wijken' }],
  ...{ counted: 1, leftOut: 0, calculated: runAll(calculateLevering(good)) },
};
const notice = { tone: 'fout' as const, title: 'Nee', text: 'Nu niet.' };
const delivery = { bestand: null, gemeente: null, periode: null, verzonnen: false, sheets: new Map<SheetName, string>([
  ['Levering', 'Levering'],
  ['Voorzieningen', 'Voorzieningen'],
]), missing: [] };

const job: Job = {
  title: 'Er wordt gewerkt',
  step: 'bladen',
  begun: 'Het werk is begonnen.',
  stopped: { tone: 'weetje', title: 'Het werk is gestopt.', text: 'Er is niets veranderd.' },
};
const inPassing: Job = { ...job, step: 'controleren', begun: '', inPassing: true };
const began: PaneEvent = { type: 'began', job };
const ended: PaneEvent = { type: 'ended', said: 'Klaar.' };

/** Part of the state, slice by slice. */
type Part = { readonly [K in keyof PaneState]?: PaneState[K] extends string | number | null ? PaneState[K] : Partial<PaneState[K]> | null };

describe('what happens to the pane', () => {
  test.each<[string, readonly PaneEvent[], Part]>([
    ['a page is chosen', [{ type: 'went', step: 'hulp' }], { step: 'hulp', arrivals: 1 }],
    ['a page puts a message away', [{ type: 'failed', notice }, { type: 'went', step: 'bladen' }], { notice: null }],
    ['a task goes to its page and says so', [began], { step: 'bladen', said: 'Het werk is begonnen.' }],
    ['a task that ends brings the user to its heading', [began, ended], { running: null, said: 'Klaar.', arrivals: 1 }],
    ['a task in passing leaves the user where he is', [{ type: 'began', job: inPassing }, ended], { running: null, said: '', arrivals: 0 }],
    ['an end without a task is nothing', [ended], { said: '', arrivals: 0 }],
    [
      'progress is shown',
      [began, { type: 'progressed', progress: { phase: 'lezen', done: 1, total: 2 } }],
      { running: { job, progress: { phase: 'lezen', done: 1, total: 2 }, way: 0, stopping: false } },
    ],
    ['progress without a task is nothing', [{ type: 'progressed', progress: { phase: 'lezen', done: 1, total: 2 } }], { running: null }],
    [
      'stopping is shown at once',
      [began, { type: 'stopping' }],
      { running: { job, progress: null, way: 0, stopping: true } },
    ],
    ['stopping without a task is nothing', [{ type: 'stopping' }], { running: null }],
    ['a check is kept', [{ type: 'checked', checked: bad }], { controleren: { checked: bad } }],
    ['marks are known', [{ type: 'marked' }], { controleren: { marked: true } }],
    ['marks are gone', [{ type: 'marked' }, { type: 'unmarked' }], { controleren: { marked: false } }],
    ['edited rows were looked at, the whole delivery not yet', [{ type: 'checked', checked: bad }, { type: 'rechecked', checked: good, seen: 'regels' }], { controleren: { checked: good, outdated: 'bezig' }, arrivals: 0 }],
    ['all controls saw the edits, the workbook was not read yet', [{ type: 'edited' }, { type: 'rechecked', checked: good, seen: 'levering' }], { controleren: { checked: good, outdated: 'bezig' }, arrivals: 0 }],
    ['the whole delivery was looked at again', [{ type: 'edited' }, { type: 'rechecked', checked: good, seen: 'werkmap' }], { controleren: { checked: good, outdated: null }, arrivals: 0 }],
    ['a reason is kept for the next confirmation', [{ type: 'confirmed', checked: good, reden: { reden: 'beleid', toelichting: 'x' } }], { controleren: { checked: good, reden: { reden: 'beleid', toelichting: 'x' } } }],
    ['a confirmation taken back leaves the reason', [{ type: 'retracted', checked: good }], { controleren: { checked: good, reden: { reden: 'bron', toelichting: '' } } }],
    ['sheets are made', [{ type: 'checked', checked: bad }, { type: 'made', made }], { bladen: { made }, controleren: { checked: bad } }],
    ['what was looked at while sheets were made stays', [{ type: 'checked', checked: bad }, { type: 'edited' }, { type: 'rechecked', checked: good, seen: 'levering' }, { type: 'made', made }], { controleren: { checked: good, outdated: 'bezig' } }],
    ['choices are remembered', [{ type: 'remembered', choices }], { choices, controleren: { outdated: null } }],
    ['other settings outdate a check', [{ type: 'checked', checked: bad }, { type: 'chose', choices }], { choices, controleren: { outdated: 'instellingen' } }],
    ['settings before a check outdate nothing', [{ type: 'chose', choices }], { choices, controleren: { outdated: null } }],
    [
      'a new check is up to date',
      [{ type: 'checked', checked: bad }, { type: 'chose', choices }, { type: 'checked', checked: good }],
      { controleren: { outdated: null } },
    ],
    ['an edit outdates a check', [{ type: 'checked', checked: bad }, { type: 'edited' }], { controleren: { checked: bad, outdated: 'werkmap' } }],
    ['an edit before a check outdates nothing', [{ type: 'edited' }], { controleren: { outdated: null } }],
    ['an edit counts above other settings', [{ type: 'checked', checked: bad }, { type: 'chose', choices }, { type: 'edited' }], { controleren: { outdated: 'werkmap' } }],
    ['the same sheets leave a check as it is', [{ type: 'checked', checked: bad }, { type: 'looked', delivery }], { controleren: { outdated: null } }],
    [
      'a sheet that came or went outdates a check',
      [{ type: 'checked', checked: bad }, { type: 'looked', delivery: { ...delivery, sheets: new Map([['Levering', 'Levering']]) } }],
      { controleren: { outdated: 'werkmap' } },
    ],
    ['marks of an earlier session are known, a task goes on', [began, { type: 'marked' }], { controleren: { marked: true }, running: { job, progress: null, way: 0, stopping: false } }],
    [
      'another workbook begins anew',
      [{ type: 'marked' }, { type: 'checked', checked: bad }, { type: 'went', step: 'bladen' }, { type: 'replaced' }],
      { step: 'start', delivery: null, controleren: { checked: null, marked: false, outdated: null } },
    ],
    ['a failure ends the task and says so', [began, { type: 'failed', notice }], { running: null, notice }],
    ['a message is put away', [{ type: 'failed', notice }, { type: 'dismissed' }], { notice: null }],
  ])('%s', (_, events, expected) => {
    expect(after(...events)).toMatchObject(expected);
  });

  test('stopping keeps an earlier verdict and says what holds', () => {
    const state = after({ type: 'checked', checked: bad }, began, { type: 'stopping' }, { type: 'stopped' });
    expect(state).toMatchObject({ running: null, controleren: { checked: bad }, notice: job.stopped });
  });

  test('choosing only which sheets to make leaves the check valid', () => {
    const state = after({ type: 'remembered', choices }, { type: 'checked', checked: bad }, { type: 'chose', choices: { ...choices, bladen: null } });
    expect(state.controleren.outdated).toBeNull();
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
    ['all done', [looked, { type: 'checked', checked: good }, { type: 'made', made }], null],
  ])('%s', (_, events, expected) => {
    expect(nextStep(after(...events))).toBe(expected);
  });
});
