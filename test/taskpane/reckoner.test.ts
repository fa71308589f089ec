import fc from 'fast-check';
import { dayOf, recheckRows, resultSheets, runAll, SheetEncoder, sheetOfColumns, type Calculated, type Cell, type Checked, type Ernst, type SheetData, type WorkbookCells } from '#domain';
import { bytesOf, confirmationsIn, findRepairs, keepConfirmations, memoryWorkbook, type DrawnImage, type PagedPlan, type PlanToWrite, type Workbook } from '#workbook';
import { beside, type Started } from '../../src/taskpane/reckoner/beside';
import { answering, type Line } from '../../src/taskpane/reckoner/conversation';
import { handedOver, parcelsOf, Unpacking, type Parcel } from '../../src/taskpane/reckoner/parcels';
import { inSlices, type Reckoner } from '../../src/taskpane/reckoner/reckoner';
import { receivedFindings, sentFindings } from '../../src/taskpane/reckoner/sent-findings';
import { receivedList, sentList } from '../../src/taskpane/reckoner/sent-list';
import { reckonerWorks } from '../../src/taskpane/reckoner/works';
import { without } from '../../src/taskpane/reckoner/sent-sheet';
import { sentChecked } from '../../src/taskpane/reckoner/wire';
import { goldenCases } from '../golden/delivery';
import { deliveryInMemory, rowsWithFaults } from './delivery-in-memory';

const TODAY = dayOf('2026-11-15');
const FACTS = { madeAt: TODAY + 0.5, version: '0.1.0' };
const COPIED = /^(?:arrangementen, naar-dagen|zonder-levering)/u;
// Protecting small numbers takes its time on a crowded machine.
jest.setTimeout(300_000);
const ALL = resultSheets.map(({ id }) => id);

/** A copy as the other side of a line gets it, of the kinds of this realm; throws on what cannot be sent. */
function sent<T>(value: T): T {
  structuredClone(value);
  const copy = (of: unknown): unknown => {
    if (ArrayBuffer.isView(of)) return (of as Int32Array).slice();
    // One of the tested code's own realm is no instance of this one's.
    if (Object.prototype.toString.call(of) === '[object ArrayBuffer]') return (of as ArrayBuffer).slice(0);
    if (Array.isArray(of)) return Array.from(of as unknown[], copy);
    if (of instanceof Map) return new Map([...(of as Map<unknown, unknown>)].map(([key, item]) => [copy(key), copy(item)]));
    if (of instanceof Set) return new Set([...of].map(copy));
    if (typeof of !== 'object' || of === null) return of;
    if (Object.getPrototypeOf(of) !== Object.prototype) throw new TypeError(`A ${of.constructor.name} cannot be sent`);
    return Object.fromEntries(Object.entries(of).map(([key, item]) => [key, copy(item)]));
  };
  return copy(value) as T;
}

/** Two ends between which everything is copied and comes later, as between a page and its worker. */
function twoEnds(): { pane: Line; worker: Line } {
  const end = (other: () => Line): Line => ({
    onmessage: null,
    postMessage(message, transfer) {
      const data = sent(message);
      // What is handed over is gone from this side.
      structuredClone(transfer, { transfer });
      setTimeout(() => other().onmessage?.({ data } as MessageEvent));
    },
  });
  const pane: Line = end(() => worker);
  const worker: Line = end(() => pane);
  return { pane, worker };
}

/** A reckoner with a worker behind it, and the way to break that down. */
function withWorker(): { reckoner: Reckoner; starts: () => number; breakDown: () => void } {
  let starts = 0;
  let tellBroken: () => void = () => undefined;
  const start = (): Started => {
    const { pane, worker } = twoEnds();
    starts++;
    answering(worker, reckonerWorks());
    return { line: pane, onBroken: (tell) => (tellBroken = tell) };
  };
  return { reckoner: beside(start), starts: () => starts, breakDown: () => tellBroken() };
}

/** A checked delivery without what can only be the same by name: how columns are declared, and views on the data. */
const plainOf = ({ levering, given, ...rest }: Checked) => ({
  ...rest,
  bevestigd: [...rest.bevestigd].map(([finding, own]) => [rest.findings.indexOf(finding), own]),
  settings: given.settings,
  periode: given.periode,
  vandaag: given.vandaag,
  gemeentecode: given.gemeentecode,
  sheets: Object.values<SheetData | null>(levering.sheets).map((sheet) => {
    if (sheet === null) return null;
    const { format, source, ...data } = sheet;
    // The cells themselves are in `cellColumns`; rows may be as ragged as they were written.
    return { ...data, format: format.name, source: [source.name, source.top, source.left, source.hiddenRows, source.formulas, source.merged, source.dates] };
  }),
});

/** Everything that can be told apart, as text: quick to compare, and a difference can still be read. */
const textOf = (outcome: unknown): string =>
  JSON.stringify(outcome, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}`;
    if (value instanceof Map || value instanceof Set) return [...(value as Set<unknown>)];
    if (ArrayBuffer.isView(value)) return [...(value as Int32Array)].join();
    return typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  }).replaceAll('},', '},\n');

/** The same cells by column, as they come from Excel. */
const byColumn = (cells: WorkbookCells): WorkbookCells => ({
  ...cells,
  sheets: cells.sheets.map((sheet) => {
    const encoder = new SheetEncoder(sheet.rows.length);
    encoder.add(sheet.rows);
    return sheetOfColumns(sheet, encoder.columns());
  }),
});

/** Figures without what they can be asked for, which a worker keeps. */
const figuresOf = (calculated: Calculated) => ({ ...without(calculated, 'checked', 'gebieden', 'mapped'), mapped: calculated.mapped.size });

describe.each(goldenCases.map((one) => [one.name, one] as const))('%s, by the worker and in slices', (name, { cells, settings }) => {
  test('is checked, counted, laid out, turned and copied alike', async () => {
    const { reckoner } = withWorker();
    const outcome = async (by: Reckoner) => {
      const checked = await by.check(cells, { today: TODAY, settings });
      const calculated = await by.calculate(checked);
      const workbook = memoryWorkbook();
      const written = await by.write(workbook, calculated, ALL, FACTS);
      by.hold(calculated);
      const client = String(checked.levering.sheets.Voorzieningen?.columns.client_id.cells[1] ?? '');
      return textOf({
        checked: plainOf(checked),
        figures: figuresOf(calculated),
        written,
        sheets: (await workbook.read(() => true)).sheets,
        turned: await by.turn(calculated),
        // A copy is dear: one that is made and one that is refused.
        copy: COPIED.test(name) ? await by.copy(checked, FACTS, 'kopie.xlsx').catch((problem: Error) => problem.name) : null,
        household: await by.household(checked, client),
        repairs: await findRepairs(checked, []),
      });
    };
    expect(await outcome(reckoner)).toBe(await outcome(inSlices));
  });

  test('is checked alike when it comes by column', async () => {
    const checked = await withWorker().reckoner.check(byColumn(cells), { today: TODAY, settings });
    expect(textOf(plainOf(checked))).toBe(textOf(plainOf(await inSlices.check(byColumn(cells), { today: TODAY, settings }))));
  });
});

test('columns that came from Excel give what rows give', async () => {
  const cells = await deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(2500, 3) } }).read(() => true);
  const inColumns = byColumn(cells);
  const { reckoner } = withWorker();
  const [byRows, byColumns] = [await inSlices.check(cells, { today: TODAY }), await reckoner.check(inColumns, { today: TODAY })];
  expect(byColumns.findings.length).toBeGreaterThan(800);
  // The cells did not come back: they are those that were sent.
  expect(byColumns.levering.sheets.Voorzieningen?.cellColumns).toBe(inColumns.sheets.find(({ name }) => name === 'Voorzieningen')?.columns);
  expect(textOf(plainOf(byColumns))).toBe(textOf(plainOf(byRows)));
  // Nor did what they hold, which for a million clients takes long and is kept twice.
  const answer = textOf([...parcelsOf(sentChecked(await inSlices.check(inColumns, { today: TODAY })))]);
  expect([answer.includes('client_id'), answer.includes('"C-')]).toEqual([true, false]);
});

test('any list comes over as it was, and only what differs from the one that is there', () => {
  const cell = fc.constantFrom<Cell>(null, '', 'C-1', 0, -0, Number.NaN, 1.5, true);
  fc.assert(
    fc.property(fc.array(cell), fc.array(cell), fc.array(fc.tuple(fc.nat({ max: 9 }), cell)), (known, other, changes) => {
      const changed = known.slice();
      for (const [place, own] of changes) if (place < changed.length) changed[place] = own;
      const there = Object.freeze(known.slice());
      for (const list of [known, other, changed]) expect(receivedList(sent(sentList(list, there)), there)).toEqual(list);
    }),
  );
  const known = Array.from({ length: 1000 }, (_, place) => `C-${place}`);
  expect(sentList(['kop', ...known.slice(1)], known)).toEqual({ places: [0], items: ['kop'] });
  expect(receivedList(sentList([...known], known), known)).toBe(known);
});

test.each<[string, (cells: WorkbookCells) => WorkbookCells]>([
  ['row', (cells) => cells],
  ['column', byColumn],
])('a checked delivery of the worker that came by %s is mended, confirmed and looked at again like any other', async (_, asItComes) => {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(20, 4) } });
  const { reckoner } = withWorker();
  const cells = asItComes(await workbook.read(() => true));
  const edit = [{ name: 'Voorzieningen', top: 1, left: 0, rows: [['C-nieuw']] }];
  const more = [...edit, { name: 'Voorzieningen', top: 3, left: 0, rows: [['C-nieuw']] }];
  const again = async (by: Reckoner) => {
    const checked = await by.check(cells, { today: TODAY, bevestigingen: await confirmationsIn(workbook) });
    const rechecked = recheckRows(checked, edit);
    const whole = async (blocks: typeof edit) => {
      const rows = recheckRows(checked, blocks);
      const again = rows && (await by.recheck(checked, { blocks, levering: rows.levering }, []));
      return again && plainOf(again);
    };
    return {
      rechecked: rechecked === null ? null : plainOf(rechecked),
      // The second again from the first: what was asked in between may have been cut short.
      whole: [await whole(edit), await whole(more)],
      repairs: await findRepairs(checked, []),
    };
  };
  await keepConfirmations(workbook, []);
  const found = await again(reckoner);
  expect(found.whole.map((each) => each?.findings.filter(({ code }) => code === 'C05').map(({ rij }) => rij))).not.toContain(undefined);
  expect(found).toEqual(await again(inSlices));
});

test('rows are handed over by the page, and only while the sheets are written', async () => {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(3000, 10) } });
  const { reckoner } = withWorker();
  const calculated = await reckoner.calculate(await reckoner.check(await workbook.read(() => true), { today: TODAY }));
  let left: PagedPlan | null = null;
  const keeping: Workbook = Object.assign(Object.create(workbook) as Workbook, {
    async write(plans: readonly PlanToWrite[]) {
      left = (plans as readonly PagedPlan[])[0] ?? null;
      const [table] = left?.tables ?? [];
      const [all, part] = [await table?.page(0, table.size), await table?.page(2500, 50)];
      expect(table?.size).toBe(calculated.mapped.size);
      expect([...(part?.rows ?? [])]).toEqual(all?.rows.slice(2500, 2550));
      expect([part?.rows.at(49), part?.rows.at(50)]).toEqual([all?.rows.at(2549), undefined]);
      return [];
    },
  });
  await reckoner.write(keeping, calculated, ['verrijkt'], FACTS);
  await expect((left as PagedPlan | null)?.tables[0]?.page(0, 1)).rejects.toThrow('no longer kept');
});

test('a page stays what it is while the next one comes, and gives its place to others once it was written', async () => {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(1000, 10) } });
  const { reckoner } = withWorker();
  const calculated = await reckoner.calculate(await reckoner.check(await workbook.read(() => true), { today: TODAY }));
  const keeping: Workbook = Object.assign(Object.create(workbook) as Workbook, {
    async write([plan]: readonly PagedPlan[]) {
      const [table] = plan?.tables ?? [];
      const all = [...((await table?.page(0, table.size))?.rows ?? [])];
      expect(all.length).toBeGreaterThan(800);
      let ahead = await table?.page(0, 90);
      for (let from = 0; from < all.length; from += 90) {
        const page = ahead;
        ahead = await table?.page(from + 90, 90);
        expect([...(page?.rows ?? [])]).toEqual(all.slice(from, from + 90));
        page?.written?.();
      }
      return [];
    },
  });
  await reckoner.write(keeping, calculated, ['verrijkt'], FACTS);
});

test('pictures come drawn, as the same PNG that is made where there is no worker', async () => {
  const workbook = deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(20, 10) } });
  const { reckoner } = withWorker();
  const calculated = await reckoner.calculate(await reckoner.check(await workbook.read(() => true), { today: TODAY }));
  const images: DrawnImage[] = [];
  const keeping: Workbook = Object.assign(Object.create(workbook) as Workbook, {
    async write(plans: readonly PagedPlan[]) {
      images.push(...plans.flatMap((plan) => plan.images ?? []));
      return [];
    },
  });
  await reckoner.write(keeping, calculated, ['waaier'], FACTS);
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) expect(image.bytes).toEqual(bytesOf(image));
});

test('the figures that are held can be asked about after others were worked out and dropped', async () => {
  const cells = await deliveryInMemory().read(() => true);
  const { reckoner } = withWorker();
  const calculate = async () => reckoner.calculate(await reckoner.check(cells, { today: TODAY }));
  const shown = await calculate();
  reckoner.hold(shown);
  const dropped = await calculate();
  await calculate();
  expect(await reckoner.turn(shown)).not.toBeNull();
  await expect(reckoner.turn(dropped)).rejects.toThrow('no longer kept');
});

test('a worker holds the delivery it checked last, until it breaks down; what this thread checked it always has', async () => {
  const cells = await deliveryInMemory().read(() => true);
  const { reckoner, breakDown } = withWorker();
  const first = await reckoner.check(cells, { today: TODAY });
  expect(await reckoner.holds(first)).toBe(true);
  const second = await reckoner.check(cells, { today: TODAY });
  expect([await reckoner.holds(first), await reckoner.holds(second)]).toEqual([false, true]);
  breakDown();
  expect(await reckoner.holds(second)).toBe(false);
  expect(await reckoner.holds(await inSlices.check(cells, { today: TODAY }))).toBe(true);
});

test('who stops does not wait to hear what a worker holds that is still at something else', async () => {
  const { pane, worker } = twoEnds();
  answering(worker, { ...reckonerWorks(), holds: () => new Promise<never>(() => undefined) });
  const reckoner = beside(() => ({ line: pane, onBroken: () => undefined }));
  const checked = await reckoner.check(await deliveryInMemory().read(() => true), { today: TODAY });
  const stop = new AbortController();
  const held = reckoner.holds(checked, { signal: stop.signal });
  stop.abort();
  await expect(held).rejects.toThrow('Geannuleerd');
}, 10_000);

test('what is stopped is let go at once, and the next is answered', async () => {
  const cells = await deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(3000, 3) } }).read(() => true);
  const { reckoner } = withWorker();
  const stop = new AbortController();
  const phases = new Set<string>();
  const stopped = reckoner.check(cells, { today: TODAY }, {
    signal: stop.signal,
    onProgress: ({ phase }) => {
      phases.add(phase);
      stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow('Geannuleerd');
  expect(phases.size).toBe(1);
  expect((await reckoner.check(cells, { today: TODAY })).findings.length).toBeGreaterThan(0);
});

test('without a worker this thread does it, and is not asked to start one again', async () => {
  const cells = await deliveryInMemory().read(() => true);
  let starts = 0;
  const forbidden = beside(() => {
    starts++;
    throw new Error('SecurityError');
  });
  const expected = plainOf(await inSlices.check(cells, { today: TODAY }));
  expect(plainOf(await forbidden.check(cells, { today: TODAY }))).toEqual(expected);
  const calculated = await forbidden.calculate(await forbidden.check(cells, { today: TODAY }));
  expect(await forbidden.write(memoryWorkbook(), calculated, ['wijken'], FACTS)).toEqual([{ id: 'wijken', name: 'Wijken' }]);
  expect(starts).toBe(1);
});

test('a worker that does not load leaves the work to this thread', async () => {
  const cells = await deliveryInMemory().read(() => true);
  const never = beside(() => ({ line: twoEnds().pane, onBroken: (tell) => setTimeout(tell) }));
  expect((await never.check(cells, { today: TODAY })).coverage.length).toBeGreaterThan(0);
});

test('when a worker breaks down its work fails, and the next check starts another', async () => {
  const cells = await deliveryInMemory({ sheets: { Voorzieningen: rowsWithFaults(3000, 3) } }).read(() => true);
  const { reckoner, starts, breakDown } = withWorker();
  const checked = await reckoner.check(cells, { today: TODAY });
  const doomed = reckoner.check(cells, { today: TODAY });
  await Promise.resolve();
  breakDown();
  await expect(doomed).rejects.toThrow('gone');
  await expect(reckoner.calculate(checked)).rejects.toThrow('gone');
  await reckoner.check(cells, { today: TODAY });
  expect(starts()).toBe(2);
});

test('any plain value comes out of its parcels as it went in', () => {
  const numbers = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 30 }).map((list) => Int32Array.from({ length: list.length * 200 }, (_, place) => list[place % list.length] ?? 0));
  const long = fc.array(fc.anything({ maxDepth: 1 }).filter((one) => typeof one !== 'function'), { maxLength: 20 }).map((list) => Array.from({ length: list.length * 300 }, (_, place) => list[place % list.length]));
  const { value: values } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.double({ noNaN: true }), fc.constant(null), numbers, long, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string().filter((key) => key !== '__proto__'), tie('value'), { maxKeys: 4, noNullPrototype: true })),
  }));
  fc.assert(
    fc.property(values, (value) => {
      const unpacking = new Unpacking();
      let got: { readonly value: unknown } | null = null;
      for (const parcel of parcelsOf(value)) {
        expect(got).toBeNull();
        got = unpacking.take(sent(parcel));
      }
      expect(got?.value).toEqual(value);
    }),
    { numRuns: 60 },
  );
});

test('any findings come over as they were, each text once', () => {
  const texts = fc.constantFrom('', 'V01', 'Voorzieningen', 'Ünïc°de', '3', 'een zin.');
  const findings = fc.array(
    fc.record({
      code: texts,
      ernst: fc.constantFrom<Ernst>('F', 'W', 'S'),
      blad: fc.option(texts),
      rij: fc.option(fc.integer({ min: 1, max: 1_048_576 })),
      kolom: fc.option(texts),
      cel: fc.option(fc.oneof(texts, fc.tuple(fc.constantFrom('A', 'C1', 'XFD'), fc.nat({ max: 1_048_576 })).map(([letters, row]) => `${letters}${row}`))),
      melding: texts,
    }),
  );
  // Most cells are in the row of their finding.
  const inOwnRow = findings.map((list) => list.map((finding, place) => (place % 3 > 0 && finding.rij !== null ? { ...finding, cel: `K${finding.rij}` } : finding)));
  fc.assert(fc.property(inOwnRow, (list) => expect(runAll(receivedFindings(sent(sentFindings(list))))).toEqual(list)));
  const many = Array.from({ length: 2500 }, (_, place) => ({ code: 'V01', ernst: 'F' as const, blad: 'Voorzieningen', rij: place + 2, kolom: 'wet', cel: `C${place + 2}`, melding: 'De wet is leeg.' }));
  const { melding, letters } = sentFindings(many);
  expect([melding.distinct, letters.distinct]).toEqual([['De wet is leeg.'], ['C']]);
  expect(runAll(receivedFindings(sentFindings(many)))).toEqual(many);
});

test.each([
  ['narrow rows', 3000, 2],
  ['wide rows', 500, 60],
  ['few rows', 3, 60],
  ['rows without cells', 2500, 0],
  ['long lists among each other', 3, 5000],
])('%s come in parcels of no more cells than other lists have items', (_, rows, width) => {
  const value = { rows: Array.from({ length: rows }, (__, row) => Array.from({ length: width }, (___, column) => `${row}.${column}`)) };
  const unpacking = new Unpacking();
  let got: unknown = null;
  for (const parcel of parcelsOf(value)) {
    if (parcel.kind === 'items') expect(parcel.items.flat().length).toBeLessThanOrEqual(2040);
    got = unpacking.take(sent(parcel))?.value ?? null;
  }
  expect(got).toEqual(value);
});

test('a list that stands in two places is sent once and stays one', () => {
  const codes = new Int32Array(5000).fill(7);
  const parcels = [...parcelsOf({ a: { codes }, b: [{ codes }] })];
  expect(parcels.filter(({ kind }) => kind === 'bytes')).toHaveLength(1);
  const unpacking = new Unpacking();
  const [got] = parcels.map((parcel) => unpacking.take(parcel)).filter((whole) => whole !== null) as { value: { a: { codes: Int32Array }; b: { codes: Int32Array }[] } }[];
  expect(got?.value.a.codes).toBe(got?.value.b[0]?.codes);
  expect(got?.value.a.codes).not.toBe(codes);
  expect(got?.value.a.codes).toEqual(codes);
});

test('a buffer is handed over itself, with what holds it', () => {
  const buffer = new ArrayBuffer(8);
  const [whole, ...rest] = [...parcelsOf({ room: buffer, small: [1, 2] })];
  expect(rest).toEqual([]);
  expect(whole === undefined ? [] : handedOver(whole)).toEqual([buffer]);
  const got = new Unpacking().take(structuredClone(whole as Parcel, { transfer: [buffer] }));
  expect(got).toEqual({ value: { room: new ArrayBuffer(8), small: [1, 2] } });
  expect(buffer.byteLength).toBe(0);
});

test('numbers that lie in the same bytes are sent once and lie together there too', () => {
  const whole = Int32Array.from({ length: 9000 }, (_, place) => place);
  const bytes = new Uint8Array(whole.buffer, 4 * 8999 - 4000, 4001);
  const parcels = [...parcelsOf({ whole, data: whole.subarray(1), end: whole.subarray(4001, 8000), bytes })];
  expect(parcels.filter(({ kind }) => kind === 'bytes')).toHaveLength(1);
  const unpacking = new Unpacking();
  const [got] = parcels.map((parcel) => unpacking.take(sent(parcel))).filter((one) => one !== null) as { value: Record<string, Int32Array | Uint8Array> }[];
  expect(got?.value).toEqual({ whole, data: whole.subarray(1), end: whole.subarray(4001, 8000), bytes });
  expect(new Set(Object.values(got?.value ?? {}).map(({ buffer }) => buffer)).size).toBe(1);
});
