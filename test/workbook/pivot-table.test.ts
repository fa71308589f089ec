import { excelPivotTable } from '#workbook';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { modelWith } from './homes';

// The host without Excel has no PivotTables, as an Excel may have that says it knows them.
test('where Excel has no PivotTables the answer is a word, nothing is changed and nothing is thrown', async () => {
  const { book } = bootNode(modelWith([{ name: 'Verrijkt', rows: [['Wet'], ['WMO']] }]));
  expect(await excelPivotTable()).toBe('kan niet');
  expect(book.sheets.map(({ name }) => name)).toEqual(['Verrijkt']);
});

test('an Excel of before PivotTables is not even asked', async () => {
  const { bridge } = bootNode(modelWith([{ name: 'Verrijkt', rows: [['Wet']] }]), { requirementSets: { excelapi: '1.7' } });
  expect(await excelPivotTable()).toBe('kan niet');
  expect(JSON.stringify(bridge.calls)).not.toMatch(/pivot/iu);
  expect(bridge.faults).toEqual([]);
});
