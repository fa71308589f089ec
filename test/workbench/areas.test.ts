import { formatRect, type SheetModel } from '../../src/workbench/excel-host';
import { codeOf, freshExcel, onT } from './fresh-excel';

const areasOf = (sheet: SheetModel): string[][] => sheet.conditional.map((rule) => rule.rects.map(formatRect));

test('areas know their address, cells and parts', async () => {
  freshExcel();
  const facts = await onT(async (sheet, context) => {
    const areas = sheet.getRanges('A1:B2, D4').load('address,areaCount,cellCount');
    areas.areas.load('items/address');
    await context.sync();
    return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((area) => area.address)];
  });
  expect(facts).toEqual(['T!A1:B2,T!D4', 2, 5, ['T!A1:B2', 'T!D4']]);
});

test('areas are formatted and cleared together', async () => {
  const { book } = freshExcel();
  await onT(async (sheet, context) => {
    const areas = sheet.getRanges('A1,C3');
    areas.format.fill.color = '#FFC7CE';
    await context.sync();
    areas.clear('Formats');
    sheet.getRanges('B1,B2').clear('Contents');
    await context.sync();
  });
  const sheet = book.activeSheet;
  expect([sheet.style(0, 0), sheet.style(2, 2).fill, sheet.get(0, 1), sheet.get(1, 1)]).toEqual([
    {},
    undefined,
    '',
    '',
  ]);
});

/** Marks cells the way the adapter does, and gives the id of the mark. */
const mark = (addresses: string, color: string): Promise<string> =>
  onT(async (sheet, context) => {
    const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    format.custom.format.fill.color = color;
    format.custom.format.font.color = '#9C0006';
    format.load('id');
    await context.sync();
    return format.id;
  });

describe('one conditional format over many cells', () => {
  test('is one rule, with its colours', async () => {
    const { book } = freshExcel();
    await mark('A2,B3,C2:C3', '#FFC7CE');
    expect(areasOf(book.activeSheet)).toEqual([['A2', 'B3', 'C2:C3']]);
    expect(book.activeSheet.conditional[0]?.rule).toMatchObject({
      type: 'expression',
      formula: 'TRUE',
      style: { fill: { bgColor: { rgb: 'FFC7CE' } }, font: { color: { rgb: '9C0006' } } },
    });
  });

  test('is found by its id on any range it touches, and removed alone', async () => {
    const { book } = freshExcel();
    const first = await mark('A2', '#FFC7CE');
    const second = await mark('A2,C3', '#FFEB9C');
    const found = await onT(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      const kept = formats.getItemOrNullObject(second).load('type,priority,stopIfTrue');
      const ranges = kept.getRanges().load('address');
      const gone = formats.getItemOrNullObject('{nergens}');
      const elsewhere = sheet.getRange('E5').conditionalFormats.getItemOrNullObject(second);
      await context.sync();
      formats.getItem(first).delete();
      await context.sync();
      return [kept.type, kept.priority, kept.stopIfTrue, ranges.address, gone.isNullObject, elsewhere.isNullObject];
    });
    expect(found).toEqual(['Custom', 0, false, 'T!A2,T!C3', true, true]);
    expect(areasOf(book.activeSheet)).toEqual([['A2', 'C3']]);
  });

  test('goes first when it is added, and can give way', async () => {
    freshExcel();
    const first = await mark('A2', '#FFC7CE');
    const second = await mark('A2', '#FFEB9C');
    const order = await onT(async (sheet, context) => {
      const formats = sheet.getRange('A2').conditionalFormats.load('items/id');
      await context.sync();
      const before = formats.items.map((item) => item.id);
      formats.getItem(second).priority = 1;
      formats.load('items/id');
      await context.sync();
      return [before, formats.items.map((item) => item.id)];
    });
    expect(order).toEqual([
      [second, first],
      [first, second],
    ]);
  });

  test('clearing a range cuts only that out of it', async () => {
    const { book } = freshExcel();
    await mark('A1:C3', '#FFC7CE');
    await onT(async (sheet, context) => {
      sheet.getRange('A1:C1').conditionalFormats.clearAll();
      sheet.getRange('B2').clear('Formats');
      await context.sync();
    });
    expect(areasOf(book.activeSheet)).toEqual([['A3:C3', 'A2', 'C2']]);
  });

  test('has no single range when it has more', async () => {
    freshExcel();
    const id = await mark('A2,C3', '#FFC7CE');
    const code = await codeOf(() =>
      onT(async (sheet, context) => {
        sheet.getRange().conditionalFormats.getItem(id).getRange().load('address');
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidOperation');
  });
});

test('a conditional format by value keeps its rule', async () => {
  freshExcel();
  const rule = await onT(async (sheet, context) => {
    const format = sheet.getRange('B2:B3').conditionalFormats.add('CellValue');
    format.cellValue.rule = { formula1: '=10', formula2: '=20', operator: 'NotBetween' };
    format.load('type');
    format.cellValue.load('rule');
    await context.sync();
    return [format.type, format.cellValue.rule];
  });
  expect(rule).toEqual(['CellValue', { formula1: '=10', formula2: '=20', operator: 'NotBetween' }]);
});

test('kinds of conditional formats that are not emulated say so', async () => {
  freshExcel();
  const code = await codeOf(() =>
    onT(async (sheet, context) => {
      sheet.getRange('B2').conditionalFormats.add('DataBar');
      await context.sync();
    }),
  );
  expect(code).toBe('NotImplemented');
});

const special: [string, (sheet: Excel.Worksheet) => Excel.RangeAreas, string | null][] = [
  ['formulas', (sheet) => sheet.getRange('A1:C3').getSpecialCellsOrNullObject('Formulas'), 'T!C3'],
  ['formulas where there are none', (sheet) => sheet.getRange('A1:B3').getSpecialCellsOrNullObject('Formulas'), null],
  ['constants', (sheet) => sheet.getRange('A1:C3').getSpecialCellsOrNullObject('Constants'), 'T!A1:B3,T!C1:C2'],
  ['visible cells', (sheet) => sheet.getRange('A1:C4').getSpecialCellsOrNullObject('Visible'), 'T!A1:C1,T!A3:C4'],
  ['merged cells', (sheet) => sheet.getRange('A1:H9').getMergedAreasOrNullObject(), 'T!E5:F6'],
  ['merged cells where there are none', (sheet) => sheet.getRange('A1:C3').getMergedAreasOrNullObject(), null],
];

test.each(special)('finds %s', async (_, find, expected) => {
  const { book } = freshExcel();
  book.activeSheet.hiddenRows.add(1);
  book.activeSheet.merges.push({ top: 4, left: 4, rows: 2, columns: 2 });
  const address = await onT(async (sheet, context) => {
    const areas = find(sheet).load('address');
    await context.sync();
    return areas.isNullObject ? null : areas.address;
  });
  expect(address).toBe(expected);
});
