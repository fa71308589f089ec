import type { Checked } from '../../../src/domain/calculated';
import type { Cell, SheetCells, WorkbookCells } from '../../../src/domain/cell';
import { missingSheets } from '../../../src/domain/herstel/bladen';
import { mendableCodes } from '../../../src/domain/herstel/herstel';
import { catalogueWith, productQuestions } from '../../../src/domain/herstel/producten';
import { checkLevering } from '../../../src/domain/pipeline';
import type { ExampleLevering } from '../../../src/domain/rules/rule';
import type { DataSheet } from '../../../src/domain/sheets/data-sheet';
import { runAll } from '../../../src/domain/steps';
import { exampleDay, exampleWorkbook } from '../example-workbook';
import { placeIn } from './mended';

const check = (workbook: WorkbookCells): Checked => runAll(checkLevering(workbook, { today: exampleDay({}) }));
const codesOf = ({ findings }: Checked): string[] => [...new Set(findings.map(({ code, ernst }) => `${code} ${ernst}`))].sort();

const asCells = ({ name, columns, rows }: DataSheet): SheetCells => ({
  name,
  top: 0,
  left: 0,
  rows: [columns.map(({ header }) => header), ...rows],
});
const withSheet = (workbook: WorkbookCells, sheet: DataSheet): WorkbookCells => ({
  ...workbook,
  sheets: [...workbook.sheets, asCells(sheet)],
});

function withAdded(workbook: WorkbookCells, added: ReturnType<typeof catalogueWith>): WorkbookCells {
  if (typeof added === 'string') throw new Error(added);
  if ('sheet' in added) return withSheet(workbook, added.sheet);
  const sheets = workbook.sheets.map((sheet) => {
    const rows: Cell[][] = sheet.rows.map((row) => [...row]);
    for (const cell of added.cells.filter(({ sheet: own }) => own === sheet.name)) {
      const { row, column } = placeIn(cell.address);
      while (rows.length <= row) rows.push(sheet.rows[0]?.map(() => null) ?? []);
      expect(rows[row]?.[column] ?? null).toBe(cell.old);
      (rows[row] as Cell[])[column] = cell.value;
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

test('every fix of the design is offered', () => {
  expect([...mendableCodes].sort()).toEqual(
    ['A02', 'B01', 'B02', 'B08', 'C04', 'G01', 'K06', 'L01', 'P02', 'V03', 'V04', 'V06', 'V08', 'V09'],
  );
});

describe('B01: a sheet that is missing', () => {
  test('Levering is made with what the delivery and the day tell', () => {
    const workbook = exampleWorkbook({ cells: { Levering: null }, sheets: { Voorzieningen: [{ wet: 'WMO' }, { wet: 'PW' }] } });
    const [made, ...others] = missingSheets(check(workbook));
    if (made === undefined) throw new Error('a sheet expected');
    expect(others).toEqual([]);
    const values = Object.fromEntries(made.rows.map(([key, value]) => [key, value]));
    expect(values).toMatchObject({ formatversie: '1.0', pijlers: 'WMO,PW', aanmaakdatum: 46341, gemeentecode: null, periode: null });
    const after = check(withSheet(workbook, made));
    expect(codesOf(after).filter((code) => code.startsWith('B'))).toEqual([]);
    // What only the user knows is asked for, each in its own cell.
    const asked = after.findings.filter(({ blad, code }) => blad === 'Levering' && code === 'V01').map(({ kolom }) => kolom);
    expect(asked).toEqual(['gemeentecode', 'periode', 'leveringssoort', 'kostenbasis']);
  });

  test('Voorzieningen is made with every column of the format', () => {
    const workbook = exampleWorkbook({ cells: { Voorzieningen: null } });
    const [made] = missingSheets(check(workbook));
    if (made === undefined) throw new Error('a sheet expected');
    expect(codesOf(check(withSheet(workbook, made)))).toContain('B05 F');
    expect(codesOf(check(withSheet(workbook, made))).filter((code) => /^B0[1-4]/u.test(code))).toEqual([]);
  });

  test('nothing is made where nothing is missing', () => expect(missingSheets(check(exampleWorkbook({})))).toEqual([]));
});

const unknown: ExampleLevering = {
  sheets: {
    Voorzieningen: [
      { productcode: 'EIGEN', client_id: 'C-1' },
      { productcode: 'EIGEN', client_id: 'C-2', product_omschrijving: 'Anders' },
      { productcode: 'ANDER', client_id: 'C-3' },
      { client_id: 'C-4' },
    ],
  },
};

describe('P02: a product that no catalogue knows', () => {
  test('each product is asked about once, with what it counts to now', () => {
    const checked = check(exampleWorkbook(unknown));
    expect(productQuestions(checked).map(({ productcode, count, now, productcategorie }) => [productcode, count, now.length, productcategorie])).toEqual([
      ['EIGEN', 2, 1, '02'],
      ['ANDER', 1, 1, '02'],
    ]);
  });

  test('with the sheet absent it is made; nothing is left to say and no figure moves', () => {
    const workbook = exampleWorkbook(unknown);
    const before = check(workbook);
    const choices = productQuestions(before).map((product) => ({ product, leefdomein: null }));
    const after = check(withAdded(workbook, catalogueWith(before, choices)));
    expect(codesOf(after)).toEqual(codesOf(before).filter((code) => code !== 'P02 W'));
    const place = (checked: Checked) => checked.given.producten('WMO', '02', 'EIGEN');
    expect(place(after).bron).toBe('gemeente code');
    expect([place(after).weights, place(after).cirkel]).toEqual([place(before).weights, place(before).cirkel]);
  });

  test('on a sheet that is there the lines come below the last, in its own columns', () => {
    const workbook = exampleWorkbook({
      ...unknown,
      cells: { Productcatalogus: [['leefdomein', 'wet', 'productcode', 'productcategorie'], ['SOC', 'WMO', 'OUD', '02']] },
    });
    const before = check(workbook);
    const [product] = productQuestions(before);
    if (product === undefined) throw new Error('a product expected');
    const added = catalogueWith(before, [{ product, leefdomein: 'DAG' }]);
    expect(typeof added === 'string' || !('cells' in added) ? added : added.cells.map(({ address, value }) => [address, value])).toEqual(
      expect.arrayContaining([['A3', 'DAG'], ['B3', 'WMO'], ['C3', 'EIGEN'], ['D3', '02']]),
    );
    const after = check(withAdded(workbook, added));
    expect(productQuestions(after).map(({ productcode }) => productcode)).toEqual(['ANDER']);
    expect(after.given.producten('WMO', '02', 'EIGEN').weights).toEqual([{ leefdomein: 'DAG', gewicht: 1 }]);
  });

  test('a category that is divided over three gives lines that add up', () => {
    const workbook = exampleWorkbook({
      ...unknown,
      sheets: {
        ...unknown.sheets,
        Productcatalogus: ['SOC', 'DAG', 'GEZ'].map((leefdomein) => ({ leefdomein, productcode: null, gewicht: 1 / 3, cirkel: null })),
      },
    });
    const before = check(workbook);
    const after = check(withAdded(workbook, catalogueWith(before, productQuestions(before).map((product) => ({ product, leefdomein: null })))));
    expect(codesOf(after)).toEqual(codesOf(before).filter((code) => code !== 'P02 W'));
    expect(after.given.producten('WMO', '02', 'EIGEN').weights).toHaveLength(3);
  });

  test.each([
    ['without headers', [[null]], /geen koppen/u],
    ['without the column leefdomein', [['wet', 'productcode', 'productcategorie']], /mist leefdomein/u],
    ['with a total below', [['wet', 'productcode', 'productcategorie', 'leefdomein'], ['WMO', 'A', '02', 'SOC'], ['Totaal', null, null, null]], /totaalregel/u],
  ] as const)('a sheet %s is said, not guessed at', (_, cells, says) => {
    const checked = check(exampleWorkbook({ ...unknown, cells: { Productcatalogus: cells } }));
    expect(catalogueWith(checked, productQuestions(checked).map((product) => ({ product, leefdomein: 'SOC' })))).toMatch(says);
  });
});
