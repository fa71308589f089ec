import type { Room } from './room';

/**
 * Whole numbers by place, counted from 1, with room for as many as there are. They lie in parts, each as long as all before
 * it, that are never moved: to copy a million at once would hold up the page.
 */
export class Parts {
  private readonly parts: Int32Array[] = [];

  constructor(private readonly room: Room) {}

  /** The number at a place for which there is room; 0 where none was put. */
  at(place: number): number {
    const part = 31 - Math.clz32(place);
    return (this.parts[part] as Int32Array)[place ^ (1 << part)] as number;
  }

  put(place: number, number: number): void {
    const part = 31 - Math.clz32(place);
    (this.parts[part] as Int32Array)[place ^ (1 << part)] = number;
  }

  /** Makes room up to and with a place. */
  makeRoom(place: number): void {
    while (place >> this.parts.length > 0) this.parts.push(this.room.int32(1 << this.parts.length));
  }
}
