import type { Cell } from '#domain';
import { ExcelRefusal, excelWorkbook } from '#workbook';
import type { CellChange, ChangeRecord } from '#workbook';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import type { Booted, BootOptions } from '../../src/workbench/excel-host/boot-node';
import { everythingIn } from './everything';
import { modelWith } from './homes';

const rows = 60_000;
const large = (): Cell[][] => [['wet'], ...Array.from({ length: rows }, (_, row): Cell[] => [row % 2 === 0 ? 'wmo' : 'jw'])];
const wanted = (sheet = 'Voorzieningen', count = rows): CellChange[] =>
  Array.from({ length: count }, (_, row) => {
    const old = row % 2 === 0 ? 'wmo' : 'jw';
    return { sheet, address: `A${row + 2}`, old, value: old.toUpperCase(), format: 'text' };
  });

/** Excel that says no to those requests for which `refuses` holds, counted from 1. */
function refusing(booted: Booted, refuses: (request: number) => boolean): void {
  let request = 0;
  booted.bridge.options = {
    get payloadLimit() {
      request += 1;
      return refuses(request) ? 1 : Infinity;
    },
  };
}

const refusalOf = async (work: Promise<unknown>): Promise<ExcelRefusal> => {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof ExcelRefusal)) throw new Error(`a refusal expected, not ${String(problem)}`);
  return problem;
};

describe('Excel refuses halfway', () => {
  // 1 the sheets, 2 the date system, then reading and writing by turns.
  test.each([4, 6, 8])('request %i of many: all cells stand as they stood', async (refused) => {
    const booted = bootNode(modelWith([{ name: 'Voorzieningen', rows: large() }]));
    const before = everythingIn(booted.book);
    refusing(booted, (request) => request === refused);
    const refusal = await refusalOf(excelWorkbook().change(wanted()));
    expect(refusal.half).toBeNull();
    expect(everythingIn(booted.book)).toBe(before);
    expect(booted.bridge.faults).toEqual([]);
  });

  test('the second of two sheets is protected: the first is put back', async () => {
    const booted = bootNode(modelWith([{ name: 'A', rows: large().slice(0, 101) }, { name: 'B', rows: large().slice(0, 101) }]));
    const [, second] = booted.book.sheets;
    if (second === undefined) throw new Error('two sheets');
    second.protected = true;
    const before = everythingIn(booted.book);
    const refusal = await refusalOf(excelWorkbook().change([...wanted('A', 100), ...wanted('B', 100)]));
    expect([refusal.message, refusal.half]).toEqual([expect.stringContaining('beveiligd'), null]);
    expect(everythingIn(booted.book)).toBe(before);
  });

  test('and refuses to take it back: the refusal carries what is left, which can be undone later', async () => {
    const booted = bootNode(modelWith([{ name: 'Voorzieningen', rows: large() }]));
    const before = everythingIn(booted.book);
    refusing(booted, (request) => request >= 6);
    const { half } = await refusalOf(excelWorkbook().change(wanted()));
    expect(everythingIn(booted.book)).not.toBe(before);
    booted.bridge.options = {};
    // What was never written holds its own value, and so is named as left.
    const left = await excelWorkbook().undo(half as ChangeRecord);
    expect(left.length).toBeGreaterThan(0);
    expect(everythingIn(booted.book)).toBe(before);
  });

  test('a cancelled change writes nothing', async () => {
    const booted = bootNode(modelWith([{ name: 'Voorzieningen', rows: large().slice(0, 101) }]));
    const before = everythingIn(booted.book);
    await expect(excelWorkbook().change(wanted('Voorzieningen', 100), { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(everythingIn(booted.book)).toBe(before);
  });
});

describe('a workbook that counts from 1904', () => {
  const day = 46054;
  test('a day is read, written and put back as the same day', async () => {
    const booted = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['begindatum', 'einddatum'], [day - 1462, '1-2-2026']], days: ['begindatum'] }]));
    booted.book.date1904 = true;
    const before = everythingIn(booted.book);
    const workbook = excelWorkbook();
    expect((await workbook.cellsAt('Voorzieningen', 'A2:B2')).rows).toEqual([[day, '1-2-2026']]);
    const record = await workbook.change([
      { sheet: 'Voorzieningen', address: 'A2', old: day, value: day + 1, format: 'date' },
      { sheet: 'Voorzieningen', address: 'B2', old: '1-2-2026', value: day, format: 'date' },
    ]);
    expect(record.passedOver).toEqual([]);
    expect([0, 1].map((column) => booted.book.activeSheet.get(1, column))).toEqual([day + 1 - 1462, day - 1462]);
    expect((await workbook.cellsAt('Voorzieningen', 'A2:B2')).rows).toEqual([[day + 1, day]]);
    expect(await workbook.undo(record)).toEqual([]);
    expect(everythingIn(booted.book)).toBe(before);
  });

  test('a number that is no day is left as it is', async () => {
    const booted = bootNode(modelWith([{ name: 'Voorzieningen', rows: [['kosten'], ['9']] }]));
    booted.book.date1904 = true;
    const workbook = excelWorkbook();
    await workbook.change([{ sheet: 'Voorzieningen', address: 'A2', old: '9', value: 9, format: 'euroCents' }]);
    expect(booted.book.activeSheet.get(1, 0)).toBe(9);
  });
});

test.each([
  ['1.20', { delayForCellEdit: true, mergeUndoGroup: true }],
  ['1.12', { delayForCellEdit: true }],
] as const)('with ExcelApi %s the options of one change are %j', async (excelapi, options) => {
  const boot: BootOptions = { requirementSets: { excelapi, delayforcelledit: '1.1' } };
  bootNode(modelWith([{ name: 'Voorzieningen', rows: [['wet'], ['wmo']] }]), boot);
  const run = jest.spyOn(Excel, 'run');
  const workbook = excelWorkbook();
  const record = await workbook.change(wanted('Voorzieningen', 1));
  await workbook.undo(record);
  const given = run.mock.calls.map(([first]) => first as unknown).filter((first) => typeof first === 'object');
  run.mockRestore();
  // Within each the workbook is asked how it counts its days, which waits for a cell that is edited as well.
  const counting = { delayForCellEdit: true };
  expect(given).toEqual([options, counting, options, counting]);
});
