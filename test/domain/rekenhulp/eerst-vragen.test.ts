import { dayOf } from '../../../src/domain/calendar';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import { adresOntbreekt, begindatumBezwaar, rijenVan, zelfdeArrangement } from '../../../src/domain/rekenhulp';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from '../example-workbook';

const read = (example: ExampleLevering) => {
  const levering = readLevering(exampleWorkbook(example));
  return { levering, given: givenOf(levering, exampleDay(example), example.settings) };
};

describe('an arrangement is found again by its client and toewijzing', () => {
  const row = (client_id: string, toewijzingnummer: number | null, begindatum = '01-01-2026') => ({ client_id, toewijzingnummer, type: 'O', begindatum, einddatum: null });
  const { levering } = read({ sheets: { Arrangementen: [row('A', 7), row('A', 8), row('B', 7), row('C', null), row('C', null, '01-07-2026'), row('D', null), row('D', null)] } });
  const key = (clientId: string | null, toewijzingnummer: number | null, begin = '2026-01-01') => ({ clientId, toewijzingnummer, begindatum: dayOf(begin) });

  test.each<[string, ReturnType<typeof key>, number[]]>([
    ['the row with both', key('A', 8), [3]],
    ['also when it now begins on another day', key('A', 8, '2026-04-01'), [3]],
    ['not of another client with that number', key('B', 8), []],
    ['without a number the one that begins that day', key('C', null), [5]],
    ['that has none on the sheet yet', key('C', 9, '2026-07-01'), [6]],
    ['none that begins another day', key('C', null, '2026-02-01'), []],
    ['all that are alike', key('D', null), [7, 8]],
    ['nothing without a client', key(null, 7), []],
  ])('%s', (_, wanted, rijen) => expect(rijenVan(levering, wanted)).toEqual(rijen));

  test('without a sheet there are none', () => expect(rijenVan(read({}).levering, key('A', 7))).toEqual([]));

  test('two without a begindatum are not taken for the same', () => {
    const open = { clientId: 'A', toewijzingnummer: null, begindatum: null };
    expect(zelfdeArrangement(open, open)).toBe(false);
  });
});

describe('where a client lives has to be known', () => {
  const { levering } = read({ sheets: { Voorzieningen: [{ client_id: 'A', toewijzingnummer: 7 }] } });
  const invoer = { clientId: 'Z', toewijzingnummer: null, postcode: null, gebiedscode: null };
  test.each<[string, Partial<{ [K in keyof typeof invoer]: string | number }>, boolean]>([
    ['nobody says it', {}, true],
    ['a wijkteam alone is no place', { wijkteam: 'Noord' } as object, true],
    ['a postcode', { postcode: '9461AB' }, false],
    ['a wijk', { gebiedscode: 'WK168001' }, false],
    ['a client of Voorzieningen', { clientId: 'A' }, false],
    ['a toewijzing of Voorzieningen', { toewijzingnummer: 7 }, false],
    ['a toewijzing that is not there', { toewijzingnummer: 8 }, true],
  ])('%s', (_, change, ontbreekt) => {
    expect(adresOntbreekt(levering.sheets.Voorzieningen, { ...invoer, ...change } as typeof invoer)).toBe(ontbreekt);
  });
  test('without sheet Voorzieningen nobody says it', () => expect(adresOntbreekt(null, invoer)).toBe(true));
});

describe('a first day that is probably a typing error', () => {
  const vandaag = dayOf('2026-11-15');
  test.each([
    ['1826-07-01', false, 'De begindatum (01-07-1826) ligt voor 01-01-2015. Kijk het jaar na.'],
    ['2014-12-31', false, 'De begindatum (31-12-2014) ligt voor 01-01-2015. Kijk het jaar na.'],
    ['2015-01-01', true, null],
    ['2027-11-15', true, null],
    ['2027-11-16', true, 'De begindatum (16-11-2027) ligt meer dan een jaar na vandaag.'],
    ['2099-01-01', true, 'De begindatum (01-01-2099) ligt meer dan een jaar na vandaag.'],
  ])('%s', (day, kan, zegt) => {
    expect(begindatumBezwaar('De begindatum', dayOf(day), vandaag)).toEqual(zegt === null ? null : { kan, zegt });
  });
});
