import * as fc from 'fast-check';
import type { Cell } from '#domain';
import { receivedPage, sentPage } from '../../src/taskpane/reckoner/sent-page';

const cells = fc.oneof(fc.string({ maxLength: 2 }), fc.integer({ min: -2, max: 2 }), fc.constantFrom<Cell[]>(null, true, false, '', 0.5, '1', 1));
const rows = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 9 }));

test('rows that were sent are the rows they were, by place, in part and one after another', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (all, from, to) => {
      const links = [{ row: 0, column: 0, sheet: 'Blad', address: 'A1' }];
      const page = receivedPage(sentPage({ rows: all, links }));
      expect([...page.rows]).toEqual(all);
      expect([page.rows.length, page.rows.at(from), page.rows.slice(from, to)]).toEqual([all.length, all[from], all.slice(from, to)]);
      expect(page.links).toEqual(links);
    }),
  );
});

test.each([65_536, 65_537])('each of %d distinct cells is sent once, and found again', (count) => {
  const all = Array.from({ length: count }, (_, row): Cell[] => [row, 'zelfde']);
  all[0] = ['zelfde', 'zelfde'];
  const sent = sentPage({ rows: all });
  expect(sent.distinct).toHaveLength(count);
  expect(receivedPage(sent).rows.at(count - 1)).toEqual([count - 1, 'zelfde']);
});
