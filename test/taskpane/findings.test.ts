import { rules, runAll, type Ernst, type Finding } from '../../src/domain';
import { divides, groupsOf, groupSteps, lookedFor, notRunSentences, partsOf } from '../../src/taskpane/steps/controleren/groups';

const finding = (code: string, ernst: Ernst, over: Partial<Finding> = {}): Finding => ({
  code,
  ernst,
  blad: 'Voorzieningen',
  rij: 2,
  kolom: 'wet',
  cel: 'C2',
  melding: `Iets met ${code}.`,
  ...over,
});
const every: ReadonlySet<Ernst> = new Set(['F', 'W', 'S']);
const keys = (groups: readonly { readonly key: string }[]) => groups.map(({ key }) => key);

describe('groups of findings', () => {
  const groups = groupsOf([finding('V03', 'S'), finding('V01', 'F'), finding('D01', 'W'), finding('D01', 'F'), finding('V01', 'F')], rules);

  test('fouten come first, then waarschuwingen, then signalen; one control can have two severities', () => {
    expect(keys(groups)).toEqual(['F-D01', 'F-V01', 'W-D01', 'S-V03']);
    expect(groups.map(({ findings }) => findings.length)).toEqual([1, 2, 1, 1]);
  });

  test('each group says what, why and what to do', () => {
    const rule = rules.find(({ code }) => code === 'D01');
    expect(groups[0]).toMatchObject({ title: rule?.title, explanation: rule?.explanation, fix: rule?.fix });
  });

  test('each group has its findings in their own order, also when there were pauses', () => {
    const many = Array.from({ length: 3500 }, (_, place) => finding(['D01', 'V01', 'V03'][place % 3] ?? '', place % 2 === 0 ? 'F' : 'W', { rij: place + 2 }));
    const steps = groupSteps(many);
    expect(steps.next().done).toBe(false);
    runAll(steps);
    const found = groupsOf(many, rules);
    expect(keys(found)).toEqual(['F-D01', 'F-V01', 'F-V03', 'W-D01', 'W-V01', 'W-V03']);
    for (const { code, ernst, findings } of found) expect(findings).toEqual(many.filter((each) => each.code === code && each.ernst === ernst));
    expect(groupsOf(many, rules)[0]?.findings).toBe(found[0]?.findings);
  });

  test('no findings, no groups', () => expect(groupsOf([], rules)).toEqual([]));
});

describe('looking for findings', () => {
  const groups = groupsOf(
    [finding('D01', 'F'), finding('V01', 'F', { cel: 'K17', kolom: 'kosten', blad: 'Tarievenblad', melding: 'Dit bedrag mist centen.' }), finding('V03', 'S', { cel: null, kolom: null })],
    rules,
  );
  test.each<[string, string, ReadonlySet<Ernst>, readonly string[]]>([
    ['nothing typed', '', every, ['F-D01', 'F-V01', 'S-V03']],
    ['one severity', '', new Set(['S']), ['S-V03']],
    ['no severity', '', new Set(), []],
    ['a word of a message, any case', 'CENTEN', every, ['F-V01']],
    ['a column', 'kosten', every, ['F-V01']],
    ['a sheet', 'tarievenblad', every, ['F-V01']],
    ['a cell', 'k17', every, ['F-V01']],
    ['a code', 'D01', every, ['F-D01']],
    ['a word of the title', 'begindatum na', every, ['F-D01']],
    ['spaces around it', '  k17 ', every, ['F-V01']],
    ['nothing like it', 'zebra', every, []],
  ])('%s', (_, text, ernsten, expected) => {
    expect(keys(lookedFor(groups, { text, ernsten, alleenOpen: false }, new Map()))).toEqual(expected);
  });

  test('of a group only the findings that fit are left', () => {
    const [group] = lookedFor(groupsOf([finding('V01', 'F'), finding('V01', 'F', { cel: 'Q9' })], rules), { text: 'q9', ernsten: every, alleenOpen: false }, new Map());
    expect(group?.findings.map(({ cel }) => cel)).toEqual(['Q9']);
  });
});

describe('only what is open', () => {
  const [first, second, fault] = [finding('D03', 'W', { cel: 'A1' }), finding('D03', 'W', { cel: 'A2' }), finding('D01', 'F')];
  const groups = groupsOf([first, second, fault], rules);
  const open = (text: string, ...confirmed: readonly Finding[]) =>
    lookedFor(groups, { text, ernsten: every, alleenOpen: true }, new Map(confirmed.map((each) => [each, true]))).map(
      ({ key, findings }) => [key, findings.map(({ cel }) => cel)],
    );
  test.each<[string, string, readonly Finding[], ReturnType<typeof open>]>([
    ['nothing confirmed', '', [], [['F-D01', ['C2']], ['W-D03', ['A1', 'A2']]]],
    ['one confirmed', '', [first], [['F-D01', ['C2']], ['W-D03', ['A2']]]],
    ['all confirmed', '', [first, second], [['F-D01', ['C2']]]],
    ['one confirmed, and a cell', 'a1', [first], []],
    ['one confirmed, and a code', 'd03', [first], [['W-D03', ['A2']]]],
  ])('%s', (_, text, confirmed, expected) => expect(open(text, ...confirmed)).toEqual(expected));
});

describe('parts of a group', () => {
  const byColumn = { code: 'kolom', naam: 'kolom', deelVan: ({ kolom }: Finding) => kolom ?? 'geen' } as const;
  const some = ['wet', 'kosten', 'wet', 'aantal'].map((kolom) => finding('V01', 'F', { kolom }));
  test('the largest first, then by name; every finding once', () => {
    expect(partsOf(some, byColumn).map(({ naam, findings }) => [naam, findings.length])).toEqual([['wet', 2], ['aantal', 1], ['kosten', 1]]);
  });
  test.each([
    [some, true],
    [some.filter(({ kolom }) => kolom === 'wet'), false],
    [[], false],
  ] as const)('what divides: %#', (findings, expected) => expect(divides(findings, byColumn)).toBe(expected));
});

test.each([
  [[], []],
  [[{ reden: 'de periode ontbreekt' }], ['Niet uitgevoerd: 1 controle, omdat de periode ontbreekt.']],
  [
    [{ reden: 'a' }, { reden: 'b' }, { reden: 'a' }],
    ['Niet uitgevoerd: 2 controles, omdat a.', 'Niet uitgevoerd: 1 controle, omdat b.'],
  ],
])('controls that were not run: %j', (notRun, expected) => {
  expect(notRunSentences(notRun)).toEqual(expected);
});
