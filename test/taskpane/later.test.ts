import { later } from '../../src/taskpane/later';

const counter = () => {
  let count = 0;
  return { add: (by: number) => (count += by), count: () => count };
};

test('what is there is there at once; the rest waits for its code the first time, and no longer after that', async () => {
  let loads = 0;
  const all = later({ own: () => 'own' }, async () => (loads++, counter()), fail);
  expect(all.own()).toBe('own');
  expect(loads).toBe(0);
  expect(await Promise.all([all.add(1), all.add(2)])).toEqual([1, 3]);
  expect(all.count()).toBe(3);
  expect(all.own()).toBe('own');
});

test('what could not be loaded is told and tried again at the next call', async () => {
  const troubles: unknown[] = [];
  const problem = new Error('ChunkLoadError');
  let tries = 0;
  const all = later({}, async () => (tries++ === 0 ? Promise.reject(problem) : counter()), (found) => troubles.push(found));
  expect(await all.add(1)).toBeUndefined();
  expect(troubles).toEqual([problem]);
  expect(await all.add(1)).toBe(1);
  expect(troubles).toHaveLength(1);
});

function fail(): never {
  throw new Error('not asked');
}
