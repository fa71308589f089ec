const FEWEST = 1024;

function hashOf(value: string | number | boolean): number {
  if (typeof value === 'boolean') return Number(value);
  let hash = 0;
  if (typeof value === 'number') hash = Math.imul(value | 0, 0x9e3779b1) ^ Math.imul((value % 1) * 1e6, 0x85ebca6b);
  else for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * Where each value of a block stands in its list, which may have 65,535 of them: a slot has two bytes. The blocks of a
 * column use it by turns: a map of each would be let go of again and again, and lie about until the next collection.
 */
export class ValuePlaces<T extends string | number | boolean> {
  #slots = new Uint16Array(FEWEST);
  #values: readonly (T | undefined)[] = [];
  #size = 0;

  /** Holds the values of this list from now on, and of no other; what is put in the list later is to be added. */
  begin(values: readonly (T | undefined)[]): void {
    this.#values = values;
    this.#refill();
  }

  /** The place of a value; 0 when it has none. */
  of(value: T): number {
    return this.#slots[this.#slotOf(value)] as number;
  }

  /** Takes in the value at a place other than 0. */
  add(place: number): void {
    if (++this.#size * 2 > this.#slots.length) this.#refill();
    else {
      const value = this.#values[place];
      if (value !== undefined) this.#slots[this.#slotOf(value)] = place;
    }
  }

  #refill(): void {
    let length = this.#slots.length;
    while (this.#values.length * 2 > length) length *= 2;
    if (length > this.#slots.length) this.#slots = new Uint16Array(length);
    else this.#slots.fill(0);
    this.#size = 0;
    for (let place = 1; place < this.#values.length; place++) this.add(place);
  }

  #slotOf(value: T): number {
    const last = this.#slots.length - 1;
    let slot = hashOf(value) & last;
    for (let place = this.#slots[slot] as number; place !== 0 && this.#values[place] !== value; place = this.#slots[slot] as number) slot = (slot + 1) & last;
    return slot;
  }
}
