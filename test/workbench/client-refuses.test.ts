import { codeOf, fill, freshExcel, onT } from './fresh-excel';

/** What Microsoft's client makes of what our host refuses, as it was recorded once. */
beforeEach(() => freshExcel());

type Script = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

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
