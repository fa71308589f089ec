import { newWorkbook } from '../../src/workbench/excel-host';
import type { SheetModel, WorkbookModel } from '../../src/workbench/excel-host';
import { exampleWorkbook } from '../domain/example-workbook';

/** Rows with something to mend in many ways, among rows with nothing. */
const rows = Array.from({ length: 40 }, (_, row) => ({
  client_id: row % 7 === 0 ? ` C-${row}` : `C-${row}`,
  postcode: row % 5 === 0 ? '9461 ab' : '9461AB',
  wet: row % 6 === 0 ? 'Wmo ' : 'WMO',
  leveringsvorm: row % 9 === 0 ? 'ZNI' : 'ZIN',
  begindatum: row % 4 === 0 ? '01-01-2026' : 46023,
  einddatum: 46387,
  kosten: row % 8 === 0 ? '12,50' : 12.5,
  eenheid: row % 10 === 0 ? 4 : '04',
}));

/** Everything of his own that a user may have on a sheet of a delivery. */
function decorate(book: WorkbookModel, sheet: SheetModel): void {
  const used = sheet.used(true);
  if (used === undefined) throw new Error('a sheet with cells');
  const column = (name: string): number => sheet.cells.row(0).indexOf(name);
  const kosten = column('kosten');
  // The host does not calculate: a formula that is put back has the value 0.
  sheet.put(3, kosten, 0, '=SUM(A1:A2)');
  sheet.put(5, kosten, 0, '=0*2');
  sheet.put(50, 1, 0, '=COUNTA(A2:A41)');
  sheet.restyle({ top: 0, left: 0, rows: 1, columns: used.columns }, (style) => ({ ...style, font: { bold: true } }));
  sheet.restyle({ top: 4, left: 2, rows: 6, columns: 3 }, (style) => ({ ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } }));
  sheet.restyle({ top: 1, left: kosten, rows: 40, columns: 1 }, (style) => ({ ...style, numFmt: '"€" #,##0.00' }));
  sheet.restyle({ top: 1, left: column('begindatum'), rows: 40, columns: 2 }, (style) => ({ ...style, numFmt: 'd mmm yyyy' }));
  sheet.columnWidths.set(2, 140);
  sheet.rowHeights.set(0, 30);
  sheet.hiddenColumns.add(5);
  sheet.hiddenRows.add(12);
  sheet.frozen = { rows: 1, columns: 2 };
  sheet.validations.push({
    rects: [{ top: 1, left: column('wet'), rows: 40, columns: 1 }],
    rule: { type: 'list', values: ['WMO', 'JW', 'PW'], allowBlank: true, showErrorMessage: true, errorStyle: 'warning' },
  });
  sheet.conditional.push({
    id: book.newId(),
    rects: [{ top: 1, left: kosten, rows: 40, columns: 1 }],
    rule: { type: 'expression', formula: 'LEN($A2)>3', style: { font: { bold: true } } },
  });
  sheet.notes.push({ row: 6, column: column('wet'), text: 'nakijken', author: 'Jansen' });
  sheet.autoFilter = { rect: { top: 0, left: 0, rows: 41, columns: used.columns }, criteria: new Map([[column('leveringsvorm'), { filterOn: 'Values', values: ['ZIN'] }]]) };
  sheet.filteredRows.add(1);
  sheet.hyperlinks.set(0, { address: 'https://gemeente.example/' });
}

/** A delivery with faults to mend, on sheets full of what is the user's own. */
export function richDelivery(): WorkbookModel {
  const book = newWorkbook('Aantekeningen');
  book.name = 'levering.xlsx';
  book.activeSheet.put(0, 0, 'van mij');
  book.activeSheet.put(1, 0, 0, '=LEN(A1)');
  book.activeSheet.merges.push({ top: 4, left: 0, rows: 2, columns: 2 });
  for (const { name, rows: cells } of exampleWorkbook({ sheets: { Levering: [{ gemeentecode: '1680' }], Voorzieningen: rows } }).sheets) {
    const sheet = book.addSheet(name);
    cells.forEach((row, r) => row.forEach((cell, c) => cell !== null && sheet.put(r, c, cell)));
    if (name === 'Voorzieningen') decorate(book, sheet);
  }
  book.names.set('mijn_bereik', '=Voorzieningen!$A$1:$C$9');
  book.names.set('verborgen', '=Levering!$B$2');
  book.hiddenNames.add('verborgen');
  book.customXml.push({ id: '{1}', xml: '<a xmlns="urn:van-de-gemeente">x</a>' });
  return book;
}
