import type { DataSheet } from '#domain';
import { sjabloon, voorbeeld } from '#domain';
import { excelWorkbook, ExcelRefusal, openFile, Refusal, writeDataFile } from '#workbook';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { sheetEntries } from '../../src/workbook/file/package/workbook-part';
import { Zip } from '../../src/workbook/file/zip';
import { homes, modelWith } from './homes';
import type { UserSheet } from './homes';

const eigen: UserSheet = { name: 'Levering', rows: [['mijn', 'aantekening']] };
const leeg = (name: string): DataSheet => {
  const sheets = sjabloon({ gemeente: '1680' });
  const found = typeof sheets === 'string' ? undefined : sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const catalogus: DataSheet = {
  ...leeg('Productcatalogus'),
  rows: [
    ['WMO', '02', '=1+1', null, 'SOC', 1, 'M'],
    ['JW', '45', '0045', "'s", 'GEZ', 0.25, null],
  ],
};

describe.each(homes)('adding sheets in $home', ({ open }) => {
  test('gives the user a sheet that reads as it was given, also in a later session', async () => {
    const { workbook, again } = await open([{ name: 'Blad1', rows: [['a'], ['b']] }]);
    expect(await workbook.add([leeg('Levering'), catalogus])).toEqual(['Levering', 'Productcatalogus']);
    for (const home of [workbook, await again()]) {
      const { sheets } = await home.read((name) => name !== 'Blad1');
      const [levering, producten] = sheets;
      expect(levering?.rows.slice(0, 3)).toEqual([['veld', 'waarde'], ['formatversie', '1.0'], ['gemeentecode', '1680']]);
      expect(producten?.rows).toEqual([catalogus.columns.map(({ header }) => header), ...catalogus.rows]);
      expect(await home.sheets()).toEqual(['Blad1', 'Levering', 'Productcatalogus'].map((name) => ({ name, madeFrom: null })));
    }
  });

  test('leaves a sheet of that name alone and takes a free one', async () => {
    const { workbook, again } = await open([eigen]);
    expect(await workbook.add([leeg('Levering'), { ...catalogus, name: 'Levering' }])).toEqual(['Levering (2)', 'Levering (3)']);
    const { sheets } = await (await again()).read((name) => name === 'Levering');
    expect(sheets[0]?.rows).toEqual(eigen.rows);
  });

  test('what was added can be changed and read as any other sheet', async () => {
    const { workbook } = await open([eigen]);
    await workbook.add([catalogus]);
    const record = await workbook.change([{ sheet: 'Productcatalogus', address: 'C4', old: null, value: '0001', format: 'text' }]);
    expect(record.changed).toHaveLength(1);
    expect((await workbook.cellsAt('Productcatalogus', 'C2:C4')).rows).toEqual([['=1+1'], ['0045'], ['0001']]);
  });

  test('a sheet is replaced where it stands, with its table, however often; the others stay and what is not there is added', async () => {
    const { workbook, again } = await open([{ name: 'Producten', rows: [['a', 'b'], ['oud', 'x'], ['ouder', 'y']] }, eigen]);
    const own: DataSheet = { ...catalogus, name: 'producten' };
    expect(await workbook.replace([own, leeg('Historie')])).toEqual(['Producten', 'Historie']);
    expect(await workbook.replace([own])).toEqual(['Producten']);
    for (const home of [workbook, await again()]) {
      expect((await home.sheets()).map(({ name }) => name)).toEqual(['Producten', 'Levering', 'Historie']);
      const { sheets } = await home.read((name) => name !== 'Historie');
      expect(sheets[0]?.rows).toEqual([catalogus.columns.map(({ header }) => header), ...catalogus.rows]);
      expect(sheets[1]?.rows).toEqual(eigen.rows);
    }
    await expect(workbook.replace([leeg('Levering')], { signal: AbortSignal.abort() })).rejects.toThrow();
    expect((await workbook.read((name) => name === 'Levering')).sheets[0]?.rows).toEqual(eigen.rows);
  });

  test('nothing is added when it was cancelled', async () => {
    const { workbook } = await open([eigen]);
    await expect(workbook.add([catalogus], { signal: AbortSignal.abort() })).rejects.toThrow();
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Levering']);
  });
});

test('a sheet that Excel refuses halfway is taken away again', async () => {
  const { book, bridge } = bootNode(modelWith([eigen]));
  const wide = { ...catalogus, rows: [['WMO', '02', 'x'.repeat(40_000), null, 'SOC', 1, null]] };
  await excelWorkbook().add([wide]);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Levering', 'Productcatalogus']);
  const twice = { ...catalogus, name: 'Nog een', columns: catalogus.columns.map((column) => ({ ...column, header: 'x'.repeat(33_000) })) };
  const refused = await excelWorkbook().add([leeg('Historie'), twice]).catch((problem: unknown) => problem);
  expect(refused).toBeInstanceOf(ExcelRefusal);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Levering', 'Productcatalogus']);
  expect(bridge.faults).toEqual([]);
});

test('in Excel: text cells, frozen header, a table, lists that fit, and no loss of undo', async () => {
  const { book } = bootNode(modelWith([eigen]));
  await excelWorkbook().add([catalogus]);
  const sheet = book.find('Productcatalogus');
  expect(sheet?.frozen.rows).toBe(1);
  expect(sheet?.tables.map(({ name, rect }) => [name, rect.rows, rect.columns])).toEqual([['levering_productcatalogus', 3, 7]]);
  expect(sheet?.style(900, 2).numFmt).toBe('@');
  const lists = sheet?.validations.filter(({ rule }) => rule.type === 'list').map(({ rule }) => rule.values?.join(','));
  expect(lists).toContain('WMO,JW,PW');
  expect(book.undoClearedBy).toEqual([]);
});

test('in a file: the added sheet has its own styles beside those of the user', async () => {
  const sample = voorbeeld({ gemeente: '1680', rijen: 20, zaad: '1', kwartalen: 1, fouten: 0 });
  if (typeof sample === 'string') throw new Error(sample);
  const opened = await openFile(await writeDataFile(sample.sheets), 'levering.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  await opened.add([{ ...leeg('Historie'), name: 'Oud' }]);
  const zip = Zip.open(await opened.save('levering.xlsx'));
  if (zip instanceof Refusal) throw new Error(zip.message);
  const { part = '' } = (await sheetEntries(zip, 'xl/workbook.xml')).find(({ name }) => name === 'Oud') ?? {};
  const styles = (await zip.text('xl/styles.xml')) ?? '';
  const formats = [...(/<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/gu)].map(([, id]) => id);
  const columns = [...((await zip.text(part)) ?? '').matchAll(/<col\s[^>]*?min="(\d+)"[^>]*?style="(\d+)"/gu)];
  // client_id, the first column, holds text.
  const text = /<numFmt [^>]*numFmtId="(\d+)" formatCode="@"/u.exec(styles)?.[1];
  expect(['49', text]).toContain(formats[Number(columns[0]?.[2])]);
});
