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

/** How often a list was looked into while its places were looked up. */
function looks(values: readonly Value[], work: (places: ValuePlaces<Value>, list: (Value | undefined)[]) => void): number {
  let count = 0;
  const get = (list: (Value | undefined)[], name: string | symbol): unknown => {
    if (name !== 'length') count++;
    return Reflect.get(list, name);
  };
  work(new ValuePlaces<Value>(), new Proxy<(Value | undefined)[]>([undefined, ...values], { get }));
  return count;
}

test('texts that differ only in the middle are told apart at once', () => {
  const texts = Array.from({ length: 4000 }, (_, at) => `De kosten (€ ${at},50) zijn veel hoger dan bij dit product gebruikelijk is.`);
  expect(looks(texts, (places, list) => places.begin(list))).toBeLessThan(texts.length * 10);
});

test('a long list is gone through once', () => {
  const values = Array.from({ length: 30_000 }, (_, at) => at);
  expect(looks(values, (places, list) => places.begin(list))).toBeLessThan(values.length * 3);
});

test('65,535 of them are found, and none besides', () => {
  const values: (Value | undefined)[] = [undefined];
  const places = new ValuePlaces<Value>();
  places.begin(values);
  for (let place = 1; place <= 65_535; place++) places.add(values.push(place % 2 === 0 ? place : `C-${place}`) - 1);
  expect([places.of('C-1'), places.of(65_534), places.of('C-65535'), places.of(1), places.of('C-2')]).toEqual([1, 65_534, 65_535, 0, 0]);
});
