import { freshExcel } from './fresh-excel';

/** Waits until the events that are on their way have arrived. */
const arrived = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

type Heard = Pick<Excel.WorksheetChangedEventArgs, 'address' | 'source'>;

/** Runs `deed` while a handler listens to changes of sheet T, and gives what it heard. */
async function heardOnT(deed: (context: Excel.RequestContext) => Promise<void>): Promise<Heard[]> {
  const heard: Heard[] = [];
  await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.getItem('T').onChanged.add(async ({ address, source }) => {
      heard.push({ address, source });
    });
    await context.sync();
    await deed(context);
    await arrived();
    handler.remove();
    await context.sync();
  });
  return heard;
}

test('a user who types is heard', async () => {
  const { book } = freshExcel();
  expect(await heardOnT(async () => book.activeSheet.edit(4, 2, 'x'))).toEqual([{ address: 'C5', source: 'Local' }]);
});

test('the add-in hears its own writing', async () => {
  freshExcel();
  const heard = await heardOnT(async (context) => {
    context.workbook.worksheets.getItem('T').getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  expect(heard).toEqual([{ address: 'B2:C3', source: 'Local' }]);
});

test('someone else in the same workbook is heard as remote', async () => {
  const { book } = freshExcel();
  const heard = await heardOnT(async () => {
    book.changed({
      kind: 'cells',
      sheet: book.activeSheet,
      rect: { top: 0, left: 0, rows: 1, columns: 1 },
      remote: true,
    });
  });
  expect(heard).toEqual([{ address: 'A1', source: 'Remote' }]);
});

test('formatting, another sheet, and what happens after the handler went, are not heard', async () => {
  const { book } = freshExcel();
  const heard = await heardOnT(async (context) => {
    context.workbook.worksheets.getItem('T').getRange('A1').format.fill.color = 'red';
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
    await context.sync();
  });
  book.activeSheet.edit(0, 0, 'later');
  await arrived();
  expect(heard).toEqual([]);
});

test('the workbook hears of selections, and of sheets that come and go', async () => {
  const { book } = freshExcel();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(address));
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    await context.sync();
    const added = worksheets.add('Nieuw');
    added.getRange('B2:B4').select();
    await context.sync();
    await arrived();
    added.delete();
    await context.sync();
    await arrived();
  });
  expect(heard).toEqual(['added', 'activated', 'B2:B4', 'deleted']);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'T']);
});
