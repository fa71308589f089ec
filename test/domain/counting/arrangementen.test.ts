import { dayOf } from '../../../src/domain/calendar';
import { arrangementenOf, redenVan } from '../../../src/domain/counting/arrangementen';
import { placeOf } from '../../../src/domain/counting/gebied-of-row';
import { placedArrangementen } from '../../../src/domain/counting/placed-arrangementen';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import type { ExampleLevering, ExampleRow } from '../../../src/domain/rules/rule';
import { exampleWorkbook } from '../example-workbook';
import { counted } from './counted';

type Row = ExampleRow<'Arrangementen'>;

const Tarievenblad: readonly ExampleRow<'Tarievenblad'>[] = [
  { type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 300, per: '4weken', geldig_van: '01-01-2024', geldig_tot: null, aanbieder_agb: null },
  { type: 'EHS', zwaarte: null, intensiteit: null, duurklasse: null, bedrag: 90, per: 'keer', geldig_van: '01-01-2024', geldig_tot: null, aanbieder_agb: null },
  { type: 'O', zwaarte: '1-2', intensiteit: 'G', duurklasse: null, bedrag: 400, per: '4weken', geldig_van: '01-01-2025', geldig_tot: null, aanbieder_agb: '11111111' },
];
const base: Row = { client_id: 'A', toewijzingnummer: null, type: 'O', begindatum: '01-01-2026', einddatum: '31-12-2026', ehs: null, wijkteam: null };

/** What the arrangementen of a delivery are worked out with, without anything else of it being worked out. */
function contextOf(example: ExampleLevering) {
  const levering = readLevering(exampleWorkbook(example));
  const given = givenOf(levering, dayOf('2026-11-15'), example.settings);
  return { levering, given, placeOf: placeOf(given) };
}
const arrangementenIn = (example: ExampleLevering) => arrangementenOf(contextOf(example));
const placedIn = (example: ExampleLevering) => placedArrangementen(contextOf(example));

/** The arrangement of a row with its reason, beside two rows of Voorzieningen: number 1 of client A, number 2 of client B. */
function calculated(row: Row) {
  const context = contextOf({
    sheets: {
      Voorzieningen: [
        { client_id: 'A', toewijzingnummer: 1, postcode: null, gebiedscode: 'WK168001', aanbieder_agb: null, wijkteam: 'Een' },
        { client_id: 'B', toewijzingnummer: 2, postcode: null, gebiedscode: 'WK168002', aanbieder_agb: '11111111', wijkteam: null },
      ],
      Arrangementen: [{ ...base, ...row }],
      Tarievenblad,
    },
  });
  const arrangementen = arrangementenOf(context).map((one) => ({ ...one, reden: redenVan(context.given, one) }));
  expect(arrangementen).toHaveLength(1);
  return arrangementen.reduce((first) => first);
}

describe('arrangementen (design 4.4)', () => {
  test('has its class, its price and its cost over quarter, year and run', () => {
    expect(calculated({})).toMatchObject({
      rij: 2,
      clientId: 'A',
      arrangement: 'O·1-2·G',
      duurklasse: '1',
      tarief: 30000,
      per: '4weken',
      kostenKwartaal: 98571, // 300 × 92/28
      kostenJaar: 391071, // 300 × 365/28
      kostenTotEinde: 391071,
      kostenEhs: 0,
      begindatum: dayOf('2026-01-01'),
      einddatum: dayOf('2026-12-31'),
      afloop: dayOf('2026-12-31'),
      looptAf: true, // 46 days after 15 November
    });
  });

  test.each<[string, Row, string, string | null]>([
    ['its own gebiedscode first', { gebiedscode: 'WK168009', toewijzingnummer: 2 }, 'WK168009', null],
    ['else that of its toewijzingnummer', { toewijzingnummer: 2 }, 'WK168002', null],
    ['else that of the first row of its client', {}, 'WK168001', 'Een'],
    ['that of a client further down', { client_id: 'B' }, 'WK168002', null],
    ['a number that no voorziening has', { toewijzingnummer: 9 }, 'WK168001', 'Een'],
    ['nobody knows the client', { client_id: 'Z' }, 'onbekend', null],
    ['its own wijkteam', { wijkteam: 'Eigen' }, 'WK168001', 'Eigen'],
  ])('lies in: %s', (_, row, gebied, wijkteam) => {
    expect(calculated(row)).toMatchObject({ gebied, wijkteam });
  });

  test.each<[string, Row, number]>([
    ['the aanbieder of its toewijzingnummer', { toewijzingnummer: 2 }, 40000],
    ['not the aanbieder of another row of its client', { client_id: 'B' }, 30000],
  ])('is priced for %s', (_, row, tarief) => expect(calculated(row).tarief).toBe(tarief));

  test('says where each amount comes from, its sentences after each other', () => {
    expect(calculated({}).reden).toBe(
      'Tarief voor O·1-2·G: € 300,00 per 4 weken (Tarievenblad, rij 2), geldig op de begindatum 01-01-2026. ' +
        'In 2026, kwartaal 3: 92 dagen, € 300,00 × 92/28 = € 985,71. In heel 2026: 365 dagen, € 300,00 × 365/28 = € 3.910,71. ' +
        'Tot het einde op 31-12-2026: 365 dagen, € 300,00 × 365/28 = € 3.910,71.',
    );
  });

  test.each<[string, Row, string, string]>([
    ['no intensiteit', { intensiteit: null }, 'O·1-2·', 'Geen bedrag. Kolom intensiteit heeft geen bruikbare waarde.'],
    ['no resultaatgebied', { rg2_huishouden: 'N', rg3_dagstructuur: 'N' }, 'O··G', 'Geen bedrag. Er is geen resultaatgebied aangekruist.'],
    ['no type', { type: null }, '·1-2·G', 'Geen bedrag. Kolom type heeft geen bruikbare waarde.'],
    ['no client', { client_id: null, type: 'X' }, '·1-2·G', 'Geen bedrag. Kolom type heeft geen bruikbare waarde.'],
  ])('is listed without money: %s', (_, row, arrangement, reden) => {
    expect(calculated(row)).toMatchObject({ arrangement, tarief: null, per: null, kostenKwartaal: null, kostenEhs: null, reden });
  });

  test.each<[string, Row, string, string | null, string | null]>([
    ['its own wijk has one', { gebiedscode: 'WK168001' }, 'Eext', 'WK168001', 'Oost'],
    ['its own wijk has none, whatever that of its voorziening has', { gebiedscode: 'WK168002' }, 'onbekend', 'WK168002', 'West'],
    ['it has no wijk of its own', {}, 'Eext', 'WK168001', 'Oost'],
    ['it lies elsewhere', { gebiedscode: 'WK011401' }, 'buiten', null, null],
    ['nobody knows its client', { client_id: 'Z' }, 'onbekend', null, null],
  ])('in which kern it lies: %s', (_, row, gebied, wijk, wijkteam) => {
    const example = {
      sheets: {
        Voorzieningen: [{ client_id: 'A', postcode: '9461AA', wijkteam: null }],
        Arrangementen: [{ ...base, ...row }],
        Wijkindeling: [{ postcode: '9461', wijkcode: 'WK168001', kern: 'Eext', wijkteam: 'Oost' }, { postcode: '9462', wijkcode: 'WK168002', kern: null, wijkteam: 'West' }],
      },
      settings: { eenheid: 'kern' },
    } as const;
    expect(placedIn(example)).toMatchObject([{ gebied, wijk, wijkteam }]);
  });

  test('without the sheet Arrangementen there are none', () => expect(arrangementenIn({})).toEqual([]));

  test('without the sheet Voorzieningen it stands on its own', () => {
    const { arrangementen } = counted({ cells: { Voorzieningen: null }, sheets: { Arrangementen: [{ ...base, toewijzingnummer: 1, gebiedscode: 'WK168009' }], Tarievenblad } });
    expect(arrangementen).toMatchObject([{ clientId: 'A', gebied: 'WK168009', wijkteam: null, tarief: 30000 }]);
  });

  // Extra schoonmaak falls due every two years: on 1 August 2026.
  test.each<[string, Row, number]>([
    ['J', { ehs: 'J' }, 9000],
    ['N', { ehs: 'N' }, 0],
    ['nothing', { ehs: null }, 0],
  ])('extra schoonmaak: %s', (_, row, kostenEhs) => {
    expect(calculated({ begindatum: '01-08-2024', ...row })).toMatchObject({ kostenEhs, kostenKwartaal: 98571 + kostenEhs });
  });

  test.each<[string, Row, number | null, string | null]>([
    ['J', { offerte: 'J', offerte_bedrag: 500 }, 50_000, 'maand'],
    ['J, with an amount nobody can read', { offerte: 'J', offerte_bedrag: 'veel' }, null, null],
    ['N', { offerte: 'N', offerte_bedrag: 500 }, 30_000, '4weken'],
    ['nothing', { offerte: null, offerte_bedrag: 500 }, 30_000, '4weken'],
  ])('offerte: %s', (_, row, tarief, per) => expect(calculated(row)).toMatchObject({ tarief, per }));

  test('an empty mark marks nothing, also where the type cannot be read', () => {
    expect(calculated({ type: 'x', rg1_admfin: null, rg4_sociaal: null, rg5_zelfzorg: null, rg6_gezin: null }).arrangement).toBe('·1-2·G');
  });

  test('an unreadable type is unknown, whatever the marks say', () => {
    const marked = { type: 'x', rg2_huishouden: 'O', rg3_dagstructuur: 'O' };
    expect(calculated(marked)).toMatchObject({ arrangement: '·1-2·G', tarief: null, kostenKwartaal: null });
    expect(calculated({ ...marked, type: null })).toMatchObject({ arrangement: 'O·1-2·G', tarief: 30000 });
  });

  test('an unreadable einddatum is not an open end', () => {
    expect(calculated({ einddatum: 'ooit' })).toMatchObject({ duurklasse: null, kostenKwartaal: null });
    expect(calculated({ einddatum: null })).toMatchObject({ duurklasse: 'open', kostenKwartaal: 98571 });
  });
});
