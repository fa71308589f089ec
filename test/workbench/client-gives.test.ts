import { freshExcel, onT } from './fresh-excel';

/**
 * What Microsoft's client makes of our answers, as it was recorded once: proxies, loading, null objects and errors are
 * those of the real thing.
 */
beforeEach(() => freshExcel());

type Script = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

const gives: [string, Script, unknown][] = [
  [
    'all that is in a range',
    async (sheet, context) => {
      const range = sheet.getRange('A1:C3').load('values,formulas,text,valueTypes,numberFormat,address');
      await context.sync();
      return [range.values, range.formulas, range.text, range.valueTypes, range.numberFormat, range.address];
    },
    [
      [
        ['h1', 'h2', 'h3'],
        [1, 'two', true],
        [45322, 12, 0],
      ],
      [
        ['h1', 'h2', 'h3'],
        [1, 'two', true],
        [45322, 12, '=A2+1'],
      ],
      [
        ['h1', 'h2', 'h3'],
        ['1', 'two', 'TRUE'],
        ['1/31/2024', '12', '0'],
      ],
      [
        ['String', 'String', 'String'],
        ['Double', 'String', 'Boolean'],
        ['Double', 'Double', 'Double'],
      ],
      [
        ['General', 'General', 'General'],
        ['General', 'General', 'General'],
        ['m/d/yyyy', 'General', 'General'],
      ],
      'T!A1:C3',
    ],
  ],
  [
    'what was set can be read before it is sent',
    async (sheet) => {
      const range = sheet.getRange('E1');
      range.values = [['12']];
      return range.values;
    },
    [['12']],
  ],
  [
    'a missing sheet is a null object',
    async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope').load('name');
      await context.sync();
      return [sheet.isNullObject, sheet.name];
    },
    [true, undefined],
  ],
  [
    'what comes from a null object is one too',
    async (_, context) => {
      const range = context.workbook.worksheets.getItemOrNullObject('Nope').getRange('A1').load('address');
      await context.sync();
      return range.isNullObject;
    },
    true,
  ],
  [
    'whether it is null is known after a sync without load',
    async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('T');
      await context.sync();
      return sheet.isNullObject;
    },
    false,
  ],
  [
    'a whole column has no values to read',
    async (sheet, context) => {
      const range = sheet.getRange('A:A').load('values,address,cellCount');
      await context.sync();
      return [range.values, range.address, range.cellCount];
    },
    [null, 'T!A:A', 1_048_576],
  ],
  [
    'names of the items of a collection',
    async (_, context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    },
    ['Sheet1', 'T'],
  ],
  [
    'a property of the items by its bare name',
    async (_, context) => {
      const sheets = context.workbook.worksheets.load('name');
      await context.sync();
      return sheets.items[0]?.name;
    },
    'Sheet1',
  ],
  [
    'deep loads as an object',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      const deep = { address: true, format: { fill: { color: true }, font: { bold: true } } };
      range.format.fill.color = '#FF0000';
      Reflect.apply(range.load, range, [deep]);
      await context.sync();
      return [range.address, range.format.fill.color, range.format.font.bold];
    },
    ['T!A1', '#FF0000', false],
  ],
  [
    'deep loads as a path',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = 'red';
      range.load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    },
    '#FF0000',
  ],
  [
    'the result of a method',
    async (_, context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    },
    2,
  ],
  [
    'the used range of an empty sheet',
    async (_, context) => {
      const sheet = context.workbook.worksheets.add('Empty');
      const used = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return [used.address, none.isNullObject];
    },
    ['Empty!A1', true],
  ],
  [
    'a table with its body and columns',
    async (sheet, context) => {
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Tab';
      table.load('name,style,showHeaders');
      table.columns.load('items/name');
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      return [
        table.name,
        table.style,
        table.showHeaders,
        body.address,
        table.columns.items.map((column) => column.name),
      ];
    },
    ['Tab', 'TableStyleMedium2', true, 'T!A2:C3', ['h1', 'h2', 'h3']],
  ],
  [
    'plain data of a proxy',
    async (sheet, context) => {
      const range = sheet.getRange('A1').load('address,rowCount');
      await context.sync();
      return range.toJSON();
    },
    { address: 'T!A1', rowCount: 1 },
  ],
  [
    'several properties set at once',
    async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.set({ format: { font: { bold: true, color: '#00FF00' } } });
      const font = range.format.font.load('bold,color');
      await context.sync();
      return [font.bold, font.color];
    },
    [true, '#00FF00'],
  ],
  [
    'reads and writes in the order in which they were written down',
    async (sheet, context) => {
      const cell = sheet.getRange('K1');
      cell.values = [[1]];
      const before = sheet.getRange('K1').load('values');
      cell.values = [[2]];
      const after = sheet.getRange('K1').load('values');
      await context.sync();
      return [before.values, after.values];
    },
    [[[1]], [[2]]],
  ],
  ['what the script returns', async () => 42, 42],
  [
    'one value for all cells',
    async (sheet, context) => {
      const range = sheet.getRange('M1:M3');
      Object.assign(range, { values: 'same' });
      range.load('values');
      await context.sync();
      return range.values;
    },
    [['same'], ['same'], ['same']],
  ],
];

test.each(gives)('gives %s', async (_, script, expected) => {
  expect(await onT(script)).toEqual(expected);
});
