import { codeOf, fill, freshExcel, onT } from './fresh-excel';

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

const add =
  (name: string): Script =>
  async (_, context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  };

const refuses: [string, Script, string, string][] = [
  [
    'reading before a load',
    async (sheet) => sheet.getRange('A1').values,
    'PropertyNotLoaded',
    "The property 'values' is not",
  ],
  [
    'reading before a sync',
    async (sheet) => sheet.getRange('A1').load('values').values,
    'PropertyNotLoaded',
    "The property 'values'",
  ],
  [
    'reading another property than was loaded',
    async (sheet, context) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return range.address;
    },
    'PropertyNotLoaded',
    "The property 'address' is not available.",
  ],
  [
    'values of another size than the range',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    },
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  ],
  [
    'a sheet that is not there',
    async (_, context) => {
      context.workbook.worksheets.getItem('Nope').load('name');
      await context.sync();
    },
    'ItemNotFound',
    "The requested resource doesn't exist.",
  ],
  [
    'asking whether it is null before a sync',
    async (_, context) => context.workbook.worksheets.getItemOrNullObject('T').isNullObject,
    'PropertyNotLoaded',
    "The property 'isNullObject'",
  ],
  ['a sheet name with a slash', add('a/b'), 'InvalidArgument', 'The argument is invalid'],
  ['a sheet name of 32 characters', add('x'.repeat(32)), 'InvalidArgument', 'The argument is invalid'],
  ['the sheet name that Excel keeps for itself', add('History'), 'InvalidArgument', 'The argument is invalid'],
  ['a sheet name that is taken', add('t'), 'ItemAlreadyExists', 'A resource with the same name'],
  [
    'an address outside the sheet',
    async (sheet, context) => {
      sheet.getRange('A1048577').load('values');
      await context.sync();
    },
    'InvalidArgument',
    'The argument is invalid',
  ],
  [
    'going outside the sheet',
    async (sheet, context) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    },
    'InvalidArgument',
    'The argument is invalid',
  ],
  [
    'a property of an item that was not loaded',
    async (_, context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items[0]?.visibility;
    },
    'PropertyNotLoaded',
    "The property 'visibility'",
  ],
  [
    'items that were not loaded',
    async (_, context) => context.workbook.worksheets.items,
    'PropertyNotLoaded',
    "The property 'items'",
  ],
  [
    'the result of a method before a sync',
    async (_, context) => context.workbook.worksheets.getCount().value,
    'ValueNotLoaded',
    'The value of the result object has not been loaded yet.',
  ],
  [
    'a table that is not there',
    async (_, context) => {
      context.workbook.tables.getItem('zzz').load('name');
      await context.sync();
    },
    'ItemNotFound',
    "The requested resource doesn't exist.",
  ],
  [
    'what the workbench does not have, by its name',
    async (sheet, context) => {
      sheet.getRange('A1').load('nonsense');
      await context.sync();
    },
    'NotImplemented',
    'The workbench does not emulate Range.nonsense.',
  ],
];

test.each(refuses)('refuses %s', async (_, script, code, message) => {
  const error = await onT(script).catch((caught: unknown) => caught as OfficeExtension.Error);
  expect(error).toMatchObject({ name: 'RichApi.Error', code });
  expect((error as Error).message).toContain(message);
});

test('keeps what a batch did before its error, and nothing after', async () => {
  const batch = onT(async (sheet, context) => {
    sheet.getRange('H1').values = [['kept']];
    sheet.getRange('H2:H3').values = [['x']];
    sheet.getRange('H4').values = [['not reached']];
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ code: 'InvalidArgument' });
  const values = await onT(async (sheet, context) => {
    const range = sheet.getRange('H1:H4').load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['kept'], [''], [''], ['']]);
});

test('says where in the batch it went wrong', async () => {
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nope').getRange('A1').load('values');
    await context.sync();
  }).catch((caught: unknown) => caught as OfficeExtension.Error);
  expect(typeof (error as OfficeExtension.Error).debugInfo.errorLocation).toBe('string');
});

test('objects end with their run; what was loaded stays', async () => {
  const range = await onT(async (sheet, context) => {
    const loaded = sheet.getRange('B1').load('values');
    await context.sync();
    return loaded;
  });
  expect(range.values).toEqual([['h2']]);
  const again = async (): Promise<void> => {
    range.load('address');
    await range.context.sync();
  };
  expect(await codeOf(again)).toBe('InvalidObjectPath');
});

test('refuses an answer above 5 MB', async () => {
  const { book } = freshExcel();
  fill(
    book,
    'Big',
    Array.from({ length: 60_000 }, (_, row) => Array.from({ length: 20 }, (__, column) => row * column + 0.5)),
  );
  const code = await codeOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Big').getRange('A1:T60000').load('values');
      await context.sync();
    }),
  );
  expect(code).toBe('ResponsePayloadSizeLimitExceeded');
});
