import { Few } from '../../src/taskpane/reckoner/few';

test('what is put under a number is found, replaced and taken away', () => {
  const few = new Few<string>();
  few.set(1, 'één');
  few.set(2, 'twee');
  few.set(1, 'een');
  expect([few.get(1), few.get(2), few.get(3)]).toEqual(['een', 'twee', undefined]);
  expect([...few.all()].sort()).toEqual(['een', 'twee']);
  expect([few.delete(1), few.delete(1)]).toEqual([true, false]);
  expect([few.get(1), few.all()]).toEqual([undefined, ['twee']]);
});
