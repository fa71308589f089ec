import fc from 'fast-check';
import { letGo, Room, withRoom } from '../../../src/domain/levering/room';

/** So many numbers are worth lending; of fewer, new ones are made. */
const MANY = 5000;
const sameRoom = (one: Int32Array | Uint8Array | Float64Array, other: Int32Array | Uint8Array | Float64Array): boolean => one.buffer === other.buffer;

test('what was given back is lent again, as zeros', () => {
  const room = new Room();
  const first = room.int32(MANY).fill(7);
  room.giveBack();
  const next = room.int32(MANY - 1);
  expect(sameRoom(first, next)).toBe(true);
  expect(next).toHaveLength(MANY - 1);
  expect(next.every((number) => number === 0)).toBe(true);
  room.giveBack();
});

test.each([
  ['int32', 4],
  ['float64', 8],
  ['uint8', 1],
] as const)('%s lends as many zeros as are asked for', (kind, bytes) => {
  for (const length of [0, 1, MANY - 1, MANY, 8 * MANY]) {
    withRoom((room) => {
      const lent = room[kind](length);
      expect([lent.length, lent.byteOffset, lent.BYTES_PER_ELEMENT]).toEqual([length, 0, bytes]);
      expect(lent.some((number) => number !== 0)).toBe(false);
      lent.fill(1);
    });
  }
});

test('two who work at once never get the same room', () => {
  withRoom((outer) => {
    const own = outer.int32(MANY).fill(1);
    withRoom((inner) => {
      const other = inner.int32(MANY).fill(2);
      expect(sameRoom(own, other)).toBe(false);
    });
    const later = outer.int32(MANY).fill(3);
    expect(sameRoom(own, later)).toBe(false);
    expect(own.every((number) => number === 1)).toBe(true);
  });
});

test('giving back twice does not lend the same room to two', () => {
  const room = new Room();
  room.int32(MANY);
  room.giveBack();
  room.giveBack();
  const [one, other] = [room.int32(MANY), room.int32(MANY)];
  expect(sameRoom(one, other)).toBe(false);
  room.giveBack();
});

test('what is taken back before the others is lent once more, and once only', () => {
  const room = new Room();
  const [first, second] = [room.int32(MANY), room.int32(MANY)];
  room.takeBack(first);
  room.takeBack(first);
  const [next, other] = [room.int32(MANY), room.int32(MANY)];
  expect(sameRoom(first, next)).toBe(true);
  expect([first, second].some((one) => sameRoom(one, other))).toBe(false);
  room.takeBack(new Int32Array(MANY));
  room.giveBack();
  const all = [1, 2, 3, 4].map(() => new Room().int32(MANY).buffer);
  expect(new Set(all).size).toBe(4);
});

test('what is let go of is not lent again, and who has room keeps it', () => {
  const [room, other] = [new Room(), new Room()];
  const first = room.int32(MANY);
  const kept = other.int32(MANY).fill(1);
  room.giveBack();
  letGo();
  const next = room.int32(MANY).fill(2);
  expect(sameRoom(first, next) || sameRoom(kept, next)).toBe(false);
  expect(kept.every((number) => number === 1)).toBe(true);
  other.giveBack();
});

test('work that stops on a fault gives its room back', () => {
  let lent: Int32Array = new Int32Array();
  const fails = (): void =>
    withRoom((room) => {
      lent = room.int32(MANY);
      throw new RangeError('stopped');
    });
  expect(fails).toThrow(RangeError);
  withRoom((room) => expect(sameRoom(lent, room.int32(MANY))).toBe(true));
});

/** Works in its own room, and pauses after each time that it looked whether what it wrote still stands there. */
function* working(mark: number, times: number): Generator<void, boolean, void> {
  const room = new Room();
  try {
    const held: Int32Array[] = [];
    for (let time = 0; time < times; time++) {
      held.push(room.int32(MANY + time).fill(mark));
      yield;
      if (!held.every((numbers) => numbers.every((number) => number === mark))) return false;
    }
    return true;
  } finally {
    room.giveBack();
  }
}

test('calculations that pause for each other, are left halfway or begun later, do not meet in one room', () => {
  const turns = fc.array(fc.record({ of: fc.nat({ max: 3 }), leaves: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(turns, (all) => {
      const begin = (of: number): ReturnType<typeof working> => working(of + 1, 3);
      const going = new Map<number, ReturnType<typeof working>>();
      for (const { of, leaves } of all) {
        const steps = going.get(of) ?? begin(of);
        going.set(of, steps);
        const { done, value } = leaves ? steps.return(true) : steps.next();
        if (done === true) going.delete(of);
        expect(value ?? true).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('of room that nobody borrowed for long nothing is kept, nor is large room lent for small work', () => {
  const large = withRoom((room) => new WeakRef(room.int32(100 * MANY).buffer)).deref();
  for (let delivery = 0; delivery < 600; delivery++) {
    withRoom((room) => expect(room.int32(MANY).buffer).not.toBe(large));
  }
  withRoom((room) => expect(room.int32(100 * MANY).buffer).not.toBe(large));
});

test.each([
  [256, Uint8Array],
  [257, Uint16Array],
  [65_536, Uint16Array],
  [65_537, Int32Array],
])('codes below %d are zeros in room without a byte to spare, also where it was lent before', (count, kind) => {
  const rows = 8 * MANY;
  for (const before of [rows * kind.BYTES_PER_ELEMENT, rows * kind.BYTES_PER_ELEMENT + 1]) {
    letGo();
    const first = withRoom((room) => ({ lent: room.uint8(before).fill(7) })).lent;
    withRoom((room) => {
      const codes = room.codes(rows, count);
      expect([codes.constructor, codes.length, codes.byteOffset, codes.buffer.byteLength]).toEqual([kind, rows, 0, rows * kind.BYTES_PER_ELEMENT]);
      expect(codes.some((code) => code !== 0)).toBe(false);
      expect(codes.buffer === first.buffer).toBe(before === rows * kind.BYTES_PER_ELEMENT);
    });
  }
});

test('codes that are left with who borrowed them are not lent again, those beside them are', () => {
  letGo();
  const room = new Room();
  const [own, passing] = [room.codes(8 * MANY, 2).fill(1), room.codes(8 * MANY, 2)];
  room.leave(own);
  room.takeBack(own);
  room.giveBack();
  const [next, other] = withRoom((later) => ({ both: [later.codes(8 * MANY, 2), later.codes(8 * MANY, 2)] })).both;
  expect([next?.buffer === passing.buffer, other?.buffer === passing.buffer]).toEqual([true, false]);
  expect([next?.buffer === own.buffer, other?.buffer === own.buffer]).toEqual([false, false]);
  expect(own.every((code) => code === 1)).toBe(true);
});
