import { newWorkbook, openWorkbook, saveWorkbook } from '../../src/workbench/excel-host';
import { digestFile, openDigest } from '../../src/workbench/excel-host/xlsx';

describe('opening a workbook in place of another', () => {
  test('bytes that are no workbook leave the present one as it is, and tell nobody', async () => {
    const book = newWorkbook('Mijn blad');
    const sheet = book.activeSheet;
    sheet.enter(0, 0, 'blijft');
    book.names.set('naam', '=1');
    const changes: string[] = [];
    book.listen(({ kind }) => changes.push(kind));
    await expect(openWorkbook(new TextEncoder().encode('geen werkmap'), 'x.xlsx', book)).rejects.toThrow();
    expect([book.name, book.sheets, sheet.get(0, 0), [...book.names], changes]).toEqual([
      'Book1.xlsx', [sheet], 'blijft', [['naam', '=1']], [],
    ]);
  });

  test('what was read half way leaves it too', async () => {
    const book = newWorkbook('Mijn blad');
    const digest = await digestFile(await saveWorkbook(newWorkbook('Ander')));
    const broken = { ...digest, sheets: [...digest.sheets, { ...(digest.sheets[0] as (typeof digest.sheets)[number]), special: null as never }] };
    expect(() => openDigest(broken, 'x.xlsx', book)).toThrow();
    expect([book.name, book.sheets.map(({ name }) => name)]).toEqual(['Book1.xlsx', ['Mijn blad']]);
  });

  test('sheets belong to the workbook they were opened into, under ids that were never given out', async () => {
    const other = newWorkbook('Ander');
    other.activeSheet.enter(0, 0, '7-11');
    const bytes = await saveWorkbook(other);
    const book = newWorkbook('Mijn blad');
    const before = book.activeSheet.id;
    book.names.set('naam', '=1');
    const told: unknown[] = [];
    book.listen(({ kind, sheet }) => told.push([kind, sheet?.name]));
    await openWorkbook(bytes, 'ander.xlsx', book);
    expect([book.name, book.activeSheet.book === book, book.names.size]).toEqual(['ander.xlsx', true, 0]);
    expect(book.activeSheet.id).not.toBe(before);
    book.activeSheet.edit(1, 0, 'x');
    expect(told).toEqual([['loaded', undefined], ['cells', 'Ander']]);
    expect(structuredClone(await digestFile(bytes))).toEqual(await digestFile(bytes));
  });
});
