import { openFile, Refusal } from '#workbook';
import type { FileWorkbook } from '#workbook';
import { CellStyles } from '../../src/workbook/file/package/cell-styles';
import { editCells } from '../../src/workbook/file/package/edit-cells';
import { movedFormula, sharedIn, unshared } from '../../src/workbook/file/package/shared-formulas';
import { writeXlsx } from '../../src/workbook/file/codec';
import { setContentType } from '../../src/workbook/file/package/content-types';
import { addRelation } from '../../src/workbook/file/package/relations';
import { Zip } from '../../src/workbook/file/zip';

const edit = (xml: string, places: Readonly<Record<string, string>>): string => {
  const edits = new Map<number, Map<number, (cell: string) => string>>();
  for (const [place, text] of Object.entries(places)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    edits.set(row, (edits.get(row) ?? new Map<number, (cell: string) => string>()).set(column, () => text));
  }
  return editCells(xml, edits);
};
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;

test.each([
  ['a cell', '<row r="1"><c r="A1"/><c r="B1" s="2"><v>1</v></c></row>', { '0,1': '<c r="B1"/>' }, '<row r="1"><c r="A1"/><c r="B1"/></row>'],
  ['a cell that is missing, in its place', '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>', { '0,1': '<c r="B1"/>' }, '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>'],
  ['a row that is missing, in its place', '<row r="1"/><row r="5"><c r="A5"/></row>', { '2,0': '<c r="A3"/>' }, '<row r="1"/><row r="3"><c r="A3"/></row><row r="5"><c r="A5"/></row>'],
  ['a row behind the last', '<row r="1"><c r="A1"/></row>', { '3,0': '<c r="A4"/>' }, '<row r="1"><c r="A1"/></row><row r="4"><c r="A4"/></row>'],
  ['an empty row', '<row r="2" ht="9"/>', { '1,0': '<c r="A2"/>' }, '<row r="2" ht="9"><c r="A2"/></row>'],
  ['cells without a place of their own', '<row><c><v>1</v></c><c><v>2</v></c></row>', { '0,0': '' }, '<row><c r="B1"><v>2</v></c></row>'],
  ['two rows of many', '<row r="1"><c r="A1"/></row><row r="2"><c r="A2"/></row><row r="3"><c r="A3"/></row>', { '0,0': '', '2,0': '<c r="A3" s="1"/>' }, '<row r="1"></row><row r="2"><c r="A2"/></row><row r="3"><c r="A3" s="1"/></row>'],
] as const)('edits %s and nothing else', (_, rows, places, expected) => expect(edit(sheet(rows), places)).toBe(sheet(expected)));

test('a sheet without rows gets one', () => {
  expect(edit('<worksheet><sheetData/></worksheet>', { '0,0': '<c r="A1"/>' })).toBe('<worksheet><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>');
});

test.each([
  ['A1+$A1+A$1+$A$1', 1, 1, 'B2+$A2+B$1+$A$1'],
  ['SUM(A1:B2)&"A1"', 2, 0, 'SUM(A3:B4)&"A1"'],
  ["'A1 b'!C3*LOG10(A1)", 1, 0, "'A1 b'!C4*LOG10(A2)"],
  ['A1', -1, 0, '#REF!'],
] as const)('moves %s by %i, %i', (formula, rows, columns, expected) => expect(movedFormula(formula, rows, columns)).toBe(expected));

test('a shared formula is given to each of its cells, other shared ones stay', () => {
  const other = '<c r="C1"><f t="shared" ref="C1:C2" si="1">A1</f><v>1</v></c>';
  const xml = sheet(
    `<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;"x"</f><v>1</v></c>${other}</row>` +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
  );
  const numbers = sharedIn(['<c r="B2"><f t="shared" si="0"/><v>2</v></c>']);
  expect(unshared(xml, numbers)).toBe(
    sheet(
      `<row r="1"><c r="B1"><f>A1&amp;&quot;x&quot;</f><v>1</v></c>${other}</row>` +
        '<row r="2"><c r="B2"><f>A2&amp;&quot;x&quot;</f><v>2</v></c></row>',
    ),
  );
});

const styles =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="1" xfId="0"/><xf numFmtId="49" fontId="2" xfId="0"><alignment/></xf><xf numFmtId="164" xfId="0"/></cellXfs></styleSheet>';

test('a style with another number format keeps all else, and is made once', () => {
  const cells = new CellStyles(styles);
  expect([0, 1, 2].map((style) => cells.kindOf(style))).toEqual(['other', 'text', 'date']);
  expect([cells.with(1, 'dd-mm-yyyy'), cells.with(1, 'dd-mm-yyyy'), cells.with(0, '@')]).toEqual([3, 3, 4]);
  expect(cells.xml).toContain('<xf numFmtId="164" fontId="2" xfId="0" applyNumberFormat="1"><alignment/></xf>');
  expect(cells.xml).toContain('<cellXfs count="5">');
});

/** A workbook in which a formula and its list of formulas stand. */
async function withFormulas(): Promise<FileWorkbook> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Voorzieningen', rows: [['a', 'b'], [1, 2], [3, 4]] }] });
  const zip = Zip.open(bytes);
  if (zip instanceof Refusal) throw new Error(zip.message);
  const part = 'xl/worksheets/sheet1.xml';
  const xml = (await zip.text(part)) ?? '';
  zip.set(part, xml.replace(/(<c r="B2"[^>]*>)/, '$1<f>A2*2</f>').replace(/(<c r="B3"[^>]*>)/, '$1<f>A3*2</f>'));
  zip.set('xl/calcChain.xml', '<calcChain/>');
  await setContentType(zip, 'xl/calcChain.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml');
  await addRelation(zip, 'xl/workbook.xml', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain', 'xl/calcChain.xml');
  const opened = await openFile(await zip.build(), 'levering.xlsx');
  if (opened instanceof Refusal) throw new Error(opened.message);
  return opened;
}

test('a formula becomes its value and comes back, and the list of formulas is left to Excel', async () => {
  const workbook = await withFormulas();
  const record = await workbook.change([{ sheet: 'Voorzieningen', address: 'B2', old: 2, value: 2, format: 'rate' }]);
  const [changed] = (await workbook.read(() => true)).sheets;
  expect(changed?.formulas).toEqual([{ top: 2, left: 1, rows: 1, columns: 1 }]);
  const saved = Zip.open(await workbook.save('levering.xlsx'));
  if (saved instanceof Refusal) throw new Error(saved.message);
  expect(saved.has('xl/calcChain.xml')).toBe(false);
  expect(await saved.text('[Content_Types].xml')).not.toContain('calcChain');
  await workbook.undo(record);
  expect((await workbook.read(() => true)).sheets[0]?.formulas).toEqual([{ top: 1, left: 1, rows: 2, columns: 1 }]);
});
