import { printTitles } from '../../src/workbook/printing';
import { wijken } from './plans';

test.each([
  ['a header that stays in view is on every page', 4, '$4:$4'],
  ['a header of only the upper table is on none but the first', 2, null],
])('%s', (_, frozenRows, row) => {
  expect(printTitles({ ...wijken, frozenRows }).row).toBe(row);
});
