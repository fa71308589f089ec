import * as fc from 'fast-check';
import { wayThrough, whatIsLeft, type Course } from '../../src/taskpane/course';

const course: Course = [
  ['lezen', 20],
  ['tellen', 30],
  ['schrijven', 50],
];

describe('how far a whole task is', () => {
  test.each([
    ['nothing read yet', { phase: 'lezen', done: 0, total: 10 }, 0, 0],
    ['half read', { phase: 'lezen', done: 5, total: 10 }, 0, 0.1],
    ['a phase is known whatever its capitals', { phase: 'Tellen', done: 1, total: 3 }, 0.2, 0.3],
    ['a phase of which nothing is known begins', { phase: 'Tellen', done: 0, total: 0 }, 0.1, 0.2],
    ['everything written', { phase: 'schrijven', done: 4, total: 4 }, 0.5, 1],
    ['more written than there was', { phase: 'schrijven', done: 5, total: 4 }, 0.5, 1],
    ['an earlier phase comes again', { phase: 'Lezen', done: 0, total: 1 }, 0.2, 0.2],
    ['a phase that nobody named', { phase: 'markeren', done: 3, total: 4 }, 0.4, 0.4],
  ])('%s', (_, progress, before, way) => {
    expect(wayThrough(course, progress, before)).toBeCloseTo(way, 12);
  });

  test('never goes back and never passes the end', () => {
    const progress = fc.record({
      phase: fc.constantFrom('lezen', 'Tellen', 'schrijven', 'anders'),
      done: fc.nat(20),
      total: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(progress), (told) => {
        told.reduce((before, each) => {
          const way = wayThrough(course, each, before);
          expect(way).toBeGreaterThanOrEqual(before);
          expect(way).toBeLessThanOrEqual(1);
          return way;
        }, 0);
      }),
    );
  });
});

test.each([
  // Too early to say, or too little to say.
  [0.09, 60_000, null],
  [0.1, 2999, null],
  [0.9, 44_000, null],
  [1, 60_000, null],
  // Rounded up to five seconds, from a minute on to minutes.
  [0.1, 3000, 'nog ongeveer 30 seconden'],
  [0.5, 5000, 'nog ongeveer 5 seconden'],
  [0.5, 5100, 'nog ongeveer 10 seconden'],
  [0.5, 55_000, 'nog ongeveer 55 seconden'],
  [0.5, 55_100, 'nog ongeveer 1 minuut'],
  [0.5, 60_000, 'nog ongeveer 1 minuut'],
  [0.5, 60_100, 'nog ongeveer 2 minuten'],
  [0.1, 600_000, 'nog ongeveer 90 minuten'],
])('at %d after %d ms the user hears %p', (way, elapsed, says) => {
  expect(whatIsLeft(way, elapsed)).toBe(says);
});
