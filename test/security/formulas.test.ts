import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { Cell, CellFormat, DataSheet, SheetPlan } from '#domain';
import { excelWorkbook, newFile, openFile, Refusal, writeDataFile, type Workbook } from '#workbook';
import { Zip } from '../../src/workbook/file/zip';
import { newWorkbook, type WorkbookModel } from '../../src/workbench/excel-host';
import { bootNode } from '../../src/workbench/excel-host/boot-node';
import { formulasIn, linkOf } from './formulas-in';
import { heldText, hostileSheetName, hostileText } from './hostile';

const FORMATS: readonly CellFormat[] = ['text', 'wrapped', 'number', 'count', 'euro', 'percent', 'date', 'datetime'];

/** A block of hostile texts, a column for each way of showing. */
const block = fc.array(fc.array(hostileText, { minLength: FORMATS.length, maxLength: FORMATS.length }), { minLength: 1, maxLength: 8 });
const texts = fc.record({ rows: block, headers: fc.array(hostileText, { minLength: FORMATS.length, maxLength: FORMATS.length }), line: hostileText });

const planOf = (rows: readonly (readonly string[])[], headers: readonly string[], line: string): SheetPlan => ({
  name: 'Vreemd',
  id: 'vreemd',
  texts: [{ row: 0, column: 0, text: line, style: 'note' }],
  tables: [{ name: 'am_vreemd', top: 2, left: 0, columns: FORMATS.map((format, c) => ({ header: headers[c] ?? '', format, width: 12 })), rows, hasTotal: false }],
  charts: [],
  frozenRows: 0,
});
const dataOf = (rows: readonly (readonly string[])[]): DataSheet => ({
  name: 'Gegevens',
  columns: FORMATS.map((format, c) => ({ header: `kolom${c}`, format, width: 12 })),
  rows,
  tableName: null,
  hidden: false,
});

const formulasInModel = ({ sheets }: WorkbookModel): string[] => sheets.flatMap((sheet) => [...sheet.formulas.in()].map(({ formula }) => formula));

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const file = await openFile(bytes, 'a.xlsx');
  if (file instanceof Refusal) throw new Error(file.message);
  return file;
}

/** The cells of one sheet, from A1. */
async function cellsOf(workbook: Workbook, name: string): Promise<Cell[][]> {
  const sheet = (await workbook.read((other) => other === name)).sheets[0];
  const rows = sheet?.rows.map((row) => [...Array.from({ length: sheet.left }, () => null), ...row]) ?? [];
  return [...Array.from({ length: sheet?.top ?? 0 }, () => []), ...rows];
}

/** What holds no sign that can be seen is read as empty. */
const filled = (cell: Cell | undefined): Cell => (typeof cell === 'string' && cell.trim() === '' ? null : (cell ?? null));
/** The rows as they must come back. */
const held = (rows: readonly (readonly string[])[], own = heldText): Cell[][] => rows.map((row) => row.map((text) => filled(own(text))));
const whole = (cells: readonly (readonly Cell[])[], from: number, size: number): Cell[][] =>
  Array.from({ length: size }, (_, r) => Array.from(FORMATS, (__, c) => filled(cells[from + r]?.[c])));

/** The names that the one table of a file has for its columns, as Excel reads them. */
async function columnNames(bytes: Uint8Array): Promise<string[]> {
  const zip = Zip.open(bytes);
  const names: string[] = [];
  if (zip instanceof Refusal) return names;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => name === 'tableColumn' && names.push(attributes['name'] ?? ''));
  parser.write((await zip.text('xl/tables/table1.xml')) ?? '').close();
  return names.map((name) => name.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
}

describe('text of a user never becomes a formula', () => {
  test('on a result sheet in a file', () =>
    fc.assert(
      fc.asyncProperty(texts, async ({ rows, headers, line }) => {
        const file = newFile();
        await file.write([planOf(rows, headers, line)]);
        const bytes = await file.save('a.xlsx');
        expect(await formulasIn(bytes)).toEqual([]);
        const cells = await cellsOf(await opened(bytes), 'Vreemd');
        expect(whole(cells, 3, rows.length)).toEqual(held(rows));
        // Excel mends a file, and says so, in which a table has other names than its header.
        const names = await columnNames(bytes);
        expect(names).toEqual(cells[2]);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(FORMATS.length);
        for (const name of names) expect(name).toMatch(/^[^\r\n\t]{1,255}$/u);
      }),
      { numRuns: 40 },
    ));

  test('on a sheet of data in a file, and in a cell of a file that is changed', () =>
    fc.assert(
      fc.asyncProperty(texts, async ({ rows }) => {
        const bytes = await writeDataFile([dataOf(rows)]);
        expect(await formulasIn(bytes)).toEqual([]);
        const file = await openFile(await writeDataFile([dataOf(rows.map((row) => row.map(() => 'oud')))]), 'a.xlsx');
        if (file instanceof Refusal) throw new Error(file.message);
        const record = await file.change(
          rows.flatMap((row, r) => row.map((value, c) => ({ sheet: 'Gegevens', address: `${'ABCDEFGH'.charAt(c)}${r + 2}`, old: 'oud', value, format: 'text' as const }))),
        );
        expect(record.passedOver).toEqual([]);
        const saved = await file.save('a.xlsx');
        expect(await formulasIn(saved)).toEqual([]);
        for (const workbook of [await opened(bytes), await opened(saved)]) {
          expect(whole(await cellsOf(workbook, 'Gegevens'), 1, rows.length)).toEqual(held(rows));
        }
      }),
      { numRuns: 40 },
    ));

  test('in Excel: on a result sheet, on a sheet of data, and in a cell that is changed', () =>
    fc.assert(
      fc.asyncProperty(texts, async ({ rows, headers, line }) => {
        const book = newWorkbook('Leeg');
        const sheet = book.addSheet('Eigen');
        rows.forEach((row, r) => row.forEach((_, c) => sheet.put(r, c, 'oud')));
        bootNode(book);
        const workbook = excelWorkbook();
        await workbook.write([planOf(rows, headers, line)]);
        await workbook.add([dataOf(rows)]);
        await workbook.change(
          rows.flatMap((row, r) => row.map((value, c) => ({ sheet: 'Eigen', address: `${'ABCDEFGH'.charAt(c)}${r + 1}`, old: 'oud', value, format: 'text' as const }))),
        );
        expect(formulasInModel(book)).toEqual([]);
        const same = held(rows, (text) => text);
        expect(whole(await cellsOf(workbook, 'Vreemd'), 3, rows.length)).toEqual(same);
        expect(whole(await cellsOf(workbook, 'Gegevens'), 1, rows.length)).toEqual(same);
        expect(whole(await cellsOf(workbook, 'Eigen'), 0, rows.length)).toEqual(same);
      }),
      { numRuns: 40 },
    ));
});

test('a link to a sheet with any name is one link, to that cell of that sheet and nowhere else', () =>
  fc.assert(
    fc.asyncProperty(hostileSheetName, hostileText, async (sheet, shown) => {
      const plan: SheetPlan = {
        ...planOf([[shown || 'C12']], ['cel'], 'Bevindingen'),
        tables: [
          { name: 'am_b', top: 2, left: 0, columns: [{ header: 'cel', format: 'text', width: 9 }], rows: [[shown || 'C12']], hasTotal: false, links: [{ row: 0, column: 0, sheet, address: 'C12' }] },
        ],
      };
      const file = newFile();
      await file.write([plan]);
      const book = newWorkbook('Leeg');
      bootNode(book);
      await excelWorkbook().write([plan]);
      const to = `#'${sheet.replaceAll("'", "''")}'!C12`;
      const text = shown || 'C12';
      // Between tags a parser reads every end of a line as one sign.
      const inXml = { to: heldText(to), text: heldText(text).replace(/\r\n?/gu, '\n') };
      expect((await formulasIn(await file.save('a.xlsx'))).map(linkOf)).toEqual([inXml]);
      expect(formulasInModel(book).map(linkOf)).toEqual([{ to, text }]);
    }),
    { numRuns: 60 },
  ));
