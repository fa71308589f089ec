import * as fc from 'fast-check';
import { cellAddress, runAll, type Finding } from '#domain';
import { markSteps } from '#workbook';
import { blocksOf } from '../../src/workbook/cells';
import { rangesOf } from '../../src/workbook/marking';

test.each<[string[], string[]]>([
  [[], []],
  [['C2'], ['C2']],
  [['C2', 'C3', 'C4', 'F9'], ['C2:C4', 'F9']],
  [['C4', 'C2', 'C3', 'C3'], ['C2:C4']],
  [['$C$2', 'd2', 'C3', 'D3'], ['C2:D3']],
  [['B2', 'C2', 'D2', 'B3'], ['B2:B3', 'C2:D2']],
  [['A1048576', 'B1'], ['A1048576', 'B1']],
  [['XFD1', 'AA10', 'Z10'], ['Z10:AA10', 'XFD1']],
  [['', 'C0', 'rij 3', 'C2'], ['C2']],
])('of %j the ranges are %j', (cells, ranges) => expect(rangesOf(cells)).toEqual(ranges));

test('blocks hold every cell once, and no other', () => {
  const cell = fc.record({ row: fc.oneof(fc.nat(6), fc.constantFrom(1_048_574, 1_048_575)), column: fc.oneof(fc.nat(4), fc.constant(16_383)) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const held = blocksOf(cells).flatMap(({ top, left, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, place) => cellAddress(top + Math.floor(place / columns), left + (place % columns))),
      );
      expect(new Set(held).size).toBe(held.length);
      expect(held.sort()).toEqual([...new Set(cells.map(({ row, column }) => cellAddress(row, column)))].sort());
    }),
  );
});

const finding = (blad: string | null, cel: string | null, ernst: Finding['ernst']): Finding =>
  ({ code: 'X01', blad, cel, ernst, melding: '', rij: null, kolom: null }) as unknown as Finding;

test('a cell is marked once, with its most serious finding, on the sheet as the workbook names it', () => {
  const found = [
    finding('Voorzieningen', 'A2', 'S'),
    finding('Voorzieningen', 'A2', 'F'),
    finding('Voorzieningen', 'B2', 'W'),
    finding('Voorzieningen', 'B2', 'W'),
    finding('Arrangementen', 'A2', 'W'),
    finding(null, null, 'F'),
    finding('Levering', null, 'F'),
  ];
  expect(runAll(markSteps(found, (blad) => `${blad}!`))).toEqual([
    { sheet: 'Voorzieningen!', ernst: 'F', cells: ['A2'] },
    { sheet: 'Voorzieningen!', ernst: 'W', cells: ['B2'] },
    { sheet: 'Arrangementen!', ernst: 'W', cells: ['A2'] },
  ]);
});
