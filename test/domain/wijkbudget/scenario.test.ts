import fc from 'fast-check';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { scenario } from '../../../src/domain/wijkbudget/scenario';
import { geenScenario, type ScenarioKeuze } from '../../../src/domain/wijkbudget/scenario-keuze';
import { counted } from '../counting/counted';

const line = (intensiteit: string, bedrag: number | null, over: ExampleRow<'Tarievenblad'> = {}): ExampleRow<'Tarievenblad'> => ({
  type: 'O', zwaarte: '1-2', intensiteit, duurklasse: null, bedrag, per: 'maand', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: null, ...over,
});
const row = (intensiteit: string, gebiedscode: string, over: ExampleRow<'Arrangementen'> = {}): ExampleRow<'Arrangementen'> => ({
  client_id: `C-${intensiteit}`, toewijzingnummer: null, intensiteit, gebiedscode, begindatum: '01-01-2026', einddatum: '31-12-2026', ehs: null, ...over,
});

/** Three arrangementen of a whole year: + and G in wijk 1, + in wijk 2; one on offerte, one without a tarief, one in a gebied without a line, one over. */
const calculated = counted({
  sheets: {
    Voorzieningen: [{ gebiedscode: 'WK168001', postcode: null }, { client_id: 'D', gebiedscode: 'WK168002', postcode: null }],
    Arrangementen: [
      row('+', 'WK168001'),
      row('G', 'WK168001'),
      row('+', 'WK168002'),
      row('++', 'WK168002'),
      row('G', 'WK168002', { offerte: 'J', offerte_bedrag: 100 }),
      row('G', 'WK168099'),
      row('G', 'WK168002', { begindatum: '01-01-2025', einddatum: '31-12-2025' }),
    ],
    Tarievenblad: [line('G', 100.01), line('+', 150), line('++', null)],
  },
});

const at = (keuze: Partial<ScenarioKeuze>) => {
  const found = scenario(calculated, { ...geenScenario, ...keuze });
  const of = (gebied: string) => found.regels.find((regel) => regel.gebied === gebied);
  return { ...found, een: of('WK168001'), twee: of('WK168002'), totaal: of('totaal') };
};

test('nothing changes: the scenario is the present', () => {
  const { regels, een, twee, totaal } = at({});
  expect(een?.nu).toMatchObject({ arrangementen: 2, kostenJaar: 12 * 25_001, toegezegd: 3 * 25_001 });
  expect(twee?.nu).toMatchObject({ arrangementen: 2, kostenJaar: 12 * 25_000, toegezegd: 3 * 25_000 });
  expect(totaal?.nu).toMatchObject({ arrangementen: 4, kostenJaar: 12 * 50_001 });
  expect([een?.clienten, twee?.clienten, totaal?.clienten]).toEqual([2, 2, 4]);
  expect(totaal?.nu.ruimte).toBe(regels.slice(0, -1).reduce((sum, { nu }) => sum + (nu.ruimte ?? 0), 0));
  for (const { nu, dan } of regels) expect(dan).toEqual(nu);
});

test('no budgets, no lines', () => {
  expect(scenario(counted({ sheets: { Levering: [{ periode: 'K3' }] } }), geenScenario).regels).toEqual([]);
});

test('a percentage on the tarieven, each rounded to a cent; an own offerte stays', () => {
  const { een, twee } = at({ tariefPercentage: 2.5 });
  // 100.01 → 102.51 (102.51025), 150 → 153.75.
  expect(een?.dan.kostenJaar).toBe(12 * (10_251 + 15_375));
  expect(twee?.dan.kostenJaar).toBe(12 * (15_375 + 10_000));
  expect(een?.dan.ruimte).toBe((een?.nu.ruimte ?? NaN) - 3 * (10_251 + 15_375 - 25_001));
});

test('a shift of + to gemiddeld takes that share of the difference', () => {
  const { een, twee, zonderGemiddeld } = at({ plusNaarGemiddeld: 50 });
  const plus = 12 * 15_000;
  const gemiddeld = 12 * 10_001;
  expect(een?.dan.kostenJaar).toBe((plus + gemiddeld) / 2 + gemiddeld);
  expect(twee?.dan.kostenJaar).toBe((plus + gemiddeld) / 2 + 12 * 10_000);
  expect(zonderGemiddeld).toBe(0);
});

test('+ stays + where gemiddeld has no tarief', () => {
  const without = counted({
    sheets: { Voorzieningen: [{ gebiedscode: 'WK168001', postcode: null }], Arrangementen: [row('+', 'WK168001')], Tarievenblad: [line('+', 150)] },
  });
  const found = scenario(without, { ...geenScenario, plusNaarGemiddeld: 100 });
  expect(found.zonderGemiddeld).toBe(1);
  expect(scenario(without, geenScenario).zonderGemiddeld).toBe(0);
  expect(found.regels.at(-1)?.dan).toEqual(found.regels.at(-1)?.nu);
});

test('only + shifts, not ++ nor what is agreed in an offerte', () => {
  const heavier = counted({
    sheets: {
      Voorzieningen: [{ gebiedscode: 'WK168001', postcode: null }],
      Arrangementen: [row('++', 'WK168001'), row('+', 'WK168001', { offerte: 'J', offerte_bedrag: 500 })],
      Tarievenblad: [line('G', 100), line('+', 150), line('++', 200)],
    },
  });
  const found = scenario(heavier, { ...geenScenario, plusNaarGemiddeld: 100 });
  expect(found.regels.at(-1)?.nu).toMatchObject({ arrangementen: 2, kostenJaar: 12 * 70_000 });
  expect(found.regels.at(-1)?.dan).toEqual(found.regels.at(-1)?.nu);
  expect(found.zonderGemiddeld).toBe(0);
});

test('extra arrangementen cost the average and go where arrangementen are; nothing to go by is said', () => {
  const { een, twee, totaal, extraBekend } = at({ extraArrangementen: 2 });
  expect(extraBekend).toBe(true);
  expect([een?.dan.arrangementen, twee?.dan.arrangementen]).toEqual([3, 3]);
  // 4 arrangementen together 50,001 cents a month: 2 more cost half of it.
  expect(totaal?.dan).toMatchObject({ kostenJaar: 12 * 50_001 * 1.5, toegezegd: Math.round(3 * 50_001 * 1.5) });
  const unknown = scenario(counted({}), { ...geenScenario, extraArrangementen: 1 });
  expect([unknown.extraBekend, scenario(counted({}), geenScenario).extraBekend]).toEqual([false, true]);
  for (const { nu, dan } of unknown.regels) expect(dan).toEqual(nu);
});

test.each<Partial<ScenarioKeuze>>([{ tariefPercentage: -101 }, { plusNaarGemiddeld: 101 }, { extraArrangementen: 0.5 }])('%p is refused', (keuze) => {
  expect(() => at(keuze)).toThrow();
});

test('dearer tarieven and more arrangementen never cost less, and a shift to gemiddeld never more', () => {
  const keuze = fc.record({ tariefPercentage: fc.integer({ min: 0, max: 400 }).map((n) => n / 8), plusNaarGemiddeld: fc.nat(100), extraArrangementen: fc.nat(50) });
  fc.assert(
    fc.property(keuze, (chosen) => {
      const cost = (over: Partial<ScenarioKeuze>) => at({ ...chosen, ...over }).totaal?.dan.kostenJaar ?? NaN;
      const here = cost({});
      expect(cost({ tariefPercentage: 0 })).toBeLessThanOrEqual(here);
      expect(cost({ extraArrangementen: 0 })).toBeLessThanOrEqual(here);
      expect(cost({ plusNaarGemiddeld: 0 })).toBeGreaterThanOrEqual(here);
    }),
    { numRuns: 40 },
  );
});
