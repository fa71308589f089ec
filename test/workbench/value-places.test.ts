import * as fc from 'fast-check';
import { ValuePlaces } from '../../src/workbench/excel-host/model/value-places';

type Value = string | number | boolean;

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 30, maxLength: 31 }),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom<Value>(true, false, '1', 'true', 0.5, 0.25, 2 ** 31, 2 ** 40, -1e9),
);

test('each value that was put in has its own place, and no other has one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(value), fc.uniqueArray(value), (first, second) => {
      const places = new ValuePlaces<Value>();
      for (const own of [first, second]) {
        const half = own.length >> 1;
        const values: (Value | undefined)[] = [undefined, ...own.slice(0, half)];
        places.begin(values);
        for (const each of own.slice(half)) places.add(values.push(each) - 1);
        for (const each of [...first, ...second]) expect(places.of(each)).toBe(own.indexOf(each) + 1);
      }
    }),
  );
});

test('65,535 of them are found, and none besides', () => {
  const values: (Value | undefined)[] = [undefined];
  const places = new ValuePlaces<Value>();
  places.begin(values);
  for (let place = 1; place <= 65_535; place++) places.add(values.push(place % 2 === 0 ? place : `C-${place}`) - 1);
  expect([places.of('C-1'), places.of(65_534), places.of('C-65535'), places.of(1), places.of('C-2')]).toEqual([1, 65_534, 65_535, 0, 0]);
});
