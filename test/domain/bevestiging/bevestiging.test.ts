import * as fc from 'fast-check';
import {
  confirm,
  openWarnings,
  redenTekst,
  retract,
  statusOf,
  troubleWithReden,
  withConfirmations,
  type Bevestiging,
} from '../../../src/domain/bevestiging/bevestiging';
import { redenen } from '../../../src/domain/bevestiging/redenen';
import { confirmationsOf, confirmationsXml } from '../../../src/domain/bevestiging/xml';
import type { Checked } from '../../../src/domain/calculated';
import type { Cell } from '../../../src/domain/cell';
import { checkLevering, verdictSentence } from '../../../src/domain/pipeline';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const check = (example: ExampleLevering): Checked =>
  runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example), ...(example.settings ? { settings: example.settings } : {}) }));

/** Two rows with a warning each (K03, kosten not tarief × volume) between rows without. */
const row = (client: string, kosten: Cell, tarief: Cell = 10) => ({
  client_id: client,
  toewijzingnummer: null,
  volume: 3,
  eenheid: '04',
  frequentie: '6',
  tarief,
  kosten,
});
const delivery = (rows: readonly ReturnType<typeof row>[]): ExampleLevering => ({ sheets: { Voorzieningen: rows } });
const [good, first, second] = [row('C-1', 30), row('C-2', 40), row('C-3', 50)];
const warnings = (checked: Checked) => checked.findings.filter(({ code }) => code === 'K03');
const open = (checked: Checked) => warnings(checked).filter((finding) => !checked.bevestigd.has(finding)).map(({ rij }) => rij);
const bron = { reden: 'bron', toelichting: '' } as const;

const base = check(delivery([good, first, second]));
const one = confirm([], base, warnings(base).slice(0, 1), bron);

test('one warning, a group of them, and back', () => {
  expect(warnings(base)).toHaveLength(2);
  expect(open(base)).toEqual([3, 4]);
  expect(open(withConfirmations(base, one))).toEqual([4]);
  const both = confirm(one, base, base.findings, bron);
  expect(open(withConfirmations(base, both))).toEqual([]);
  expect(open(withConfirmations(base, retract(both, base, warnings(base).slice(1))))).toEqual([4]);
  expect(both).toEqual(confirm(both, base, base.findings, bron));
});

test.each([
  ['the rows are sorted otherwise', [second, first, good], [2]],
  ['a row is put before them', [row('C-9', 30), good, first, second], [5]],
  ['its value changes', [good, row('C-2', 41), second], [3, 4]],
  ['another value that the control looked at changes', [good, row('C-2', 40, 11), second], [3, 4]],
  ['it is another client', [good, row('C-22', 40), second], [3, 4]],
  ['a value it has nothing to do with changes', [good, { ...first, wijkteam: 'Zuid' }, second], [4]],
] as const)('when %s', (_, rows, expected) => {
  expect(open(withConfirmations(check(delivery(rows)), one))).toEqual(expected);
});

test('a warning over the delivery lapses when its figures change', () => {
  const total = (controletotaal: number) => check({ settings: { controletotaal } });
  const before = total(10);
  const confirmed = confirm([], before, before.findings.filter(({ code }) => code === 'L05'), bron);
  expect(withConfirmations(total(10), confirmed).bevestigd.size).toBe(1);
  expect(withConfirmations(total(20), confirmed).bevestigd.size).toBe(0);
});

test('faults and signals are not confirmed', () => {
  const checked = check({ sheets: { Voorzieningen: [{ wet: 'X', postcode: '9461ab' }] } });
  expect(confirm([], checked, checked.findings.filter(({ ernst }) => ernst !== 'W'), bron)).toEqual([]);
});

test('the verdict follows', () => {
  const quiet = check(delivery([first]));
  const all = confirm([], quiet, quiet.findings, bron);
  const done = withConfirmations(quiet, all);
  expect([openWarnings(quiet), openWarnings(done)]).toEqual([quiet.oordeel.waarschuwingen, 0]);
  expect(verdictSentence(done.oordeel, openWarnings(done))).toBe('Deze levering kan worden aangeleverd.');
  expect(verdictSentence(quiet.oordeel, openWarnings(quiet))).toMatch(/na bevestiging van/u);
});

test('a new check takes along what was confirmed', () => {
  const example = delivery([good, first, second]);
  const checked = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example), bevestigingen: one }));
  expect(open(checked)).toEqual([4]);
});

test('the status of a finding', () => {
  const [finding] = warnings(base);
  if (finding === undefined) throw new Error('a warning expected');
  const said = confirm([], base, [finding], { reden: 'aanbieder', toelichting: ' gebeld, zie 123456782 ' });
  expect(statusOf(base, finding)).toBe('open');
  expect(statusOf(withConfirmations(base, said), finding)).toBe('bevestigd: Bevestigd door de aanbieder: gebeld, zie •••••••••');
});

test.each([
  [{ reden: 'anders', toelichting: ' ' }, 'Schrijf in de toelichting waarom dit klopt.'],
  [{ reden: 'bron', toelichting: 'x'.repeat(201) }, 'Maak de toelichting korter: hoogstens 200 tekens.'],
  [{ reden: 'bron', toelichting: 'x'.repeat(200) }, null],
] as const)('a reason that will not do: %#', (reden, trouble) => {
  expect(troubleWithReden(reden)).toBe(trouble);
  if (trouble !== null) expect(() => confirm([], base, base.findings, reden)).toThrow(trouble);
});

test('what is kept shows no client and no value', () => {
  const xml = confirmationsXml(confirm([], base, base.findings, bron));
  for (const secret of ['C-2', 'C-3', '9461', '1948', 'WMO']) expect(xml).not.toContain(secret);
});

const confirmation: fc.Arbitrary<Bevestiging> = fc.record({
  code: fc.constantFrom('K03', 'L04', 'B03'),
  sleutel: fc.stringMatching(/^[0-9a-f]{32}$/u),
  reden: fc.constantFrom(...redenen.entries.map(({ code }) => code)),
  toelichting: fc.string({ unit: fc.constantFrom('<', '&', '"', "'", '>', 'é', '😀', ' ', 'a', ';', '#', '1'), maxLength: 100 }),
});

test('comes back from its XML as it was', () => {
  fc.assert(
    fc.property(fc.array(confirmation, { maxLength: 5 }), (list) => {
      const sorted = (some: readonly Bevestiging[]) => some.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
      expect(sorted(confirmationsOf(confirmationsXml(list)))).toEqual(sorted(list));
    }),
  );
});

test('100,000 confirmations with one reason stay within the 5 MB that Excel takes at a time', () => {
  const list = Array.from({ length: 100_000 }, (_, n) => ({ code: 'K03', sleutel: n.toString(16).padStart(32, '0'), ...bron }));
  const xml = confirmationsXml(list);
  expect(xml.length).toBeLessThan(4_000_000);
  expect(confirmationsOf(xml)).toHaveLength(100_000);
});

test('an explanation that someone wrote into the XML shows no BSN', () => {
  const xml = `<bevestigingen><bevestigd code="K03" reden="bron" toelichting="zie 123456782">${'a'.repeat(32)}</bevestigd></bevestigingen>`;
  expect(confirmationsOf(xml)[0]?.toelichting).toBe('zie •••••••••');
});

test.each([
  ['nothing', null],
  ['nonsense', 'hallo'],
  ['another code', `<bevestigd code="x" reden="bron">${'a'.repeat(32)}</bevestigd>`],
  ['an unknown reason', `<bevestigd code="K03" reden="zomaar">${'a'.repeat(32)}</bevestigd>`],
])('reads no confirmation from %s', (_, xml) => expect(confirmationsOf(xml)).toEqual([]));

test('reads what an editor of XML makes of it', () => {
  const xml = `<?xml version="1.0"?>\n<bevestigingen xmlns='urn:waaier:bevestigingen'>\n <bevestigd reden='bron'  code='K03' toelichting='a &#38; b'>\n  ${'a'.repeat(32)} zomaar\n </bevestigd></bevestigingen>`;
  expect(confirmationsOf(xml).map(redenTekst)).toEqual(['Nagekeken in de bron en klopt: a & b']);
});
