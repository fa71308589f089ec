import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cellAddress, dayOf, runAll } from '#domain';
import { applyRepairs, checkWorkbook, excelWorkbook, findRepairs, markSteps, openFile, Refusal, sheetNameIn } from '#workbook';
import type { Workbook } from '#workbook';
import { openWorkbook, saveWorkbook } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { Zip } from '../../src/workbook/file/zip';
import { everythingIn } from './everything';
import { richDelivery } from './rich-delivery';

const today = { today: dayOf('2026-11-15') };

interface Seen {
  /** How the workbook stands now, as one text. */
  readonly look: () => Promise<string> | string;
}

/** Checks, marks, unmarks, repairs everything and takes that back; after each step what was to be unchanged is compared. */
async function wholeRound(workbook: Workbook, { look }: Seen): Promise<{ mended: number; controls: readonly string[] }> {
  const before = await look();
  const checked = await checkWorkbook(workbook, today);
  expect(await look()).toBe(before);
  await workbook.mark(runAll(markSteps(checked.findings, (blad) => sheetNameIn(checked, blad))));
  expect(await look()).not.toBe(before);
  await workbook.unmark();
  expect(await look()).toBe(before);
  const groups = await findRepairs(checked, []);
  const record = await applyRepairs(workbook, groups, groups.flatMap(({ proposals }) => proposals));
  expect(record.passedOver).toEqual([]);
  expect(await look()).not.toBe(before);
  const again = await checkWorkbook(workbook, today);
  const mended = new Set(groups.flatMap(({ proposals }) => proposals.map(({ code, cel }) => `${code} ${cel}`)));
  expect(again.findings.filter(({ code, cel }) => mended.has(`${code} ${cel}`))).toEqual([]);
  expect(await workbook.undo(record)).toEqual([]);
  expect(await look()).toBe(before);
  return { mended: record.changed.length, controls: groups.map(({ code }) => code) };
}

test('in Excel the whole workbook is the same after checking, marking, unmarking, repairing and undoing', async () => {
  const { book, bridge } = bootNode(richDelivery());
  const done = await wholeRound(excelWorkbook(), { look: () => everythingIn(book) });
  expect(done.controls).toEqual(['B08', 'V03', 'V04', 'V06', 'V08', 'V09']);
  expect(done.mended).toBeGreaterThan(30);
  expect([book.undoClearedBy, bridge.faults]).toEqual([[], []]);
});

/** What a repair in a file may touch besides its own cells: when formulas are worked out, and blanks between tags. */
const told = (part: string, text: string): string =>
  (part.endsWith('workbook.xml') ? text.replace(/<calcPr[^>]*>(?:<\/calcPr>)?/u, '') : text).replace(/>\s+</gu, '><').replace(/<c r="[A-Z]+\d+"/gu, '<c');

/** All parts of a file as one text; number formats that nothing uses any more stay in the list of styles. */
async function partsOf(workbook: { save(name: string): Promise<Uint8Array> }): Promise<string> {
  const zip = Zip.open(await workbook.save('levering.xlsx'));
  if (zip instanceof Refusal) throw new Error(zip.message);
  const own = zip.names().filter((name) => !/styles\.xml$|calcChain|Content_Types|workbook\.xml\.rels$/u.test(name));
  const parts = await Promise.all(own.map(async (name) => `${name}\n${told(name, (await zip.text(name)) ?? '')}`));
  return parts.sort().join('\n');
}

test('in a file the whole workbook is the same, byte for byte in every part that is the user’s', async () => {
  const opened = await openFile(await saveWorkbook(richDelivery()), 'levering.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  const book = async (): Promise<string> => everythingIn(await openWorkbook(await opened.save('levering.xlsx'), 'levering.xlsx'));
  const before = await book();
  const done = await wholeRound(opened, { look: () => partsOf(opened) });
  expect(done.mended).toBeGreaterThan(30);
  expect(await book()).toBe(before);
});

const folder = '/work/shared/data/lastig';
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx')).sort()
  : [];

test('a file of somebody else keeps every part through change and undo', async () => {
  if (files.length === 0) {
    process.stderr.write(`skipped: ${folder} is absent\n`);
    return;
  }
  let changed = 0;
  const wrong: string[] = [];
  for (const name of files) {
    const opened = await openFile(new Uint8Array(readFileSync(`${folder}/${name}`)), name);
    if (opened instanceof Refusal) continue;
    // Who edits one of the cells that share a formula gives each its own.
    if ((await partsOf(opened)).includes('t="shared"')) continue;
    const [sheet] = (await opened.read(() => true)).sheets.filter(({ rows }) => rows.length > 0 && rows.length < 5000);
    if (sheet === undefined) continue;
    const before = await partsOf(opened);
    const cells = sheet.rows.slice(0, 40).flatMap((row, r) =>
      row.slice(0, 12).flatMap((old, c) =>
        typeof old === 'string' ? [{ sheet: sheet.name, address: cellAddress(sheet.top + r, sheet.left + c), old, value: `${old} x`, format: 'text' as const }] : [],
      ),
    );
    const record = await opened.change(cells);
    const left = await opened.undo(record);
    const after = await partsOf(opened);
    if (left.length > 0 || after !== before) wrong.push(`${name}: ${left.length} left, ${firstDifference(before, after)}`);
    changed += record.changed.length;
  }
  expect(wrong).toEqual([]);
  expect(changed).toBeGreaterThan(500);
}, 300_000);

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 80), at + 80)} | ${b.slice(Math.max(0, at - 80), at + 80)}`;
}
