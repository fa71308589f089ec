import { resultSheets } from '../../src/domain/sheets';
import { hasButtons } from '../../src/domain/sheets/table';
import { columnWidths } from '../../src/workbook/layout';
import { footers, pagesWide, printRanges, printTitles } from '../../src/workbook/printing';
import { calculatedOf, planOf } from '../domain/sheets/calculated';
import { wijken } from './plans';

test.each([
  ['a header that stays in view is on every page', 4, '$4:$4'],
  ['a header of only the upper table is on none but the first', 2, null],
])('%s', (_, frozenRows, row) => {
  expect(printTitles({ ...wijken, frozenRows }).row).toBe(row);
});

test.each(['stapeling', 'leefdomeinen', 'pijlers', 'waaier'])('%s is one page wide', (id) => {
  expect(pagesWide(planOf(id, calculatedOf()))).toBe(1);
});

describe('a header', () => {
  test.each(resultSheets.map(({ id }) => id))('of %s fits its column, its longest word on one line and nothing halfway', (id) => {
    const plan = planOf(id, calculatedOf());
    const widths = columnWidths(plan);
    const narrow = plan.tables.flatMap((table) =>
      table.columns.flatMap(({ header }, place) => {
        const room = (widths[table.left + place] ?? 0) - 2 - (hasButtons(table) ? 3 : 0);
        const longest = Math.max(...header.split(' ').map(({ length }) => length));
        const nearly = header.length * 1.1 > room && header.length * 0.85 < room;
        return longest * 1.1 > room || nearly ? [`${header} in ${room}`] : [];
      }),
    );
    expect(narrow).toEqual([]);
  });
});

test('every page says whose sheet it is', () => {
  expect(footers({ ...wijken, texts: [{ row: 0, column: 0, text: 'Wijken · Heen & Weer · 3e kwartaal 2026', style: 'title' }] })).toEqual({
    left: 'Wijken · Heen && Weer · 3e kwartaal 2026',
    right: '&P / &N',
  });
});

test('a table that is wider than a page prints in blocks of columns, title and notes with the first, the first column with each', () => {
  const [table] = wijken.tables;
  if (table === undefined) throw new Error('no table');
  const wide = {
    ...wijken,
    texts: [...wijken.texts, { row: 10, column: 0, text: 'Bron: x', style: 'note' as const }],
    tables: [{ ...table, columns: table.columns.map((column) => ({ ...column, width: 60 })) }],
  };
  expect(pagesWide(wide)).toBe(1);
  expect(printRanges(wide)).toEqual(['$A$1:$C$11', '$D$4:$E$9', '$F$4:$F$9']);
  expect(printTitles(wide).column).toBe('$A:$A');
  expect([printRanges(wijken), printTitles(wijken).column]).toEqual([[], null]);
});

test('tables below each other print whole: what does not fit goes to the next page, and then every page has its own header', () => {
  const few = planOf('stapeling', calculatedOf());
  expect(few.headsOwnPages).toBe(true);
  const starts = new Set(few.printAreas?.map(({ top, left }) => `${top},${left}`));
  const headings = few.texts.filter(({ style }) => style === 'heading').map(({ row, column }) => `${row},${column}`);
  expect([...starts].filter((start) => start !== '0,0').every((start) => headings.includes(start) || !start.endsWith(',0'))).toBe(true);
  expect(printTitles(few).row).toBeNull();
});
