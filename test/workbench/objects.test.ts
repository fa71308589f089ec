import { formatRect, seriesOf } from '../../src/workbench/excel-host';
import { codeOf, freshExcel, onT } from './fresh-excel';

const DATA = [
  ['wijk', 'jeugd', 'wmo'],
  ['Noord', 1, 2],
  ['Zuid', 3, 4],
];

/** Office.js in front of a workbook with the data above in T!A1:C3. */
async function withData(): Promise<ReturnType<typeof freshExcel>> {
  const excel = freshExcel();
  await onT(async (sheet, context) => {
    sheet.getRange('A1:C3').values = DATA;
    await context.sync();
  });
  return excel;
}

const refused = (
  deed: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | undefined> =>
  codeOf(() =>
    onT(async (sheet, context) => {
      deed(sheet, context);
      await context.sync();
    }),
  );

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

describe('charts', () => {
  test('know their series, title, place and legend', async () => {
    const { book } = await withData();
    const facts = await onT(async (sheet, context) => {
      const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Kosten';
      chart.title.text = 'Kosten per wijk';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.title.text = 'euro';
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.setPosition('E2', 'F4');
      chart.series.getItemAt(0).format.fill.setSolidColor('#1F4E78');
      chart.series.load('items/name,count');
      chart.load('left,top,width,height,chartType');
      await context.sync();
      return [
        chart.series.items.map((series) => series.name),
        chart.left,
        chart.top,
        chart.width,
        chart.height,
        chart.chartType,
      ];
    });
    expect(facts).toEqual([['jeugd', 'wmo'], 192, 15, 96, 45, 'BarStacked']);
    expect(book.activeSheet.charts[0]).toMatchObject({
      name: 'Kosten',
      title: { text: 'Kosten per wijk', visible: true },
      valueAxis: { title: 'euro' },
      categoryAxis: { reversed: true },
    });
  });

  const layouts: [Excel.ChartSeriesBy | 'Auto' | 'Rows' | 'Columns', string, unknown[]][] = [
    [
      'Columns',
      'A1:C3',
      [
        ['jeugd', 'B2:B3', 'A2:A3'],
        ['wmo', 'C2:C3', 'A2:A3'],
      ],
    ],
    [
      'Rows',
      'A1:C3',
      [
        ['Noord', 'B2:C2', 'B1:C1'],
        ['Zuid', 'B3:C3', 'B1:C1'],
      ],
    ],
    [
      'Columns',
      'B2:C3',
      [
        ['Series1', 'B2:B3', undefined],
        ['Series2', 'C2:C3', undefined],
      ],
    ],
    ['Auto', 'A1:B3', [['jeugd', 'B2:B3', 'A2:A3']]],
    ['Auto', 'A1:C2', [['Noord', 'B2:C2', 'B1:C1']]],
  ];

  test.each(layouts)('by %s over %s have these series', async (seriesBy, source, expected) => {
    const { book } = await withData();
    await onT(async (sheet, context) => {
      sheet.charts.add('ColumnClustered', sheet.getRange(source), seriesBy as Excel.ChartSeriesBy);
      await context.sync();
    });
    const series = book.activeSheet.charts.flatMap(seriesOf);
    expect(
      series.map(({ name, values, categories }) => [name, formatRect(values), categories && formatRect(categories)]),
    ).toEqual(expected);
  });

  test('are found by name and deleted', async () => {
    const { book } = await withData();
    const missing = await onT(async (sheet, context) => {
      sheet.charts.add('Line', sheet.getRange('A1:B3')).name = 'Verloop';
      const none = sheet.charts.getItemOrNullObject('Niets');
      sheet.charts.getItem('Verloop').delete();
      await context.sync();
      return none.isNullObject;
    });
    expect([missing, book.activeSheet.charts]).toEqual([true, []]);
  });

  test('of lines have the colours of their lines', async () => {
    const { book } = await withData();
    const color = await onT(async (sheet, context) => {
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns');
      const { line } = chart.series.getItemAt(0).format;
      line.color = '#C00000';
      line.load('color');
      await context.sync();
      return line.color;
    });
    expect([color, book.activeSheet.charts[0]?.series.get(0)]).toEqual(['#C00000', { color: '#C00000' }]);
  });

  test('of kinds that are not drawn say so', async () => {
    await withData();
    expect(await refused((sheet) => sheet.charts.add('Sunburst', sheet.getRange('A1:C3')))).toBe('NotImplemented');
  });
});

describe('what travels with the workbook', () => {
  test('settings are added, changed, found and deleted', async () => {
    const { book } = freshExcel();
    const facts = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('merken', '["a"]');
      settings.add('tijdelijk', { getal: 1 });
      const kept = settings.getItemOrNullObject('merken').load('value');
      const none = settings.getItemOrNullObject('niets');
      settings.load('items/key');
      await context.sync();
      settings.getItem('tijdelijk').delete();
      kept.value = '["a","b"]';
      await context.sync();
      return [none.isNullObject, settings.items.map((setting) => setting.key)];
    });
    expect(facts).toEqual([true, ['merken', 'tijdelijk']]);
    expect([...book.settings]).toEqual([['merken', '["a","b"]']]);
  });

  test('custom XML by its namespace', async () => {
    freshExcel();
    const xml = '<w:waaier xmlns:w="https://waaier.example/1"><w:a/></w:waaier>';
    const facts = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(xml);
      parts.add('<ander xmlns="urn:ander"/>');
      const part = parts.getByNamespace('https://waaier.example/1').getOnlyItemOrNullObject().load('namespaceUri');
      const text = part.getXml();
      const count = parts.getCount();
      await context.sync();
      return [part.namespaceUri, text.value, count.value];
    });
    expect(facts).toEqual(['https://waaier.example/1', xml, 2]);
  });

  test('properties of a sheet, whatever the case of their key', async () => {
    const { book } = freshExcel();
    const value = await onT(async (sheet, context) => {
      sheet.customProperties.add('Plan', 'wijken');
      const property = sheet.customProperties.getItemOrNullObject('plan').load('key,value');
      const none = sheet.customProperties.getItemOrNullObject('anders');
      await context.sync();
      return [property.key, property.value, none.isNullObject];
    });
    expect(value).toEqual(['Plan', 'wijken', true]);
    expect(book.activeSheet.customProperties.get('Plan')).toBe('wijken');
  });

  test('defined names lead to their cells', async () => {
    const { book } = freshExcel();
    const address = await onT(async (sheet, context) => {
      context.workbook.names.add('levering', sheet.getRange('A1:C3'));
      const range = context.workbook.names.getItem('levering').getRangeOrNullObject().load('address');
      const byName = sheet.getRange('levering').load('address');
      await context.sync();
      return [range.address, byName.address];
    });
    expect(address).toEqual(['T!A1:C3', 'T!A1:C3']);
    expect(book.names.get('levering')).toBe('=T!$A$1:$C$3');
  });

  test.each([
    [false, 36526],
    [true, 35064],
  ])('the way dates are counted (from 1904: %s) shows in DATE(2000,1,1)', async (date1904, expected) => {
    const { book } = freshExcel();
    book.date1904 = date1904;
    const value = await Excel.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return day.value;
    });
    expect(value).toBe(expected);
  });

  test('the name of the file and what it says about itself', async () => {
    freshExcel();
    const facts = await Excel.run(async (context) => {
      context.workbook.properties.title = 'Levering 2024';
      context.workbook.load('name');
      context.workbook.properties.load('title,author');
      await context.sync();
      return [context.workbook.name, context.workbook.properties.title, context.workbook.properties.author];
    });
    expect(facts).toEqual(['Book1.xlsx', 'Levering 2024', '']);
  });
});
