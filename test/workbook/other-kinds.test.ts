import { write, type BookType } from '@e965/xlsx';
import { openFile, Refusal } from '#workbook';

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
