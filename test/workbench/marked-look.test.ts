import { excelWorkbook } from '#workbook';
import { cellLook } from '../../src/workbench/grid/cell-theme';
import { alwaysHolds, isCovered } from '../../src/workbench/grid/always-holds';
import { solidFill, type Rect } from '../../src/workbench/excel-host';
import { freshExcel } from './fresh-excel';

describe('the look of marked cells', () => {
  test('a mark of Waaier is seen over the fill of the user, which is there again afterwards', async () => {
    const { book } = freshExcel();
    const sheet = book.activeSheet;
    sheet.restyle({ top: 1, left: 0, rows: 1, columns: 1 }, (style) => ({ ...style, fill: solidFill({ rgb: '00FF00' }) }));
    const workbook = excelWorkbook();
    await workbook.mark([{ sheet: 'T', ernst: 'F', cells: ['A2', 'C3'] }]);
    expect(cellLook(sheet, 1, 0)).toMatchObject({ bgCell: '#F8CBC6', textDark: '#6B1010' });
    expect(cellLook(sheet, 2, 2)).toMatchObject({ bgCell: '#F8CBC6' });
    expect(cellLook(sheet, 2, 0)).toBeUndefined();
    await workbook.unmark();
    expect(cellLook(sheet, 1, 0)).toEqual({ bgCell: '#00FF00' });
    expect(cellLook(sheet, 2, 2)).toBeUndefined();
  });

  test('cells of a result sheet stand out by what a cell of their row begins with', async () => {
    const { book } = freshExcel();
    await excelWorkbook().write([
      {
        ...{ name: 'Benchmark', id: 'benchmark', texts: [], charts: [], frozenRows: 0 },
        tables: [
          {
            ...{ name: 'am_benchmark', top: 3, left: 1, hasTotal: false },
            columns: [{ header: 'Naam', format: 'text', width: 20 }, { header: 'Signaal', format: 'text', width: 20 }],
            rows: [['Annen', 'binnen toevalsmarge'], ['Eext', '▲'], ['Rolde', '▼ minder']],
            highlights: [
              { column: 1, begins: '▲', from: 0, to: 1, look: 'more' },
              { column: 1, begins: '▼', from: 1, to: 1, look: 'less' },
            ],
          },
        ],
      },
    ]);
    const sheet = book.sheets.find(({ name }) => name === 'Benchmark');
    if (sheet === undefined) throw new RangeError('no sheet');
    const fills = [4, 5, 6].map((row) => [1, 2].map((column) => cellLook(sheet, row, column)?.bgCell));
    expect(fills).toEqual([[undefined, undefined], ['#F0B95A', '#F0B95A'], [undefined, '#C9DDF0']]);
    expect(cellLook(sheet, 5, 1)?.baseFontStyle).toMatch(/600/u);
  });

  test.each([
    ['TRUE', true],
    ['=TRUE()', true],
    ['1=1', true],
    ['LEN("waaier-F")>0', true],
    ['=LEN("a ""b""") > 0', true],
    ['LEN("")>0', false],
    ['LEN(A1)>0', false],
    ['LEN("a")>1', false],
    ['LEN("a")>0*A1', false],
    ['A1=1', false],
    ['', false],
  ])('%s always holds: %s', (formula, holds) => {
    expect(alwaysHolds({ type: 'expression', formula })).toBe(holds);
  });

  test('only a format by formula can hold always', () => {
    expect(alwaysHolds({ type: 'cellIs', operator: 'equal', formula: 'TRUE' })).toBe(false);
  });

  test('of many blocks each covers its own cells, also high ones and ones that lie beside each other', () => {
    const rects: Rect[] = Array.from({ length: 5000 }, (_, at) => ({ top: at * 3, left: at % 7, rows: 2, columns: 1 }));
    rects.push({ top: 0, left: 20, rows: 1_000_000, columns: 2 }, { top: 0, left: 3, rows: 1, columns: 1 });
    const format = { id: 'a', rects, rule: { type: 'expression' } };
    expect([0, 1, 2, 3].map((column) => isCovered(format, 0, column))).toEqual([true, false, false, true]);
    expect([0, 1, 2, 3].map((row) => isCovered(format, row, 0))).toEqual([true, true, false, false]);
    expect(isCovered(format, 4999 * 3 + 1, 4999 % 7)).toBe(true);
    expect([19, 20, 21, 22].map((column) => isCovered(format, 999_999, column))).toEqual([false, true, true, false]);
    format.rects = [{ top: 9, left: 9, rows: 1, columns: 1 }];
    expect([isCovered(format, 0, 0), isCovered(format, 9, 9)]).toEqual([false, true]);
  });
});
