import { calculateArrangement, redenenOf } from '../../../src/domain/arrangementen/calculate';
import type { ArrangementFigures } from '../../../src/domain/arrangementen/calculate';
import { classify } from '../../../src/domain/arrangementen/classify';
import { expiryOf } from '../../../src/domain/arrangementen/expiry';
import type { ArrangementToPrice } from '../../../src/domain/arrangementen/price';
import { thuisondersteuning } from '../../../src/domain/arrangementen/thuisondersteuning';
import type { ThuisondersteuningDimension } from '../../../src/domain/arrangementen/thuisondersteuning';
import { dayOf, inDutch } from '../../../src/domain/calendar';
import { parsePeriode } from '../../../src/domain/periode';
import { tarievenbladOf } from '../../../src/domain/tarieven/tarievenblad';
import type { TariffLine, TariffPeriod } from '../../../src/domain/tarieven/tarievenblad';

const none = { type: null, zwaarte: null, intensiteit: null };

/** A line of the Tarievenblad with voorbeeldbedragen: `A 3-4 +`, or `EHS`, or `OFFERTE`. */
function line(row: number, what: string, bedrag: number | null, per: TariffPeriod | 'keer', from = '2020-01-01'): TariffLine {
  const [type = '', zwaarte = null, intensiteit = null] = what.split(' ');
  const extra = type === 'EHS' || type === 'OFFERTE' ? type : null;
  return {
    kind: extra ?? 'cel',
    classes: extra === null ? { type, zwaarte, intensiteit } : none,
    duurklasse: null,
    bedrag,
    per,
    geldigVan: dayOf(from),
    geldigTot: null,
    aanbiederAgb: null,
    row,
  };
}

const lines = [
  line(2, 'A 3-4 +', 30_000, '4weken'),
  line(3, 'O 1-2 G', 32_500, 'maand'),
  line(4, 'O 3-4 G', 1_200_000, 'jaar'),
  line(5, 'O 5-6 G', 9000, 'week'),
  line(6, 'A 1-2 G', 400_000, 'totaal'),
  line(7, 'EHS', 25_000, 'keer', '2024-01-01'),
];

function arrangement(
  cell: string,
  begin: string | null,
  end: string | null,
  over: Partial<ArrangementToPrice<ThuisondersteuningDimension>> & { marks?: string; unreadable?: boolean } = {},
): ArrangementToPrice<ThuisondersteuningDimension> {
  const [type = null, n = '0', intensiteit = null] = cell.split(' ').map((part) => (part === '?' ? null : part));
  const marks = [...(over.marks ?? 'J'.repeat(Number(n)).padEnd(6, '-'))];
  const begindatum = begin === null ? null : dayOf(begin);
  const einddatum = end === null ? null : dayOf(end);
  return {
    classification: classify(thuisondersteuning, {
      chosen: { type, intensiteit },
      perResultaatgebied: marks.map((mark) => (mark === '-' ? null : mark)),
      begindatum,
      einddatum,
      einddatumUnreadable: over.unreadable ?? false,
    }),
    begindatum,
    einddatum,
    ehs: false,
    offerte: false,
    offerteBedrag: null,
    aanbiederAgb: null,
    ...over,
  };
}

function calculate(
  given: ArrangementToPrice<ThuisondersteuningDimension>,
  { code = '2025K1', blad = lines, heleperiode = false } = {},
): ArrangementFigures & { readonly redenen: readonly string[] } {
  const periode = parsePeriode(code);
  if (periode === null) throw new Error(code);
  const context = {
    model: thuisondersteuning,
    tarievenblad: tarievenbladOf(blad),
    periode,
    today: dayOf('2025-04-10'),
    settings: { heleperiode, ehsIntervalMaanden: 24 },
  };
  return { ...calculateArrangement(context, given), redenen: redenenOf(context, given) };
}

const money = ({ tarief, per, kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs }: ArrangementFigures) =>
  [tarief, per, kostenKwartaal, kostenJaar, kostenTotEinde, kostenEhs] as const;

test.each([
  ['A 3 +', '2025-01-01', '2025-12-31', [30_000, '4weken', 96_429, 391_071, 391_071, 0]],
  ['O 1 G', '2025-01-15', '2025-03-31', [32_500, 'maand', 82_823, 82_823, 82_823, 0]],
  ['O 4 G', '2024-07-01', null, [1_200_000, 'jaar', 295_890, 1_200_000, 1_803_279, 0]],
  ['O 6 G', '2023-01-01', '2024-12-31', [9000, 'week', 0, 0, 939_857, 0]],
  ['A 2 G', '2025-01-01', null, [400_000, 'totaal', 400_000, 400_000, 400_000, 0]],
  ['A 2 G', '2024-01-01', '2025-12-31', [400_000, 'totaal', 49_248, 199_726, 400_000, 0]],
  ['O 1 G', '2025-05-01', null, [32_500, 'maand', 0, 260_000, 260_000, 0]],
  ['O 1 G', '2026-05-01', null, [32_500, 'maand', 0, 0, 0, 0]],
])('%s from %s to %s', (cell, begin, end, expected) => {
  expect(money(calculate(arrangement(cell, begin, end)))).toEqual(expected);
});

// To the end: 15/29 of February 2024, 58 whole months, and extra schoonmaak on 15-02-2026 and 15-02-2028.
test('each of the three costs holds its own extra schoonmaak; shown apart is that of the quarter', () => {
  const given = arrangement('O 1 G', '2024-02-15', '2028-12-31', { ehs: true });
  const first = calculate(given, { code: '2026K1' });
  expect(money(first)).toEqual([32_500, 'maand', 97_500 + 25_000, 390_000 + 25_000, 1_901_810 + 50_000, 25_000]);
  expect(money(calculate(given, { code: '2026K2' }))).toEqual([32_500, 'maand', 97_500, 415_000, 1_951_810, 0]);
});

test('the price of extra schoonmaak is the one valid on the begindatum', () => {
  const given = arrangement('O 1 G', '2023-12-15', null, { ehs: true });
  const found = calculate(given, { code: '2025K4' });
  expect(money(found)).toEqual([32_500, 'maand', 97_500, 390_000, 32_500 * 24 + Math.round((32_500 * 17) / 31), null]);
  expect(found.redenen.join(' ')).toContain('Extra schoonmaak telt niet mee');
});

test('hele periode rounds each cost up by itself', () => {
  const given = arrangement('A 3 +', '2025-01-01', '2025-12-31');
  expect(money(calculate(given, { heleperiode: true })).slice(2, 5)).toEqual([120_000, 420_000, 420_000]);
});

test('an offerte takes the place of the tarief', () => {
  const own = arrangement('A 3 +', '2025-01-01', null, { offerte: true, offerteBedrag: 50_000 });
  expect(money(calculate(own))).toEqual([50_000, 'maand', 150_000, 600_000, 600_000, 0]);
  const blad = [...lines, line(8, 'OFFERTE', 7000, 'week')];
  expect(money(calculate(own, { blad })).slice(0, 3)).toEqual([50_000, 'week', 642_857]);
  const fromBlad = arrangement('A 3 +', '2025-01-01', null, { offerte: true });
  expect(money(calculate(fromBlad, { blad })).slice(0, 3)).toEqual([7000, 'week', 90_000]);
  expect(calculate(own, { blad: [] }).kostenKwartaal).toBe(150_000);
});

test.each([
  ['no tarief', arrangement('A 5 +', '2025-01-01', null), 'het Tarievenblad heeft op 01-01-2025 geen tarief voor A·5-6·+.'],
  ['before the Tarievenblad', arrangement('A 3 +', '2019-12-31', null), 'op 31-12-2019 geen tarief'],
  ['no offerte', arrangement('A 3 +', '2025-01-01', null, { offerte: true }), 'geen offertebedrag'],
  ['no resultaatgebied', arrangement('A 0 +', '2025-01-01', null), 'Er is geen resultaatgebied aangekruist.'],
  ['a tie', arrangement('? 2 G', '2025-01-01', null, { marks: 'OA----' }), 'Kolom type is leeg en de resultaatgebieden wijzen naar meer dan één even vaak.'],
  ['no intensiteit', arrangement('A 3 ?', '2025-01-01', null), 'Kolom intensiteit heeft geen bruikbare waarde.'],
  ['no begindatum', arrangement('A 3 +', null, null), 'de begindatum ontbreekt of is niet te lezen'],
  ['unreadable einddatum', arrangement('A 3 +', '2025-01-01', null, { unreadable: true }), 'de einddatum is niet te lezen'],
  ['incomplete with an offerte', arrangement('A 0 +', '2025-01-01', null, { offerte: true, offerteBedrag: 1 }), 'geen resultaatgebied'],
])('without a price all money is null: %s', (_name, given, reden) => {
  const found = calculate({ ...given, ehs: true });
  expect(money(found)).toEqual([null, null, null, null, null, null]);
  expect(found.redenen.join(' ')).toContain(reden);
});

test.each([
  ['A 3 +', '2025-01-01', '2025-12-31', false, 'A·3-4·+: € 300,00 per 4 weken', 2, ': 90 dagen, € 300,00 × 90/28 = € 964,29.'],
  ['A 3 +', '2025-01-01', '2025-12-31', true, 'A·3-4·+: € 300,00 per 4 weken', 2, ': 90 dagen, dus 4 hele perioden van 4 weken, 4 × € 300,00 = € 1.200,00.'],
  ['O 1 G', '2025-01-15', '2025-03-31', false, 'O·1-2·G: € 325,00 per maand', 3, ': 76 dagen in 3 maanden, € 325,00 × (17/31 + 2) = € 828,23.'],
  ['O 1 G', '2025-03-31', null, true, 'O·1-2·G: € 325,00 per maand', 3, ': 1 dag, dus 1 hele maand, 1 × € 325,00 = € 325,00.'],
  ['O 4 G', '2025-01-01', null, false, 'O·3-4·G: € 12.000,00 per jaar', 4, ': 90 dagen, € 12.000,00 × 90/365 = € 2.958,90.'],
  ['O 6 G', '2025-01-01', null, false, 'O·5-6·G: € 90,00 per week', 5, ': 90 dagen, € 90,00 × 90/7 = € 1.157,14.'],
  ['A 2 G', '2025-01-01', '2025-12-31', false, 'A·1-2·G: € 4.000,00 voor de hele looptijd', 6, ': 90 dagen, € 4.000,00 × 90/365 = € 986,30.'],
  ['A 2 G', '2025-04-01', null, false, 'A·1-2·G: € 4.000,00 voor de hele looptijd', 6, ' loopt dit arrangement niet.'],
])('the reason can be checked by hand: %s from %s to %s, hele periode %p', (cell, begin, end, whole, price, row, rest) => {
  const found = calculate(arrangement(cell, begin, end), { heleperiode: whole });
  const source = `(Tarievenblad, rij ${row}), geldig op de begindatum ${inDutch(dayOf(begin))}`;
  expect(found.redenen.slice(0, 2)).toEqual([`Tarief voor ${price} ${source}.`, `In 2025, kwartaal 1${rest}`]);
});

test.each<[string, string, string | null, string, string[]]>([
  ['a maand over the year boundary', 'O 1 G', '2025-01-15', '2025K4', ['In heel 2025: 351 dagen in 12 maanden, € 325,00 × (17/31 + 11) = € 3.753,23.', 'Tot en met 31-12-2025: 351 dagen in 12 maanden, € 325,00 × (17/31 + 11) = € 3.753,23.']],
  ['within one month', 'O 1 G|2025-03-17', '2025-03-10', '2025K1', ['In heel 2025: 8 dagen in 1 maand, € 325,00 × 8/31 = € 83,87.', 'Tot het einde op 17-03-2025: 8 dagen in 1 maand, € 325,00 × 8/31 = € 83,87.']],
  ['exactly one month', 'O 1 G|2025-03-31', '2025-03-01', '2025K1', ['In heel 2025: 31 dagen in 1 maand, € 325,00 × 1 = € 325,00.', 'Tot het einde op 31-03-2025: 31 dagen in 1 maand, € 325,00 × 1 = € 325,00.']],
  ['jaren with a leap year', 'O 4 G|2025-06-30', '2023-07-01', '2025K2', ['In heel 2025: 181 dagen, € 12.000,00 × 181/365 = € 5.950,68.', 'Tot het einde op 30-06-2025: 731 dagen, € 12.000,00 × (184/365 + 1 + 181/365) = € 24.000,00.']],
  ['after this year', 'O 1 G', '2026-02-01', '2025K4', ['In heel 2025 loopt dit arrangement niet.', 'Tot en met 31-12-2025 loopt dit arrangement niet.']],
])('the year and the rest are explained as well: %s', (_, what, begin, code, expected) => {
  const [cell = '', end = null] = what.split('|');
  expect(calculate(arrangement(cell, begin, end), { code }).redenen.slice(2)).toEqual(expected);
});

test.each<[string, string, string]>([
  ['O 1 ?', '2025-01-01', 'Geen bedrag. Kolom intensiteit heeft geen bruikbare waarde.'],
  ['? 1 G', '2025-01-01', 'Geen bedrag. Kolom type heeft geen bruikbare waarde.'],
  ['O 0 +', '2025-01-01', 'Geen bedrag. Er is geen resultaatgebied aangekruist.'],
])('only what is missing is named: %s', (cell, begin, says) => {
  expect(calculate(arrangement(cell, begin, null)).redenen).toEqual([says]);
});

test('who asked for no extra schoonmaak hears nothing of it', () => {
  expect(calculate(arrangement('O 1 G', '2025-01-01', null)).redenen.join(' ')).not.toContain('schoonmaak');
});

test('extra schoonmaak is explained in each period it falls in', () => {
  const { redenen } = calculate(arrangement('O 1 G', '2024-02-15', '2028-12-31', { ehs: true }), { code: '2026K2' });
  expect(redenen[1]).toMatch(/= € 975,00\. Extra schoonmaak valt niet in dit kwartaal\.$/u);
  expect(redenen[2]).toMatch(/= € 3\.900,00\. Daarbij extra schoonmaak: 1 × € 250,00 \(Tarievenblad, rij 7\), samen € 250,00\.$/u);
  expect(redenen[3]).toMatch(/^Tot het einde op 31-12-2028: .* × \(15\/29 \+ 58\) = € 19\.018,10\. Daarbij extra schoonmaak: 2 × /u);
});

test('the reason tells about extra schoonmaak and offerte', () => {
  const ehs = arrangement('O 1 G', '2024-02-15', null, { ehs: true });
  expect(calculate(ehs, { code: '2026K1' }).redenen.join(' ')).toContain(
    '= € 975,00. Daarbij extra schoonmaak: 1 × € 250,00 (Tarievenblad, rij 7), samen € 250,00.',
  );
  expect(calculate(ehs).redenen.join(' ')).toContain('Extra schoonmaak valt niet in dit kwartaal.');
  const offerte = arrangement('A 3 +', '2025-01-01', null, { offerte: true, offerteBedrag: 50_000 });
  expect(calculate(offerte).redenen.join(' ')).toMatch(/^Offerte met eigen bedrag: € 500,00 per maand\. In 2025/);
  const blad = [line(8, 'OFFERTE', 7000, 'week')];
  expect(calculate({ ...offerte, offerteBedrag: null }, { blad }).redenen.join(' ')).toMatch(
    /^Offerte: € 70,00 per week \(Tarievenblad, rij 8\)/,
  );
});

test.each([
  ['2025-04-10', '2025-04-10', true],
  ['2025-07-09', '2025-07-09', true],
  ['2025-07-10', '2025-07-10', false],
  ['2025-04-09', null, false],
])('seen from 10-04-2025, an end on %s is expected on %s; within 90 days: %p', (end, day, within) => {
  const today = dayOf('2025-04-10');
  expect(expiryOf(dayOf(end), null, today)).toEqual({ day: day === null ? null : dayOf(day), within90Days: within });
});

test('an open arrangement expires on its limit', () => {
  const today = dayOf('2025-04-10');
  expect(expiryOf(null, dayOf('2025-05-01'), today)).toEqual({ day: dayOf('2025-05-01'), within90Days: true });
  expect(expiryOf(null, null, today)).toEqual({ day: null, within90Days: false });
  expect(calculate(arrangement('A 3 +', '2024-01-01', null)).expiry.day).toBe(dayOf('2025-12-31'));
});

test.each([
  ['within its limit: its end', '2025-06-01', '2025-06-02', '2025-06-01', true],
  ['past its limit: the limit', '2026-06-01', '2025-06-01', '2025-06-01', true],
  ['that ended before its limit: nothing', '2025-04-09', '2025-05-01', null, false],
  ['past a limit that is over: its end', '2025-12-31', '2025-04-09', '2025-12-31', false],
  ['both over', '2025-04-09', '2025-04-08', null, false],
])('seen from 10-04-2025, an arrangement %s', (_, end, limit, day, within) => {
  const found = expiryOf(dayOf(end), dayOf(limit), dayOf('2025-04-10'));
  expect(found).toEqual({ day: day === null ? null : dayOf(day), within90Days: within });
});

test('an end that cannot be read is no open end: nothing is said of the next expiry', () => {
  const asked = arrangement('A 3 +', '2024-01-01', null);
  const unread = { ...asked, classification: { ...asked.classification, duurklasse: null } };
  expect(calculate(unread).expiry).toEqual({ day: null, within90Days: false });
});

test('an offertebedrag that cannot be read is not called missing', () => {
  const offerte = arrangement('A 3 +', '2025-01-01', null, { offerte: true, offerteBedrag: null, offerteBedragUnreadable: true });
  expect(calculate(offerte).redenen).toEqual([
    'Geen bedrag: het offertebedrag is niet als bedrag te lezen en het Tarievenblad heeft er op 01-01-2025 geen.',
  ]);
  expect(calculate(offerte, { blad: [line(8, 'OFFERTE', 7000, 'week')] }).redenen[0]).toBe(
    'Offerte: € 70,00 per week (Tarievenblad, rij 8), geldig op de begindatum 01-01-2025, want het eigen offertebedrag is niet als bedrag te lezen.',
  );
});
