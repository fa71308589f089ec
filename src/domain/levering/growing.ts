/** A table of places by hash (open addressing). */
export interface Table<T> {
  /** How many slots it has: a power of two. */
  readonly length: number;
  /** An empty one of so many times as many slots. */
  larger(times: number): T;
  /** Puts what lies in a slot, if anything, in a larger one. */
  moveTo(more: T, slot: number): void;
  giveBack(): void;
}

/** From so many slots on a table grows by less: one that fits in the nearer memory is quicker than one with more room. */
const LARGE = 1 << 16;
/** So many slots are moved to a larger table each time something is put: all are there long before that is full. */
const AT_ONCE = 32;

/** A table that grows bit by bit: to move a million places at once would hold up the page. */
export class Growing<T extends Table<T>> {
  /** The smaller table in which all that was not moved yet still lies, among what was; null when there is none. */
  before: T | null = null;
  private moved = 0;
  private count = 0;

  /** `fullest` is the part of its slots that may be taken. */
  constructor(
    public now: T,
    private readonly fullest: number,
  ) {}

  /** To be called for each that was put in `now`. */
  added(): void {
    this.count++;
    if (this.before !== null) this.move(this.before, AT_ONCE);
    else if (this.count > this.now.length * this.fullest) this.grow();
  }

  /** Begins a larger table. */
  grow(): void {
    const { now, before } = this;
    if (before !== null) this.move(before, before.length);
    this.before = now;
    this.moved = 0;
    this.now = now.larger(now.length < LARGE ? 4 : 2);
    if (now.length < LARGE) this.move(now, now.length);
  }

  private move(from: T, slots: number): void {
    const to = Math.min(from.length, this.moved + slots);
    for (let slot = this.moved; slot < to; slot++) from.moveTo(this.now, slot);
    this.moved = to;
    if (to < from.length) return;
    this.before = null;
    from.giveBack();
  }
}
