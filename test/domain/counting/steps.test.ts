import type { Calculated, Checked } from '../../../src/domain/calculated';
import { countSteps } from '../../../src/domain/counting';
import { checkLevering } from '../../../src/domain/pipeline';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { resultSheets } from '../../../src/domain/sheets';
import { runAll, type StepProgress } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';

/** What is said on the way, and what comes of it. */
function stepsOf(example: ExampleLevering): { checked: Checked; said: readonly StepProgress[]; calculated: Calculated } {
  const checked = runAll(checkLevering(exampleWorkbook(example), { today: exampleDay(example), settings: example.settings ?? {} }));
  const [steps, said] = [countSteps(checked), [] as StepProgress[]];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { checked, said, calculated: step.value };
    said.push(step.value);
  }
}

const bare = { inw_0_14: null, inw_15_24: null, inw_25_44: null, inw_45_64: null, inw_65plus: null, ses_woa: null };
const example: ExampleLevering = {
  sheets: {
    Voorzieningen: [{ gebiedscode: 'WK168001', postcode: null }, { gebiedscode: 'WK168001', postcode: null, client_id: null }],
    Kerngegevens: [{ ...bare, gebiedscode: 'WK168001', soort: 'W', inwoners: 100 }, { ...bare, gebiedscode: 'WK168002', soort: 'W', inwoners: 200 }],
    Arrangementen: [{ type: 'O' }],
  },
};

test('each phase begins at nothing done and never says it is done before it is', () => {
  const { said } = stepsOf(example);
  expect(said.map(({ phase, done, total }) => `${phase} ${done} / ${total}`)).toEqual([
    'Indelen 0 / 1', 'Indelen 0 / 1',
    'Ontdubbelen 0 / 1',
    ...[0, 1, 2, 3, 4, 5].map((done) => `Tellen ${done} / 6`),
    'Ontwikkeling berekenen 0 / 1',
    'Vergelijken 0 / 2', 'Vergelijken 1 / 2',
    ...[0, 1, 2, 3].map((done) => `Arrangementen berekenen ${done} / 4`),
  ]);
});

test('each table has its own axes, and only wijken has lines with nothing', () => {
  const { calculated } = stepsOf(example);
  const axes = { wijken: [], leefdomeinen: ['leefdomein'], pijlers: ['wet'], cirkels: ['cirkel'], waaier: ['leefdomein', 'cirkel'], kubus: ['wet', 'leefdomein', 'cirkel'] } as const;
  for (const [name, own] of Object.entries(axes)) {
    const cells = calculated[name as keyof typeof axes];
    const used = (['wet', 'leefdomein', 'cirkel'] as const).filter((axis) => cells.some((cell) => cell[axis] !== null));
    expect([name, used]).toEqual([name, own]);
    const gebieden = name === 'wijken' ? ['WK168001', 'WK168002', 'buiten', 'onbekend', 'totaal'] : ['WK168001', 'totaal'];
    expect([name, cells.map(({ gebied }) => gebied)]).toEqual([name, gebieden]);
  }
});

test('with a periode and rows all figures are there, with what does not count beside them', () => {
  const { checked, calculated } = stepsOf(example);
  expect(calculated.checked).toBe(checked);
  expect(calculated.gebieden).toBe(checked.given.gebieden);
  expect(calculated.excluded).toEqual([{ blad: 'Voorzieningen', rij: 3, codes: ['V01'] }]);
  expect(calculated.mapped.size).toBe(1);
  expect(calculated.arrangementen).toMatchObject([{ rij: 2 }]);
  expect(calculated.stapeling.wetten).toMatchObject({ WMO: 1 });
  expect(calculated.jaar.at(-1)).toMatchObject({ gebied: 'totaal', clienten: 1 });
  expect(calculated.wijkbudget.regels.map(({ gebied }) => gebied)).toEqual(['WK168001', 'WK168002']);
});

test.each<[string, ExampleLevering, Partial<Calculated>]>([
  ['a readable periode', { ...example, sheets: { ...example.sheets, Levering: [{ periode: '2026' }] } }, {
    // Of the quarter nothing is known, but a row without a client never counts.
    excluded: [{ blad: 'Voorzieningen', rij: 3, codes: ['V01'] }],
    arrangementen: [],
  }],
  ['Voorzieningen', { ...example, cells: { Voorzieningen: null } }, { excluded: [] }],
])('without %s nothing is said and nothing is counted', (_, without, expected) => {
  const { said, calculated } = stepsOf(without);
  expect(said).toEqual([]);
  expect(calculated).toMatchObject({ ...expected, report: [], wijken: [], leefdomeinen: [], pijlers: [], cirkels: [], waaier: [], kubus: [], jaar: [] });
  expect(calculated.wijkbudget.regels).toEqual([]);
  expect([calculated.mapped.size, calculated.mapped.examples(), calculated.mapped.outermostRijen()]).toEqual([0, [], []]);
  expect(() => calculated.mapped.at(0)).toThrow('No row counts');
  expect(calculated.mapped.kosten().cents).toHaveLength(0);
  // Every sheet is laid out all the same.
  for (const { plan } of resultSheets) expect(plan(calculated, { madeAt: exampleDay(without), version: 'test' }).tables).toBeDefined();
});

test('without Voorzieningen arrangementen are priced all the same', () => {
  expect(stepsOf({ ...example, cells: { Voorzieningen: null } }).calculated.arrangementen).toMatchObject([{ rij: 2, arrangement: 'O·1-2·G' }]);
});
