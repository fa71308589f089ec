import { excelWorkbook, memoryWorkbook, newFile, onSelected, type CellPlace } from '#workbook';
import type { WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { modelWith } from './homes';

const book = (): WorkbookModel =>
  modelWith([
    { name: 'Arrangementen', rows: [['type'], ['O'], ['A'], ['O']] },
    { name: "Mijn 'eigen' blad", rows: [['a']] },
  ]);
const at = (top: number) => ({ top, left: 0, rows: 1, columns: 1 });
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** Waits until so many places were told. */
async function heard(told: readonly CellPlace[], count: number): Promise<void> {
  while (told.length < count) await breathe();
}

test('one block is selected, or where Excel cannot select several only the first, on the sheet they stand on', async () => {
  const { book: model } = bootNode(book());
  const workbook = excelWorkbook();
  expect(await workbook.select("Mijn 'eigen' blad", 'A1')).toBe(true);
  expect(await workbook.selection()).toEqual({ sheet: "Mijn 'eigen' blad", address: 'A1' });
  expect(await workbook.select('Arrangementen', 'A2:C2,A4:C4')).toBe(false);
  expect(model.selection).toEqual({ top: 1, left: 0, rows: 1, columns: 3 });
  expect(await workbook.selection()).toEqual({ sheet: 'Arrangementen', address: 'A2' });
});

test('who listens hears the last cell once the hand rests, until he stops', async () => {
  const { book: model } = bootNode(book());
  const told: CellPlace[] = [];
  const stop = await onSelected((place) => told.push(place), 5);
  const [first] = model.sheets;
  if (first === undefined) throw new Error('no sheet');
  model.select(first, at(1));
  model.select(first, at(2));
  await heard(told, 1);
  expect(told).toEqual([{ sheet: 'Arrangementen', address: 'A3' }]);
  first.name = 'Overzicht';
  model.select(first, at(3));
  await heard(told, 2);
  expect(told.at(-1)).toEqual({ sheet: 'Overzicht', address: 'A4' });
  await stop();
  model.select(first, at(0));
  await breathe();
  await excelWorkbook().selection();
  expect(told).toHaveLength(2);
});

test('in memory the last selection is told, in a file nobody stands anywhere', async () => {
  const workbook = memoryWorkbook();
  expect(await workbook.selection()).toBeNull();
  await workbook.select('Blad', 'B2:C2,B4:C4');
  expect(await workbook.selection()).toEqual({ sheet: 'Blad', address: 'B2' });
  expect(await newFile().selection()).toBeNull();
});
