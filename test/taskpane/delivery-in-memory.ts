import { dayOf, type Cell } from '../../src/domain';
import type { ExampleLevering } from '../../src/domain/rules/rule';
import { memoryWorkbook, type MemoryWorkbook } from '../../src/workbook';
import { exampleWorkbook } from '../domain/example-workbook';

/** The time in the tests: 15 November 2026, noon. */
export const now = (): number => dayOf('2026-11-15') + 0.5;

/** A workbook with a small delivery of Aa en Hunze over 2026K3. */
export const deliveryInMemory = (example: ExampleLevering = {}): MemoryWorkbook =>
  memoryWorkbook({ ...exampleWorkbook(example), bestand: 'levering.xlsx' });

/** Rows of Voorzieningen of which every `every`-th ends before it begins. */
export const rowsWithFaults = (count: number, every: number): readonly Record<string, Cell>[] =>
  Array.from({ length: count }, (_, row) => ({
    client_id: `C-${row}`,
    toewijzingnummer: 1000 + row,
    begindatum: '01-07-2026',
    einddatum: row % every === 0 ? '01-01-2020' : '31-12-2026',
  }));
