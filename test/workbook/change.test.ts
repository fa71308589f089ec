import type { Cell } from '#domain';
import type { CellChange, Workbook } from '#workbook';
import { homes } from './homes';
import type { UserSheet } from './homes';

const sheet: UserSheet = {
  name: 'Voorzieningen',
  rows: [
    ['client_id', 'wet', 'begindatum', 'kosten'],
    ['0012', 'Wmo ', '1-2-2026', 12.5],
    ['0013', 'JW', 46024, '€ 9'],
    ['0014', 'PW', 46025, null],
  ],
};

async function cells(workbook: Workbook): Promise<readonly (readonly Cell[])[]> {
  return (await workbook.read((name) => name === sheet.name)).sheets[0]?.rows ?? [];
}

const to = (address: string, old: Cell, value: Cell, format: CellChange['format'] = 'text'): CellChange => ({
  sheet: sheet.name,
  address,
  old,
  value,
  format,
});

const repairs = [
  to('B2', 'Wmo ', 'WMO'),
  to('C2', '1-2-2026', 46054, 'date'),
  to('D3', '€ 9', 9, 'euroCents'),
  to('A2', '0012', '012'),
];
const after = [
  sheet.rows[0],
  ['012', 'WMO', 46054, 12.5],
  ['0013', 'JW', 46024, 9],
  ['0014', 'PW', 46025, null],
];

describe.each(homes)('changing cells in $home', ({ open }) => {
  test('writes the values and nothing else, and takes them back', async () => {
    const { workbook, again } = await open([sheet]);
    const record = await workbook.change(repairs);
    expect(record.passedOver).toEqual([]);
    expect(record.changed.map(({ address, old, value }) => [address, old, value])).toEqual(
      expect.arrayContaining(repairs.map(({ address, old, value }) => [address, old, value])),
    );
    expect(await cells(workbook)).toEqual(after);
    expect(await cells(await again())).toEqual(after);
    expect(await workbook.undo(record)).toEqual([]);
    expect(await cells(workbook)).toEqual(sheet.rows);
    expect(await cells(await again())).toEqual(sheet.rows);
  });

  test('passes over a cell that no longer holds what was seen, and a sheet that is gone', async () => {
    const { workbook } = await open([sheet]);
    const gone = { ...to('A1', null, 'x'), sheet: 'Weg' };
    const record = await workbook.change([to('B2', 'WMO', 'X'), to('B3', 'JW', 'PW'), gone]);
    expect(record.changed.map(({ address }) => address)).toEqual(['B3']);
    expect(record.passedOver).toEqual([
      { sheet: sheet.name, address: 'B2' },
      { sheet: 'Weg', address: 'A1' },
    ]);
  });

  test('leaves what was changed since when it takes a change back', async () => {
    const { workbook } = await open([sheet]);
    const record = await workbook.change([to('B2', 'Wmo ', 'WMO'), to('B3', 'JW', 'PW')]);
    await workbook.change([to('B3', 'PW', 'WMO')]);
    expect(await workbook.undo(record)).toEqual([{ sheet: sheet.name, address: 'B3' }]);
    expect((await cells(workbook)).map((row) => row[1])).toEqual(['wet', 'Wmo ', 'WMO', 'PW']);
  });

  const words = ['=1+1', '+1', '-1', '@x', '1-2-2026', '0012', '1,5', 'TRUE', "'s", '1E5', '9461AB', 'mrt 26', ' a', '#N/A', 'a\r\nb'];
  test('keeps text text, whatever it looks like', async () => {
    const { workbook } = await open([sheet]);
    const record = await workbook.change(words.map((word, i) => to(`F${i + 1}`, null, word)));
    const block = await workbook.cellsAt(sheet.name, `F1:F${words.length}`);
    expect(block.rows.map((row) => row[0])).toEqual(words);
    await workbook.undo(record);
    expect(await cells(workbook)).toEqual(sheet.rows);
  });

  test('fills cells below and beside what is filled', async () => {
    const { workbook, again } = await open([sheet]);
    await workbook.change([to('A5', null, '0015'), to('F7', null, 3, 'count')]);
    const rows = await cells(await again());
    expect([rows[4]?.[0], rows[6]?.[5], rows.length]).toEqual(['0015', 3, 7]);
  });

  test('reads a block as far as it is filled', async () => {
    const { workbook } = await open([sheet]);
    expect(await workbook.cellsAt(sheet.name, 'B2:C3')).toEqual({
      name: sheet.name,
      top: 1,
      left: 1,
      rows: [
        ['Wmo ', '1-2-2026'],
        ['JW', 46024],
      ],
    });
    expect((await workbook.cellsAt(sheet.name, '3:3')).rows).toEqual([sheet.rows[2]]);
    expect((await workbook.cellsAt(sheet.name, 'Z50:Z60')).rows).toEqual([]);
  });

  test('keeps XML of our own, and forgets it', async () => {
    const { workbook, again } = await open([sheet]);
    const namespace = 'urn:waaier:toets';
    expect(await workbook.part(namespace)).toBeNull();
    await workbook.setPart(namespace, `<a xmlns="${namespace}">é &amp; 1</a>`);
    await workbook.setPart(namespace, `<a xmlns="${namespace}">é &amp; 2</a>`);
    await workbook.setPart('urn:waaier:anders', '<b xmlns="urn:waaier:anders"/>');
    const later = await again();
    expect(await later.part(namespace)).toContain('é &amp; 2');
    await later.setPart(namespace, null);
    expect([await later.part(namespace), await later.part('urn:waaier:anders')]).toEqual([null, '<b xmlns="urn:waaier:anders"/>']);
  });

  test('a change that is cancelled changes nothing', async () => {
    const { workbook } = await open([sheet]);
    await expect(workbook.change(repairs, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await cells(workbook)).toEqual(sheet.rows);
  });
});
