import { NumberPages, NumberPlaces } from '../../../src/domain/levering/number-places';
import { Room, withRoom } from '../../../src/domain/levering/room';
import { TextPlaces } from '../../../src/domain/levering/text-places';

/** More than a table moves at once: it grows at 43,691 texts or 32,769 numbers, and again at twice as many. */
const MANY = 130_000;

/** Different for different rows, in no order. */
const mixed = (row: number): number => Math.imul(row + 1, 0x9e3779b1) >>> 0;
const letters = (row: number): string => mixed(row).toString(36).padStart(7, '0');
/** A text of so many signs that not all are looked at first; of an alike one only those differ that are not. */
const long = (row: number): string => `${letters(row)}-${letters(row * 3)}`;
const alike = (row: number): string => `${letters(row)}-aan de Grote Brink 7 in Gasselte`;

/** Puts things as they come, each followed by two that came before it, and gives the first that has another place than it should. */
function firstMisplaced<T>(things: (row: number) => T, place: (thing: T, next: number) => number): T | undefined {
  const known = new Map<T, number>();
  for (let row = 0; row < MANY; row++) {
    for (const thing of [things(row), things((row * 7919) % (row + 1)), things(Math.max(0, row - 30))]) {
      const next = known.size + 1;
      const wanted = known.get(thing) ?? next;
      known.set(thing, wanted);
      if (place(thing, next) !== wanted) return thing;
    }
  }
  return undefined;
}

test.each<[string, (row: number) => string]>([
  ['that differ', long],
  ['that look alike from the first', alike],
  ['that begin to look alike while the table is being moved', (row) => (row < 43_700 ? long(row) : alike(row))],
  ['of which some look alike', (row) => (row % 50 === 0 ? alike(row) : long(row))],
])('while a table of many texts %s grows, each keeps its place', (_, textOf) => {
  withRoom((room) => {
    const cells: (string | null)[] = [null];
    const places = new TextPlaces(cells, room);
    const put = (text: string, next: number): number => {
      const place = places.of(text, next);
      if (place === cells.length) cells.push(text);
      return place;
    };
    expect(firstMisplaced(textOf, put)).toBeUndefined();
    return null;
  });
});

test.each<[string, (row: number) => number]>([
  ['amounts', (row) => (mixed(row) % 1e8) / 100],
  ['of ten digits', (row) => 1e9 + mixed(row)],
  ['with a sign', (row) => (row % 2 === 0 ? -1 : 1) * mixed(row)],
])('while a table of many numbers %s grows, each keeps its place', (_, numberOf) => {
  withRoom((room) => {
    const places = new NumberPlaces(room);
    expect(firstMisplaced(numberOf, (number, next) => places.of(number, next))).toBeUndefined();
    return null;
  });
});

test('while pages of numbers are opened, each number keeps its place', () => {
  withRoom((room) => {
    const pages = new NumberPages(room);
    expect(firstMisplaced((row) => mixed(row) % 200_000, (number, next) => pages.of(number, next))).toBeUndefined();
    return null;
  });
});

test('no table of many is moved in one go', () => {
  const room = new Room();
  // What is taken back was moved to the last.
  const takenBack = jest.spyOn(room, 'takeBack');
  const places = new NumberPlaces(room);
  const backAfter: number[] = [];
  for (let next = 1; next <= MANY; next++) {
    places.of(next / 4, next);
    if (takenBack.mock.calls.length > 0 && next > 32_768) backAfter.push(next);
    takenBack.mockClear();
  }
  const fullAt = [32_769, 65_537];
  expect(backAfter.map((next, time) => next - (fullAt[time] ?? 0) > 1000)).toEqual([true, true]);
  room.giveBack();
});
