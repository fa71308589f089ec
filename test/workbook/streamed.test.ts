import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Cell, PlanRows, SheetPlan } from '#domain';
import { newFile, openFile, Refusal, saveDataFile, TooLargeToWrite, writeDataFile, type Sink } from '#workbook';
import { readXlsx } from '../../src/workbook/file/codec';
import { Gathered, writeZip } from '../../src/workbook/file/zip-out';
import { samenvatting, wijken, zonderRijen } from './plans';

const COLUMNS = ['Een', 'Twee', 'Drie', 'Vier'];

/** A sheet of nothing but a table. */
const planOf = (rows: PlanRows, formats: readonly ('text' | 'number')[] = COLUMNS.map(() => 'text')): SheetPlan => ({
  id: 'wijken',
  name: 'Wijken',
  texts: [],
  tables: [
    { name: 'am_wijken', top: 0, left: 0, columns: formats.map((format, c) => ({ header: COLUMNS[c] ?? '', format, width: 12 })), rows, hasTotal: false },
  ],
  charts: [],
  frozenRows: 1,
});

/** Rows that are made when they are asked for, and how many were. */
class CountedRows implements PlanRows {
  made = 0;
  constructor(readonly length: number) {}
  at(place: number): readonly Cell[] {
    this.made += 1;
    return COLUMNS.map((_, column) => `C-${(place * 7919 + column * 104_729) % 1_000_003}`);
  }
  slice = (from: number, to: number): (readonly Cell[])[] => Array.from({ length: Math.min(to, this.length) - from }, (_, at) => this.at(from + at));
  *[Symbol.iterator](): Iterator<readonly Cell[]> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place);
  }
  readonly perColumn = COLUMNS.map(() => []);
  readonly outermost = COLUMNS.map(() => []);
}

/** What happens elsewhere meanwhile: far more turns than a row takes. */
const aWhile = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('rows are made as they are written, and few of them wait, however slowly that goes', async () => {
  const rows = new CountedRows(40_000);
  const workbook = newFile();
  await workbook.write([planOf(rows)]);
  expect(rows.made).toBe(0);
  const gathered = new Gathered();
  const waiting: number[] = [];
  let pieces = 0;
  const slow: Sink = {
    async write(bytes, at) {
      await gathered.write(bytes, at);
      if (bytes.length < 10_000) return;
      pieces += 1;
      await aWhile();
      if (pieces % 5 === 0) waiting.push(rows.made - rowsIn(gathered.bytes()));
    },
  };
  await workbook.saveTo(slow, 'uit.xlsx');
  expect(rows.made).toBe(40_000);
  expect(waiting.length).toBeGreaterThan(5);
  // Two pieces of some 500 rows, and what deflate keeps to itself: some thousands.
  expect(Math.max(...waiting)).toBeLessThan(12_000);
});

/** How many rows of the sheet can be unpacked from the beginning of a file. */
function rowsIn(bytes: Uint8Array): number {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const start = Buffer.from(bytes).indexOf(name) + name.length;
  return inflateRawSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1').split('<row ').length - 1;
}

const saved = async (save: (sink: Sink) => Promise<void>): Promise<Uint8Array> => {
  const gathered = new Gathered();
  await save(gathered);
  return gathered.bytes();
};

test('written piece by piece the file is the same, byte for byte', async () => {
  const workbook = newFile();
  await workbook.write([wijken, zonderRijen, samenvatting]);
  const whole = await workbook.save('uit.xlsx');
  expect(Buffer.compare(await saved((sink) => workbook.saveTo(sink, 'uit.xlsx')), whole)).toBe(0);
  const sheets = [{ name: 'Blad', tableName: null, hidden: false, columns: [{ header: 'a', format: 'text' as const, width: 5 }], rows: [['x']] }];
  expect(Buffer.compare(await saved((sink) => saveDataFile(sink, sheets)), await writeDataFile(sheets))).toBe(0);
});

test('a sheet can be read before it was ever written, as often as wanted', async () => {
  const workbook = newFile();
  await workbook.write([wijken]);
  const read = async (): Promise<unknown> => (await workbook.read(() => true)).sheets.map(({ name, rows }) => [name, [...rows].map((row) => [...row])]);
  const first = await read();
  expect(JSON.stringify(first)).toContain('WK168001');
  expect(await read()).toEqual(first);
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('_x0041_', ' voor', 'achter ', 'twee\nregels', '<&>"', '=1+1', "'", '𝔸é€', '', '0012'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  fc.constant(null),
);

test('cells come back as they were put in, through our reader and through that of another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
      const workbook = newFile();
      await workbook.write([planOf(rows)]);
      const bytes = await saved((sink) => workbook.saveTo(sink, 'uit.xlsx'));
      const expected = rows.map((row) => row.map(kept));
      const opened = await openFile(bytes, 'uit.xlsx');
      if (opened instanceof Refusal) throw new Error(opened.message);
      const read = [...((await opened.read(() => true)).sheets[0]?.rows ?? [])].slice(1);
      expect(rows.map((row, r) => row.map((_, c) => read[r]?.[c] ?? null))).toEqual(expected);
      const others = (await readXlsx(bytes)).sheets[0]?.rows.slice(1) ?? [];
      expect(rows.map((row, r) => row.map((_, c) => (others[r]?.[c] === '' ? null : (others[r]?.[c] ?? null))))).toEqual(expected);
    }),
  );
});

/** What a sheet holds of a cell: no characters that XML cannot hold, and nothing for an empty text. */
const kept = (value: Cell): Cell => {
  if (typeof value !== 'string') return value;
  return [...value].filter((sign) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|^[\ud800-\udfff]$/u.test(sign)).join('') || null;
};

test('rows that cannot be made stop the file, and say so', async () => {
  const workbook = newFile();
  const rows: PlanRows = Object.assign([['a', 'b', 'c', 'd']], {
    at: () => {
      throw new TypeError('no such row');
    },
  });
  await workbook.write([planOf(rows)]);
  await expect(workbook.save('uit.xlsx')).rejects.toThrow('no such row');
});

test('a part or a file beyond what a zip can hold is refused in Dutch', async () => {
  const kilobyte = new Uint8Array(1024);
  const pieces = function* (): Generator<Uint8Array> {
    for (let at = 0; at < 10; at += 1) yield kilobyte;
  };
  const write = (most: number): Promise<void> => writeZip(new Map([['a', pieces]]), new Gathered(), most);
  await expect(write(20_000)).resolves.toBeUndefined();
  await expect(write(10_240)).rejects.toThrow(TooLargeToWrite);
  await expect(write(40)).rejects.toThrow(/^De werkmap wordt te groot: een \.xlsx kan niet meer dan 4 GB bevatten\. Verdeel /u);
});
