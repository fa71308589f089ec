import * as fc from 'fast-check';
import { dateOf, dayOf, inDutch, isoOf } from '../../../src/domain/calendar';
import type { Cell } from '../../../src/domain/cell';
import { birthDate, date } from '../../../src/domain/levering/values/date';
import { readCell, readCells, withDates, type Read } from './read-cells';

type Table = readonly (readonly [Cell, Read])[];

describe('date', () => {
  const table: Table = [
    [46023, ['01-01-2026', 'read', null]],
    [46023.75, ['01-01-2026', 'read', null]],
    ['01-01-2026', ['01-01-2026', 'read', 'V08']],
    ['1-1-2026', ['01-01-2026', 'read', 'V08']],
    ['02-03-2026', ['02-03-2026', 'read', 'V08']],
    ['2026-01-01', ['01-01-2026', 'read', 'V08']],
    ['2026-4-3', ['03-04-2026', 'read', 'V08']],
    ['2026-13-1', [null, 'failed', null]],
    ['2026-01-01T00:00:00', ['01-01-2026', 'read', 'V08']],
    ['20260101', ['01-01-2026', 'read', 'V08']],
    [20260101, ['01-01-2026', 'read', 'V08']],
    [' 01-01-2026\u00a0', ['01-01-2026', 'read', 'V08']],
    ['29-02-2024', ['29-02-2024', 'read', 'V08']],
    ['29-02-2026', [null, 'failed', null]],
    [20260229, [null, 'failed', null]],
    ['2026-13-01', [null, 'failed', null]],
    ['31/12/2026', ['31-12-2026', 'read', 'V08']],
    ['12/31/2026', ['31-12-2026', 'read', 'V08']],
    ['32/13/2026', [null, 'failed', null]],
    ['05/05/2026', ['05-05-2026', 'read', 'V08']],
    ['03/04/2026', [null, 'ambiguous', null]],
    ['1 januari 2026', [null, 'failed', null]],
    ['01-01-26', [null, 'failed', null]],
    ['19480500', [null, 'failed', null]],
    ['14-05-1890', ['14-05-1890', 'read', 'V08']],
    ['0001-01-01', ['01-01-0001', 'read', 'V08']],
    ['0000-00-00', [null, 'failed', null]],
    [0, [null, 'failed', null]],
    [0.5, [null, 'failed', null]],
    [-1, [null, 'failed', null]],
    [true, [null, 'failed', null]],
    ['#NUM!', [null, 'error', null]],
    [null, [null, 'empty', null]],
  ];
  test.each(table)('%j', (cell, expected) => expect(withDates(readCell(date(), cell))).toEqual(expected));

  const columns: readonly (readonly [string, readonly Cell[], readonly (string | null)[]])[] = [
    ['a certain day first settles it', ['03/04/2026', '31/12/2026'], ['03-04-2026', '31-12-2026']],
    ['a certain month first settles it', ['03/04/2026', '12/31/2026'], ['04-03-2026', '31-12-2026']],
    ['equal day and month settle nothing', ['03/04/2026', '05/05/2026'], [null, '05-05-2026']],
    ['dates with dashes settle nothing', ['03/04/2026', '31-12-2026'], [null, '31-12-2026']],
    [
      'both orders at once leave it open',
      ['03/04/2026', '31/12/2026', '12/31/2026'],
      [null, '31-12-2026', '31-12-2026'],
    ],
    ['nonsense settles nothing', ['03/04/2026', '40/40/2026'], [null, null]],
  ];
  test.each(columns)('slashes: %s', (_, cells, expected) => {
    expect(readCells(date(), cells).map((read) => withDates(read)[0])).toEqual(expected);
  });

  test('every notation of a day is read as that day', () => {
    const first = dayOf('1900-03-01');
    fc.assert(
      fc.property(fc.integer({ min: first, max: dayOf('2199-12-31') }), (day) => {
        const { year, month, day: dayOfMonth } = dateOf(day);
        const iso = isoOf(day);
        const notations = [day, iso, inDutch(day), iso.replaceAll('-', ''), `${dayOfMonth}-${month}-${year}`];
        for (const cell of notations) expect(readCell(date(), cell).slice(0, 2)).toEqual([day, 'read']);
      }),
      { numRuns: 200 },
    );
  });
});

describe('date of birth', () => {
  const table: Table = [
    [17666, ['13-05-1948', 'read', null]],
    ['14-05-1948', ['14-05-1948', 'read', 'V08']],
    [1948, ['01-07-1948', 'read', 'C09']],
    ['1948', ['01-07-1948', 'read', 'C09']],
    ['19480000', ['01-07-1948', 'read', 'C09']],
    [19480000, ['01-07-1948', 'read', 'C09']],
    ['19480500', ['15-05-1948', 'read', 'C09']],
    [19480500, ['15-05-1948', 'read', 'C09']],
    ['19480514', ['14-05-1948', 'read', 'V08']],
    ['19481300', [null, 'failed', null]],
    ['19480230', [null, 'failed', null]],
    ['29-02-1948', ['29-02-1948', 'read', 'V08']],
    ['29-02-1900', [null, 'failed', null]],
    ['1850', ['01-07-1850', 'read', 'C09']],
    ['1799', [null, 'failed', null]],
    ['03/04/1948', [null, 'ambiguous', null]],
    ['onbekend', [null, 'failed', null]],
  ];
  test.each(table)('%j', (cell, expected) => expect(withDates(readCell(birthDate(), cell))).toEqual(expected));
});
