import { dayOf } from '../../src/domain';
import { firstAsked, forOtherClient, onRowOf, type FirstAsked } from '../../src/taskpane/steps/arrangement/first-asked';
import { emptyQuestion, type Question } from '../../src/taskpane/steps/arrangement/question';
import { sourcesIn, type Sources } from '../../src/taskpane/steps/arrangement/sources';
import { deliveryInMemory } from './delivery-in-memory';

const row = (client_id: string | null, toewijzingnummer: number | null, begindatum = '01-07-2026') => ({
  client_id, toewijzingnummer, type: 'O', rg1_admfin: 'N', rg2_huishouden: 'J', begindatum, einddatum: '30-06-2027',
});
let sources: Sources;
beforeAll(async () => {
  const sheets = { Arrangementen: [row('A', 7), row('B', null), row(null, 9)] };
  sources = await sourcesIn(deliveryInMemory({ sheets }), {}, dayOf('2026-11-15'));
});
const good: Question = { ...emptyQuestion, type: 'O', gebieden: { rg2_huishouden: 'J' }, begin: '01-07-2026', eind: '30-06-2027' };

test.each<[string, Partial<Question>, number | null, FirstAsked | null]>([
  ['a row of the same client', { client: ' A ', toewijzing: '7' }, 2, null],
  ['a row on which another client is typed', { client: 'B' }, 2, { is: 'andere cliënt', rij: 2 }],
  ['a row that named no client', { client: 'B' }, 4, null],
  ['a new arrangement', { client: 'C' }, null, null],
  ['a new toewijzing of a client', { client: 'A', toewijzing: '8' }, null, null],
  ['a client and toewijzing that stand there', { client: 'A', toewijzing: '7', begin: '01-08-2026' }, null, { is: 'staat er al', rijen: [2] }],
  ['a client that begins that day without toewijzing', { client: 'B' }, null, { is: 'staat er al', rijen: [3] }],
  ['a year far ahead', { client: 'C', begin: '01-07-2099', eind: '' }, null, { is: 'klopt dit', zegt: ['De begindatum (01-07-2099) ligt meer dan een jaar na vandaag.'] }],
])('before it is written is asked: %s', (_, change, rij, asked) => {
  expect(firstAsked({ question: { ...good, ...change }, rij }, sources)).toEqual(asked);
});

test('an end that no arrangement may have is asked about', () => {
  const asked = firstAsked({ question: { ...good, client: 'C', eind: '31-12-2099' }, rij: null }, sources);
  expect(asked).toEqual({ is: 'klopt dit', zegt: [expect.stringContaining('31-12-2099')] });
});

test('what was answered is not asked again, the next thing is', () => {
  const toWrite = { question: { ...good, client: 'B', begin: '01-07-2099', eind: '' }, rij: 2 };
  expect(firstAsked(toWrite, sources, ['andere cliënt'])).toMatchObject({ is: 'klopt dit' });
  expect(firstAsked(toWrite, sources, ['andere cliënt', 'klopt dit'])).toBeNull();
});

test('for another client nothing stays of the one of the row, but what was typed since', () => {
  const opened: Question = { ...good, client: 'A', toewijzing: '7', postcode: '9461AB', gebiedscode: 'WK168001', wijkteam: 'Noord' };
  const typed = { ...opened, client: 'C', postcode: '9462CD', type: 'A' };
  expect(forOtherClient(typed, opened)).toEqual({ ...typed, toewijzing: '', gebiedscode: '', wijkteam: '' });
});

test('on a row that has it already, what was not typed of whose it is stays', () => {
  const there: Question = { ...good, client: 'A', toewijzing: '7', postcode: '9461AB', wijkteam: 'Noord', verlenging: true };
  expect(onRowOf({ ...good, client: 'A', eind: '31-12-2026' }, there)).toEqual({ ...there, eind: '31-12-2026' });
  expect(onRowOf({ ...good, client: 'A', toewijzing: '8', gebiedscode: 'WK168002', verlenging: false }, there)).toMatchObject({
    toewijzing: '8', postcode: '', gebiedscode: 'WK168002', wijkteam: 'Noord', verlenging: false,
  });
});
