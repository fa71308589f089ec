import { formatRect } from '../../src/workbench/excel-host';
import { onT, refused, withData } from './fresh-excel';

describe('tables', () => {
  const table = (sheet: Excel.Worksheet): Excel.Table => {
    const made = sheet.tables.add('A1:C3', true);
    made.name = 'Wijken';
    return made;
  };

  test('take rows at their end and follow a new size', async () => {
    const { book } = await withData();
    const facts = await onT(async (sheet, context) => {
      const made = table(sheet);
      made.rows.add(undefined, [['Oost', 5, 6]]);
      const grown = made.getRange().load('address');
      made.resize('A1:B4');
      made.columns.load('items/name,count');
      made.rows.load('count');
      await context.sync();
      return [grown.address, made.columns.items.map((column) => column.name), made.rows.count];
    });
    expect(facts).toEqual(['T!A1:C4', ['wijk', 'jeugd'], 3]);
    expect(book.activeSheet.tables.map(({ rect }) => formatRect(rect))).toEqual(['A1:B4']);
  });

  test('give doubles and empty headers a name of their own', async () => {
    const { book } = await withData();
    await onT(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [['wijk', 'wijk', '']];
      table(sheet);
      await context.sync();
    });
    expect(book.activeSheet.tables[0]?.columns).toEqual(['wijk', 'wijk2', 'Column3']);
    expect(book.activeSheet.get(0, 2)).toBe('Column3');
  });

  test('follow what is written into their header', async () => {
    const { book } = await withData();
    await onT(async (sheet, context) => {
      table(sheet).getHeaderRowRange().values = [['buurt', 'jeugd', 'wmo']];
      await context.sync();
    });
    expect(book.activeSheet.tables[0]?.columns).toEqual(['buurt', 'jeugd', 'wmo']);
  });

  test('make room for a total row', async () => {
    const { book } = await withData();
    const address = await onT(async (sheet, context) => {
      const made = table(sheet);
      made.showTotals = true;
      const body = made.getDataBodyRange().load('address');
      await context.sync();
      return body.address;
    });
    expect([address, book.activeSheet.get(3, 0)]).toEqual(['T!A2:C3', 'Total']);
  });

  test('become plain cells, or go with them', async () => {
    const { book } = await withData();
    await onT(async (sheet, context) => {
      table(sheet).convertToRange();
      await context.sync();
    });
    expect([book.activeSheet.tables, book.activeSheet.get(1, 0)]).toEqual([[], 'Noord']);
    await onT(async (sheet, context) => {
      table(sheet).delete();
      await context.sync();
    });
    expect([book.activeSheet.tables, book.activeSheet.get(1, 0)]).toEqual([[], '']);
  });

  test('never overlap, and have a name of their own', async () => {
    await withData();
    expect(await refused((sheet) => [table(sheet), sheet.tables.add('C3:D5', true)])).toBe('InvalidOperation');
    expect(await refused((sheet) => (sheet.tables.add('F1:G3', true).name = 'wijken'))).toBe('InvalidArgument');
    expect(await refused((sheet) => (sheet.tables.getItem('Wijken').name = 'een naam'))).toBe('InvalidArgument');
  });

  test('filter by value and show all again', async () => {
    const { book } = await withData();
    await onT(async (sheet, context) => {
      const made = table(sheet);
      made.autoFilter.apply(made.getRange(), 0, { filterOn: 'Values', values: ['Zuid'] } as Excel.FilterCriteria);
      await context.sync();
    });
    expect([...book.activeSheet.filteredRows]).toEqual([1]);
    await onT(async (sheet, context) => {
      sheet.tables.getItem('Wijken').clearFilters();
      await context.sync();
    });
    expect(book.activeSheet.filteredRows.size).toBe(0);
  });
});
