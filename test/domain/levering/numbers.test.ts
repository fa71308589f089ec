import * as fc from 'fast-check';
import type { Cell } from '../../../src/domain/cell';
import { euro, number, whole } from '../../../src/domain/levering/values/number';
import { readCell, readCells, type Read } from './read-cells';

type Table = readonly (readonly [Cell, Read])[];

describe('number', () => {
  const volume = number({ min: 0, noteText: true });
  const table: Table = [
    [0, [0, 'read', null]],
    [3.5, [3.5, 'read', null]],
    [0.30000000000000004, [0.3, 'read', null]],
    [-0.1, [null, 'failed', null]],
    ['3', [3, 'read', 'V09']],
    ['3,5', [3.5, 'read', 'V09']],
    ['3.5', [3.5, 'read', 'V09']],
    ['0.125', [0.125, 'read', 'V09']],
    ['0,125', [0.125, 'read', 'V09']],
    ['1.234,5', [1234.5, 'read', 'V09']],
    ['1,234.5', [1234.5, 'read', 'V09']],
    ['1.234.567', [1234567, 'read', 'V09']],
    ['1,234', [1.234, 'read', 'V09']],
    ['1.234', [null, 'ambiguous', null]],
    ['1\u00a0234,5', [1234.5, 'read', 'V09']],
    ['-3', [null, 'failed', null]],
    ['drie', [null, 'failed', null]],
    ['1.23.4', [null, 'failed', null]],
    ['1e3', [null, 'failed', null]],
    [true, [null, 'failed', null]],
    ['#DEEL/0!', [null, 'error', null]],
    ['', [null, 'empty', null]],
  ];
  test.each(table)('%j', (cell, expected) => expect(readCell(volume, cell)).toEqual(expected));

  const columns: readonly (readonly [string, readonly Cell[], readonly (number | null)[]])[] = [
    ['a Dutch neighbour makes a point part thousands', ['1.234', '0,5'], [1234, 0.5]],
    ['an English neighbour makes a point a decimal', ['1.234', '0.5'], [1.234, 0.5]],
    ['an English neighbour makes a comma part thousands', ['1,234', '0.5'], [1234, 0.5]],
    ['both kinds leave it open', ['1.234', '0.5', '0,5'], [null, 0.5, 0.5]],
    ['whole numbers and real numbers settle nothing', ['1.234', '500', 12.5], [null, 500, 12.5]],
  ];
  test.each(columns)('%s', (_, cells, expected) => {
    expect(readCells(volume, cells).map(([value]) => value)).toEqual(expected);
  });
});

describe('whole', () => {
  const table: Table = [
    [999_999_999, [999_999_999, 'read', null]],
    [1_000_000_000, [null, 'failed', null]],
    [2.5, [null, 'failed', null]],
    [2.0000000000000004, [2, 'read', null]],
    ['12', [12, 'read', null]],
    ['12,0', [12, 'read', null]],
    ['-1', [null, 'failed', null]],
  ];
  test.each(table)('%j', (cell, expected) => {
    expect(readCell(whole({ min: 0, max: 999_999_999 }), cell)).toEqual(expected);
  });
});

describe('euro', () => {
  const kosten = euro({ noteText: true });
  const table: Table = [
    [12.34, [1234, 'read', null]],
    [-12.34, [-1234, 'read', null]],
    [0, [0, 'read', null]],
    [1000.3000000000001, [100030, 'read', null]],
    [0.1 + 0.2, [30, 'read', null]],
    [12.345, [null, 'failed', null]],
    ['12,345', [null, 'failed', null]],
    ['€ 1.234,56', [123456, 'read', 'V09']],
    ['€\u00a01.234,56', [123456, 'read', 'V09']],
    ['1.234,56 €', [123456, 'read', 'V09']],
    ['-€ 12,50', [-1250, 'read', 'V09']],
    ['€ -12,50', [-1250, 'read', 'V09']],
    ['1,234.56', [123456, 'read', 'V09']],
    ['1.234', [null, 'ambiguous', null]],
    ['nihil', [null, 'failed', null]],
  ];
  test.each(table)('%j', (cell, expected) => expect(readCell(kosten, cell)).toEqual(expected));

  test('an amount below its bound is refused', () => {
    expect(readCell(euro({ min: 0 }), 0)[1]).toBe('read');
    expect(readCell(euro({ min: 0 }), -0.01)[1]).toBe('failed');
  });

  test('every amount in cents is read back, as a number and in Dutch', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cents) => {
        const dutch = (cents / 100).toFixed(2).replace('.', ',');
        expect(readCell(kosten, cents / 100)[0]).toBe(cents);
        expect(readCell(kosten, dutch)[0]).toBe(cents);
      }),
    );
  });
});
