import { byar, signaalOf } from '../../../src/domain/benchmark/byar';

test.each([
  [12, 9.5, 126.3, 65.2, 220.7],
  [50, 40, 125.0, 92.8, 164.8],
  [120, 95, 126.3, 104.7, 151.0],
])('%d seen of %d expected', (gezien, verwacht, index, lo, hi) => {
  const verhouding = byar(gezien, verwacht);
  expect(verhouding?.index).toBeCloseTo(index, 1);
  expect(verhouding?.lo).toBeCloseTo(lo, 1);
  expect(verhouding?.hi).toBeCloseTo(hi, 1);
});

test('nobody seen has an interval from 0', () => {
  const verhouding = byar(0, 3);
  expect([verhouding?.index, verhouding?.lo]).toEqual([0, 0]);
  expect(verhouding?.hi).toBeCloseTo(122.3, 1);
});

test('nothing expected has no ratio', () => {
  expect(byar(4, 0)).toBeNull();
});

test.each([
  [120, 95, '▲'],
  [50, 40, 'binnen toevalsmarge'],
  [20, 60, '▼'],
  [10, 5, 'binnen toevalsmarge'],
  [9, 5, 'te klein'],
  [10, 4.99, 'te klein'],
  [0, 30, 'te klein'],
  [200, 0, 'te klein'],
])('%d of %d: %s', (gezien, verwacht, signaal) => {
  expect(signaalOf(gezien, verwacht)).toBe(signaal);
});
