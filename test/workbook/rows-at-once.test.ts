import type { CellFormat } from '#domain';
import { excelWorkbook, type PagedPlan } from '#workbook';
import { newWorkbook } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';

/** How many rows are asked for at once of a table with columns of these kinds. */
async function asked(formats: readonly CellFormat[], size: number): Promise<readonly number[]> {
  bootNode(newWorkbook('Blad1'), { payloadLimit: Infinity });
  const counts: number[] = [];
  const columns = formats.map((format, place) => ({ header: `Kolom ${place}`, format, width: 10 }));
  const plan: PagedPlan = {
    ...{ id: 'verrijkt', name: 'Verrijkt', texts: [], charts: [], frozenRows: 1 },
    tables: [
      {
        ...{ name: 'Verrijkt', top: 0, left: 0, columns, hasTotal: false, size, asText: formats.map(() => true), linked: [] },
        async page(_, count) {
          counts.push(count);
          return { rows: Array.from({ length: count }, () => formats.map(() => 'x')), links: [] };
        },
      },
    ],
  };
  await excelWorkbook().write([plan]);
  return counts;
}

test.each<[string, readonly CellFormat[], readonly number[]]>([
  ['5,000 of a narrow table', ['text', 'text'], [5000, 2000]],
  ['50,000 cells of a wide one', Array.from({ length: 20 }, () => 'text' as const), [2500, 2500, 2000]],
  ['fewer where texts of several lines stand, each of which counts for 20 cells', ['text', 'wrapped'], [2380, 2380, 2240]],
])('%s are written at once', async (_, formats, counts) => {
  expect(await asked(formats, 7000)).toEqual(counts);
});
