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
