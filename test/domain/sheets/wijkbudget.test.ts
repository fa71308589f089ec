import type { ExampleRow } from '../../../src/domain/rules/rule';
import { resultJson } from '../../../src/domain/json';
import { nameOf } from '../../../src/domain/sheets/label';
import wijkbudget from '../../../src/domain/sheets/wijkbudget';
import type { ScenarioKeuze } from '../../../src/domain/wijkbudget/scenario-keuze';
import { counted } from '../counting/counted';
import { costs, deliveryOf, type Cost } from '../wijkbudget/delivery';
import { arrangement, calculatedOf, checkedOf, facts, headersOf, planOf, recordsOf, tableIn, textsOf } from './calculated';

/** The costs of the delivery, each client six times over, so that nothing is too small to show. */
const many: readonly Cost[] = costs.flatMap(([wijk, client, birth, euro, ...rest]) =>
  [0, 1, 2, 3, 4, 5].map((copy): Cost => [wijk, `${client}-${copy}`, birth, euro, ...rest]),
);

const Wijkindeling: readonly ExampleRow<'Wijkindeling'>[] = [
  { postcode: '9461AA', wijkcode: 'WK168001', wijknaam: 'Annen', wijkteam: 'Noord' },
  { postcode: '9461AB', wijkcode: 'WK168002', wijknaam: 'Eext', wijkteam: 'Noord' },
  { postcode: '9462AA', wijkcode: 'WK168003', wijknaam: 'Gasteren', wijkteam: 'Zuid' },
  { postcode: '9462AB', wijkcode: 'WK168004', wijknaam: 'Gieten', wijkteam: 'Zuid' },
  { postcode: '9462AC', wijkcode: 'WK168004', wijknaam: 'Gieten', wijkteam: 'Noord' },
];
const Tarievenblad: readonly ExampleRow<'Tarievenblad'>[] = [
  { type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: '4weken', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: null },
];
const Arrangementen: readonly ExampleRow<'Arrangementen'>[] = [0, 1, 2, 3, 4].map((client) => ({
  client_id: `c1-${client}`,
  gebiedscode: 'WK168001',
  toewijzingnummer: null,
  begindatum: '01-07-2026',
  einddatum: client === 0 ? '20-12-2026' : '31-12-2026',
  ehs: null,
}));
const full = () => counted(deliveryOf(many, { sheets: { Wijkindeling, Tarievenblad, Arrangementen } }));

test('the main table holds the JSON, with names beside codes and the total last', () => {
  const calculated = full();
  const table = tableIn(planOf('wijkbudget', calculated), 'am_wijkbudget');
  expect(headersOf(table).map(nameOf)).toEqual([
    ...['gebied', 'naam', 'historisch', 'norm', 'budget', 'per_inwoner', 'gerealiseerd', 'uitputting', 'toegezegd', 'ruimte'],
    ...['verwacht_heel_jaar', 'budget_min_verwacht', 'grens'],
  ]);
  const rows = recordsOf(table).map((row) => Object.fromEntries(Object.entries(row).map(([header, cell]) => [nameOf(header), cell])));
  resultJson(calculated).wijkbudget.forEach((line, place) => expect(rows[place]).toMatchObject(line));
  expect(rows[0]).toMatchObject({ naam: 'Annen', grens: null });
  const total = rows.at(-1);
  expect(total).toMatchObject({ gebied: 'Totaal', naam: 'Aa en Hunze', historisch: 82_239.6, norm: 82_239.6, budget: 82_239.6 });
  const sum = rows.slice(0, -1).reduce((all, row) => all + Math.round(100 * Number(row['ruimte'])), 0);
  expect(Math.round(100 * Number(total?.['ruimte']))).toBe(sum);
});

test('per wijkteam the wijken add up; a wijk in two teams stands apart', () => {
  const calculated = full();
  const rows = recordsOf(tableIn(planOf('wijkbudget', calculated), 'am_wijkbudget_wijkteam'));
  const budget = (gebied: string) => calculated.wijkbudget.regels.find((regel) => regel.gebied === gebied)?.budget ?? NaN;
  expect(rows.map((row) => [row['Wijkteam'], row['Budget']])).toEqual([
    ['Noord', (budget('WK168001') + budget('WK168002')) / 100],
    ['Zuid', budget('WK168003') / 100],
    ['geen of meer dan één', (budget('WK168004') + budget('WK168005') + budget('WK168006')) / 100],
  ]);
});

test('no block per wijkteam without wijkteams, or when they are the lines themselves', () => {
  const names = (example: Parameters<typeof counted>[0]) => planOf('wijkbudget', counted(example)).tables.map(({ name }) => name);
  expect(names(deliveryOf(many))).toEqual(['am_wijkbudget', 'am_wijkbudget_afloop', 'am_wijkbudget_apart']);
  expect(names(deliveryOf(many, { settings: { eenheid: 'wijkteam' }, sheets: { Wijkindeling } }))).not.toContain('am_wijkbudget_wijkteam');
});

test('what expires within 90 days: how many, which is the first, and what they cost this quarter', () => {
  const rows = recordsOf(tableIn(planOf('wijkbudget', full()), 'am_wijkbudget_afloop'));
  expect(rows).toEqual([
    { Gebied: 'WK168001', Naam: 'Annen', Arrangementen: 5, 'Eerste afloop': 46_376, 'Kosten kwartaal': 4928.55 },
    { Gebied: 'Totaal', Naam: 'Aa en Hunze', Arrangementen: 5, 'Eerste afloop': 46_376, 'Kosten kwartaal': 4928.55 },
  ]);
});

test('however many expire, they have one line', () => {
  const ofFive = [1, 2, 3, 4, 5].map((client) => arrangement({ clientId: `C-${client}` }));
  const arrangementen = new Array<typeof ofFive>(40_000).fill(ofFive).flat();
  const [line] = recordsOf(tableIn(planOf('wijkbudget', calculatedOf({ arrangementen })), 'am_wijkbudget_afloop'));
  expect(line).toEqual({ Gebied: 'WK168000', Naam: 'Annen', Arrangementen: 200_000, 'Eerste afloop': 46_387, 'Kosten kwartaal': 197_142_000 });
});

test('amounts of fewer than five clients are not shown, nor the budget that gives them away', () => {
  const rows = recordsOf(tableIn(planOf('wijkbudget', counted(deliveryOf(costs))), 'am_wijkbudget'));
  expect(rows[0]).toMatchObject({ Gebied: 'WK168001', Historisch: null, Budget: null, 'Per inwoner': null, Gerealiseerd: null, Uitputting: null, Toegezegd: 0, Ruimte: null });
  expect(rows[0]?.['Norm']).toBe(4506.9);
  expect(rows[5]).toMatchObject({ Gebied: 'WK168006', Historisch: 0, Budget: 0, Gerealiseerd: 0, Ruimte: 0 });
});

test('what is committed to fewer than five is hidden with what gives it back, also in a scenario; nothing committed is a zero', () => {
  const [first, ...others] = Arrangementen;
  const few = Arrangementen.map((one, place) => (place < 4 ? one : { ...one, einddatum: '30-09-2026' }));
  const none = [first, ...others].map((one) => ({ ...one, einddatum: '30-09-2026' }));
  const scenario: ScenarioKeuze = { tariefPercentage: 10, plusNaarGemiddeld: 0, extraArrangementen: 0 };
  const shown = (rows: readonly ExampleRow<'Arrangementen'>[]) => {
    const calculated = counted(deliveryOf(many, { sheets: { Tarievenblad, Arrangementen: rows } }));
    const plan = wijkbudget.plan(calculated, { ...facts, scenario });
    const [row] = recordsOf(tableIn(plan, 'am_wijkbudget'));
    const [beside] = recordsOf(tableIn(plan, 'am_wijkbudget_scenario'));
    const room = (calculated.wijkbudget.regels[0]?.ruimte ?? NaN) / 100;
    return { row, beside, room, json: resultJson(calculated).wijkbudget[0] };
  };
  const zero = shown(none);
  expect(zero.row).toMatchObject({ Toegezegd: 0, Ruimte: zero.room });
  expect(zero.beside).toMatchObject({ 'Arrangementen nu': 5, 'Toegezegd nu': 0, 'Toegezegd scenario': 0, 'Ruimte nu': zero.room });
  expect(zero.json).toMatchObject({ toegezegd: 0, ruimte: zero.room });
  const hidden = shown(few);
  expect(hidden.row).toMatchObject({ Toegezegd: null, Ruimte: null });
  // Five have an arrangement this year, four of them after the quarter.
  expect(hidden.beside).toMatchObject({ 'Arrangementen nu': 5, 'Toegezegd nu': null, 'Toegezegd scenario': null, 'Ruimte nu': null, 'Ruimte scenario': null });
  expect(hidden.beside?.['Kosten jaar nu']).toBeGreaterThan(0);
  expect(hidden.json?.toegezegd).toBeGreaterThan(0);
});

test.each<[string, ExampleRow<'Wijkindeling'>[] | null, RegExp]>([
  ['the line of the wijkteam', [...Wijkindeling], /Bij 1 wijk is niet te tonen wat er over is, omdat daar een bedrag van minder dan 5 cliënten is\. Kijk dan naar de regel van het wijkteam/u],
  ['the total, where there are no wijkteams', null, /Bij 1 wijk is niet te tonen .*\. Kijk dan naar het totaal\./u],
])('where what is left may not be shown the sheet says what is left to look at: %s', (_, indeling, says) => {
  const few = Arrangementen.slice(0, 4);
  const sheets = { Tarievenblad, Arrangementen: few, ...(indeling === null ? {} : { Wijkindeling: indeling }) };
  expect(textsOf(planOf('wijkbudget', counted(deliveryOf(many, { sheets }))), 'note').join(' ')).toMatch(says);
  expect(textsOf(planOf('wijkbudget', full()), 'note').join(' ')).not.toMatch(/niet te tonen wat er over is/u);
});

test('a scenario says which arrangementen it leaves out: those in a gebied without a line', () => {
  const scenario: ScenarioKeuze = { tariefPercentage: 10, plusNaarGemiddeld: 0, extraArrangementen: 0 };
  const notes = (gebiedscode: string) => {
    const rows = Arrangementen.map((one, place) => (place === 0 ? { ...one, gebiedscode } : one));
    return textsOf(wijkbudget.plan(counted(deliveryOf(many, { sheets: { Tarievenblad, Arrangementen: rows } })), { ...facts, scenario }), 'note').join(' ');
  };
  expect(notes('WK168009')).toMatch(/Scenario: 1 arrangement ligt in een gebied dat hier niet staat en telt niet mee\./u);
  expect(notes('WK168001')).not.toMatch(/telt niet mee\./u);
});

test('the room of a wijk with a small history is hidden beside a scenario as well', () => {
  const plan = wijkbudget.plan(counted(deliveryOf(costs, { sheets: { Tarievenblad, Arrangementen } })), {
    ...facts,
    scenario: { tariefPercentage: 10, plusNaarGemiddeld: 0, extraArrangementen: 0 },
  });
  const [row] = recordsOf(tableIn(plan, 'am_wijkbudget_scenario'));
  expect(row).toMatchObject({ 'Ruimte nu': null, 'Ruimte scenario': null });
  expect(row?.['Toegezegd nu']).toBeGreaterThan(0);
});

test.each<[number, RegExp]>([
  [4, /In gebieden die hier niet staan is een bedrag voor minder dan 5 cliënten toegezegd\./u],
  [5, /In gebieden die hier niet staan is € 4\.\d{3},\d\d toegezegd\./u],
])('committed in a gebied without a line, to %i clients', (count, says) => {
  const elders = Arrangementen.slice(0, count).map((one) => ({ ...one, gebiedscode: 'WK168009' }));
  const plan = planOf('wijkbudget', counted(deliveryOf(many, { sheets: { Tarievenblad, Arrangementen: elders } })));
  expect(textsOf(plan, 'note').join(' ')).toMatch(says);
});

test('gebieden without a budget stand apart', () => {
  const rows = recordsOf(tableIn(planOf('wijkbudget', full()), 'am_wijkbudget_apart'));
  expect(rows).toEqual([
    { Gebied: 'buiten', Naam: 'Buiten de gemeente', Historisch: 300, Gerealiseerd: 300, Toegezegd: 0, 'Verwacht heel jaar': 400 },
    { Gebied: 'onbekend', Naam: 'Onbekend', Historisch: 0, Gerealiseerd: 0, Toegezegd: 0, 'Verwacht heel jaar': 0 },
  ]);
});

test.each<[string, Parameters<typeof deliveryOf>, RegExp]>([
  ['three quarters', [many.filter(([, , , , quarter]) => quarter !== '2026K1')], /Historisch: kosten in 2025K4, 2026K2, 2026K3, maal 4\/3 omdat er 3 van de 4 kwartalen zijn\./],
  ['one quarter', [many.filter(([, , , , quarter]) => quarter === '2026K3')], /maal 4\/1 omdat er 1 van de 4 kwartalen is\./],
  ['two quarters of this year are missing', [many.filter(([, , , , quarter]) => quarter === '2026K3')], /Van 2026 ontbreken 2026K1 en 2026K2: gerealiseerd en uitputting zijn te laag, en ruimte te hoog\./],
  ['one quarter of this year is missing', [many.filter(([, , , , quarter]) => quarter !== '2026K1')], /Van 2026 ontbreekt 2026K1: gerealiseerd/],
  ['nothing is missing', [many], /^(?!.*(?:ontbreekt|ontbreken) 20)/],
  ['all four', [many], /Historisch: kosten in 2025K4, 2026K1, 2026K2, 2026K3\. /],
  ['ages and SES', [many], /van dezelfde leeftijd in de hele gemeente kosten, naar SES\./],
  ['a total of the user', [many, { settings: { wijkbudgetTotaal: 1000 } }], /Te verdelen: € 1\.000,00, zoals ingesteld\./],
  ['a wijk without history', [many], /Zonder historische kosten is er geen budget: Wijk 6\./],
  ['categories left out', [many, { settings: { zonderCategorieen: ['15'] } }], /Zonder de productcategorieën 15\./],
])('the notes say what was done: %s', (_, given, says) => {
  expect(textsOf(planOf('wijkbudget', counted(deliveryOf(...given))), 'note').join(' ')).toMatch(says);
});

test('without figures it says why, and is an empty sheet', () => {
  const plan = planOf('wijkbudget', calculatedOf({ report: [], wijkbudget: counted({ sheets: { Levering: [{ periode: 'x' }] } }).wijkbudget, checked: checkedOf({ sheets: { Levering: [{ periode: 'x' }] } }) }));
  expect(textsOf(plan, 'note').join(' ')).toContain('Er zijn geen cijfers');
  expect(tableIn(plan, 'am_wijkbudget').rows).toEqual([]);
});

test('a scenario stands beside the present', () => {
  const scenario: ScenarioKeuze = { tariefPercentage: 2.5, plusNaarGemiddeld: 10, extraArrangementen: 1 };
  const plan = wijkbudget.plan(full(), { ...facts, scenario });
  expect(textsOf(plan, 'heading')).toContain('Scenario: tarieven +2,5%, 10% van + wordt gemiddeld, 1 arrangement erbij');
  const [row] = recordsOf(tableIn(plan, 'am_wijkbudget_scenario'));
  // At 307.50 per 4 weken: 81/28 → 889.55 and 92/28 → 1010.36, four times; a fifth of that more is 986.20.
  expect(row).toMatchObject({
    'Arrangementen nu': 5,
    'Arrangementen scenario': 6,
    'Toegezegd nu': 867.86 + 4 * 985.71,
    'Toegezegd scenario': 5917.19,
  });
});
