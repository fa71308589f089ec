import type { Cell, SheetPlan } from '#domain';
import { Cancelled } from '#workbook';
import type { Marks, Workbook } from '#workbook';
import { cellsOfPlan } from '../../src/workbook/layout';
import { homes } from './homes';
import type { UserSheet } from './homes';
import { samenvatting, wijken, zonderRijen } from './plans';

const voorzieningen: UserSheet = {
  name: 'Voorzieningen',
  rows: [
    ['client_id', 'wet', 'begindatum'],
    ['0012', 'WMO', 46023],
    ["'s-Gravenhage", '=1+1', 46024],
    ['+31', '-', 2],
  ],
};
const eigen: UserSheet = {
  name: "Mijn 'eigen' blad",
  rows: [
    ['a', 'b'],
    ['c', 'd'],
  ],
};

/** The cells of a sheet from A1, without the empty ones around them. */
async function cells(workbook: Workbook, name: string): Promise<Cell[][]> {
  const [sheet] = (await workbook.read((other) => other === name)).sheets;
  return fromA1(sheet?.rows ?? [], sheet?.top ?? 0, sheet?.left ?? 0);
}

function fromA1(rows: readonly (readonly Cell[])[], top: number, left: number): Cell[][] {
  const all = [
    ...Array.from({ length: rows.length ? top : 0 }, () => []),
    ...rows.map((row) => [...Array.from({ length: left }, () => null), ...row]),
  ];
  const trimmed = all.map((row) =>
    row.slice(
      0,
      row.reduce<number>((last, cell, c) => (cell === null || cell === '' ? last : c + 1), 0),
    ),
  );
  while (trimmed.at(-1)?.length === 0) trimmed.pop();
  return trimmed;
}

const expected = (plan: SheetPlan): Cell[][] => fromA1(cellsOfPlan(plan), 0, 0);
const all = async (workbook: Workbook): Promise<unknown> => (await workbook.read(() => true)).sheets;

describe.each(homes)('a workbook in $home', ({ open }) => {
  test('knows the sheets of the user and reads no other than asked for', async () => {
    const { workbook } = await open([voorzieningen, eigen]);
    expect(await workbook.sheets()).toEqual([voorzieningen, eigen].map(({ name }) => ({ name, madeFrom: null })));
    expect((await workbook.read((name) => name.startsWith('Mijn'))).sheets.map((sheet) => sheet.name)).toEqual([
      eigen.name,
    ]);
    expect((await workbook.read(() => false)).sheets).toEqual([]);
  });

  test('gives values as they stand: text, numbers, days as serials', async () => {
    const { workbook } = await open([voorzieningen]);
    const { sheets, date1904, textOnly } = await workbook.read(() => true);
    expect({ date1904, textOnly }).toEqual({ date1904: false, textOnly: false });
    // A home may put the cells by column while it reads; they are then the same cells.
    expect(sheets).toEqual([expect.objectContaining({ name: 'Voorzieningen', top: 0, left: 0, rows: voorzieningen.rows })]);
    for (const { rows, columns = [] } of sheets) {
      for (const [c, { codes, cells }] of columns.entries()) expect(rows.map((row) => row[c])).toEqual(Array.from(codes, (code) => cells[code]));
    }
  });

  test('tells a day that could be a year from a year, by its number format', async () => {
    const births: UserSheet = {
      name: 'Voorzieningen',
      rows: [
        ['client_id', 'geboortedatum', 'jaar'],
        ['C-1', 2009, 2009],
        ['C-2', 2010, 1948],
        ['C-3', 1799, 1950],
        ['C-4', 2200, 2010],
        ['C-5', 1800, null],
      ],
      days: ['geboortedatum'],
    };
    const { workbook, again } = await open([births]);
    for (const session of [workbook, await again()]) {
      const [sheet] = (await session.read(() => true)).sheets;
      const places = sheet?.dates?.flatMap(({ top, left, rows }) => Array.from({ length: rows }, (_, r) => [top + r, left]));
      expect(places).toEqual([[1, 1], [2, 1], [5, 1]]);
    }
  });

  test.each([wijken, zonderRijen, samenvatting])('gives back what was written: $name', async (plan) => {
    const { workbook, again } = await open([voorzieningen]);
    expect(await workbook.write([plan])).toEqual([{ id: plan.id, name: plan.name }]);
    for (const session of [workbook, await again()]) {
      expect(await session.sheets()).toEqual([
        { name: 'Voorzieningen', madeFrom: null },
        { name: plan.name, madeFrom: plan.id },
      ]);
      expect(await cells(session, plan.name)).toEqual(expected(plan));
      expect(await cells(session, 'Voorzieningen')).toEqual(voorzieningen.rows);
    }
  });

  test('writes into a workbook without any result sheet yet, several at once, in their order', async () => {
    const { workbook } = await open([eigen]);
    await workbook.write([samenvatting, wijken, zonderRijen]);
    expect((await workbook.sheets()).map((sheet) => sheet.madeFrom)).toEqual([
      null,
      samenvatting.id,
      wijken.id,
      zonderRijen.id,
    ]);
  });

  test('writing nothing leaves no sheet', async () => {
    const { workbook } = await open([eigen]);
    expect(await workbook.write([])).toEqual([]);
    expect(await workbook.sheets()).toHaveLength(1);
  });

  test('a second time gives the same sheets, in a later session too', async () => {
    const { workbook, again } = await open([voorzieningen]);
    const first = await workbook.write([wijken, samenvatting]);
    const before = await all(workbook);
    for (const session of [workbook, await again()]) {
      expect(await session.write([wijken, samenvatting])).toEqual(first);
      expect(await all(session)).toEqual(before);
    }
  });

  test('a sheet that is refilled with less keeps nothing of what it held', async () => {
    const { workbook } = await open([voorzieningen]);
    await workbook.write([wijken]);
    const less: SheetPlan = {
      ...wijken,
      charts: [],
      tables: wijken.tables.map((table) => ({ ...table, links: [], rows: table.rows.slice(0, 1), hasTotal: false })),
    };
    await workbook.write([less]);
    expect(await cells(workbook, 'Wijken')).toEqual(expected(less));
  });

  test.each([
    ['Wijken', 'Wijken (2)'],
    ['WIJKEN', 'Wijken (2)'],
  ])('a sheet of the user named %s is left alone, ours becomes %s', async (own, ours) => {
    const theirs: UserSheet = {
      name: own,
      rows: [
        ['van', 'mij'],
        ['x', 'y'],
      ],
    };
    const { workbook, again } = await open([theirs]);
    expect(await workbook.write([wijken])).toEqual([{ id: 'wijken', name: ours }]);
    const later = await again();
    expect(await later.write([wijken])).toEqual([{ id: 'wijken', name: ours }]);
    expect(await later.sheets()).toHaveLength(2);
    expect(await cells(later, own)).toEqual(theirs.rows);
  });

  test('text that looks like a formula, a number, a day or an error stays text', async () => {
    const words = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '1-2-2026',
      '0012',
      '1,5',
      'TRUE',
      "'s-Gravenhage",
      '#N/A',
      '<5',
      '.',
      ' spatie ',
      'é€😀',
      '<b>&"',
    ];
    const plan: SheetPlan = {
      ...zonderRijen,
      id: 'tekst',
      name: 'Tekst',
      texts: words.map((text, i) => ({ row: i, column: 4, text, style: 'plain' })),
      tables: [
        {
          name: 'am_tekst',
          top: 0,
          left: 0,
          hasTotal: false,
          columns: [
            { header: 'Code', format: 'text', width: 8 },
            { header: '=Kop', format: 'wrapped', width: 8 },
            { header: 'Getal', format: 'count', width: 8 },
          ],
          rows: words.map((word) => [word, word, word]),
        },
      ],
    };
    const { workbook } = await open([eigen]);
    await workbook.write([plan]);
    expect(await cells(workbook, 'Tekst')).toEqual(expected(plan));
    expect((await workbook.read((name) => name === 'Tekst')).sheets[0]?.formulas).toBeUndefined();
  });

  test('marks come and go, and all that was read stays the same', async () => {
    const { workbook } = await open([voorzieningen, eigen]);
    await workbook.write([wijken]);
    const before = [await all(workbook), await workbook.sheets()];
    const marks: Marks[] = [
      { sheet: 'Voorzieningen', ernst: 'F', cells: ['A2', 'A3', 'C4'] },
      { sheet: eigen.name, ernst: 'W', cells: ['B2'] },
      { sheet: 'Weg', ernst: 'S', cells: ['A1'] },
    ];
    expect(await workbook.marked()).toBe(false);
    await workbook.mark(marks);
    expect(await workbook.marked()).toBe(true);
    expect([await all(workbook), await workbook.sheets()]).toEqual(before);
    await workbook.mark([]);
    await workbook.mark(marks.slice(1));
    await workbook.unmark();
    await workbook.unmark();
    expect([await all(workbook), await workbook.sheets()]).toEqual(before);
  });

  test('keeps choices, whatever they hold', async () => {
    const { workbook, again } = await open([eigen]);
    expect(await workbook.setting('koppeling')).toBeNull();
    const value = JSON.stringify({ kolom: '<é>&"\'', lijst: [1, null], __proto__: 'x' });
    await workbook.setSetting('koppeling', value);
    await workbook.setSetting('preset', '"zrm-10"');
    await workbook.setSetting('preset', null);
    const later = await again();
    expect([await later.setting('koppeling'), await later.setting('preset')]).toEqual([value, null]);
  });

  test('a task that is cancelled leaves the workbook as it was', async () => {
    const { workbook } = await open([voorzieningen]);
    const before = [await all(workbook), await workbook.sheets()];
    const { signal } = (() => {
      const stop = new AbortController();
      stop.abort();
      return stop;
    })();
    await expect(workbook.write([wijken], { signal })).rejects.toBeInstanceOf(Cancelled);
    await expect(workbook.read(() => true, { signal })).rejects.toBeInstanceOf(Cancelled);
    await expect(
      workbook.mark([{ sheet: 'Voorzieningen', ernst: 'F', cells: ['A1'] }], { signal }),
    ).rejects.toBeInstanceOf(Cancelled);
    expect([await all(workbook), await workbook.sheets()]).toEqual(before);
  });

  test('tells how far it is', async () => {
    const { workbook } = await open([voorzieningen]);
    const told: string[] = [];
    await workbook.read(() => true, { onProgress: ({ phase, done, total }) => told.push(`${phase} ${done}/${total}`) });
    await workbook.write([wijken], { onProgress: ({ phase, done, total }) => told.push(`${phase} ${done}/${total}`) });
    expect(told).toEqual(['lezen 4/4', 'schrijven 5/5']);
  });

  test('selecting a cell changes nothing', async () => {
    const { workbook } = await open([voorzieningen, eigen]);
    const before = await all(workbook);
    await workbook.select(eigen.name, 'B2');
    expect(await all(workbook)).toEqual(before);
  });
});
