import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { excelWorkbook, type PagedPlan } from '#workbook';
import { newWorkbook } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';

const MB = 1024 * 1024;
const ROWS = 40_000;
/** Of each block, once as office.js has it. */
const BLOCK = 5000 * 2 * 500;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use once everything that nobody holds is gone. */
function held(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Few different texts, each time another piece of memory: the workbook keeps each once, and who holds a block holds 5 MB. */
const textOf = (row: number): string => Buffer.alloc(500, 'abcdefghij'.charAt(row % 10)).toString('latin1');

test('of the rows that were written no block is held while the next is', async () => {
  bootNode(newWorkbook('Blad1'), { payloadLimit: Infinity });
  const seen: number[] = [];
  const column = { header: 'Tekst', format: 'text', width: 10 } as const;
  const plan: PagedPlan = {
    id: 'verrijkt',
    name: 'Verrijkt',
    texts: [],
    charts: [],
    frozenRows: 1,
    tables: [
      {
        ...{ name: 'Verrijkt', top: 0, left: 0, columns: [column, { ...column, header: 'Nog een' }], hasTotal: false },
        ...{ size: ROWS, asText: [true, true], linked: [] },
        async page(from, count) {
          seen.push(held());
          return { rows: Array.from({ length: count }, (_, row) => [textOf(from + row), textOf(from + row + 1)]), links: [] };
        },
      },
    ],
  };
  await excelWorkbook().write([plan]);
  expect(seen).toHaveLength(ROWS / 5000);
  expect(((seen.at(-1) ?? Infinity) - (seen[2] ?? 0)) / MB).toBeLessThan((2 * BLOCK) / MB);
});

test('of the rows that were read no block is held while the next is', async () => {
  const book = newWorkbook('Voorzieningen');
  for (let row = 0; row < ROWS; row++) for (const column of [0, 1]) book.activeSheet.put(row, column, textOf(row + column));
  bootNode(book, { payloadLimit: Infinity });
  const seen: number[] = [];
  await excelWorkbook().read((name) => name === 'Voorzieningen', { onProgress: () => seen.push(held()) });
  expect(seen).toHaveLength(ROWS / 5000);
  expect(((seen.at(-1) ?? Infinity) - (seen[1] ?? 0)) / MB).toBeLessThan((2 * BLOCK) / MB);
});
