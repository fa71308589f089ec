import { write, type BookType } from '@e965/xlsx';
import { openFile, Refusal } from '#workbook';
import { Zip } from '../../src/workbook/file/zip';

/** A workbook of another kind with a day that could be a year, and that year. */
function written(bookType: BookType): Uint8Array {
  const sheet = {
    '!ref': 'A1:B2',
    A1: { t: 's', v: 'geboortedatum' },
    B1: { t: 's', v: 'jaar' },
    A2: { t: 'n', v: 2009, z: 'd/m/yyyy' },
    B2: { t: 'n', v: 2009 },
  };
  const bytes: unknown = write({ SheetNames: ['Blad1'], Sheets: { Blad1: sheet } }, { type: 'array', bookType });
  return new Uint8Array(bytes as ArrayBuffer);
}

test.each<BookType>(['xlsx', 'xlsb', 'biff8', 'ods'])('a day that could be a year is known as a day in %s', async (kind) => {
  const opened = await openFile(written(kind), `levering.${kind === 'biff8' ? 'xls' : kind}`);
  if (opened instanceof Refusal) throw new Error(opened.message);
  const [sheet] = (await opened.read(() => true)).sheets;
  expect(sheet?.rows[1]).toEqual([2009, 2009]);
  expect(sheet?.dates).toEqual([{ top: 1, left: 0, rows: 1, columns: 1 }]);
});

test.each<BookType>(['xlsb', 'biff8', 'ods'])('a row without cells between the others is no hindrance to reading or writing %s', async (kind) => {
  const sheet = { '!ref': 'A1:B6', A1: { t: 's', v: 'titel' }, A4: { t: 's', v: 'wet' }, B4: { t: 's', v: 'kosten' }, A6: { t: 's', v: 'WMO' }, B6: { t: 'n', v: 1 } };
  const bytes: unknown = write({ SheetNames: ['Blad1', 'Leeg'], Sheets: { Blad1: sheet, Leeg: {} } }, { type: 'array', bookType: kind });
  const opened = await openFile(new Uint8Array(bytes as ArrayBuffer), `levering.${kind === 'biff8' ? 'xls' : kind}`);
  if (opened instanceof Refusal) throw new Error(opened.message);
  const { rows } = (await opened.read((name) => name === 'Blad1')).sheets[0] ?? {};
  expect(await opened.part('urn:waaier:bevestigingen')).toBeNull();
  expect((await opened.sheets()).map(({ name }) => name)).toEqual(['Blad1', 'Leeg']);
  await opened.setSetting('iets', 'waarde');
  const again = await openFile(await opened.save('levering.xlsx'), 'levering.xlsx');
  if (again instanceof Refusal) throw new Error(again.message);
  expect((await again.read((name) => name === 'Blad1')).sheets[0]?.rows).toEqual(rows);
  expect(rows?.at(-1)).toEqual(['WMO', 1]);
});

/** An .ods as LibreOffice writes it: rows and cells that are the same stand there once, with how often. */
async function ods(rows: string): Promise<Uint8Array> {
  const zip = Zip.open(written('ods'));
  if (zip instanceof Refusal) throw new Error(zip.message);
  const content = (await zip.text('content.xml')) ?? '';
  zip.set('content.xml', content.replace(/<table:table .*<\/table:table>/su, `<table:table table:name="R &amp; D">${rows}</table:table>`));
  return zip.build();
}

test('an .ods says which rows are hidden or filtered, and what is merged, also where the first cell is empty', async () => {
  const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
  const opened = await openFile(
    await ods(
      `<table:table-row>${cell}<table:table-cell table:number-columns-repeated="3"/>${cell}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="2" table:visibility="filter">${cell}</table:table-row>` +
        `<table:table-row>${cell}<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/></table:table-row>` +
        `<table:table-row table:visibility="collapse"><table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="2" office:value-type="string"><text:p>y</text:p></table:table-cell></table:table-row>` +
        `<table:table-row><table:covered-table-cell/>${cell}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048570" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ),
    'levering.ods',
  );
  if (opened instanceof Refusal) throw new Error(opened.message);
  const [sheet] = (await opened.read(() => true)).sheets;
  expect(sheet?.name).toBe('R & D');
  expect(sheet?.hiddenRows).toEqual([1, 2, 4]);
  expect(sheet?.merged).toEqual([
    { top: 3, left: 3, rows: 1, columns: 2 },
    { top: 4, left: 0, rows: 2, columns: 1 },
  ]);
});
