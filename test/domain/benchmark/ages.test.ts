import { clientenPerLeeftijd, groupOfAge, inwonersPerLeeftijd } from '../../../src/domain/benchmark/ages';
import { factsOf, rowMapping } from '../../../src/domain/counting/facts';
import { kindsOf } from '../../../src/domain/counting/kinds';
import type { Gebied } from '../../../src/domain/gebieden';
import { givenOf } from '../../../src/domain/given';
import { readLevering } from '../../../src/domain/levering/read';
import { Room } from '../../../src/domain/levering/room';
import type { DataOf } from '../../../src/domain/levering/sheet-data';
import type { ExampleRow } from '../../../src/domain/rules/rule';
import { exampleDay, exampleWorkbook } from '../example-workbook';

test.each([[0, 0], [14, 0], [15, 1], [24, 1], [25, 2], [44, 2], [45, 3], [64, 3], [65, 4], [120, 4]])('someone of %s is in group %s', (age, group) => {
  expect(groupOfAge(age)).toBe(group);
});

test('inhabitants per age are known when all five are', () => {
  const gebied = {
    ...{ code: 'WK168000', naam: null, soort: 'W', inwoners: 15, huishoudens: null, sesWoa: null, stedelijkheid: null, indelingsjaar: null },
    ...{ inw0tot14: 0, inw15tot24: 2, inw25tot44: 3, inw45tot64: 4, inw65plus: 6 },
  } satisfies Gebied;
  expect(inwonersPerLeeftijd(gebied)).toEqual([0, 2, 3, 4, 6]);
  expect(inwonersPerLeeftijd({ ...gebied, inw25tot44: null })).toBeNull();
  expect(inwonersPerLeeftijd(null)).toBeNull();
});

describe('clients per age on 01-07-2026', () => {
  type Row = ExampleRow<'Voorzieningen'>;
  const row = (client_id: string, geboortedatum: string | null, given: Row = {}): Row => ({
    client_id, geboortedatum, postcode: null, gebiedscode: 'WK168000', toewijzingnummer: null, productcode: null, ...given,
  });
  const catalogus = (wet: string, productcategorie: string, leefdomein: string, gewicht: number) => ({ wet, productcategorie, productcode: null, leefdomein, gewicht });

  function clientsOf(rows: readonly Row[]) {
    const example = {
      sheets: { Voorzieningen: rows, Productcatalogus: [catalogus('WMO', '02', 'FYS', 0.5), catalogus('WMO', '02', 'GEE', 0.5), catalogus('JW', '45', 'GEE', 1)] },
    };
    const levering = readLevering(exampleWorkbook(example));
    const given = givenOf(levering, exampleDay(example));
    const counting = { rows: levering.sheets.Voorzieningen as DataOf<'Voorzieningen'>, quarterOf: () => given.periode, counts: () => true };
    const mapping = rowMapping(levering, given);
    const facts = factsOf(counting, mapping, new Room());
    const gebieden = [...new Set(facts.places.map(({ gebied }) => gebied))];
    const kinds = kindsOf(facts, gebieden, new Room());
    return clientenPerLeeftijd({ facts, kinds, gebieden, leefdomeinen: mapping.leefdomeinCodes }, counting, given.periode.eerste);
  }

  test.each<[string, Row[], number[]]>([
    ['who is fifteen that day, and who is it the day after', [row('A', '01-07-2011'), row('B', '02-07-2011')], [1, 1, 0, 0, 0]],
    ['who is born later', [row('A', '01-08-2026')], [1, 0, 0, 0, 0]],
    ['of every age, some born on one day', [row('A', '01-01-1990'), row('B', '01-01-1990'), row('C', '01-01-1970'), row('D', '01-01-1940')], [0, 0, 2, 1, 1]],
    ['who has two rows counts once', [row('A', '01-01-1990'), row('B', '01-01-1940'), row('A', '01-01-1990', { productcategorie: '06' })], [0, 0, 1, 0, 1]],
    ['also that of a child', [row('A', '01-01-2020'), row('A', '01-01-1990')], [1, 0, 0, 0, 0]],
    ['the first date of birth counts, also where an earlier row has none', [row('A', null), row('A', '01-01-1940'), row('A', '01-01-1990')], [0, 0, 0, 0, 1]],
  ])('%s', (_, rows, expected) => {
    expect(clientsOf(rows)?.('WK168000', 'totaal')).toEqual(expected);
  });

  test('by area, wet and leefdomein', () => {
    const of = clientsOf([
      row('A', '01-01-2000'), row('A', '01-01-2000', { wet: 'JW', productcategorie: '45' }),
      row('A', '01-01-2000', { gebiedscode: 'WK168001' }), row('B', '01-01-1950', { gebiedscode: 'WK168001', wet: 'JW', productcategorie: '45' }),
    ]);
    const told = ['WK168000', 'WK168001'].map((gebied) => ['totaal', 'WMO', 'JW', 'PW', 'FYS', 'GEE', 'ADL'].map((deel) => of?.(gebied, deel).join('')));
    expect(told).toEqual([
      ['00100', '00100', '00100', '00000', '00100', '00100', '00000'],
      ['00101', '00100', '00001', '00000', '00100', '00101', '00000'],
    ]);
    expect([of?.('WK168002', 'totaal'), of?.('WK168000', 'XYZ')]).toEqual([[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
  });

  test('are unknown as soon as one client has no date of birth', () => {
    expect(clientsOf([row('A', '01-01-1990'), row('B', null)])).toBeNull();
  });
});
