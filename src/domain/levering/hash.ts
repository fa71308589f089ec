import type { Room } from './room';

/** Spreads what differs between numbers over all their bits. */
export function scattered(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The low bits of a slot hold a place, the others a part of the hash: most others are told apart by that alone. */
export const PLACE = (1 << 24) - 1;

/** From so many slots on a table grows by less: one that fits in the nearer memory is quicker than one with more room. */
const LARGE = 1 << 16;

/** A table of more slots (open addressing; 0 is free) in place of another, with the places in it; `hashOf` gives the hash of each. */
export function grown(slots: Int32Array, hashOf: (place: number) => number, room: Room): Int32Array {
  const more = room.int32(slots.length * (slots.length < LARGE ? 4 : 2));
  const mask = more.length - 1;
  for (let old = 0; old < slots.length; old++) {
    const place = (slots[old] as number) & PLACE;
    if (place === 0) continue;
    const hash = hashOf(place);
    let at = hash & mask;
    while (more[at] !== 0) at = (at + 1) & mask;
    more[at] = (hash & ~PLACE) | place;
  }
  room.takeBack(slots);
  return more;
}

/** An array of numbers that has room at `place`, in place of another and with what is in it. */
export function roomFor(place: number, numbers: Int32Array, room: Room): Int32Array {
  let { length } = numbers;
  while (length <= place) length *= 2;
  const more = room.int32(length);
  more.set(numbers);
  room.takeBack(numbers);
  return more;
}
