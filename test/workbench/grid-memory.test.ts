import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { newWorkbook, type Scalar } from '../../src/workbench/excel-host';

/** What a delivery is like: numbers of its own per row, a client for every two, lists of codes, amounts, days. */
const ROWS = 50_000;
const alike = (at: number): Scalar[] => [
  1_000_000 + at,
  `C-${at >> 1}`,
  ...Array.from({ length: 14 }, (_, column) => `code ${(at * 7) % (3 + column)}`),
  ...Array.from({ length: 8 }, (_, column) => ((at * 31) % 2000) + column / 8),
  ...Array.from({ length: 6 }, (_, column) => 45_000 + ((at * 13 + column) % 700)),
];

test('a sheet of a million rows would take less than 140 MB, its formatting next to nothing', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = async (): Promise<number> => {
    // What holds numbers is let go of in a later turn.
    for (let round = 0; round < 4; round++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve));
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const { activeSheet: sheet } = newWorkbook();
  const before = await held();
  for (let at = 0; at < ROWS; at++) alike(at).forEach((value, column) => sheet.put(at, column, value));
  const values = (await held()) - before;
  for (let column = 0; column < 30; column++) {
    sheet.restyle({ top: 1, left: column, rows: ROWS - 1, columns: 1 }, (style) => ({ ...style, numFmt: '0.00' }));
    sheet.restyle({ top: 1, left: column, rows: ROWS - 1, columns: 1 }, (style) => ({ ...style, alignment: { horizontal: 'right' } }));
  }
  const styles = (await held()) - before - values;
  expect({ values: values / ROWS < 140, styles: styles / ROWS < 20, last: sheet.get(ROWS - 1, 29) }).toEqual({ values: true, styles: true, last: alike(ROWS - 1)[29] });
});
