import { formatRect, seriesOf } from '../../src/workbench/excel-host';
import { onT, refused, withData } from './fresh-excel';

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
