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

test('a page is put in the buffer of one that was written, once it is said to be, and in a new one where it does not fit', () => {
  const written: ArrayBuffer[] = [];
  const first = sentPage({ rows: Array.from({ length: 500 }, (_, row): Cell[] => [row, 'zelfde']) });
  const page = receivedPage(first, (buffer) => written.push(buffer));
  expect(page.rows.at(499)).toEqual([499, 'zelfde']);
  expect(written).toEqual([]);
  page.written?.();
  expect(written).toEqual([first.buffer]);
  const smaller = sentPage({ rows: [['één', null], ['twee', 2]] }, first.buffer);
  expect(smaller.buffer).toBe(first.buffer);
  expect([...receivedPage(smaller).rows]).toEqual([['één', null], ['twee', 2]]);
  const larger = sentPage({ rows: Array.from({ length: 5000 }, (_, row): Cell[] => [row]) }, first.buffer);
  expect(larger.buffer).not.toBe(first.buffer);
  expect(receivedPage(larger).rows.at(4999)).toEqual([4999]);
});

test('each distinct cell is sent once', () => {
  const sent = (texts: readonly string[]) => sentPage({ rows: Array.from({ length: 1000 }, (_, row): Cell[] => [texts[row % texts.length] ?? null]) });
  expect(sent(['één']).characters).toBe('["één"]'.length);
  expect(sent(['één', 'twee']).characters).toBe('["één","twee"]'.length);
});

test('rows of which the buffer went back are not empty but at fault', () => {
  const page = receivedPage(sentPage({ rows: [['één'], ['twee']] }), (buffer) => structuredClone(buffer, { transfer: [buffer] }));
  page.written?.();
  expect(() => page.rows.at(0)).toThrow();
  expect(() => [...page.rows]).toThrow();
});
