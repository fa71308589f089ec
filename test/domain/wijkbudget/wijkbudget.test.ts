import fc from 'fast-check';
import { resultJson } from '../../../src/domain/json';
import { parsePeriode } from '../../../src/domain/periode';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { ontbrekendDitJaar } from '../../../src/domain/wijkbudget';
import { counted } from '../counting/counted';
import { areas, costs, deliveryOf, type Cost } from './delivery';

const budgetOf = (example: ExampleLevering) => counted(example).wijkbudget;
const columns = (example: ExampleLevering) => {
  const { regels } = budgetOf(example);
  return {
    historisch: regels.map(({ historisch }) => historisch),
    norm: regels.map(({ norm }) => norm),
    budget: regels.map(({ budget }) => budget),
    gerealiseerd: regels.map(({ gerealiseerd }) => gerealiseerd),
  };
};

// The figures below were worked out by a second program in another language, over fractions.
test('history, norm and budget of six wijken over four quarters', () => {
  expect(columns(deliveryOf())).toEqual({
    historisch: [452395, 148358, 188887, 400020, 181000, 0],
    norm: [450690, 142237, 149919, 436769, 185879, 5166],
    budget: [446299, 141054, 179443, 420021, 183843, 0],
    gerealiseerd: [440050, 115025, 188887, 355020, 181000, 0],
  });
  const found = budgetOf(deliveryOf());
  expect(found).toMatchObject({
    kwartalen: ['2025K4', '2026K1', '2026K2', '2026K3'],
    totaal: 1_370_660,
    totaalGegeven: false,
    nietVerdeeld: 0,
    basis: 'leeftijd',
    metSes: true,
  });
  expect(found.regels.map(({ clienten, clientenDitJaar }) => [clienten, clientenDitJaar])).toEqual([[3, 2], [2, 2], [1, 1], [2, 2], [2, 2], [0, 0]]);
  expect(found.regels.map(({ begrensd }) => begrensd)).toEqual([null, null, 'onder', 'boven', null, null]);
  expect(found.apart).toMatchObject([
    { gebied: 'buiten', naam: 'Buiten de gemeente', clienten: 1, clientenDitJaar: 1, historisch: 5000, gerealiseerd: 5000, verwacht: 6667, toegezegd: 0 },
    { gebied: 'onbekend', naam: 'Onbekend', clienten: 0, historisch: 0, gerealiseerd: 0, verwacht: 0, toegezegd: 0 },
  ]);
});

test('a total of the user', () => {
  const example = deliveryOf(costs, { settings: { wijkbudgetTotaal: 50_000 } });
  expect(budgetOf(example)).toMatchObject({ totaal: 5_000_000, totaalGegeven: true });
  const found = columns(example);
  expect(found.budget).toEqual([1628043, 514549, 654585, 1532185, 670638, 0]);
  expect(found.historisch).toEqual([452395, 148358, 188887, 400020, 181000, 0]);
});

test('three quarters present count for four', () => {
  const found = deliveryOf(costs.filter(([, , , , quarter]) => quarter !== '2026K1'));
  expect(columns(found)).toEqual({
    historisch: [603193, 197811, 133332, 473347, 160000, 0],
    norm: [600935, 154033, 154065, 450343, 202438, 5869],
    budget: [612186, 187920, 139999, 459578, 168000, 0],
    gerealiseerd: [440050, 115025, 99999, 310010, 120000, 0],
  });
  expect(budgetOf(found).kwartalen).toEqual(['2025K4', '2026K2', '2026K3']);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['2026K3', ['2025K4', '2026K1', '2026K2', '2026K3'], []],
  ['2026K3', ['2025K4', '2026K2', '2026K3'], ['2026K1']],
  ['2026K3', ['2026K3'], ['2026K1', '2026K2']],
  ['2026K1', ['2026K1'], []],
])('in %s with %j this year lacks %j', (code, kwartalen, lacking) => {
  const periode = parsePeriode(code);
  expect(periode === null ? null : ontbrekendDitJaar(periode, { kwartalen })).toEqual(lacking);
});

test('categories can be left out of everything', () => {
  expect(columns(deliveryOf(costs, { settings: { zonderCategorieen: ['15', '45'] } }))).toEqual({
    historisch: [250050, 108358, 188887, 400020, 181000, 0],
    norm: [249099, 121154, 152428, 434239, 167104, 4291],
    budget: [243125, 113776, 179443, 420021, 171950, 0],
    gerealiseerd: [250050, 75025, 188887, 355020, 181000, 0],
  });
});

test('a wijk without ages: no ages for all; and without SES: 1', () => {
  const Kerngegevens = areas.map((area, place) => (place === 2 ? { ...area, inw_25_44: null, ses_woa: null } : area));
  const found = deliveryOf(costs, { sheets: { Kerngegevens } });
  expect(columns(found)).toMatchObject({
    norm: [476591, 154784, 119695, 421415, 192190, 5985],
    budget: [475015, 140940, 179443, 420021, 190050, 0],
  });
  expect(budgetOf(found)).toMatchObject({ basis: 'inwoners', nietVerdeeld: -34_809 });
});

test('without Historie this quarter counts four times, and the norm rests on inhabitants of the CBS', () => {
  const found = budgetOf({ ...deliveryOf(), sheets: { ...deliveryOf().sheets, Historie: [], Kerngegevens: [] } });
  expect(found).toMatchObject({ kwartalen: ['2026K3'], basis: 'inwoners', metSes: false });
  expect(found.regels.find(({ gebied }) => gebied === 'WK168001')?.historisch).toBe(4 * 350_050);
});

test('nothing to go by: no norm, and history decides', () => {
  const Kerngegevens = areas.map((area) => ({ ...area, inwoners: 0, inw_0_14: 0, inw_15_24: 0, inw_25_44: 0, inw_45_64: 0, inw_65plus: 0 }));
  const found = budgetOf(deliveryOf(costs, { sheets: { Kerngegevens } }));
  expect(found.basis).toBe('geen');
  expect(found.regels.map(({ norm, perInwoner }) => norm ?? perInwoner)).toEqual([null, null, null, null, null, null]);
  expect(found.regels.map(({ budget, historisch }) => budget - historisch)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a later quarter of this year in Historie, one too long ago and one nobody can read do not count', () => {
  const more: readonly Cost[] = [...costs, ...(['2026K4', '2025K3', 'K2'] as const).map((quarter): Cost => ['WK168001', 'c1', '01-07-2012', 5000, quarter, '45'])];
  expect(columns(deliveryOf(more))).toEqual(columns(deliveryOf()));
});

test('what is left: per inwoner, uitputting, toegezegd and ruimte', () => {
  const example = deliveryOf(costs, {
    sheets: {
      Arrangementen: [
        { client_id: 'c1', gebiedscode: 'WK168001', toewijzingnummer: null, begindatum: '01-07-2026', einddatum: '31-12-2026', ehs: null },
        { client_id: 'c2', gebiedscode: 'WK168001', toewijzingnummer: null, begindatum: '01-11-2026', einddatum: null, ehs: null },
        { client_id: 'c9', gebiedscode: 'WK168004', toewijzingnummer: null, begindatum: '01-07-2026', einddatum: '30-09-2026', ehs: null },
        { client_id: 'c9', gebiedscode: 'WK168004', toewijzingnummer: null, intensiteit: null },
      ],
      Tarievenblad: [{ type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: '4weken', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: null }],
    },
  });
  const { regels } = budgetOf(example);
  // 300 × 92/28 = 985.714… and 300 × 61/28 = 653.571…
  expect(regels[0]).toMatchObject({
    toegezegd: 98_571 + 65_357,
    ruimte: 446_299 - 440_050 - 163_928,
    perInwoner: 123, // 446299 / 3620 = 123.29
    uitputting: (440_050 / (446_299 * 0.75)) * 100,
    verwacht: 586_733, // 440050 × 4/3
    toegezegdAan: new Set(['c1', 'c2']),
  });
  // Its arrangement ends with the quarter: nothing is committed to anyone.
  expect(regels[3]).toMatchObject({ toegezegd: 0, toegezegdAan: new Set() });
  expect(regels[5]).toMatchObject({ budget: 0, perInwoner: null, uitputting: null, ruimte: 0 });
  expect(resultJson(counted(example)).wijkbudget[0]).toEqual({
    gebied: 'WK168001',
    historisch: 4523.95,
    norm: 4506.9,
    budget: 4462.99,
    per_inwoner: 1.23,
    gerealiseerd: 4400.5,
    uitputting: (440_050 / (446_299 * 0.75)) * 100,
    toegezegd: 1639.28,
    ruimte: -1576.79,
  });
});

test('per inwoner from 50 inhabitants on', () => {
  const two: readonly Cost[] = [['WK168001', 'c1', null, 100, '2026K3', '02'], ['WK168002', 'c2', null, 200, '2026K3', '02']];
  const Kerngegevens = two.map(([gebiedscode], place) => ({ gebiedscode, soort: 'W', inwoners: 49 + place, inw_0_14: null, ses_woa: null }));
  const { regels, nietVerdeeld } = budgetOf(deliveryOf(two, { sheets: { Kerngegevens } }));
  // Norms 49 and 50 parts of 1,200 euro, so budgets far beyond 5 % of 400 and 800: 420 and 760, and 20 for nobody.
  expect(regels.map(({ inwoners, budget, perInwoner }) => [inwoners, budget, perInwoner])).toEqual([[49, 42_000, null], [50, 76_000, 1520]]);
  expect(nietVerdeeld).toBe(2000);
});

test('without a readable gemeentecode there is no own wijk, and all that was spent is apart', () => {
  const { regels, apart, totaal } = budgetOf(deliveryOf([['WK168001', 'c1', null, 100, '2026K3', '02']], { sheets: { Levering: [{ gemeentecode: 'Aa' }] } }));
  expect([regels, totaal]).toEqual([[], 0]);
  expect(apart).toMatchObject([{ gebied: 'buiten', gerealiseerd: 0 }, { gebied: 'onbekend', gerealiseerd: 10_000, historisch: 40_000 }]);
});

test('what is committed in a gebied without a line is kept apart, with its clients', () => {
  const arrangement = { toewijzingnummer: null, begindatum: '01-07-2026', einddatum: '31-12-2026', ehs: null };
  const { regels, toegezegdElders } = budgetOf(
    deliveryOf(costs, {
      sheets: {
        Arrangementen: [
          { ...arrangement, client_id: 'c1', gebiedscode: 'WK168001' },
          { ...arrangement, client_id: 'x1', gebiedscode: 'WK168009' },
          { ...arrangement, client_id: 'x2', gebiedscode: 'WK168009', begindatum: '01-11-2026' },
          { ...arrangement, client_id: 'x3', gebiedscode: 'WK168009', einddatum: '30-09-2026' },
          { ...arrangement, client_id: 'x4', gebiedscode: 'WK168009', intensiteit: '+' },
          { ...arrangement, client_id: 'x1', gebiedscode: 'WK168008' },
        ],
        Tarievenblad: [{ type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: '4weken', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: null }],
      },
    }),
  );
  expect(regels[0]?.toegezegd).toBe(98_571);
  expect(toegezegdElders).toEqual({ kosten: 98_571 + 65_357 + 98_571, clienten: new Set(['x1', 'x2']) });
});

test('wijken of one age group each: the norm is the history, at both ends of every group', () => {
  // On 01-07-2026 each pair is as young and as old as its group allows; the first of all is not born yet.
  const births = [['15-08-2026', '02-07-2011'], ['01-07-2011', '02-07-2001'], ['01-07-2001', '02-07-1981'], ['01-07-1981', '02-07-1961'], ['01-07-1961', '01-01-1930']];
  const groups = ['inw_0_14', 'inw_15_24', 'inw_25_44', 'inw_45_64', 'inw_65plus'] as const;
  const Voorzieningen = births.flatMap((pair, group) =>
    pair.map((geboortedatum, place) => ({
      client_id: `c${group}${place}`, geboortedatum, gebiedscode: `WK16800${group + 1}`, postcode: null, wet: 'WMO', productcategorie: '02', productcode: null,
      toewijzingnummer: null, kosten: 100 + 10 * group + 7 * place ** 2 * (group + 1), begindatum: '01-09-2026', einddatum: null, huishouden_id: null,
    })),
  );
  const Kerngegevens = groups.map((own, group) => ({
    ...areas[group], inwoners: 100, ses_woa: null, ...Object.fromEntries(groups.map((one) => [one, one === own ? 100 : 0])),
  }));
  const { regels, basis } = budgetOf({ sheets: { Voorzieningen, Kerngegevens } });
  expect(basis).toBe('leeftijd');
  // 4 × (100 + 10·g + 100 + 10·g + 7·(g + 1)) euro.
  const expected = [82_800, 93_600, 104_400, 115_200, 126_000];
  expect(regels.slice(0, 5).map(({ historisch, norm }) => [historisch, norm])).toEqual(expected.map((cents) => [cents, cents]));
});

test('nothing is toegezegd after the fourth quarter', () => {
  const found = budgetOf({
    sheets: {
      Levering: [{ periode: '2026K4', aanmaakdatum: '05-01-2027' }],
      Voorzieningen: [{ gebiedscode: 'WK168001', postcode: null, begindatum: '01-10-2026', einddatum: null }],
      Arrangementen: [{ gebiedscode: 'WK168001', begindatum: '01-01-2026', einddatum: null, toewijzingnummer: null }],
      Tarievenblad: [{ type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: 'totaal', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: null }],
    },
    vandaag: '2027-01-06',
  });
  expect(found.regels.find(({ gebied }) => gebied === 'WK168001')).toMatchObject({ toegezegd: 0 });
});

test('wijkteams are the report rows when the user chose so', () => {
  const Wijkindeling = [
    { postcode: '9461AA', wijkcode: 'WK168001', wijkteam: 'Noord' },
    { postcode: '9462AA', wijkcode: 'WK168002', wijkteam: 'Noord' },
    { postcode: '9463AA', wijkcode: 'WK168003', wijkteam: 'Zuid' },
  ];
  const { regels, apart } = budgetOf(deliveryOf(costs, { settings: { eenheid: 'wijkteam' }, sheets: { Wijkindeling } }));
  expect(regels.map(({ gebied, inwoners, historisch }) => [gebied, inwoners, historisch])).toEqual([
    ['Noord', 4820, 452_395 + 148_358],
    ['Zuid', 800, 188_887],
  ]);
  expect(apart[1]).toMatchObject({ gebied: 'onbekend', historisch: 400_020 + 181_000 });
});

test('no periode, no budgets', () => {
  expect(budgetOf({ sheets: { Levering: [{ periode: 'K3' }] } }).regels).toEqual([]);
});

const wijk = fc.constantFrom('WK168001', 'WK168002', 'WK168003', 'WK168004', 'WK168007', 'WK011401');
const cost: fc.Arbitrary<Cost> = fc.tuple(
  wijk,
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.constantFrom(null, '01-10-2011', '30-09-2001', '01-01-1950'),
  fc.integer({ min: -2000, max: 90_000 }).map((cents) => cents / 100),
  fc.constantFrom('2026K3', '2026K3', '2026K2', '2026K1', '2025K4'),
  fc.constantFrom('01', '02', '45'),
);
const total = fc.option(fc.integer({ min: 0, max: 5_000_000 }).map((cents) => cents / 100), { nil: null });

test('budgets and what is not divided add up to the total, norms to the history, in any order of rows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(cost, { maxLength: 14, selector: String }), total, (list, euro) => {
      const settings = euro === null ? {} : { wijkbudgetTotaal: euro };
      const forth = budgetOf(deliveryOf(list, { settings }));
      const sum = (of: (regel: (typeof forth.regels)[number]) => number): number => forth.regels.reduce((all, one) => all + of(one), 0);
      expect(sum(({ budget }) => budget) + forth.nietVerdeeld).toBe(forth.totaal);
      if (forth.basis !== 'geen') expect(sum(({ norm }) => norm ?? NaN)).toBe(sum(({ historisch }) => historisch));
      if (euro !== null) expect(forth.totaal).toBe(Math.round(euro * 100));
      expect(budgetOf(deliveryOf([...list].reverse(), { settings }))).toEqual(forth);
    }),
    { numRuns: 40 },
  );
});
