import { calculateArrangement, redenenOf, type ArrangementFigures } from '../../../src/domain/arrangementen/calculate';
import { classify, type ArrangementValues } from '../../../src/domain/arrangementen/classify';
import { cellsOf, codeOf, type ArrangementModel } from '../../../src/domain/arrangementen/model';
import { thuisondersteuning } from '../../../src/domain/arrangementen/thuisondersteuning';
import { dayOf } from '../../../src/domain/calendar';
import { parsePeriode } from '../../../src/domain/periode';
import { tarievenbladOf, type TariffLine, type TariffPeriod } from '../../../src/domain/tarieven/tarievenblad';
import { arrangement, calculatedOf, planOf, recordsOf, tableIn } from '../sheets/calculated';

const line = (over: Partial<TariffLine>): TariffLine => ({
  kind: 'cel',
  classes: { type: 'O', zwaarte: '1-2', intensiteit: 'G' },
  duurklasse: null,
  bedrag: 0,
  per: 'maand',
  geldigVan: dayOf('2020-01-01'),
  geldigTot: null,
  aanbiederAgb: null,
  row: 2,
  ...over,
});

interface Asked {
  readonly begin: string;
  readonly eind: string | null;
  readonly code: string;
  readonly lines: readonly TariffLine[];
  readonly heleperiode?: boolean;
  readonly ehsIntervalMaanden?: number;
  readonly ehs?: boolean;
  readonly offerte?: number | null;
  readonly aanbieder?: string | null;
}

/** An arrangement O·1-2·G in a quarter. */
function calculate(asked: Asked): ArrangementFigures & { readonly redenen: readonly string[] } {
  const [begindatum, einddatum] = [dayOf(asked.begin), asked.eind === null ? null : dayOf(asked.eind)];
  const values = { chosen: { type: 'O', intensiteit: 'G' }, perResultaatgebied: ['J', null, null, null, null, null], begindatum, einddatum };
  const periode = parsePeriode(asked.code);
  if (periode === null) throw new RangeError(asked.code);
  const settings = { heleperiode: asked.heleperiode ?? false, ehsIntervalMaanden: asked.ehsIntervalMaanden ?? 24 };
  const context = { model: thuisondersteuning, tarievenblad: tarievenbladOf(asked.lines), periode, today: begindatum, settings };
  const toPrice = {
    classification: classify(thuisondersteuning, values),
    begindatum,
    einddatum,
    ehs: asked.ehs ?? false,
    offerte: asked.offerte !== undefined,
    offerteBedrag: asked.offerte ?? null,
    aanbiederAgb: asked.aanbieder ?? null,
  };
  return { ...calculateArrangement(context, toPrice), redenen: redenenOf(context, toPrice) };
}

const money = ({ kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs }: ArrangementFigures) => [kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs];

// Each worked out day by day in another program: this quarter, this year, to the end.
test.each<[string, number, TariffPeriod, string, string | null, string, boolean, [number, number, number]]>([
  ['jaar over three years, the leap year in the middle', 100_000, 'jaar', '2023-11-15', '2025-02-14', '2024K1', false, [24_863, 100_000, 125_205]],
  ['jaar, the longer half of a leap year', 100_000, 'jaar', '2023-11-15', '2025-02-14', '2024K4', false, [25_137, 100_000, 125_205]],
  ['jaar from 29 February, open', 36_600, 'jaar', '2024-02-29', null, '2024K1', false, [3_200, 30_700, 30_700]],
  ['maand across months of 31, 29 and 31 days', 32_500, 'maand', '2024-01-31', '2024-03-01', '2024K1', false, [34_597, 34_597, 34_597]],
  ['the same with 28 days', 32_500, 'maand', '2025-01-31', '2025-03-01', '2025K1', false, [34_597, 34_597, 34_597]],
  ['maand across the turn of the year', 32_500, 'maand', '2024-12-31', '2025-01-01', '2025K1', false, [1_048, 1_048, 2_097]],
  ['maand, one day of 29', 100, 'maand', '2024-02-15', '2024-02-15', '2024K1', false, [3, 3, 3]],
  ['totaal, open and begun in the quarter', 400_000, 'totaal', '2024-02-29', null, '2024K1', false, [400_000, 400_000, 400_000]],
  ['totaal, open: 91 of 123 days', 400_000, 'totaal', '2024-02-29', null, '2024K2', false, [295_935, 400_000, 400_000]],
  ['totaal, open: 366 of 550 days in the year', 400_000, 'totaal', '2023-07-01', null, '2024K1', false, [132_364, 266_182, 400_000]],
  ['totaal, exactly two years from 29 February', 400_000, 'totaal', '2024-02-29', '2026-02-28', '2026K1', false, [32_285, 32_285, 400_000]],
  ['4weken, 29 days', 50_001, '4weken', '2024-02-01', '2024-02-29', '2024K1', false, [51_787, 51_787, 51_787]],
  ['4weken whole, 28 days', 50_001, '4weken', '2024-02-01', '2024-02-28', '2024K1', true, [50_001, 50_001, 50_001]],
  ['4weken whole, a day more', 50_001, '4weken', '2024-02-01', '2024-02-29', '2024K1', true, [100_002, 100_002, 100_002]],
  ['maand whole, from the middle', 32_500, 'maand', '2025-01-15', '2025-03-31', '2025K1', true, [97_500, 97_500, 97_500]],
  ['week, half a week on each side of the quarter', 7, 'week', '2025-03-25', '2025-04-07', '2025K1', false, [7, 14, 14]],
  ['week, one day', 7, 'week', '2025-03-31', '2025-03-31', '2025K1', false, [1, 1, 1]],
])('%s', (_, bedrag, per, begin, eind, code, heleperiode, expected) => {
  expect(money(calculate({ begin, eind, code, heleperiode, lines: [line({ bedrag, per })] }))).toEqual([...expected, 0]);
});

test.each<[string, string, string | null, string, number, number, boolean, [number, number, number, number]]>([
  ['29 February plus 24 months is 1 March', '2024-02-29', null, '2026K1', 24, 25_001, false, [55_001, 145_001, 365_346, 25_001]],
  ['an end on 28 February comes a day too early', '2024-02-29', '2026-02-28', '2026K1', 24, 25_001, false, [20_000, 20_000, 240_345, 0]],
  ['in the next leap year on the 29th again, also the last day', '2024-02-29', '2028-02-29', '2028K1', 24, 25_001, false, [45_001, 45_001, 530_347, 25_001]],
  ['monthly from the 31st: 1 and 31 March', '2024-01-31', null, '2024K1', 1, 101, false, [20_525, 111_434, 111_434, 202]],
  ['outside the quarter, whole months', '2024-01-31', null, '2024K4', 6, 101, true, [30_000, 120_101, 120_101, 0]],
])('EHS: %s', (_, begin, eind, code, ehsIntervalMaanden, bedrag, heleperiode, expected) => {
  const lines = [line({ bedrag: 10_000 }), line({ kind: 'EHS', per: 'keer', bedrag, row: 3 })];
  expect(money(calculate({ begin, eind, code, ehsIntervalMaanden, heleperiode, ehs: true, lines }))).toEqual(expected);
});

const A = '11111111';
const prices = [
  line({ bedrag: 1 }),
  line({ bedrag: 2, aanbiederAgb: A }),
  line({ bedrag: 3, duurklasse: '1' }),
  line({ bedrag: 4, duurklasse: '1', aanbiederAgb: A }),
];

test.each<[string, string | null, number, readonly TariffLine[]]>([
  ['its duurklasse and aanbieder', A, 4, prices],
  ['its duurklasse before its aanbieder', A, 3, prices.slice(0, 3)],
  ['its aanbieder before none', A, 2, prices.slice(0, 2)],
  ['another aanbieder does not count', '22222222', 3, prices],
  ['no aanbieder', null, 3, prices],
  ['a duurklasse of another length does not count', A, 2, [...prices.slice(0, 2), line({ bedrag: 9, duurklasse: '<1', aanbiederAgb: A })]],
  ['order on the sheet does not matter', A, 4, [...prices].reverse()],
  ['an exact line that has ended gives way', A, 3, [...prices.slice(0, 3), line({ bedrag: 4, duurklasse: '1', aanbiederAgb: A, geldigTot: dayOf('2024-12-31') })]],
])('precedence: %s', (_, aanbieder, tarief, lines) => {
  expect(calculate({ begin: '2025-01-01', eind: '2025-12-31', code: '2025K1', aanbieder, lines }).tarief).toBe(tarief);
});

test.each([
  ['the last day of the old tarief', '2025-06-30', 100],
  ['the first day of the new', '2025-07-01', 200],
  ['in the gap before both', '2024-12-31', null],
])('a tarief holds from its first day to its last: %s', (_, begin, tarief) => {
  const lines = [
    line({ bedrag: 100, geldigVan: dayOf('2025-01-01'), geldigTot: dayOf('2025-06-30') }),
    line({ bedrag: 200, geldigVan: dayOf('2025-07-01'), row: 3 }),
  ];
  expect(calculate({ begin, eind: null, code: '2025K3', lines }).tarief).toBe(tarief);
});

test('the tarief of the begindatum holds for the whole run, whatever it becomes; another line, another reason', () => {
  const old = line({ bedrag: 10_000, geldigTot: dayOf('2025-06-30') });
  const lines = [old, line({ bedrag: 99_900, geldigVan: dayOf('2025-07-01'), row: 3 })];
  const asked = { begin: '2025-06-30', eind: '2026-06-29', code: '2026K1', lines };
  expect(calculate(asked)).toMatchObject({ tarief: 10_000, kostenKwartaal: 30_000 });
  expect(calculate(asked).redenen.join(' ')).toContain('(Tarievenblad, rij 2)');
  const shorter = [{ ...old, geldigTot: dayOf('2025-06-29') }, line({ bedrag: 99_900, geldigVan: dayOf('2025-06-30'), row: 3 })];
  expect(calculate({ ...asked, lines: shorter }).redenen.join(' ')).toContain('€ 999,00 per maand (Tarievenblad, rij 3)');
});

const offerteLine = (over: Partial<TariffLine>): TariffLine => line({ kind: 'OFFERTE', bedrag: null, per: '4weken', row: 9, ...over });

test.each<[string, number | null, readonly TariffLine[], unknown[]]>([
  ['own amount per 4 weken of the OFFERTE line without amount', 28_000, [offerteLine({})], [28_000, '4weken', 90_000]],
  ['own amount goes before that of the line', 28_000, [offerteLine({ bedrag: 1 })], [28_000, '4weken', 90_000]],
  ['no own amount: that of the line', null, [offerteLine({ bedrag: 56_000 })], [56_000, '4weken', 180_000]],
  ['no line valid: per maand', 28_000, [offerteLine({ geldigTot: dayOf('2024-12-31') })], [28_000, 'maand', 84_000]],
  ['no amount anywhere', null, [offerteLine({})], [null, null, null]],
  ['an own amount of 0 is an amount', 0, [offerteLine({ bedrag: 5 })], [0, '4weken', 0]],
])('offerte: %s', (_, offerte, lines, expected) => {
  const { tarief, per, kostenKwartaal } = calculate({ begin: '2025-01-01', eind: null, code: '2025K1', offerte, lines: [line({ bedrag: 1 }), ...lines] });
  expect([tarief, per, kostenKwartaal]).toEqual(expected);
});

/** An invented model: other dimensions and names, another order in the code, three years. */
const dagplan: ArrangementModel<'omvang' | 'doel'> = {
  naam: 'Dagplan',
  bron: 'verzonnen voor deze test',
  dimensions: [
    { name: 'omvang', source: 'count', classes: [{ code: 'smal', naam: 'een', from: 1, to: 1 }, { code: 'breed', naam: 'meer', from: 2, to: 4 }] },
    { name: 'doel', source: 'marks', classes: [{ code: 'H', naam: 'herstel', limitYears: 1 }, { code: 'B', naam: 'behoud', limitYears: 3 }] },
  ],
  durationYears: [3],
};

test('a second model is priced from its own table and laid out on the sheet without other code', () => {
  const cells = cellsOf(dagplan);
  const blad = tarievenbladOf(cells.map((classes, place) => line({ classes, bedrag: 1_000 * (place + 1), row: place + 2 })));
  const periode = parsePeriode('2025K1');
  if (periode === null) throw new RangeError();
  const context = { model: dagplan, tarievenblad: blad, periode, today: dayOf('2025-02-01'), settings: { heleperiode: false, ehsIntervalMaanden: 24 } };
  const begindatum = dayOf('2025-01-01');
  const found = cells.map(({ omvang, doel }) => {
    const marks = omvang === 'smal' ? [doel, null, null, null] : [doel, 'J', null, doel];
    const values: ArrangementValues<'omvang' | 'doel'> = { chosen: {}, perResultaatgebied: marks, begindatum, einddatum: null };
    const classification = classify(dagplan, values);
    const toPrice = { classification, begindatum, einddatum: null, ehs: false, offerte: false, offerteBedrag: null, aanbiederAgb: null };
    return { code: classification.code, ...calculateArrangement(context, toPrice), redenen: redenenOf(context, toPrice) };
  });
  expect(found.map(({ code }) => code)).toEqual(cells.map((cell) => codeOf(dagplan, cell)));
  expect(found.map(({ kostenKwartaal }) => kostenKwartaal)).toEqual([3_000, 6_000, 9_000, 12_000]);
  for (const { code, redenen } of found) expect(redenen[0]).toMatch(new RegExp(`^Tarief voor ${code}: €`, 'u'));

  const arrangementen = found.map(({ code, expiry, ...figures }, place) =>
    arrangement({ rij: place + 2, arrangement: code, ...figures, afloop: expiry.day, looptAf: expiry.within90Days }),
  );
  const rows = recordsOf(tableIn(planOf('arrangementen', calculatedOf({ arrangementen })), 'am_arrangementen'));
  expect(rows.map((row) => [row['Arrangement'], row['Kosten kwartaal']])).toEqual([
    ...[['smal·H', 30], ['smal·B', 60], ['breed·H', 90], ['breed·B', 120]],
    [null, 300],
  ]);
});
