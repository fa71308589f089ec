import { pagesWide, printTitles } from '../../src/workbook/printing';
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
