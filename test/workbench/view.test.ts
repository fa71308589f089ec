/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import type { Change, ChartModel } from '../../src/workbench/excel-host';
import { newWorkbook, type SheetModel } from '../../src/workbench/excel-host/model';
import { useView } from '../../src/workbench/view';

/** A workbook of two sheets of which the first is in view, and how often that is drawn when something changes. */
async function drawn(charts: number, change: (inView: SheetModel, other: SheetModel) => Change): Promise<number> {
  const book = newWorkbook();
  const inView = book.activeSheet;
  const other = book.addSheet('Ander');
  inView.charts = new Array<ChartModel>(charts);
  const { result } = renderHook(() => useView(book));
  await act(async () => {
    book.changed(change(inView, other));
    await new Promise((done) => requestAnimationFrame(done));
  });
  return result.current.version;
}

test.each<[string, number, 0 | 1, (inView: SheetModel, other: SheetModel) => Change]>([
  ['cells of the sheet in view', 1, 0, (sheet) => ({ kind: 'cells', sheet })],
  ['cells of another sheet', 0, 0, (_, sheet) => ({ kind: 'cells', sheet })],
  ['formatting of another sheet', 0, 0, (_, sheet) => ({ kind: 'format', sheet })],
  ['cells of another sheet, of which a chart in view may tell', 1, 1, (_, sheet) => ({ kind: 'cells', sheet })],
  ['another sheet itself, which has a tab', 1, 0, (_, sheet) => ({ kind: 'sheets', event: 'changed', sheet })],
  ['what is no sheet', 1, 0, () => ({ kind: 'loaded' })],
])('a change of %s is drawn %d times', async (_, times, charts, change) => {
  expect(await drawn(charts, change)).toBe(times);
});
